/**
 * Whether a number is a multiple of another as both are written: 19.99 is one of 0.01, although neither is a sum of powers of two. Whole
 * numbers are compared exactly, others within the error of reading both and of one division.
 */
export function isMultiple(value: number, of: number): boolean {
  if (value % of === 0) return true;
  if (Number.isInteger(of)) return false;
  const times = value / of;
  if (!Number.isFinite(times)) return true; // too large to have places behind the point
  return Math.abs(times - Math.round(times)) <= 2 * Number.EPSILON * Math.abs(times);
}
