import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { installHere, runBlock } from '../scripts/doc-blocks.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'fake-cxone-parallel-')));
afterAll(() => rmSync(folder, { recursive: true }));

test('20 parallel tests share one server and see nothing of each other', () => {
  cpSync('examples/parallel-tests', folder, { recursive: true, filter: (file) => !file.includes('node_modules') });
  installHere(folder);
  const { status, stdout, stderr } = runBlock('npx vitest run --reporter=json --outputFile=report.json', folder);
  expect(status, stdout + stderr).toBe(0);
  const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
  expect([report.numPassedTests, report.numFailedTests]).toEqual([20, 0]);
}, 120_000);
