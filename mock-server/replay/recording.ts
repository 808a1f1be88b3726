import { ArgumentError, assertArgument, check, quoted, readArgument } from '../../contracts/arguments/index.ts';
import {
  type EffectiveContract,
  type HttpExchange,
  type HttpRequest,
  replacementHint,
  withoutSlashes,
} from '../../contracts/internal.ts';
import { createRedactor, type Hash, isOmitted, type Redactor } from '../../contracts/redaction/index.ts';
import { type RecordedAnswer, recordedAnswer } from './recorded-answer.ts';
import { operationOf, type RequestKey, requestKey, targetOf } from './request-key.ts';

/** The exchanges of a recording, and how requests are matched with them. */
export interface RecordingOptions {
  /** In the order in which they were recorded, each perhaps with the place that it is from. */
  readonly exchanges: readonly (HttpExchange & { readonly from?: string })[];
  /**
   * The keyed hash that the recording was redacted by: tokens and numbers are then distinct. Without it what a
   * recording has replaced is met by anything that would be replaced.
   */
  readonly hash?: Hash;
  /** The recording has phone numbers as they were; used with `hash` alone. */
  readonly keepNumbers?: boolean;
  /** A path that is before every recorded one, and before none that comes in: of a gateway, as `/cxone`. */
  readonly prefix?: string;
  /** How a request that is not in it is handled: the stages answer, which is usual, or it is rejected with 404. */
  readonly unmatched?: 'stages' | 'reject';
}

/** One request that was recorded, with every answer that it was given. */
export interface RecordedRequest {
  /** Its place among them. */
  readonly index: number;
  readonly key: RequestKey;
  readonly answers: readonly (RecordedAnswer & { readonly from: string })[];
}

/** What there is in a recording. */
export interface RecordingSummary extends Pick<Recording, 'unplayable' | 'unmatched'> {
  /** Exchanges that can be given again. */
  readonly exchanges: number;
  /** Requests among them that differ. */
  readonly requests: number;
}

/** The key of a request, and the recorded request with the same key, if there is one. */
export interface RecordedMatch {
  readonly key: RequestKey;
  readonly known: RecordedRequest | undefined;
}

/** A recording that can be answered from. It does not change; how far a sandbox has come in it is the sandbox's. */
export interface Recording {
  readonly requests: readonly RecordedRequest[];
  /** Exchanges that can be given again, and why the others cannot. */
  readonly count: number;
  readonly unplayable: readonly { readonly from: string; readonly why: string }[];
  readonly unmatched: 'stages' | 'reject';
  /** Finds a request, in the terms of the recording. */
  match(request: HttpRequest, limit?: number): RecordedMatch;
}

/** What there is in a recording, in numbers. */
export function summaryOf({ count, requests, unplayable, unmatched }: Recording): RecordingSummary {
  return { exchanges: count, requests: requests.length, unplayable, unmatched };
}

const isDigest = check(
  (value) => ArrayBuffer.isView(value) && value.byteLength >= 8,
  'a function that returns 8 bytes or more, as digest() of an HMAC does',
);
/** Where nothing replaces anything for good: the same for every secret. */
const ANY: Hash = () => new Uint8Array(32);

function assertUnmatched(unmatched: string): void {
  if (unmatched === 'stages' || unmatched === 'reject') return;
  const problem = `unmatched is stages or reject, not ${quoted(unmatched)}${replacementHint(unmatched)}`;
  throw new ArgumentError('recording.unmatched', problem);
}

/** Reads a recording into what it can answer. Requests to `/_fake/` were to the fake itself, and are left out. */
export function createRecording(contract: EffectiveContract, options: RecordingOptions): Recording {
  const { exchanges, hash, unmatched = 'stages', prefix = '' } = options;
  assertUnmatched(unmatched);
  if (hash !== undefined) checked(hash)('');
  const redactor = redactorFor(options);
  const limitOf = (request: HttpRequest) => operationOf(contract, request)?.limits.maxBytes ?? LIMIT_ELSEWHERE;
  const keyFor = (request: HttpRequest, limit?: number) =>
    requestKey(redactor.exchange({ request, response: null }, operationOf(contract, request)).request, limit);
  const byKey = new Map<string, RecordedRequest & { answers: (RecordedAnswer & { from: string })[] }>();
  const unplayable: { from: string; why: string }[] = [];
  let count = 0;
  for (const [index, exchange] of exchanges.entries()) {
    const { from = `exchange ${index + 1}` } = exchange;
    const request = withoutOmitted(withoutPrefix(exchange.request, prefix));
    const answer = recordedAnswer(exchange);
    if (/^\/_fake(\/|$)/.test(targetOf(request.url).path)) unplayable.push({ from, why: 'is to the fake itself' });
    else if (typeof answer === 'string') unplayable.push({ from, why: answer });
    else {
      count += 1;
      // what was redacted by the key is in its terms already
      const key = hash === undefined ? keyFor(request, limitOf(request)) : requestKey(request, limitOf(request));
      const known = byKey.get(keyOf(key));
      if (known === undefined) byKey.set(keyOf(key), { index: byKey.size, key, answers: [{ ...answer, from }] });
      else known.answers.push({ ...answer, from });
    }
  }
  return {
    requests: [...byKey.values()],
    count,
    unplayable,
    unmatched,
    match(request, limit) {
      const key = keyFor(request, limit);
      const known = keysFor(key)
        .map((key) => byKey.get(key))
        .find((each) => each !== undefined);
      return { key, known };
    },
  };
}

/** Nothing of this leaves the process: bodies of any kind are compared by their text. */
function redactorFor({ hash, keepNumbers = false }: RecordingOptions): Redactor {
  return createRedactor({
    hash: hash === undefined ? ANY : checked(hash),
    keepNumbers: hash !== undefined && keepNumbers,
    keepBodies: true,
  });
}

/** A hash that fails with the name of the option, and not in the redactor. */
function checked(hash: Hash): Hash {
  return (text) => {
    const made: unknown = readArgument('recording.hash', () => hash(text));
    if (made instanceof Promise) made.catch(() => {}); // rejected here, so that it cannot end the process
    assertArgument('recording.hash', made, isDigest);
    return made as Uint8Array;
  };
}

/** A body that was omitted was not recorded. */
function withoutOmitted(request: HttpRequest): HttpRequest {
  return isOmitted(request.body ?? '') ? { ...request, body: null } : request;
}

function withoutPrefix(request: HttpRequest, prefix: string): HttpRequest {
  const { path, query } = targetOf(request.url);
  const before = withoutSlashes(prefix);
  if (before === '' || !path.startsWith(`${before}/`)) return request;
  return { ...request, url: path.slice(before.length) + (query === '' ? '' : `?${query}`) };
}

/** Bytes of a body that are read for a path that is not an operation, where a recording may know it. */
export const LIMIT_ELSEWHERE = 4 * 1024 * 1024;

function keyOf({ method, path, query, type, credentials, prefer, body }: RequestKey): string {
  return JSON.stringify([method, path, query, type, credentials, prefer, body]);
}

/** What was recorded exactly goes before what was recorded in part. */
function keysFor(key: RequestKey): string[] {
  const open = [key];
  for (const field of ['type', 'credentials', 'prefer', 'body'] as const) {
    open.push(...open.map((each) => ({ ...each, [field]: null })));
  }
  return open.map(keyOf);
}
