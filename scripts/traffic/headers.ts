import fc from 'fast-check';
import { BEARERS, TEST_KEYS } from './request.ts';

export type Header = readonly [name: string, value: string];

const bearer = fc.constantFrom(...BEARERS);
const printable = fc.stringMatching(/^[\x20-\x7e\x80-\xff]{0,40}$/);

/** Headers that mean something to the fake, and the values that make a difference. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'Content-Type': [
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'multipart/form-data',
    '',
    ';;=',
  ],
  'Content-Encoding': ['gzip', 'identity', 'br, gzip', ''],
  Accept: ['*/*', 'text/html', 'application/json;q=0', ','],
  Prefer: [
    'code=202',
    'code=400',
    'code=503',
    'example=x',
    'delay=1',
    'delay=99999',
    'handling=strict',
    '"=,;',
    'code=999',
  ],
  'x-fake-cxone-key': [...TEST_KEYS, '..', '', 'a/b', 'x'.repeat(65)],
  Origin: ['http://localhost', 'http://evil.example', 'null', ''],
  'Sec-Fetch-Site': ['cross-site', 'same-origin', 'x'],
  'Last-Event-ID': ['1', '', 'none', '\u00ff'],
  'If-None-Match': ['*', 'W/"x"', '"'],
  'Access-Control-Request-Method': ['POST', 'x'],
  'X-Forwarded-Host': ['evil.example', 'a,b'],
  Cookie: ['a=b', '; ;', '='],
  Authorization: [
    'Basic Zm9vOmJhcg==',
    'Basic %',
    'Bearer',
    'bearer fake-pc-write',
    'Bearer a, Bearer b',
    'Digest x="',
  ],
};

const known: fc.Arbitrary<Header> = fc
  .constantFrom(...Object.keys(KNOWN))
  .chain((name) => fc.tuple(fc.constant(name), fc.oneof(fc.constantFrom(...(KNOWN[name] ?? [])), printable)));
const unknown: fc.Arbitrary<Header> = fc.tuple(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), printable);

const odd = fc.array(fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: unknown }), { maxLength: 4 });
const usual = bearer.map((token): Header[] => [
  ['Host', 'localhost'],
  ['Authorization', `Bearer ${token}`],
  ['Content-Type', 'application/json'],
]);

/** Those of a client that does it right, and up to four others. Framing is another's matter. */
export const headers: fc.Arbitrary<Header[]> = fc.oneof(
  { weight: 6, arbitrary: usual },
  { weight: 4, arbitrary: fc.tuple(usual, odd).map(([first, others]) => [...first, ...others]) },
  { weight: 1, arbitrary: odd.map((others): Header[] => [['Host', 'localhost'], ...others]) },
);
