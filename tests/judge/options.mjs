// How ajv judges: with nothing that nobody declared, and with the project's formats.
import { formats } from './formats.mjs';

export const options = {
  // A keyword or a format that nobody declared is a mistake of the writer's.
  strict: true,
  allowUnionTypes: true,
  logger: false,
  formats,
  // Quotients of doubles such as 0.07 / 0.01 are no integers, where those of the numbers are.
  multipleOfPrecision: 9,
};
