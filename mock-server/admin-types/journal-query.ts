/** A journal filter as a query string, with its question mark, or an empty text. Undefined values are left out. */
export function queryOf(filter: object): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
