import { ArgumentError, quoted } from '../../contracts/arguments/index.ts';

/** Not `.` and `..`: clients take those out of a path before they send it (RFC 3986 section 5.2.4). */
const KEY = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;

/** What a test key is, for those who gave another. */
export const WHAT_A_KEY_IS = '1 to 64 letters, digits and . _ - make one, but not . or .. alone';

/** The path that the fake of a test key is mounted at. */
export function mountOf(key: string | null): string {
  return key === null ? '' : `/_fake/keys/${key}`;
}

/** True for what may be a test key. */
export function isTestKey(text: string): boolean {
  return KEY.test(text);
}

/** Throws where a text is not a test key. */
export function checkTestKey(text: string): void {
  if (!isTestKey(text)) throw new ArgumentError('key', `${quoted(text)} is not a test key: ${WHAT_A_KEY_IS}`);
}

/** Where the admin API is. */
export const ADMIN_PREFIX = '/_fake';

/** True for what is ours and not the vendor's. */
export function isAdminPath(path: string): boolean {
  return path === ADMIN_PREFIX || path.startsWith(`${ADMIN_PREFIX}/`);
}

/** A journal filter as a query string, with its question mark, or an empty text. Undefined values are left out. */
export function queryOf(filter: object): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`;
}
