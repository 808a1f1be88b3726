import { phoneLengths } from '../generated/index.ts';

/** The country calling code that digits begin with, as after a plus sign; none is the beginning of another. */
export function callingCode(digits: string): string | undefined {
  for (let length = 1; length <= 3; length++) {
    const prefix = digits.slice(0, length);
    if (prefix in phoneLengths) return prefix;
  }
  return undefined;
}
