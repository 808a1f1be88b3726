import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, startServe } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-limits-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MOST_BYTES = 64 * 1024 * 1024;
const TARGET = ['--target', 'http://127.0.0.1:9'];

/** A file of that many bytes that takes no place on the disk. */
function sparseFile(name: string, bytes: number): string {
  const file = path.join(folder, name);
  writeFileSync(file, '');
  truncateSync(file, bytes);
  return file;
}

describe('--memory-limit and --test-keys', () => {
  test.each<['serve' | 'proxy', string[]]>([
    ['serve', []],
    ['proxy', TARGET],
  ])('of %s take effect', async (command, args) => {
    const running = await startServe([...args, '--memory-limit', '7', '--test-keys', 'off'], { command });
    try {
      const health = await (await fetch(`${running.url}/_fake/health`)).json();
      expect(health).toMatchObject({ testKeys: 'off', memory: { limit: 7 * 1024 * 1024 } });
    } finally {
      await running.end();
    }
  });

  const WRONG: readonly (readonly [flag: string, value: string, fix: string])[] = [
    ...['0', '-1', '1.5', '1e3', '1000000', '64MB', 'Infinity', ''].map(
      (value) => ['--memory-limit', value, 'give whole megabytes, from 1 to 999999.'] as const,
    ),
    ...['anybody', 'ANY', ''].map((value) => ['--test-keys', value, 'it is any, known or off.'] as const),
  ];

  test.each(WRONG)('%s=%s is a usage error that names the flag', async (flag, value, fix) => {
    for (const command of [['serve'], ['proxy', ...TARGET]]) {
      const { code, stdout, stderr } = await runCli([...command, '--port', '0', `${flag}=${value}`]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(flag);
      expect(stderr).toContain(fix);
    }
  });
});

describe('a file that an option names', () => {
  const OPTIONS: readonly (readonly [option: string, args: readonly string[], name: string])[] = [
    ['serve --tenant', ['serve', '--port', '0', '--tenant'], 'tenant.yaml'],
    ['explain --tenant', ['explain', 'request.http', '--tenant'], 'tenant.yaml'],
    ['check --baseline', ['check', 'traffic.har', '--baseline'], 'baseline.json'],
    ['proxy --record', ['proxy', '--port', '0', ...TARGET, '--record'], 'recorded.har'],
  ];

  test.each(OPTIONS)('%s is rejected above 64 MiB, and left as it is', async (_option, args, name) => {
    const file = sparseFile(name, MOST_BYTES + 1);
    const { code, stderr } = await runCli([...args, file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${file} is too large: ${MOST_BYTES + 1} bytes`)]);
    expect(statSync(file).size).toBe(MOST_BYTES + 1);
  });

  test.runIf(process.platform !== 'win32')('is rejected where it has no end', async () => {
    const { code, stderr } = await runCli(['serve', '--port', '0', '--tenant', '/dev/zero']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('/dev/zero is too large: it has more than')]);
  });

  test('is not too large at 64 MiB', async () => {
    const file = sparseFile('whole.har', MOST_BYTES);
    const { code, stderr } = await runCli(['proxy', '--port', '0', ...TARGET, '--record', file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('exists and is not JSON')]);
  });

  test('is rejected where it is nested too deeply, and left as it is', async () => {
    const file = path.join(folder, 'deep.har');
    const text = `{"log":{"version":"1.2","entries":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}}`;
    writeFileSync(file, text);
    const { code, stderr } = await runCli(['proxy', '--port', '0', ...TARGET, '--record', file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('nested deeper than 200 levels')]);
    expect(statSync(file).size).toBe(text.length);
  });
});
