// An independent verdict on events: ajv (JSON Schema 2020-12) behind one line of JSON in, one line of JSON out.
//
//   {"compile":"schema text","as":1}           -> {"ok":true}
//   {"validate":1,"document":"base64"}         -> {"errors":[{"keyword","pointer","schemaPath","member"}]}
//   {"decide":1,"document":"base64"}           -> {"valid":true}, for less
//   a request that can't be answered           -> {"failure":"why"}
//
// Documents come in base64, so that bytes which are no UTF-8 and texts which are no JSON arrive as they are.
import { createInterface } from 'node:readline';
import Ajv2020 from 'ajv/dist/2020.js';
import { options } from './options.mjs';
import { describeTag, tagged } from './unions.mjs';
import { vocabulary } from './vocabulary.mjs';

/** JSON Schema alone: decides whether a document is valid. */
const plain = new Ajv2020({ ...options, keywords: [...vocabulary, { keyword: 'discriminator' }] });
/** With the discriminator of unions: says where a document is not valid. */
const exact = new Ajv2020({ ...options, allErrors: true, keywords: vocabulary, discriminator: true });
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const validators = new Map();

function compile(text, id) {
  // Several schemas of one $id (a contract before and after a change) may be judged by one process.
  const schema = JSON.parse(text);
  plain.removeSchema(schema.$id);
  validators.set(id, { schema, decide: plain.compile(schema), check: null });
  return { ok: true };
}

function find(id) {
  const validator = validators.get(id);
  if (validator === undefined) throw new Error(`No schema was compiled as ${id}.`);
  return validator;
}

/** What says where a document is not valid, made when it is asked for. */
function checkOf(validator) {
  if (validator.check === null) {
    exact.removeSchema(validator.schema.$id);
    validator.check = exact.compile(tagged(validator.schema));
  }
  return validator.check;
}

/** The value of a document; undefined where it is no JSON. */
function parse(document) {
  try {
    return JSON.parse(utf8.decode(Buffer.from(document, 'base64')));
  } catch {
    return undefined;
  }
}

function decide(id, document) {
  const value = parse(document);
  return { valid: value !== undefined && find(id).decide(value) };
}

function validate(id, document) {
  const validator = find(id);
  const check = checkOf(validator);
  const value = parse(document);
  if (value === undefined) return { errors: [{ keyword: 'json', pointer: '', schemaPath: '', member: null }] };
  if (validator.decide(value) !== check(value)) throw new Error('The discriminator changes the verdict.');
  return { errors: (check.errors ?? []).map(describe) };
}

function describe(error) {
  return error.keyword === 'discriminator' ? describeTag(error) : describeOther(error);
}

function describeOther({ keyword, instancePath, schemaPath, params, propertyName }) {
  // What is wrong with a name stands at the member of that name; ajv has it at the object.
  const name = propertyName ?? params.propertyName;
  if (name !== undefined) return { keyword, pointer: `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, schemaPath, member: null };
  return { keyword, pointer: instancePath, schemaPath, member: params.missingProperty ?? params.additionalProperty ?? null };
}

function answer(line) {
  try {
    const request = JSON.parse(line);
    if (request.compile !== undefined) return compile(request.compile, request.as);
    return request.decide === undefined ? validate(request.validate, request.document) : decide(request.decide, request.document);
  } catch (error) {
    return { failure: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(answer(line)) + '\n');
}
