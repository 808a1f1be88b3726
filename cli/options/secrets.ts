import type { NotifyOptions } from '../../mock-server/index.ts';
import { readFileOption, UsageError } from '../files/index.ts';
import type { Setting } from './resolve-options.ts';

/** RFC 6750 section 2.1: what can be sent as a bearer token; and long enough to be found in a text and taken out. */
const ADMIN_TOKEN = /^(?=.{8})[A-Za-z0-9\-._~+/]+=*$/;

/** The admin token, from wherever it was given. Never shown. */
export function adminTokenOf(settings: readonly Setting[]): string | undefined {
  const given = givenSecret(settings, 'admin-token');
  return given && checkedAdminToken(given.text, given.where);
}

/** Where events are posted, and the secret that signs them. Both are checked by the server, which is loaded later. */
export function notifyOf(settings: readonly Setting[]): NotifyOptions | undefined {
  const url = settings.find(({ name }) => name === 'notify')?.value;
  const given = givenSecret(settings, 'notify-secret');
  if (url !== undefined) return { url: String(url), ...(given && { secret: given.text }) };
  if (given?.isFlag) throw new UsageError(`${given.where} goes with --notify`);
  return undefined;
}

interface GivenSecret {
  readonly text: string;
  /** Names it in errors. */
  readonly where: string;
  readonly isFlag: boolean;
}

/** A secret or the file that has it; of the two the one that goes before the other. */
function givenSecret(settings: readonly Setting[], option: string): GivenSecret | undefined {
  const given = settings.filter(
    ({ name, value }) => (name === option || name === `${option}-file`) && value !== undefined,
  );
  const [first, second] = given.sort((a, b) => rankOf(a) - rankOf(b));
  if (first === undefined) return undefined;
  if (second !== undefined && rankOf(first) === rankOf(second))
    throw new UsageError(`${option} and ${option}-file are given both; give one`);
  const text = String(first.value);
  const isFlag = first.source === 'flag';
  return first.name === option
    ? { text, where: `${first.name} (${first.source})`, isFlag }
    : { text: readFileOption(text).trim(), where: text, isFlag };
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
