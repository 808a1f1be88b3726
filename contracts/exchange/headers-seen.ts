import type { HeadersSeen, ResponseSeen } from './exchange-seen.ts';

type Pair = readonly [name: string, value: string];

/** Headers in the order in which they were sent, by name in lower case. */
export function headersSeen(pairs: Iterable<Pair>): HeadersSeen {
  const headers: Record<string, string[]> = {};
  for (const [name, value] of pairs) {
    const key = name.trim().toLowerCase();
    const values = headers[key];
    if (values === undefined) headers[key] = [value.trim()];
    else values.push(value.trim());
  }
  return headers;
}

/** The same for an answer, where repeated headers count as one list. */
export function answerHeaders(pairs: Iterable<Pair>): NonNullable<ResponseSeen['headers']> {
  return Object.fromEntries(Object.entries(headersSeen(pairs)).map(([name, values]) => [name, values.join(', ')]));
}
