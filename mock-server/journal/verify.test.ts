import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expectation, JournalEntry, JournalFilter, Verification } from '../admin-types/index.ts';
import { createSandbox } from '../index.ts';
import { verificationProblems } from './expectation.ts';
import { passes } from './journal-filter.ts';
import { verify } from './verify.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';

interface Sketch {
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly body?: string;
  readonly isCut?: true;
  readonly headers?: Record<string, string>;
  readonly findings?: readonly string[];
  readonly operation?: string | null;
}

/** An entry of which only what matters is said. */
function entryOf(sketch: Sketch, index: number): JournalEntry {
  const { method = 'POST', path = CALL, status = 202, body = '', isCut, headers = {}, findings = [] } = sketch;
  return {
    id: `journal-${index + 1}`,
    at: new Date(index * 1000).toISOString(),
    key: null,
    operation: sketch.operation === undefined ? 'placeCall' : sketch.operation,
    request: { method, path, headers, body, ...(isCut && { isCut }) },
    response: { status, headers: {}, body: '' },
    override: null,
    stages: [],
    findings: findings.map((code) => ({ code })),
  } as unknown as JournalEntry;
}

const journalOf = (...sketches: Sketch[]) => sketches.map(entryOf);
const one = (expectation: Expectation, ...sketches: Sketch[]) =>
  verify({ expectations: [expectation] }, journalOf(...sketches)).expectations[0];

const CALLED = { body: '{"campaignId":"camp-1","n":7,"list":[{"a/b":null}],"deep":{"x":1,"y":[2]}}' };

describe('an expectation', () => {
  test.each<[Expectation, Sketch, boolean]>([
    [{}, {}, true],
    [{ operation: 'placeCall' }, {}, true],
    [{ operation: 'none' }, {}, false],
    [{ operation: 'none' }, { operation: null }, true],
    [{ method: 'post' }, {}, true],
    [{ method: 'GET' }, {}, false],
    [{ path: CALL }, { path: `${CALL}?a=1` }, true],
    [{ path: `${CALL}?a=1` }, { path: `${CALL}?a=1` }, true],
    [{ path: `${CALL}?a=2` }, { path: `${CALL}?a=1` }, false],
    [{ path: `${CALL}/` }, {}, false],
    [{ status: 202 }, {}, true],
    [{ status: '202' }, {}, true],
    [{ status: '2xx' }, {}, true],
    [{ status: '4xx' }, {}, false],
    [{ finding: 'x' }, { findings: ['y', 'x'] }, true],
    [{ finding: 'x' }, { findings: ['y'] }, false],
    [{ headers: { 'X-Trace': { equals: 'abc' } } }, { headers: { 'x-trace': 'abc' } }, true],
    [{ headers: { 'x-trace': { equals: 'ab' } } }, { headers: { 'x-trace': 'abc' } }, false],
    [{ headers: { 'x-trace': { matches: '^a.c$' } } }, { headers: { 'x-trace': 'abc' } }, true],
    [{ headers: { 'x-trace': { matches: '' } } }, {}, false],
    [{ headers: { constructor: { matches: '' } } }, {}, false],
    [{ body: [{ pointer: '/campaignId', equals: 'camp-1' }] }, CALLED, true],
    [{ body: [{ pointer: '/campaignId', equals: 'camp-2' }] }, CALLED, false],
    [{ body: [{ pointer: '/n', equals: 7 }] }, CALLED, true],
    [{ body: [{ pointer: '/n', equals: '7' }] }, CALLED, false],
    [{ body: [{ pointer: '/n', matches: '^7$' }] }, CALLED, true],
    [{ body: [{ pointer: '/list/0/a~1b', equals: null }] }, CALLED, true],
    [{ body: [{ pointer: '/list/00', exists: true }] }, CALLED, false],
    [{ body: [{ pointer: '/list/length', exists: true }] }, CALLED, false],
    [{ body: [{ pointer: '/toString', exists: true }] }, CALLED, false],
    [{ body: [{ pointer: '/deep', equals: { y: [2], x: 1 } }] }, CALLED, true],
    [{ body: [{ pointer: '/deep', equals: { y: [2] } }] }, CALLED, false],
    [{ body: [{ pointer: '/deep', matches: 'x' }] }, CALLED, false],
    [{ body: [{ pointer: '/nothing', exists: false }] }, CALLED, true],
    [{ body: [{ pointer: '/n', exists: false }] }, CALLED, false],
    [{ body: [{ pointer: '/n', exists: false }] }, { body: '' }, true],
    [{ body: [{ pointer: '/n', exists: false }] }, { body: '{', isCut: true }, false],
    [{ body: [{ pointer: '', matches: 'grant_type=pass' }] }, { body: 'grant_type=password' }, true],
    [{ body: [{ pointer: '', equals: 3 }] }, { body: '3' }, true],
    [
      { body: [{ pointer: '/n', exists: false }] },
      { body: `{"n":1,"deep":${'['.repeat(300)}${']'.repeat(300)}}` },
      false,
    ],
    [{ body: [{ pointer: '', equals: 3 }] }, { body: 'grant_type=password' }, false],
  ])('%j of %j is met: %s', (expectation, sketch, isMet) => {
    expect(one(expectation, sketch)?.ok).toBe(isMet);
  });

  test.each<[Expectation['count'], number, string, boolean]>([
    [undefined, 0, 'at least 1', false],
    [undefined, 3, 'at least 1', true],
    [{ exactly: 2 }, 2, 'exactly 2', true],
    [{ exactly: 2 }, 3, 'exactly 2', false],
    [{ exactly: 0 }, 0, 'exactly 0', true],
    [{ atLeast: 2 }, 1, 'at least 2', false],
    [{ atMost: 2 }, 0, 'at most 2', true],
    [{ atMost: 2 }, 3, 'at most 2', false],
    [{ atLeast: 1, atMost: 2 }, 2, 'at least 1 and at most 2', true],
  ])('that wants %j of %i is reported as %s: %s', (count, came, wanted, ok) => {
    const result = one({ ...(count && { count }) }, ...Array.from({ length: came }, () => ({})));
    expect([result?.ok, result?.count, result?.wanted]).toEqual([ok, came, wanted]);
  });
});

