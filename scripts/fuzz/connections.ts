import fc from 'fast-check';
import type { Header } from '../traffic/headers.ts';
import type { SentRequest } from '../traffic/request.ts';
import { requests } from '../traffic/sessions.ts';

/** What a client does on one connection. */
export interface FuzzConnection {
  /** One character for each byte. */
  readonly bytes: string;
  /** How many requests that is meant to be. */
  readonly requests: number;
  /** In how many pieces the bytes are written. */
  readonly pieces: number;
  /** Then it sends no more and reads; only reads, which the last request must allow; or goes away. */
  readonly ending: 'half-close' | 'wait' | 'abort';
}

type Framing = (body: string) => { readonly headers: readonly Header[]; readonly body: string };

const hex = (text: string) => text.length.toString(16);
const length = (value: number | string): Header => ['Content-Length', String(value)];
const CHUNKED: Header = ['Transfer-Encoding', 'chunked'];

function inChunks(body: string, [extension, trailer]: readonly [string, string] = ['', '']): string {
  const half = Math.ceil(body.length / 2);
  const chunks = [body.slice(0, half), body.slice(half)].filter((each) => each !== '');
  const written = chunks.map((chunk) => `${hex(chunk)}${extension}\r\n${chunk}\r\n`).join('');
  return `${written}0\r\n${trailer}\r\n`;
}

/** Framings that a server must take (RFC 9112 sections 6 and 7). */
const RIGHT: readonly Framing[] = [
  (body) => ({ headers: body === '' ? [] : [length(body.length)], body }),
  (body) => ({ headers: [length(body.length)], body }),
  (body) => ({ headers: [CHUNKED], body: inChunks(body) }),
  (body) => ({ headers: [CHUNKED], body: inChunks(body, [';a=b;c="d"', 'X-Trailer: x\r\n']) }),
];

/** Framings that are wrong, ambiguous, or end too soon. */
const WRONG: readonly Framing[] = [
  (body) => ({ headers: [length(body.length + 5)], body }),
  (body) => ({ headers: [length(Math.max(0, body.length - 3))], body }),
  (body) => ({ headers: [length(body.length), CHUNKED], body: inChunks(body) }),
  (body) => ({ headers: [length(body.length), length(body.length + 1)], body }),
  (body) => ({ headers: [length('-1')], body }),
  (body) => ({ headers: [length('1e3')], body }),
  (body) => ({ headers: [length(99_999_999)], body }),
  (body) => ({ headers: [['Transfer-Encoding', 'gzip, chunked']], body: inChunks(body) }),
  (body) => ({ headers: [['Transfer-Encoding', ' chunked\t, identity']], body: inChunks(body) }),
  (body) => ({ headers: [CHUNKED], body: `zz\r\n${body}\r\n0\r\n\r\n` }),
  (body) => ({ headers: [CHUNKED], body: `ffffffffffffffff\r\n${body}` }),
  (body) => ({ headers: [CHUNKED], body: `${hex(body)}\n${body}\n0\n\n` }),
  (body) => ({ headers: [CHUNKED], body: inChunks(body).slice(0, -4) }),
  (body) => ({ headers: [CHUNKED], body: inChunks(body, [`;${'x'.repeat(20_000)}`, '']) }),
];

const flood = (count: number, size: number): Header[] =>
  Array.from({ length: count }, (_, index): Header => [`X-${index}`, 'v'.repeat(size)]);
const EXTRAS: readonly (readonly Header[])[] = [
  [],
  [],
  [],
  [['Expect', '100-continue']],
  [['Expect', 'x']],
  [
    ['Connection', 'Upgrade'],
    ['Upgrade', 'websocket'],
  ],
  [
    ['Connection', 'Upgrade, HTTP2-Settings'],
    ['Upgrade', 'h2c'],
    ['HTTP2-Settings', ''],
  ],
  [['Host', 'other']],
  [['Connection', 'keep-alive, x, close']],
  [['X-Folded', 'a\r\n b']],
  [['X-Bare', 'a\nb: c']],
  [['X-Null', 'a\0b']],
  [['Bad Name', 'x']],
  flood(200, 20),
  flood(2_500, 1),
  flood(1, 20_000),
];

const line = fc.constantFrom(
  ' HTTP/1.1',
  ' HTTP/1.1',
  ' HTTP/1.1',
  ' HTTP/1.1',
  ' HTTP/1.0',
  ' HTTP/2.0',
  ' HTTP/9.9',
  '',
  ' http/1.1',
);

function written({ method, target }: SentRequest, version: string, headers: readonly Header[], body: string): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `${method} ${target}${version}\r\n${lines}\r\n${body}`;
}

const CLOSE: Header = ['Connection', 'close'];

/** One to four requests that a server must answer, pipelined, the last of which ends the connection. */
const right: fc.Arbitrary<FuzzConnection> = fc
  .record({
    sent: fc.array(fc.tuple(requests, fc.constantFrom(...RIGHT)), { minLength: 1, maxLength: 4 }),
    pieces: fc.constantFrom(1, 1, 2, 7),
    ending: fc.constantFrom<FuzzConnection['ending'][]>('wait', 'half-close', 'abort'),
  })
  .map(({ sent, pieces, ending }) => ({ bytes: pipelined(sent), requests: sent.length, pieces, ending }));

function pipelined(sent: readonly (readonly [SentRequest, Framing])[]): string {
  return sent
    .map(([request, framing], index) => {
      const { headers, body } = framing(request.body);
      const end = index === sent.length - 1 ? [CLOSE] : [];
      return written(request, ' HTTP/1.1', [...request.headers, ...headers, ...end], body);
    })
    .join('');
}

/** Requests whose head or framing may be wrong; the client always says that no more comes. */
const wrong: fc.Arbitrary<FuzzConnection> = fc
  .record({
    sent: fc.array(fc.tuple(requests, fc.constantFrom(...RIGHT, ...WRONG), fc.constantFrom(...EXTRAS), line), {
      minLength: 1,
      maxLength: 3,
    }),
    pieces: fc.constantFrom(1, 2, 7),
    ending: fc.constantFrom<FuzzConnection['ending'][]>('half-close', 'half-close', 'abort'),
  })
  .map(({ sent, pieces, ending }) => ({
    bytes: sent
      .map(([request, framing, extras, version]) => {
        const { headers, body } = framing(request.body);
        return written(request, version, [...request.headers, ...headers, ...extras], body);
      })
      .join(''),
    requests: sent.length,
    pieces,
    ending,
  }));

/** Not HTTP at all, or the beginning of something else. */
const noise: fc.Arbitrary<FuzzConnection> = fc
  .oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc.constantFrom(
      '',
      '\r\n',
      '\r\n\r\n',
      'garbage\r\n\r\n',
      'GET\r\n\r\n',
      'GET / HTTP/1.1',
      '\x16\x03\x01\x02\x00\x01',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ),
  )
  .map((bytes) => ({ bytes, requests: 1, pieces: 1, ending: 'half-close' as const }));

/** What clients do on their connections to one fake, from a reset on. */
export const connectionSessions: fc.Arbitrary<FuzzConnection[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 5, arbitrary: wrong }, { weight: 1, arbitrary: noise }),
  { minLength: 1, maxLength: 12, size: 'max' },
);
