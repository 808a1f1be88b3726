import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readRecording } from '../../contracts/formats/recording.ts';
import { contractUnder, defaultContract, findRoute, type HttpExchange } from '../../contracts/internal.ts';
import { createRedactor } from '../../contracts/redaction/index.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import { isOfCallOrTokens } from '../test-support/call-and-tokens.ts';
import { type Case, groupsOf, readCases, tenantOf } from '../test-support/case-files.ts';
import { putToFake } from '../test-support/over-a-socket.ts';
import { type RawAnswer, sendRaw } from '../test-support/raw-client.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';
import { type WireRequest, wireBytes, wireRequest } from '../test-support/wire.ts';

const hash = (text: string) => createHmac('sha256', 'the key of the recording').update(text).digest();
const redactor = createRedactor({ hash });

/** What Node's parser rejects by itself never comes to the stages, and so to no recording. */
const REJECTED_BY_NODE = new Set([400, 408, 417, 431]);

interface RecordedCase {
  readonly title: string;
  readonly request: WireRequest;
  readonly asksFirst: boolean;
  readonly exchange: HttpExchange;
  /** Before anything was taken out. */
  readonly body: string;
  readonly isByPreference: boolean;
}

/** Puts every case of a group to a fake that answers as it should, and keeps what comes back, redacted. */
async function recorded(cases: readonly Case[]): Promise<{ kept: RecordedCase[]; rejected: string[] }> {
  const [first] = cases;
  if (first === undefined) throw new Error('a group has cases');
  const fake = await startFakeCxone({
    tenant: tenantOf(first),
    variants: first.variants ?? {},
    signingKey: SIGNING_KEY,
    requestTimeout: 1_000,
  });
  const contract = await contractUnder(first.variants ?? {});
  const kept: RecordedCase[] = [];
  const rejected: string[] = [];
  for (const each of cases) {
    const { status, headers, body, entry } = await putToFake(each, fake.url);
    const isUnread = REJECTED_BY_NODE.has(status) && entry?.stages[0] !== 'route';
    if (isUnread) {
      rejected.push(each.title);
      continue;
    }
    const request = await wireRequest(each, fake.url);
    const seen: HttpExchange = {
      request: {
        method: request.head.method,
        url: urlOf(request, fake.url),
        headers: headersOf(request),
        body: sentBody(request),
      },
      response: { status, headers, body },
    };
    const { operation } = findRoute(contract, request.head.method, request.head.path);
    kept.push({
      title: each.title,
      request,
      asksFirst: request.head.rawHeaders.some((value) => value.toLowerCase() === '100-continue'),
      exchange: redactor.exchange(seen, operation),
      body,
      isByPreference:
        entry?.override?.by === 'prefer' &&
        (entry.override.reply !== null || /problem/.test(`${headers['content-type']}`)),
    });
  }
  await fake.close();
  return { kept, rejected };
}

function urlOf({ head: { path, query } }: WireRequest, origin: string): string {
  return (path.startsWith('http') ? '' : origin) + path + query;
}

function headersOf({ head: { rawHeaders } }: WireRequest): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = String(rawHeaders[at]).toLowerCase();
    headers[name] = [...(headers[name] ?? []), String(rawHeaders[at + 1])];
  }
  return headers;
}

/** A recorder sees the body and not its chunks. */
function sentBody(request: WireRequest): string {
  const isChunked = headersOf(request)['transfer-encoding'] !== undefined;
  const text = request.body.toString('utf8');
  return isChunked ? text.replace(/[\da-f]+\r\n([\s\S]*?)\r\n/g, '$1') : text;
}

function asNdjson(exchanges: readonly HttpExchange[]): string {
  return exchanges.map((each) => JSON.stringify(each)).join('\n');
}

function asHar(exchanges: readonly HttpExchange[]): string {
  const entries = exchanges.map(({ request, response }) => ({
    request: {
      method: request.method,
      url: request.url,
      headers: Object.entries(request.headers ?? {}).flatMap(([name, values]) =>
        values.map((value) => ({ name, value })),
      ),
      ...(request.body !== '' && { postData: { mimeType: '', text: request.body } }),
      bodySize: request.body?.length ?? 0,
    },
    response: {
      status: response?.status,
      headers: Object.entries(response?.headers ?? {}).map(([name, value]) => ({ name, value })),
      content: { size: response?.body?.length ?? 0, mimeType: '', text: response?.body },
    },
  }));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'a test', version: '' }, entries } });
}

async function read(name: string, text: string): Promise<(HttpExchange & { from: string })[]> {
  const exchanges: (HttpExchange & { from: string })[] = [];
  const chunks = (async function* () {
    yield Buffer.from(text);
  })();
  for await (const batch of readRecording(defaultContract, { name, isNamed: true }, chunks)) {
    for (const { exchange, line } of batch)
      if (exchange !== null) exchanges.push({ ...exchange, from: `${name} line ${line}` });
  }
  return exchanges;
}