describe('near misses', () => {
  test('are sorted by conditions met, then by similarity, then the latest first, and report only what differs', () => {
    const expectation: Expectation = {
      method: 'POST',
      path: CALL,
      status: 202,
      headers: { 'x-trace': { equals: 'abc' } },
      body: [{ pointer: '/campaignId', equals: 'camp-1' }],
    };
    const headers = { 'x-trace': 'abc' };
    const result = one(
      expectation,
      { method: 'GET', path: '/zzz', status: 500 },
      { headers, status: 400, body: '{"campaignId":"other"}' },
      { headers, status: 400, body: '{"campaignId":"camp-2"}' },
      { headers, body: '{"campaignId":"camp-9"}' },
      { headers, body: 'text' },
    );
    expect(result?.nearMisses).toEqual([
      { id: 'journal-4', differs: [{ what: 'body /campaignId', wanted: '"camp-1"', got: '"camp-9"' }] },
      { id: 'journal-5', differs: [{ what: 'body /campaignId', wanted: '"camp-1"', got: 'a body that is not JSON' }] },
      {
        id: 'journal-3',
        differs: [
          { what: 'status', wanted: '202', got: '400' },
          { what: 'body /campaignId', wanted: '"camp-1"', got: '"camp-2"' },
        ],
      },
    ]);
  });

  test('are none where nothing is like it, and none where there are too many', () => {
    expect(one({ path: '/abc' }, { path: '/xyz/1/2/3/4' })?.nearMisses).toEqual([]);
    expect(one({ count: { exactly: 0 } }, {})).toMatchObject({ matched: ['journal-1'], nearMisses: [] });
  });

  test('show no credential that somebody looks for', () => {
    const result = one(
      { path: CALL, headers: { Authorization: { equals: 'Bearer my-secret' } } },
      { headers: { authorization: 'Bearer [redacted]' } },
    );
    expect(JSON.stringify(result)).not.toContain('my-secret');
    expect(result?.nearMisses[0]?.differs[0]).toEqual({
      what: 'header authorization',
      wanted: 'a credential, which the journal does not keep',
      got: '"Bearer [redacted]"',
    });
  });

  test('say of a body that was cut that nobody knows', () => {
    const result = one({ body: [{ pointer: '', matches: 'z$' }] }, { body: 'aaa…', isCut: true });
    expect(result?.nearMisses[0]?.differs[0]?.got).toContain('too long to be stored whole');
  });
});

