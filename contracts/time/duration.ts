/** How long something may be, and how it is measured. The only place that reads durations. */
export interface DurationRange {
  readonly unit: 'seconds' | 'milliseconds';
  readonly least: number;
  readonly most: number;
  readonly isWhole?: true;
}

/** Node's timers fire at once where they are given more. */
const LONGEST_TIMER = 2_147_483_647;
/** Seconds of 1,002 years: from there on nothing is a test. */
const LONGEST = 31_622_400_000;

/** How long a program waits for something to happen. */
export const TIMEOUT: DurationRange = { unit: 'milliseconds', least: 1, most: LONGEST_TIMER };
/** How long a request may take to arrive, as `serve` takes it. */
export const REQUEST_TIMEOUT: DurationRange = { unit: 'seconds', least: 1, most: 2_147_483, isWhole: true };
/** How long nothing may happen, as commands take it. */
export const COMMAND_TIMEOUT: DurationRange = { unit: 'seconds', least: 0.1, most: 3600 };
/** Between two probes. */
export const PAUSE: DurationRange = { unit: 'seconds', least: 0, most: 99_999.999 };
/** How long a token is valid: below zero it has expired. */
export const LIFETIME: DurationRange = { unit: 'seconds', least: -999_999_999, most: 999_999_999, isWhole: true };
/** How far a clock goes ahead at once. */
export const ADVANCE: DurationRange = { unit: 'seconds', least: 0, most: LONGEST };
/** After which a test key that nobody uses is forgotten. */
export const IDLE: DurationRange = { unit: 'milliseconds', least: 1, most: LONGEST * 1000, isWhole: true };

/** True for a number in the range; NaN and Infinity are in none. */
export function isDuration(value: unknown, { least, most, isWhole }: DurationRange): value is number {
  return typeof value === 'number' && value >= least && value <= most && (isWhole !== true || Number.isInteger(value));
}

/** What a duration must be, for errors: `a whole number of seconds from 1 to 60`. */
export function durationInWords({ unit, least, most, isWhole }: DurationRange): string {
  return `${isWhole === true ? 'a whole number' : 'a number'} of ${unit} from ${least} to ${most}`;
}

/** Reads a duration out of a text: digits, with up to three behind a point where parts are taken; undefined for anything else. */
export function readDuration(text: string, range: DurationRange): number | undefined {
  const value = /^-?\d{1,12}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return isDuration(value, range) ? value : undefined;
}
