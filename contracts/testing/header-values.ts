import type { HeadersSeen, ResponseSeen } from '../index.ts';
import { isObject } from './parts.ts';

/** Headers in any of the forms that clients hold them in, by name in lower case; null where there are none. */
export function headerValues(headers: unknown): HeadersSeen | null {
  const pairs = pairsOf(headers);
  if (pairs === undefined) return null;
  const seen: Record<string, string[]> = Object.create(null); // a name may be `constructor`
  for (const [name, value] of pairs) {
    const values = (Array.isArray(value) ? value : [value]).map(String);
    const key = name.toLowerCase();
    seen[key] = [...(seen[key] ?? []), ...values];
  }
  return seen;
}

/** The same for an answer, where repeated headers count as one list. */
export function answerHeaders(headers: unknown): ResponseSeen['headers'] {
  const seen = headerValues(headers);
  return seen && Object.fromEntries(Object.entries(seen).map(([name, values]) => [name, values.join(', ')]));
}

function pairsOf(headers: unknown): [string, unknown][] | undefined {
  const pairs = Array.isArray(headers) ? headers.filter(Array.isArray) : entriesOf(headers);
  return pairs
    ?.map((pair): [string, unknown] => [String(pair[0]), pair[1]])
    .filter(([, value]) => value !== undefined && value !== null && typeof value !== 'function');
}

/** Of fetch's Headers and of axios' headers what they say themselves, of a plain object its keys. */
function entriesOf(headers: unknown): (readonly unknown[])[] | undefined {
  if (!isObject(headers)) return undefined;
  const { entries, toJSON } = headers;
  if (typeof entries === 'function') return [...(Reflect.apply(entries, headers, []) as Iterable<unknown[]>)];
  return Object.entries(typeof toJSON === 'function' ? (Reflect.apply(toJSON, headers, []) as object) : headers);
}
