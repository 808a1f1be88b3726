import { createRequire } from 'node:module';
import { XMLParser } from 'fast-xml-parser';
import { parse as parseJunit } from 'junit2json';
import { describe, expect, test } from 'vitest';
import type { CheckedFinding } from '../check/index.ts';
import { EVIL, FILE, result, resultOf, tool } from '../test-support/sample-check-result.ts';
import { sentenceOf } from '../verify/evaluate-probe.ts';
import type { VerifyResult } from '../verify/index.ts';
import {
  checkGithub,
  checkJunit,
  checkMarkdown,
  checkSarif,
  checkText,
  verifyGithub,
  verifyJunit,
  verifyMarkdown,
  verifyText,
} from './index.ts';

const require = createRequire(import.meta.url);
const codes = result.findings.map(({ code }) => code);

test('the result has findings of every kind, so that the reports are tried on something', () => {
  expect(codes).toEqual([
    'campaign-omitted',
    'key-unknown',
    'campaign-type',
    'external-id-character',
    'numbers-empty',
    'record-truncated',
  ]);
});

describe('JUnit', () => {
  test.each([
    ['error' as const, { 'campaign-omitted': 'told', 'key-unknown': 'fails' }],
    ['warning' as const, { 'campaign-omitted': 'fails', 'key-unknown': 'fails' }],
  ])('read by another parser: with failOn %s', async (failOn, want) => {
    const suites = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'testsuite' || name === 'testcase',
    }).parse(await checkJunit(result, failOn)).testsuites.testsuite as {
      '@_name': string;
      testcase: Record<string, unknown>[];
    }[];
    expect(suites.map((suite) => suite['@_name'])).toEqual([FILE, 'other.har']);
    const cases = suites.flatMap((suite) => suite.testcase);
    expect(cases).toHaveLength(codes.length + 2);
    for (const [code, how] of Object.entries(want)) {
      const one = cases.find((each) => String(each['@_name']).startsWith(code));
      expect('failure' in (one ?? {}) ? 'fails' : 'told').toBe(how);
    }
  });

  test('read by a reader of JUnit: suites, cases and failures, with the counts that they have', async () => {
    const read = await parseJunit(await checkJunit(result, 'error'));
    const suites = read !== null && read !== undefined && 'testsuite' in read ? (read.testsuite ?? []) : [];
    expect(suites.map(({ name }) => name)).toEqual([FILE, 'other.har']);
    const cases = suites.flatMap(({ testcase }) => testcase ?? []);
    const failed = cases.filter(({ failure }) => failure !== undefined);
    expect(suites.reduce((sum, { tests = 0 }) => sum + tests, 0)).toBe(cases.length);
    expect(suites.reduce((sum, { failures = 0 }) => sum + failures, 0)).toBe(failed.length);
    const errors = result.findings.filter(({ severity }) => severity === 'error');
    expect(failed.map(({ name = '' }) => name.split(' ')[0])).toEqual(errors.map(({ code }) => code));
    for (const { failure } of failed) expect(failure?.[0]?.message ?? failure?.[0]?.inner).not.toBe('');
  });

  test('what the baseline has does not fail', async () => {
    const fingerprints = result.groups.map(({ fingerprint }) => fingerprint);
    const known = resultOf([{ contact: { externalId: EVIL, phoneNumbers: [] }, campaignId: 7 }], fingerprints);
    expect(await checkJunit(known, 'warning')).not.toContain('<failure');
  });
});

describe('SARIF', () => {
  test('names a rule and a place for every result', async () => {
    const log = JSON.parse(await checkSarif(result, tool));
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif.*2\.1\.0/);
    expect(run.tool.driver).toMatchObject({ name: 'fake-cxone', version: '1.2.3' });
    const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(rules).toEqual([...new Set(codes)]);
    for (const one of run.results) {
      const { artifactLocation, region } = one.locations[0].physicalLocation;
      expect(rules[one.ruleIndex]).toBe(one.ruleId);
      expect(decodeURIComponent(artifactLocation.uri)).toMatch(/^(a b\/ü%:,#\|\.ndjson|other\.har)$/);
      expect(URL.canParse(artifactLocation.uri, 'file:///repo/')).toBe(true);
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.startColumn).toBeGreaterThan(0);
      // SARIF1007: a region does not end before it begins
      expect(region.endLine).toBe(region.startLine);
      expect(region.endColumn).toBeGreaterThanOrEqual(region.startColumn);
      expect(['error', 'warning']).toContain(one.level);
      expect(one.baselineState).toBe('new');
    }
  });

  test('has a region that begins and ends where a finding is, however far to the right', async () => {
    const [first] = result.findings;
    const far = { ...result, findings: [{ ...(first as CheckedFinding), line: 3, column: 17 }] };
    const [one] = JSON.parse(await checkSarif(far, tool)).runs[0].results;
    expect(one.locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 17,
      endLine: 3,
      endColumn: 17,
    });
  });

  test('is read by another tool, result for result', async () => {
    const { sarifToMarkdown } = require('@security-alert/sarif-to-markdown');
    const render = sarifToMarkdown({ owner: 'o', repo: 'r', branch: 'main', sourceRoot: '', details: true });
    const rendered = render(JSON.parse(await checkSarif(result, tool))) as { body: string; hasMessages: boolean }[];
    expect(rendered[0]?.hasMessages).toBe(true);
    for (const code of codes) expect(rendered[0]?.body).toContain(code);
  });
});

