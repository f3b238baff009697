// What a union's errors are. By JSON Schema alone a value that fits no branch has the errors of all branches; ajv's reading of OpenAPI's
// "discriminator" has those of the branch that the tag chooses. It knows no null among the branches, so that is taken out first.

/** The schema with each nullable union as a union or null, and with what ajv's discriminator asks for. */
export function tagged(schema) {
  if (Array.isArray(schema)) return schema.map(tagged);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, tagged(value)]));
  if (!Array.isArray(copy.oneOf) || typeof copy.discriminator?.propertyName !== 'string') return copy;
  const { oneOf, discriminator, ...rest } = copy;
  const union = (branches) => ({ type: 'object', discriminator, oneOf: branches });
  return oneOf.at(-1).type === 'null' ? { ...rest, anyOf: [union(oneOf.slice(0, -1)), { type: 'null' }] } : { ...rest, ...union(oneOf) };
}

const escape = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** An error of the tag, as JSON Schema would have it of a member: missing, or at the member's place. */
export function describeTag({ instancePath, schemaPath, params }) {
  return params.tagValue === undefined
    ? { keyword: 'required', pointer: instancePath, schemaPath, member: params.tag }
    : { keyword: 'discriminator', pointer: `${instancePath}/${escape(params.tag)}`, schemaPath, member: null };
}
