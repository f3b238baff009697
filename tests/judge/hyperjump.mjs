// A second opinion on JSON Schema 2020-12, by Hyperjump, with the project's formats in the place of its own.
import { registerSchema, setShouldValidateFormat, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { addFormat, addKeyword, setFormatHandler } from '@hyperjump/json-schema/experimental';
import * as Instance from '@hyperjump/json-schema/instance/experimental';
import * as Browser from '@hyperjump/browser';
import { formats } from './formats.mjs';

const keyword = 'https://json-schema.org/keyword/draft-2020-12/format';

for (const [name, format] of Object.entries(formats)) {
  const [type, check] = typeof format === 'function' ? ['string', format] : [format.type, format.validate];
  const id = `urn:tamma:format:${name}`;
  addFormat({ id, handler: (value) => typeof value !== type || check(value) });
  setFormatHandler(keyword, name, id);
}

// Its own takes the remainder of doubles, which for -0.82 and 0.01 is next to -0.01: no multiple, it says. This is ajv's quotient.
addKeyword({
  id: 'https://json-schema.org/keyword/multipleOf',
  compile: (schema) => Browser.value(schema),
  interpret: (divisor, instance) => {
    if (Instance.typeOf(instance) !== 'number') return true;
    const quotient = Instance.value(instance) / divisor;
    return Math.abs(Math.round(quotient) - quotient) <= 1e-9;
  },
});

setShouldValidateFormat(true);

/** The verdict on documents of a schema, which takes the place of another of its $id. */
export async function compile(schema) {
  unregisterSchema(schema.$id);
  registerSchema(schema);
  const check = await validate(schema.$id);
  return (document) => check(document).valid;
}