describe('GitHub annotations', () => {
  test('are one line each, with nothing that ends a property or begins a command', () => {
    const lines = checkGithub(result).trimEnd().split('\n');
    expect(lines).toHaveLength(codes.length);
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::[^\r\n]+$/);
    }
    expect(lines[0]).toContain('file=a b/ü%25%3A%2C#|.ndjson');
  });
});

describe('Markdown', () => {
  test('keeps its tables whatever is in the traffic', () => {
    const rows = checkMarkdown(result)
      .split('\n')
      .filter((line) => line.startsWith('| error'));
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(8);
      expect(row.replace(/`[^`]*`/g, '')).not.toContain('<b>');
    }
  });
});

test('one of a kind is in the singular', async () => {
  const numbers = [{ phoneType: 'mobile', number: '+15550100100' }];
  const one = resultOf([{ contact: { externalId: '1', phoneNumbers: numbers }, campaignId: 'c' }]);
  expect(checkMarkdown(one)).toMatch(/^## Contract check: 1 error in 1 exchange\n/);
  expect(checkMarkdown(one)).toMatch(/0 requests to other hosts and paths left alone, 1 record unreadable\.$/m);
  expect(await checkJunit(one, 'error')).toContain('name="1 exchange was checked"');
  expect(await checkJunit(result, 'error')).toContain('name="2 exchanges were checked"');
});

describe('text', () => {
  test('does not control the terminal', () => {
    for (const character of ['\u0000', '\u001b', '\u202e']) expect(checkText(result)).not.toContain(character);
  });

  test('says how many are alike and shows the first three', () => {
    const many = resultOf(Array.from({ length: 50 }, () => ({ contact: {} })));
    expect(checkText(many)).toContain('error key-missing  placeCall request /contact/externalId  50 times');
    expect(checkText(many)).toContain('    and 47 more');
  });

  test('what is over ten thousand is counted and said to be left out', () => {
    const many = resultOf(Array.from({ length: 6000 }, () => ({ contact: {} })));
    expect(many.findings).toHaveLength(10_000);
    expect(many.unlisted).toBe(8001);
    expect(many.totals).toMatchObject({ errors: 12_001, warnings: 6000 });
    expect(checkText(many)).toContain('8001 findings are counted above and not listed one by one');
  });
});

describe('the reports of verify', () => {
  /** What came, in a field whose name the server chose as well. */
  const name = `${EVIL}\n::error::x ${'k'.repeat(500)}`;
  const aspects = [{ aspect: `body:/${name}`, verdict: 'differs' as const, expected: null, seen: EVIL, claims: [] }];
  const verified: VerifyResult = {
    target: 'http://127.0.0.1:1',
    at: '2026-11-24T00:00:00.000Z',
    variants: {},
    unsent: [],
    isCutShort: false,
    results: [
      {
        probe: { title: 'a probe', file: 'call.yaml', line: 1, tier: 'anonymous' },
        operation: 'placeCall',
        finding: null,
        reply: 'unauthenticated',
        expectedStatus: 401,
        request: { method: 'POST', path: '/', query: '', rawHeaders: [], body: new Uint8Array() },
        response: { status: 401, headers: {}, body: '' },
        verdict: 'differs',
        why: sentenceOf(aspects),
        aspects,
      },
    ],
  };

  test.each([
    ['pretty', () => verifyText(verified)],
    ['github', () => verifyGithub(verified)],
    ['markdown', () => verifyMarkdown(verified)],
    ['junit', () => verifyJunit(verified, 'differs')],
  ])(
    '%s has no control characters and no workflow command of the server, and is not longer for its names',
    async (_kind, written) => {
      const report = await written();
      expect(report).toContain('body:/');
      expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
      expect(report.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
      expect(report).not.toContain('k'.repeat(130));
    },
  );
});
