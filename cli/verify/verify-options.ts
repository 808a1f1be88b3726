import { InvalidArgumentError } from 'commander';
import { compileExpression, type SomeVariants, type UserExpression } from '../../contracts/internal.ts';
import { COMMAND_TIMEOUT, PAUSE } from '../../contracts/time/index.ts';
import { readFileOption } from '../files/index.ts';
import { durationOption } from '../options/index.ts';
import type { ReportOption } from '../output/index.ts';

/** The options of `verify`. Times in milliseconds. */
export interface VerifyOptions {
  readonly target: URL;
  readonly token?: string;
  readonly allowCalls?: true;
  readonly number?: string;
  readonly campaign?: string;
  readonly script?: string;
  readonly externalId?: string;
  readonly interval: number;
  readonly timeout: number;
  readonly only?: UserExpression[];
  readonly list?: true;
  readonly variant?: SomeVariants;
  readonly report?: ReportOption[];
  readonly json?: true;
  readonly failOn: 'differs' | 'could-not-tell';
  readonly observations?: string;
  readonly alias?: string;
}

/** `--target`: where the server's paths begin. */
export function targetOption(text: string): URL {
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError('write it as https://api.example, with the path before /ccapi if there is one.');
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    throw new InvalidArgumentError('a URL with credentials is not accepted.');
  if (url.search !== '' || url.hash !== '') throw new InvalidArgumentError('leave out what follows the path.');
  return url;
}

/** `--token @file`: never on the command line itself, where others see it. */
export function tokenFileOption(text: string): string {
  if (!text.startsWith('@')) throw new InvalidArgumentError('put the token in a file and give @file.');
  const token = readFileOption(text.slice(1)).trim();
  if (!/^[\w.~+/=-]{8,}$/.test(token))
    throw new InvalidArgumentError(`${text.slice(1)} does not contain a bearer token.`);
  return token;
}

/** `--openapi` is not an option here, and says why (decision 58). */
export function rejectDocument(): never {
  throw new InvalidArgumentError(
    'verify sends only what is known to be harmless, and a document does not say which of its operations are. Run your program through fake-cxone proxy --openapi FILE --target URL, or check recorded traffic by fake-cxone check --openapi FILE.',
  );
}

/** `--number`: E.164, the only one that is sent. */
export function numberOption(text: string): string {
  if (!/^\+[1-9]\d{6,14}$/.test(text)) throw new InvalidArgumentError('write it as +12025550143.');
  return text;
}

/** An id that goes into a body as it is. */
export function idOption(text: string): string {
  if (!/^[\w.~-]{1,64}$/.test(text)) throw new InvalidArgumentError('an id has 1 to 64 letters, digits and . _ ~ -');
  return text;
}

/** Seconds, also parts of one, to milliseconds. */
export function pauseOption(text: string): number {
  return durationOption(PAUSE)(text) * 1000;
}

/** `--timeout`: seconds to milliseconds. */
export function timeoutOption(text: string): number {
  return durationOption(COMMAND_TIMEOUT)(text) * 1000;
}

/** `--only`: words of a title, `*` for anything; may be given several times. */
export function onlyOption(text: string, before: UserExpression[] = []): UserExpression[] {
  const pattern = text
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return [...before, compileExpression(pattern, 'i')];
}

/** `--alias`, as the form of observations has it. */
export function aliasOption(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(text))
    throw new InvalidArgumentError('an alias has small letters, digits and hyphens, and no host in it.');
  return text;
}