describe('order and the rest', () => {
  const [get, post] = [{ method: 'GET' }, { method: 'POST' }];
  test.each<[Sketch[], Expectation[], boolean, string | null]>([
    [[get, post], [get, post], true, null],
    [[post, get], [get, post], false, 'expectation 2'],
    [[post, get, post], [get, post], true, null],
    [[get], [get, get], false, 'expectation 2'],
    [[get, get], [get, get], true, null],
    [[post, get], [{ ...post, count: { atMost: 3 } }, get], true, null],
    [[get, post, get], [{ ...get, count: { exactly: 2 } }, post], false, 'expectation 2'],
    [[get, get, post], [{ ...get, count: { exactly: 2 } }, post], true, null],
  ])('%j against %j in order: %s', (sketches, expectations, ok, brokenBy) => {
    const result = verify({ expectations, inOrder: true }, journalOf(...sketches));
    expect([result.ok, result.order?.ok, result.order?.brokenBy]).toEqual([ok, ok, brokenBy]);
  });

  test('nothing else means that every entry is expected', () => {
    const journal = journalOf(get, post);
    const loose = verify({ expectations: [get] }, journal);
    expect([loose.ok, loose.unmatched, loose.order]).toEqual([true, ['journal-2'], null]);
    expect(verify({ expectations: [get], nothingElse: true }, journal).ok).toBe(false);
    expect(verify({ expectations: [get, post], nothingElse: true }, journal).ok).toBe(true);
    expect(verify({ expectations: [], nothingElse: true }, []).ok).toBe(true);
  });
});

describe('a verification that makes no sense', () => {
  test.each<[string, unknown, string, string]>([
    ['is not an object', [], '', 'must be object'],
    [
      'has a key that is none',
      { expectations: [{ stauts: 1 }] },
      '/expectations/0/stauts',
      "'stauts' is not a key here",
    ],
    [
      'has an unknown operation',
      { expectations: [{ operation: 'plceCall' }] },
      '/expectations/0/operation',
      '"placeCall"?',
    ],
    [
      'has an unknown finding',
      { expectations: [{ finding: 'campain-unknown' }] },
      '/expectations/0/finding',
      '"campaign-unknown"?',
    ],
    [
      'has an expression that is none',
      { expectations: [{ body: [{ pointer: '/a', matches: '(' }] }] },
      '/expectations/0/body/0/matches',
      'is not a regular expression of RE2: missing closing )',
    ],
    [
      'has an expression that is too long',
      { expectations: [{ headers: { a: { matches: 'a'.repeat(501) } } }] },
      '/expectations/0/headers/a/matches',
      '500',
    ],
    [
      'has a pointer that is none',
      { expectations: [{ body: [{ pointer: 'a', exists: true }] }] },
      '/expectations/0/body/0/pointer',
      'must be a JSON Pointer',
    ],
    ['has a status that is none', { expectations: [{ status: '9xx' }] }, '/expectations/0/status', ''],
    [
      'wants exactly so many and more',
      { expectations: [{ count: { exactly: 1, atMost: 2 } }] },
      '/expectations/0/count',
      'cannot be combined',
    ],
    [
      'wants what no number is',
      { expectations: [{ count: { atLeast: 3, atMost: 2 } }] },
      '/expectations/0/count',
      'no number is',
    ],
  ])('%s is reported with its pointer and reason', async (_name, value, pointer, words) => {
    const { contract } = await createSandbox();
    const problems = await verificationProblems(value, contract.tables);
    expect(problems.find((each) => each.pointer === pointer)?.problem).toContain(words);
  });
});

