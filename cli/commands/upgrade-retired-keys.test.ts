import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toYaml } from '../../contracts/formats/index.ts';
import { defaultTenant } from '../../generated/index.ts';
import { runCli } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-upgrade-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('init --upgrade replaces the keys of an older tenant file, keeps its comments, and says when nothing has to change', async () => {
  const file = path.join(folder, 'older.yaml');
  const text = `# ours\n${toYaml(defaultTenant)}`;
  writeFileSync(file, `${text}# mine\nrulings:\n  scope: either\ndialler: { queued: 1 }\n`);
  const first = await runCli(['init', '--upgrade', file]);
  expect([first.code, first.stdout]).toEqual([0, `upgraded ${file}: rulings is now variants, dialler is now dialer\n`]);
  expect(readFileSync(file, 'utf8')).toBe(`${text}# mine\nvariants:\n  scope: either\ndialer: { queued: 1 }\n`);
  const second = await runCli(['init', '--upgrade', file]);
  expect([second.code, second.stdout]).toEqual([0, `${file} is up to date: nothing has to change\n`]);
});

test('init --upgrade leaves a file alone that is no tenant', async () => {
  const file = path.join(folder, 'wrong.yaml');
  writeFileSync(file, 'rulings: {}\n');
  const { code, stderr } = await runCli(['init', '--upgrade', file]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('is left as it is')]);
  expect(readFileSync(file, 'utf8')).toBe('rulings: {}\n');
});
