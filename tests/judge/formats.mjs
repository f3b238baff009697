// The grammars of the project's formats, written from their standards and not from the library under test.
// ajv's own are looser: they take "urn:uuid:", a space in a date-time, offsets of 23:59, and the year 0000.

import { isUri } from './uri.mjs';

const dateTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,16})?(?:Z|([+-])(\d\d):(\d\d))$/;
const minutesOfDay = 24 * 60;

/** RFC 3339 section 5.6, without leap seconds, offset within ±14:00, the instant in the years 0001 to 9999 of UTC. */
function isDateTime(text) {
  const match = dateTime.exec(text);
  if (match === null) return false;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
  const offset = match[7] === undefined ? 0 : (match[7] === '-' ? -1 : 1) * (Number(match[8]) * 60 + Number(match[9]));
  if (match[9] !== undefined && Number(match[9]) > 59) return false;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  if (hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > 14 * 60) return false;
  const utc = hour * 60 + minute - offset;
  const isFirstDay = year === 1 && month === 1 && day === 1;
  const isLastDay = year === 9999 && month === 12 && day === 31;
  return !(isFirstDay && utc < 0) && !(isLastDay && utc >= minutesOfDay);
}

function daysIn(year, month) {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const fullDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/** RFC 3339 section 5.6, in the years 0001 to 9999. */
function isDate(text) {
  const match = fullDate.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Exactly one @, which is neither the first nor the last character. */
const email = /^[^@]+@[^@]+$/;

const uuid = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;

/** What .NET's decimal holds; compared as a double. */
const decimalMaximum = 79228162514264337593543950335;

export const formats = {
  'date-time': isDateTime,
  date: isDate,
  email: (text) => email.test(text),
  uri: isUri,
  uuid: (text) => uuid.test(text),
  // Their limits stand in the schema.
  ...Object.fromEntries(['int8', 'int16', 'int32', 'int64', 'int128', 'uint8', 'uint16', 'uint32', 'uint64', 'uint128', 'half']
    .map((name) => [name, { type: 'number', validate: () => true }])),
  float: { type: 'number', validate: (value) => Number.isFinite(Math.fround(value)) },
  double: { type: 'number', validate: Number.isFinite },
  decimal: { type: 'number', validate: (value) => Math.abs(value) <= decimalMaximum },
};
