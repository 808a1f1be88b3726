/**
 * The only place that reads and writes instants. RFC 3339, but only times that `Date` can represent: it has neither leap
 * seconds nor offsets without minutes, and reads them as NaN, which compares as neither before nor after any time; and it
 * reads 24:00 and 30 February as times of another day.
 */
const DAY = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
const LEAP_DAY = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[zZ]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)`;

/** What the format `date-time` of our forms accepts. */
export const DATE_TIME = new RegExp(`^(?:${DAY}|${LEAP_DAY})[tT ]${TIME}$`);
/** A day that exists. */
export const DATE = new RegExp(`^(?:${DAY}|${LEAP_DAY})$`);

/** A time as clients of the ACD API write it: by day alone, by month/day/year, without seconds, or without an offset (DOC-551). */
const LOOSE_TIME =
  /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)\/(\d\d?)\/(\d{4}))(?:[tT ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?([zZ]|[+-]\d\d:?\d\d)?)?$/;

/** Such a time as RFC 3339, in UTC where it has no offset; undefined for anything else. */
export function writtenInstant(text: string): string | undefined {
  const match = LOOSE_TIME.exec(text);
  if (match === null) return undefined;
  const [, year = match[6], month = match[4], day = match[5], , , , hour = '00', minute = '00'] = match;
  const [second = '00', offset = 'Z'] = match.slice(9);
  const two = (digits = '') => digits.padStart(2, '0');
  const instant = `${year}-${two(month)}-${two(day)}T${hour}:${minute}:${second}${offset}`;
  return DATE_TIME.test(instant) ? instant : undefined;
}

/** The day that a text begins with, as clients write it, such as 2030-01-31; undefined where it begins with none that exists. */
export function dayWritten(text: string): string | undefined {
  const [day] = /^(?:\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})(?!\d)/.exec(text) ?? [];
  return day === undefined ? undefined : writtenInstant(day)?.slice(0, 10);
}

/** Whether a text has a time of day, such as 14:30 or 2:30 PM. */
export function hasTimeOfDay(text: string): boolean {
  return /(?:^|[tT ])(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/.test(text);
}

/** How an instant is written, for errors. */
export const HOW_TO_WRITE_AN_INSTANT = 'a time such as 2030-01-31T12:00:00Z';

/** The furthest that `Date` reaches, on both sides of 1970 (ECMA-262, "Time Values and Time Range"). */
const FURTHEST = 8_640_000_000_000_000;

/** Milliseconds since 1970 of an instant with its offset, or of the first moment of a day in UTC; undefined for anything else. */
export function readInstant(text: string): number | undefined {
  return DATE_TIME.test(text) || DATE.test(text) ? Date.parse(text) : undefined;
}

/** The same for a text that has been checked: by the format `date-time`, or because we wrote it. */
export function instantOf(text: string): number {
  const time = readInstant(text);
  if (time === undefined) throw new RangeError(`'${text.slice(0, 60)}' is not ${HOW_TO_WRITE_AN_INSTANT}`);
  return time;
}

/** True for a number of milliseconds since 1970 that `Date` can represent. */
export function isInstant(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FURTHEST;
}

/** A request writes the time at which it came several times. */
let lastWritten = { milliseconds: Number.NaN, text: '' };

/** ISO 8601 for milliseconds since 1970; in words where `Date` cannot represent them. */
export function isoOf(milliseconds: number): string {
  if (!isInstant(milliseconds)) return `${milliseconds / 1000} seconds after 1970`;
  if (milliseconds !== lastWritten.milliseconds)
    lastWritten = { milliseconds, text: new Date(milliseconds).toISOString() };
  return lastWritten.text;
}

/** The date of HTTP headers (RFC 9110 section 5.6.7), as `isoOf`. */
export function httpDateOf(milliseconds: number): string {
  return isInstant(milliseconds) ? new Date(milliseconds).toUTCString() : isoOf(milliseconds);
}

/** Whether a text is the date of an HTTP header in its usual form. No reader looks at the day of the week, if it is one. */
export function isHttpDate(text: string): boolean {
  return /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun),/.test(text) && httpDateOf(Date.parse(text)).slice(4) === text.slice(4);
}

/** Milliseconds since 1970 of the date of an HTTP header; undefined for anything else. */
export function readHttpDate(text: string): number | undefined {
  return isHttpDate(text) ? Date.parse(text) : undefined;
}

/** Milliseconds since 1970 of what a program gives for a time: ISO 8601, milliseconds, or a `Date`. */
export function timeOfValue(value: unknown): number | undefined {
  if (typeof value === 'string') return readInstant(value);
  const time: unknown = value instanceof Date ? Date.prototype.getTime.call(value) : value;
  return isInstant(time) ? time : undefined;
}

/** Milliseconds of real time since a time of `performance.now()`, to a tenth; 0 where nobody took it. */
export function millisecondsSince(begun: number | undefined): number {
  return begun === undefined ? 0 : Math.max(0, Math.round((performance.now() - begun) * 10) / 10);
}
