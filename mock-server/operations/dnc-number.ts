import { comparedNumber, type DoNotCallRecord } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A number as responses show it (AS-167). */
export function formattedNumber(number: string): string {
  return comparedNumber(number).replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}

/** True where a number may be in a group: it has 10 to 15 digits (AS-403). */
export function canBeListed(number: string): boolean {
  return /^[+\d\s().-]+$/.test(number) && /^\d{10,15}$/.test(comparedNumber(number));
}

/** True until the number expires; `now` in milliseconds since 1970. */
export function isInForce({ expiredDate }: DoNotCallRecord, now: number): boolean {
  return expiredDate === undefined || instantOf(expiredDate) > now;
}

/** An expired number is listed for seven more days (OP-31). */
export function isListed({ expiredDate }: DoNotCallRecord, now: number): boolean {
  return expiredDate === undefined || instantOf(expiredDate) + WEEK > now;
}
