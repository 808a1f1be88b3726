import { readFileOption, UsageError } from '../files/index.ts';
import type { Setting } from './resolve-options.ts';

/** RFC 6750 section 2.1: what can be sent as a bearer token; and long enough to be found in a text and taken out. */
const ADMIN_TOKEN = /^(?=.{8})[A-Za-z0-9\-._~+/]+=*$/;

/** The admin token, from wherever it was given; of text and file the one that goes before the other. Never shown. */
export function adminTokenOf(settings: readonly Setting[]): string | undefined {
  const given = settings.filter(({ name, value }) => /^admin-token(-file)?$/.test(name) && value !== undefined);
  const [first, second] = given.sort((a, b) => rankOf(a) - rankOf(b));
  if (first === undefined) return undefined;
  if (second !== undefined && rankOf(first) === rankOf(second))
    throw new UsageError('admin-token and admin-token-file are given both; give one');
  const text = String(first.value);
  return first.name === 'admin-token'
    ? checkedAdminToken(text, `${first.name} (${first.source})`)
    : checkedAdminToken(readFileOption(text).trim(), text);
}

/** Checks a token that was given; `where` names it in the error. */
export function checkedAdminToken(token: string, where: string): string {
  if (ADMIN_TOKEN.test(token)) return token;
  throw new UsageError(`${where}: an admin token has 8 or more letters, digits and - . _ ~ + / =`);
}

function rankOf({ source }: Setting): number {
  if (source === 'flag') return 0;
  return source.startsWith('FAKE_CXONE_') ? 1 : 2;
}
