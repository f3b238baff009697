// Measures ajv: one JSON object in, one out.
//
//   {"schema":"text","documents":["base64"],"broken":"base64","milliseconds":500} -> {"parsed":NANOSECONDS,"bytes":NANOSECONDS}
//
// Both are those of the fastest round, per document: of the compiled validator on objects that were parsed before, and from bytes to the verdict.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ROUNDS = 90;

const { schema, documents, broken, milliseconds } = JSON.parse(readFileSync(0, 'utf8'));
const ajv = new Ajv2020({ strict: false, logger: false });
addFormats(ajv);
const check = ajv.compile(JSON.parse(schema));
const buffers = documents.map((text) => Buffer.from(text, 'base64'));
const values = buffers.map(parse);

if (!values.every((value) => check(value))) throw new Error('ajv refuses a document.');
if (check(parse(Buffer.from(broken, 'base64')))) throw new Error('ajv takes a broken document.');

function parse(buffer) {
  return JSON.parse(buffer.toString('utf8'));
}

function checkParsed() {
  let valid = 0;
  for (const value of values) valid += check(value) ? 1 : 0;
  return valid;
}

function checkBytes() {
  let valid = 0;
  for (const buffer of buffers) valid += check(parse(buffer)) ? 1 : 0;
  return valid;
}

/** Nanoseconds per document, after a warm-up: those of the fastest round. */
function measure(pass) {
  run(pass, milliseconds);
  return Math.min(...Array.from({ length: ROUNDS }, () => run(pass, milliseconds / ROUNDS)));
}

function run(pass, atLeast) {
  const begin = processorTime();
  let passes = 0;
  let passed;
  do {
    if (pass() !== values.length) throw new Error('A verdict changed.');
    passes++;
    passed = processorTime() - begin;
  } while (passed < atLeast * 1000);
  return (passed * 1000) / passes / values.length;
}

/** Of this process, in microseconds: what other programs on the machine take is not measured. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

process.stdout.write(JSON.stringify({ parsed: measure(checkParsed), bytes: measure(checkBytes) }));
