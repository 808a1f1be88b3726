import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import { docsSite } from '../../site/index.ts';
import { runCli } from '../test-support/run-cli.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-docs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (file: string) => path.join(folder, 'out', file);
const docs = (...args: string[]) => runCli(['docs', '--out', path.join(folder, 'out'), ...args]);

describe('docs', () => {
  test('writes what a running fake serves, and prints where to open it', async () => {
    const { code, stdout, stderr } = await docs();
    const site = await docsSite(defaultContract, 'http://127.0.0.1:4010');
    expect([code, stdout]).toEqual([0, `${pathToFileURL(at('index.html')).href}\n`]);
    expect(stderr).toBe(`${site.files.length} files written to ${path.join(folder, 'out')}\n`);
    for (const file of site.files) expect(readFileSync(at(file), 'utf8')).toBe(site.file(file)?.text);
  });

  test('takes variants and the address of a fake, and answers machines in JSON', async () => {
    const { stdout } = await docs('--variant', 'scope=either', '--url', 'https://fake.example/', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ open: pathToFileURL(at('index.html')).href });
    expect(readFileSync(at('operation-placeCall.html'), 'utf8')).toContain('curl -i https://fake.example/ccapi');
    expect(readFileSync(at('variants.html'), 'utf8')).toMatch(/id="scope--either" class="holds"/);
  });

  test('takes away what an earlier run has left, and nothing else', async () => {
    await docs();
    const list = JSON.parse(readFileSync(at('fake-cxone-docs.json'), 'utf8'));
    writeFileSync(at('fake-cxone-docs.json'), JSON.stringify({ files: [...list.files, 'gone.html', '../mine.txt'] }));
    for (const file of ['gone.html', 'own.html', '../mine.txt']) writeFileSync(at(file), 'here');
    expect((await docs()).code).toBe(0);
    expect(['gone.html', 'own.html', '../mine.txt'].map((file) => existsSync(at(file)))).toEqual([false, true, true]);
  });

  test('rejects a folder that has other files, unless it is forced', async () => {
    writeFileSync(path.join(folder, 'own.txt'), 'mine');
    const { code, stderr } = await runCli(['docs', '--out', folder]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(`--out '${folder}' has files that are not part of the documentation`),
    ]);
    expect((await runCli(['docs', '--out', folder, '--force'])).code).toBe(0);
    expect(readFileSync(path.join(folder, 'own.txt'), 'utf8')).toBe('mine');
  });

  test.each([
    [['docs'], 'docs needs --out <folder>'],
    [['docs', '--out', 'package.json'], "--out 'package.json' is a file; name a folder"],
    [['docs', '--out', 'package.json/below'], "--out 'package.json/below' cannot be written"],
    [['docs', '--out', 'x', '--url', 'localhost'], "--url 'localhost' is not a URL"],
    [['docs', '--out', 'x', '--variant', 'scope=maybe'], 'Unknown scope "maybe". Use one of: '],
  ])('%j is a usage error that says what is wrong', async (args, told) => {
    const { code, stderr } = await runCli(args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
  });
});
