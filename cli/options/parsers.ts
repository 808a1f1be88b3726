import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import { baseUrlProblem, type SomeVariants, variantProblems, withoutSlashes } from '../../contracts/internal.ts';
import { type DurationRange, durationInWords, readDuration } from '../../contracts/time/index.ts';
import type { TestKeyPolicy } from '../../mock-server/index.ts';
import { UsageError } from '../files/index.ts';

/** The URL of a fake as `--url` names it, without slashes at its end. Rejects what is none. */
export function checkedUrl(url: string): string {
  if (!/^https?:\/\/./.test(url) || !URL.canParse(url)) {
    throw new UsageError(`--url '${url}' is not a URL; write it as http://127.0.0.1:4010`);
  }
  return withoutSlashes(url);
}

/** `--public-url`: what the server takes as its origin. */
export function publicUrlOption(text: string): string {
  const problem = baseUrlProblem(text);
  if (problem !== undefined) throw new InvalidArgumentError(`write it as https://fake.example. It ${problem}.`);
  return text;
}

/** `--host`: without a name a server listens on all addresses, which nobody means by an empty text. */
export function addressOption(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('give an address, such as 127.0.0.1, or 0.0.0.0 for all.');
  return text;
}

/** `--port`: 0 to 65535. */
export function portOption(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is a whole number from 0 to 65535.');
  return port;
}

/** Reads an option whose value is a duration. */
export function durationOption(range: DurationRange): (text: string) => number {
  return (text) => {
    const value = readDuration(text, range);
    if (value === undefined)
      throw new InvalidArgumentError(`give ${durationInWords(range).replace('a number of ', '')}.`);
    return value;
  };
}

/** `--rate-limit 10/1`: requests, and the seconds that they are for. */
export function rateLimitOption(text: string): { readonly requests: number; readonly seconds: number } {
  const [, requests = '', seconds = ''] = /^([1-9]\d{0,5})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  if (requests === '')
    throw new InvalidArgumentError('give requests and seconds, as 10/1 for ten requests in a second.');
  return { requests: Number(requests), seconds: Number(seconds) };
}

const MOST_WORKERS = 64;

/** `--workers 4`, or `auto` for one a processor. */
export function workersOption(text: string): number {
  if (text === 'auto') return Math.min(availableParallelism(), MOST_WORKERS);
  if (/^[1-9]\d?$/.test(text) && Number(text) <= MOST_WORKERS) return Number(text);
  throw new InvalidArgumentError(`it is auto, or a whole number from 1 to ${MOST_WORKERS}.`);
}

/** How many, from none to a million. */
export function countOption(text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) > 1_000_000)
    throw new InvalidArgumentError('give a whole number from 0 to 1000000.');
  return Number(text);
}

/** `--memory-limit`: megabytes, from one to a million. */
export function megabytesOption(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('give whole megabytes, from 1 to 999999.');
  return Number(text);
}

/** `--test-keys any`, `known` or `off`. */
export function testKeysOption(text: string): TestKeyPolicy {
  if (text === 'any' || text === 'known' || text === 'off') return text;
  throw new InvalidArgumentError('it is any, known or off.');
}

/** `--test-key my-key` may be repeated; in a variable several are separated by commas. */
export function testKeyOption(text: string, before: readonly string[] = []): readonly string[] {
  const keys = text.split(',').map((key) => key.trim());
  const wrong = keys.find((key) => !/^[\w.-]{1,64}$/.test(key) || /^\.{1,2}$/.test(key));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`'${wrong}' is not a test key: 1 to 64 letters, digits and . _ -`);
  return [...before, ...keys];
}

/** `--variant name=value`, may be repeated; in a variable several are separated by commas. */
export function variantOption(text: string, before: SomeVariants = {}): SomeVariants {
  return text.split(',').reduce(withVariant, before);
}

function withVariant(before: SomeVariants, text: string): SomeVariants {
  const [name = '', value] = text.split('=', 2);
  if (value === undefined) throw new InvalidArgumentError('write it as name=value, for example scope=either.');
  const [problem] = variantProblems({ [name]: value });
  if (problem !== undefined) throw new InvalidArgumentError(problem.problem.replace(/(?<![.?])$/, '.'));
  return { ...before, [name]: value };
}

/** `--cors *`, or `--cors https://app.example` may be repeated; in a variable several are separated by commas. */
export function corsOption(text: string, before: '*' | readonly string[] = []): '*' | readonly string[] {
  if (text === '*' || before === '*') return '*';
  const origins = text.split(',').map((origin) => origin.trim());
  for (const given of origins) {
    const origin = URL.canParse(given) ? new URL(given).origin : 'null';
    if (origin === 'null')
      throw new InvalidArgumentError(`'${given}' is not an origin; write it as https://app.example.`);
    if (origin !== given) throw new InvalidArgumentError(`'${given}' is not an origin; give '${origin}'.`);
  }
  return [...before, ...origins];
}

/** `--prefix /cxone`: the path that a gateway puts before those of the contract. */
export function prefixOption(text: string): string {
  if (!/^\/[^?#]*[^/?#]$/.test(text)) throw new InvalidArgumentError('Write it as /cxone.');
  return text;
}

/** `--allowed-host fake.example` may be repeated; in a variable several are separated by commas. */
export function hostOption(text: string, before: readonly string[] = []): readonly string[] {
  const hosts = text.split(',').map((host) => host.trim());
  const wrong = hosts.find((host) => !/^[\w.-]+$/.test(host));
  if (wrong !== undefined)
    throw new InvalidArgumentError(
      `"${wrong}" is not a host name. Write it as fake.example, without scheme, port and path.`,
    );
  return [...before, ...hosts.map((host) => host.toLowerCase())];
}

/** Collects files, also several in one text. */
export function filesOption(text: string, before: readonly string[] = []): readonly string[] {
  const files = text.split(',').map((file) => file.trim());
  if (files.includes('')) throw new InvalidArgumentError('it is the name of a file.');
  return [...before, ...files];
}

/** `--header 'name: value'`, may be repeated: a text without a name would be taken for the body of the response. */
export function headerOption(text: string, before: string[] = []): string[] {
  if (!/^[\w!#$%&'*+.^`|~-]+:/.test(text))
    throw new InvalidArgumentError('write it as name: value, for example retry-after: 5.');
  return [...before, text];
}

/** Collects an option that may be given several times. */
export function listOption(text: string, before: string[] = []): string[] {
  return [...before, text];
}
