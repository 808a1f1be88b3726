import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultContract, type Explanation, explain } from '../contracts/internal.ts';
import { claimedPaths } from '../generated/index.ts';
import { type ExplainedCase, readExplainedCases } from './test-support/explained-cases.ts';
import { type Ended, runCli } from './test-support/run-cli.ts';

const PRINTED = fileURLToPath(new URL('explained/printed/', import.meta.url));
const TENANT = fileURLToPath(new URL('../spec/tenants/default.yaml', import.meta.url));
const UPDATE = process.env['UPDATE_PRINTED'] === '1';
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-'));
const cases = readExplainedCases();
/** Of what is printed by default. */
const MOST_LINES = 30;
const plain = { NO_COLOR: '1' };

beforeAll(() => {
  if (UPDATE) rmSync(PRINTED, { recursive: true, force: true });
  mkdirSync(path.join(PRINTED, 'verbose'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const slugOf = ({ title }: ExplainedCase) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Runs a case in a folder of its own, in which its files and the default tenant stand. */
function run(each: ExplainedCase, ...more: readonly string[]): Promise<Ended> {
  const cwd = path.join(folder, slugOf(each));
  mkdirSync(cwd, { recursive: true });
  copyFileSync(TENANT, path.join(cwd, 'tenant.yaml'));
  for (const [name, text] of Object.entries(each.files ?? {})) writeFileSync(path.join(cwd, name), text);
  const given = each.via === 'stdin' ? [] : [each.argument ?? each.input ?? ''];
  const input = each.via === 'stdin' ? (each.input ?? '') : '';
  return runCli(['explain', ...given, ...(each.options ?? []), ...more], { cwd, input, env: plain });
}

function lineOf({ likelihood, code, pointer, place, isHypothesis }: Explanation['findings'][number]): string {
  const at = place === null ? '' : `${place.line}:${place.column}`;
  return [likelihood, code, pointer, at, isHypothesis ? 'check' : ''].filter((part) => part !== '').join(' ');
}

/** What is printed is what was read and found good; UPDATE_PRINTED=1 writes it. */
function expectPrinted(name: string, text: string): void {
  const printed = path.join(PRINTED, name);
  if (UPDATE) writeFileSync(printed, text);
  expect(existsSync(printed), `${printed} is missing; UPDATE_PRINTED=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(printed, 'utf8'));
}

describe('explain', () => {
  test.concurrent.each(cases.map((each) => [each.title, each] as const))(
    '%s',
    { timeout: 60_000 },
    async (_title, each) => {
      const { expect: wanted } = each;
      const [json, text, full] = await Promise.all([
        run(each, '--json'),
        run(each),
        run(each, '--verbose', '--evidence'),
      ]);
      const { verdict, findings, ofAnswer, corrected } = JSON.parse(json.stdout || '{}') as Explanation;
      expect({
        verdict: verdict?.kind,
        exit: [json.code, text.code, full.code],
        findings: findings?.map(lineOf),
        ofAnswer: ofAnswer?.map(({ code }) => code),
        fixed: corrected?.payload ?? null,
        remaining: corrected?.remaining.map(({ code }) => code) ?? [],
      }).toEqual({
        verdict: wanted.verdict,
        exit: [wanted.exit, wanted.exit, wanted.exit],
        findings: wanted.findings,
        ofAnswer: wanted.ofAnswer ?? [],
        fixed: wanted.fixed ?? null,
        remaining: wanted.remaining ?? [],
      });
      const flowing = full.stdout.replace(/\s+/g, ' ');
      for (const said of wanted.says ?? []) expect(flowing).toContain(said);
      for (const said of wanted.stderr ?? []) expect(text.stderr).toContain(said);
      for (const never of wanted.never ?? [])
        for (const { stdout, stderr } of [json, text, full]) expect(stdout + stderr).not.toContain(never);
      expectPrinted(`${slugOf(each)}.txt`, text.stdout);
      expect(text.stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
    },
  );

  test('--verbose and --evidence add reasons, excerpts and claims', { timeout: 60_000 }, async () => {
    const [thread] = cases.filter(({ title }) => title === "the original poster's request with the answer they got");
    const full = await run(thread as ExplainedCase, '--verbose', '--evidence');
    expectPrinted('verbose/the-original-poster-s-request-with-the-answer-they-got.txt', full.stdout);
  });

  test('there are cases enough, and every title is one of its own', () => {
    const free = cases.filter(({ expect: { exit, findings } }) => exit === 0 && !/^wrong/m.test(findings.join('\n')));
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(free.length).toBeGreaterThanOrEqual(18);
    expect(new Set(cases.map(slugOf)).size).toBe(cases.length);
  });

  test.each(claimedPaths.paths.map(({ path: template, claim }) => [template, claim] as const))(
    'the path %s is known as that of %s',
    async (template, claim) => {
      const url = `https://api.nice-incontact.com${template.replace(/\{\w+\}/g, '4711')}`;
      const request = { method: 'POST', url, headers: null, body: null };
      const { path: story, findings } = await explain({ request, response: null });
      expect(story?.claimedBy?.id).toBe(claim);
      expect(findings.map(({ code }) => code)).toEqual(claim === 'EP-01' ? [] : ['path-claimed']);
      expect(defaultContract.tables.operations.some(({ path: known }) => known === template)).toBe(claim === 'EP-01');
    },
  );
});