/** What matters of an answer: neither what each server says of itself, nor what belongs to one connection. */
function mattering({ status, headers, body }: RawAnswer): object {
  const kept = Object.entries(headers).filter(([name]) => !/^(x-fake-cxone-|connection$|keep-alive$)/.test(name));
  return { status, headers: Object.fromEntries(kept.filter(([name]) => name !== 'content-length')), body };
}

// what documented operations answer holds ids and times of its own, and secrets that a recording does not keep
const groups = [...groupsOf(readCases().filter(isOfCallOrTokens))];
const rejectedByNode: string[] = [];
const byPreference: string[] = [];
const redactedBodies: string[] = [];

describe.each(groups)('a recording of the cases, replayed: %s', (_group, cases) => {
  let kept: RecordedCase[];
  beforeAll(async () => {
    const made = await recorded(cases);
    kept = made.kept;
    rejectedByNode.push(...made.rejected);
    byPreference.push(...kept.filter(({ isByPreference }) => isByPreference).map(({ title }) => title));
    redactedBodies.push(
      ...kept.filter(({ body, exchange }) => body !== exchange.response?.body).map(({ title }) => title),
    );
  }, 60_000);

  test.each([
    ['NDJSON', 'the key', 'a.ndjson', asNdjson, { hash }],
    ['NDJSON', 'no key', 'a.ndjson', asNdjson, {}],
    ['HAR', 'the key', 'a.har', asHar, { hash }],
    ['HAR', 'no key', 'a.har', asHar, {}],
  ] as const)(
    'as %s, with %s, every answer is the recorded one',
    async (_form, _key, name, write, keyed) => {
      const exchanges = await read(name, write(kept.map(({ exchange }) => exchange)));
      expect(exchanges.length).toBe(kept.length);
      const fake: FakeCxone = await startFakeCxone({
        variants: cases[0]?.variants ?? {},
        recording: { exchanges, unmatched: 'reject', ...keyed },
      });
      try {
        for (const { title, request, asksFirst, exchange, isByPreference } of kept) {
          const answer = await sendRaw(Number(new URL(fake.url).port), wireBytes(request), asksFirst);
          const { status, headers, body } = answer;
          if (isByPreference) {
            expect([title, status, body]).toEqual([title, exchange.response?.status, exchange.response?.body]);
            continue;
          }
          expect(headers['x-fake-cxone-recording'], `${title}: ${body}`).toBe('matched');
          expect(mattering(answer), title).toEqual(mattering(exchange.response as RawAnswer));
        }
      } finally {
        await fake.close();
      }
    },
    60_000,
  );
});

describe('of the cases', () => {
  test('these are rejected by Node before there is anything to record', () => {
    expect(rejectedByNode.sort()).toEqual([
      "http: a header section over 16 KiB is rejected in the vendor's shape",
      "http: a request that never ends is rejected in the vendor's shape",
      "http: a request without a Host header is rejected in the vendor's shape",
      "http: an expectation that nobody meets is rejected in the vendor's shape",
      "http: bytes that are no HTTP request are rejected in the vendor's shape",
    ]);
  });

  test('these are answered by their own preference, which goes before a recording', () => {
    expect(byPreference.sort()).toEqual([
      'override: a preference for a finding has its code and its hint',
      'override: a preference for a reply by its name is met, and what is wrong is found nevertheless',
      'override: a preference for a status is answered with the first reply of that status',
      'override: a preference for a status that the request earns by itself is met by the genuine reply',
      'override: a preference for success changes nothing where the contract accepts',
      'override: a preference for success is met where the contract rejects, and nothing is placed',
      'override: a preference goes before a scenario',
      'override: a quoted preference is a preference',
      'override: of two preferences for a status the first counts',
      'override: one preference may be met and the other not',
      'override: who insists and asks for what is not understood gets a problem document',
      'override: who insists on what cannot be had gets a problem document',
    ]);
  });

  test('these answers have secrets, which a recording does not keep', () => {
    expect(redactedBodies.sort()).toEqual([
      'tokens: Basic holds form-encoded too, as RFC 6749 asks',
      'tokens: a client id in the form beside Basic is no second authentication',
      'tokens: a code is exchanged for tokens by a client without a secret',
      'tokens: a code without PKCE is exchanged by a client with its secret',
      'tokens: a refresh needs no client',
      'tokens: a refresh token is exchanged for tokens',
      'tokens: a scope parameter is ignored, with a warning',
      'tokens: a token is exchanged for others by a client without a secret',
      'tokens: a wrong access key beside a refresh token does not count',
      'tokens: an access key is exchanged for tokens, the client authenticating by Basic',
      'tokens: the client may authenticate in the form',
      'tokens: the second of two access keys is exchanged for tokens',
      'tokens: the type of a subject token may be written short',
      'tokens: the type of a subject token means nothing to another grant',
      'variants: client-credentials=accept: the grant is played',
    ]);
  });
});
