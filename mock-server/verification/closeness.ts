import { distance } from 'fastest-levenshtein';

/** Characters that are compared; the measure takes the square of it. */
const MOST = 256;

/** How like two texts are, from 0 to 1. */
export function closeness(a: string, b: string): number {
  const [left, right] = [a.slice(0, MOST), b.slice(0, MOST)];
  return left === right ? 1 : 1 - distance(left, right) / Math.max(left.length, right.length);
}
