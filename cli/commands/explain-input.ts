import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  answerNotes,
  type InputRead,
  lookAtToken,
  readAnswer,
  readInput,
  Unreadable,
} from '../../contracts/formats/index.ts';
import {
  type EffectiveContract,
  meantBy,
  type ReportedResponse,
  redactSecrets,
  type Tenant,
} from '../../contracts/internal.ts';
import { readSentFile, readTextFile, stdinText, UsageError } from '../files/index.ts';

/** What of an answer and a token was given by options. */
export interface GivenBesides {
  readonly status?: number;
  readonly text?: string;
  readonly header?: string[];
  readonly answer?: string;
  readonly token?: string;
  readonly scope?: string[];
}

/** The text that an argument means: of a file, of stdin, or itself. */
export async function inputText(input: string | undefined, codes: readonly string[]): Promise<string> {
  if (input === undefined && process.stdin.isTTY) {
    throw new UsageError('there is nothing to explain: give a file, a text in quotes, or stdin; see --help');
  }
  if (input === undefined || input === '-') return stdinText();
  if (existsSync(input)) return readTextFile(input);
  if (/[\s{[]/.test(input)) return input;
  if (/[./\\]/.test(input)) throw new UsageError(`there is no file '${redactSecrets(input, [])}'`);
  const meant = meantBy(input, codes);
  const advice = meant === undefined ? 'see fake-cxone explain --help' : `the nearest code is ${meant}`;
  throw new UsageError(`'${redactSecrets(input, [])}' is neither a file nor the code of a finding; ${advice}`);
}

/** Reads the input; an error names where the input came from. */
export function inputRead(
  contract: EffectiveContract,
  text: string,
  input: string | undefined,
  prefix?: string,
): InputRead {
  try {
    const folder = input === undefined || !existsSync(input) ? '.' : path.dirname(input);
    const besideText = (name: string) => readSentFile(path.resolve(folder, name));
    return readInput(contract, text, { ofCommand: readDataFile, besideText }, prefix);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const name = input === undefined || input === '-' ? 'stdin' : existsSync(input) ? input : 'the argument';
    throw new UsageError(`${name} cannot be read: ${error.message}`);
  }
}

/** A file that a command takes its data from; where it is not there, the others of the text are read. */
function readDataFile(name: string): string {
  try {
    return readSentFile(name);
  } catch (error) {
    throw error instanceof UsageError ? new Unreadable(error.message) : error;
  }
}

/** What people could give besides, so that fewer things are left to guess; empty where nothing would help. */
export function narrowingOptions(
  findings: readonly { readonly code: string; readonly stage: string; readonly isHypothesis: boolean }[],
  given: GivenBesides & { readonly tenant?: string },
): string {
  const guesses = findings.filter(({ isHypothesis }) => isHypothesis);
  const options = [
    guesses.some(({ stage }) => stage === 'inspect') && given.tenant === undefined
      ? '--tenant with your campaigns'
      : '',
    guesses.some(({ code }) => /^(token|scope)-/.test(code)) && given.token === undefined
      ? '--token with the token, which is decoded here and never sent or shown'
      : '',
  ].filter((option) => option !== '');
  return options.length === 0 ? '' : `fewer guesses would be left with ${options.join(', and with ')}\n`;
}

/** The text of `--token`, or of its file; none where there is no such option. */
export function secretsGiven({ token }: Pick<GivenBesides, 'token'>): string[] {
  if (token === undefined) return [];
  const text = token.startsWith('@') ? readTextFile(token.slice(1)) : token;
  return [text.trim().replace(/^bearer\s+/i, '')];
}

/** The token that was given apart from the request, looked at; undefined where none was. */
export function tokenGiven(given: GivenBesides, tenant: Tenant): ReturnType<typeof lookAtToken> | undefined {
  const { token, scope } = given;
  if (token === undefined && scope === undefined) return undefined;
  const [text] = secretsGiven(given);
  const described = text === undefined ? { scopes: null, isReported: true } : lookAtToken(text, tenant);
  return scope === undefined ? described : { ...described, scopes: scope };
}

/** How the answer that was given apart from the request came about. */
export function notesOfAnswer({ text, answer }: GivenBesides): string[] {
  return answerNotes(answer === undefined ? (text ?? '') : readTextFile(answer));
}

/** The answer that was given apart from the request; null where none was. */
export function answerGiven({ status, text, header, answer }: GivenBesides): ReportedResponse | null {
  if (status === undefined && text === undefined && header === undefined && answer === undefined) return null;
  return readAnswer({ status, headers: header, text: answer === undefined ? text : readTextFile(answer) });
}
