// The verdicts of ajv and of Hyperjump on many documents at once, behind one line of JSON in, one line of JSON out.
//
//   {"schema":"schema text"}             -> {"ok":true}
//   {"documents":["base64"]}             -> {"ajv":"101","hyperjump":"101","seconds":[0.1,0.2]}, by the last schema
//   a request that can't be answered     -> {"failure":"why"}
//
// 1 is valid, 0 is not. The seconds of processor time are what each judge took since the process began.
import { createInterface } from 'node:readline';
import Ajv2020 from 'ajv/dist/2020.js';
import * as hyperjump from './hyperjump.mjs';
import { options } from './options.mjs';
import { vocabulary } from './vocabulary.mjs';

const ajv = new Ajv2020({ ...options, keywords: [...vocabulary, { keyword: 'discriminator' }] });
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const seconds = [0, 0];
let checks;

async function compile(text) {
  const schema = JSON.parse(text);
  ajv.removeSchema(schema.$id);
  checks = [await timed(0, () => ajv.compile(schema)), await timed(1, () => hyperjump.compile(schema))];
  return { ok: true };
}

async function judge(documents) {
  const values = documents.map(parse);
  const [first, second] = [await verdicts(0, values), await verdicts(1, values)];
  return { ajv: first, hyperjump: second, seconds };
}

/** The value of a document; undefined where it is no JSON. */
function parse(document) {
  try {
    return JSON.parse(utf8.decode(Buffer.from(document, 'base64')));
  } catch {
    return undefined;
  }
}

const verdicts = (judge, values) => timed(judge, () => values.map((value) => (value !== undefined && checks[judge](value) ? '1' : '0')).join(''));

async function timed(judge, work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  seconds[judge] += (user + system) / 1e6;
  return result;
}

async function answer(line) {
  try {
    const request = JSON.parse(line);
    return await (request.schema === undefined ? judge(request.documents) : compile(request.schema));
  } catch (error) {
    return { failure: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(await answer(line)) + '\n');
}
