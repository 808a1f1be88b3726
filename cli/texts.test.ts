import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckResult, Explanation } from '../contracts/internal.ts';
import { runCli } from './test-support/run-cli.ts';
import { bytesOf, readTextCases, type TextCase, textCounts } from './test-support/text-cases.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-texts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases = readTextCases();

/** Runs a case in a folder of its own; `more` are options. */
function run({ title, command, files, encoding, options = [] }: TextCase, ...more: readonly string[]) {
  const cwd = path.join(folder, title.replace(/\W+/g, '-'));
  mkdirSync(cwd, { recursive: true });
  const [asked = ''] = Object.keys(files);
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(cwd, name), bytesOf(text, name === asked ? encoding : undefined));
  return runCli([command, asked, ...options, ...more], { cwd, env: { NO_COLOR: '1' } });
}

const joined = (...parts: readonly (string | number)[]) => parts.filter((part) => part !== '').join(' ');

function ofCheck(json: string): Partial<TextCase['expect']> {
  const { findings, totals, files } = JSON.parse(json) as CheckResult;
  return {
    findings: findings.map(({ line, entry, code, pointer }) => joined(entry ?? line, code, pointer)),
    exchanges: totals.exchanges,
    notes: files.flatMap(({ notes }) => Object.keys(notes)),
  };
}

function ofExplain(json: string): Partial<TextCase['expect']> {
  const { findings, answer } = JSON.parse(json) as Explanation;
  return {
    findings: findings.filter(({ isHypothesis }) => !isHypothesis).map(({ code, pointer }) => joined(code, pointer)),
    ...(answer !== null && { answer: joined(answer.status ?? '', answer.description ?? '') }),
  };
}

describe('a text that people have at hand', () => {
  test.each(cases.map((each) => [each.title, each] as const))('%s', async (_title, each) => {
    const { exit, says = [], notes, ...wanted } = each.expect;
    const [json, text] = [await run(each, '--json'), await run(each)];
    expect([json.code, text.code], json.stderr + text.stdout).toEqual([exit, exit]);
    const printed = (text.stdout + text.stderr).replace(/\s+/g, ' ');
    for (const said of says) expect(printed).toContain(said);
    for (const { stdout, stderr } of [json, text]) expect(stdout + stderr).not.toMatch(/abc\.def\.ghi|secret-of-mine/);
    if (exit === 2) return;
    const seen = each.command === 'check' ? ofCheck(json.stdout) : ofExplain(json.stdout);
    expect(seen).toMatchObject({ ...wanted, findings: wanted.findings ?? [] });
    if (each.command === 'check') expect(seen.notes).toEqual(notes ?? []);
    else for (const note of notes ?? []) expect(text.stderr).toContain(`note: ${note}\n`);
  });

  test('of the cases half are right, and every title is one of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(440);
    const endingWith = (code: number) => cases.filter(({ expect: { exit } }) => exit === code).length;
    // what ends with 2 is no request
    expect(endingWith(0)).toBeGreaterThanOrEqual(endingWith(1));
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });

  test('docs/check.md has how many there are of each kind', () => {
    const page = readFileSync('docs/check.md', 'utf8');
    expect(page).toContain(`\n${textCounts()}\n`);
  });
});
