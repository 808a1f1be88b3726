import type { JournalFilter } from './verification/index.ts';

/** The filter as a query, with its question mark, or nothing. */
export function queryOf(filter: JournalFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