describe('against a naive model of it', () => {
  const text = fc.constantFrom('a', 'b', 'ab');
  const sketch = fc.record({
    method: fc.constantFrom('GET', 'POST'),
    path: fc.constantFrom('/a', '/b', '/a?b=1'),
    status: fc.constantFrom(200, 400, 403),
    headers: fc.dictionary(fc.constantFrom('h', 'i'), text),
    body: fc.oneof(
      text,
      fc.record({ k: text }).map((value) => JSON.stringify(value)),
    ),
    findings: fc.subarray(['f', 'g']),
  });
  const expectation = fc.record(
    {
      method: fc.constantFrom('GET', 'POST'),
      path: fc.constantFrom('/a', '/a?b=1'),
      status: fc.constantFrom(200, '4xx', '403'),
      finding: fc.constantFrom('f', 'g'),
      headers: fc.dictionary(fc.constantFrom('h', 'i'), fc.record({ equals: text })),
      body: fc.array(fc.record({ pointer: fc.constant('/k'), equals: text }), { maxLength: 1 }),
      count: fc.oneof(
        fc.record({ exactly: fc.nat(3) }),
        fc.record({ atLeast: fc.nat(3) }),
        fc.record({ atMost: fc.nat(3) }),
      ),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Expectation>;

  /** As one would say it, slowly. */
  function isIt(expected: Expectation, { request, response, findings }: JournalEntry): boolean {
    if (expected.method && expected.method !== request.method) return false;
    const path = expected.path as string | undefined;
    if (path && ![request.path, request.path.split('?')[0]].includes(path)) return false;
    if (path?.includes('?') && request.path !== path) return false;
    if (
      expected.status &&
      ![response.status, `${response.status}`, `${Math.floor(response.status / 100)}xx`].includes(expected.status)
    )
      return false;
    if (expected.finding && !findings.map(({ code }) => `${code}`).includes(expected.finding)) return false;
    for (const name in expected.headers) if (request.headers[name] !== expected.headers[name]?.equals) return false;
    return (expected.body ?? []).every(({ equals }) => request.body === JSON.stringify({ k: equals }));
  }

  /** Tries every way to take entries in order. */
  function canBeOrdered(left: readonly Expectation[], entries: readonly JournalEntry[]): boolean {
    const [expected, ...others] = left;
    if (expected === undefined) return true;
    const least = expected.count ? (expected.count.exactly ?? expected.count.atLeast ?? 0) : 1;
    const tryFrom = (from: number, needed: number): boolean => {
      if (needed === 0) return canBeOrdered(others, entries.slice(from));
      return entries.some((entry, index) => index >= from && isIt(expected, entry) && tryFrom(index + 1, needed - 1));
    };
    return tryFrom(0, least);
  }

  test('verify counts, lists, orders and leaves over the same', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { maxLength: 6 }),
        fc.array(expectation, { maxLength: 3 }),
        (sketches, expectations) => {
          const entries = journalOf(...sketches);
          const verification: Verification = { expectations, inOrder: true, nothingElse: true };
          const result = verify(verification, entries);
          const matched = expectations.map((expected) => entries.filter((entry) => isIt(expected, entry)));
          expect(result.expectations.map((each) => each.matched)).toEqual(
            matched.map((all) => all.map(({ id }) => id)),
          );
          const oks = expectations.map(({ count = { atLeast: 1 } }, index) => {
            const { length } = matched[index] ?? [];
            if (count.exactly !== undefined) return length === count.exactly;
            return length >= (count.atLeast ?? 0) && length <= (count.atMost ?? 99);
          });
          expect(result.expectations.map((each) => each.ok)).toEqual(oks);
          const leftOver = entries.filter((entry) => !expectations.some((expected) => isIt(expected, entry)));
          expect(result.unmatched).toEqual(leftOver.map(({ id }) => id));
          const inOrder = canBeOrdered(expectations, entries);
          expect(result.order?.ok).toBe(inOrder);
          expect(result.ok).toBe(oks.every(Boolean) && inOrder && leftOver.length === 0);
          for (const { ok, nearMisses, matched: ids } of result.expectations) {
            expect(nearMisses.length).toBeLessThanOrEqual(ok ? 0 : 3);
            for (const { id, differs } of nearMisses)
              expect([ids.includes(id), differs.length > 0]).toEqual([false, true]);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a filter leaves the same', () => {
    const filter = fc.record(
      {
        method: fc.constantFrom('GET', 'post'),
        status: fc.constantFrom(200, '4xx', '403'),
        finding: fc.constantFrom('f', 'g'),
        text: fc.constantFrom('A', 'b', 'ab', 'zzz'),
        since: fc.nat(6).map((second) => new Date(second * 1000).toISOString()),
        until: fc.nat(6).map((second) => new Date(second * 1000).toISOString()),
        after: fc.integer({ min: 1, max: 8 }).map((number) => `journal-${number}`),
        limit: fc.nat(4),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<JournalFilter>;
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 6 }), filter, (sketches, given) => {
        const naive: string[] = [];
        for (const [index, each] of sketches.entries()) {
          const hay = [each.path, each.body, ...Object.values(each.headers)].join('\n').toLowerCase();
          if (given.method && given.method.toUpperCase() !== each.method) continue;
          if (given.status && !`${each.status}`.startsWith(`${given.status}`.replaceAll('x', ''))) continue;
          if (given.finding && !each.findings.includes(given.finding)) continue;
          if (given.text && !hay.includes(given.text.toLowerCase())) continue;
          if (given.since && index * 1000 < new Date(given.since).getTime()) continue;
          if (given.until && index * 1000 >= new Date(given.until).getTime()) continue;
          if (given.after && index + 1 <= Number(given.after.slice(8))) continue;
          naive.push(`journal-${index + 1}`);
        }
        if (given.limit !== undefined) while (naive.length > given.limit) naive.shift();
        expect(passes(given, journalOf(...sketches)).map(({ id }) => id)).toEqual(naive);
      }),
      { numRuns: 1_000 },
    );
  });
});
