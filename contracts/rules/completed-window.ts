import { instantOf, isoOf } from '../time/index.ts';
import type { Circumstances } from './rule.ts';

const MOST = 30 * 86_400_000;
/** The last version that requires both dates (DOC-303). */
const LAST_DATED = 23;

/** A window of contacts/completed, in milliseconds since 1970. */
export interface CompletedWindow {
  readonly from: number;
  readonly to: number;
  readonly isTooLong: boolean;
  /** For the texts of findings. */
  readonly slots: { readonly start: string; readonly end: string };
}

/** When a window ends without an `endDate`: now, where that is known, and never in the versions that require it. */
export function usualEnd({ at, version }: Circumstances): number | undefined {
  return (version ?? Number.POSITIVE_INFINITY) <= LAST_DATED ? undefined : at;
}

/**
 * The window that a request asks for: at most 30 days, which end now by default (DOC-305, AS-160). Undefined where
 * that depends on the time of the request and it is not known.
 */
export function completedWindow(
  startDate: string | undefined,
  endDate: string | undefined,
  now: number | undefined,
): CompletedWindow | undefined {
  const to = endDate === undefined ? now : instantOf(endDate);
  if (to === undefined) return undefined;
  const from = startDate === undefined ? to - MOST : instantOf(startDate);
  return { from, to, isTooLong: to - from > MOST, slots: { start: isoOf(from), end: isoOf(to) } };
}
