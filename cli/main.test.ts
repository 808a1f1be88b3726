import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

describe('the command line', () => {
  test('--version prints the version of the package', async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help names every command on stdout', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'token', 'schema']) expect(stdout).toContain(command);
  });

  test('a slip is told the nearest command', async () => {
    const { code, stderr } = await runCli(['tokne']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      "fake-cxone: unknown command 'tokne'; did you mean token? There are serve, token, schema, help\n",
    );
  });

  test.each([
    ['18.20.4', 2, 'fake-cxone needs Node.js 20.19 or newer; this is v18.20.4\n'],
    ['20.18.0', 2, 'fake-cxone needs Node.js 20.19 or newer; this is v20.18.0\n'],
  ])('on Node %s it says in one line what it needs', (old, code, stderr) => {
    const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
    const pretend = `Object.defineProperty(process, 'version', { value: 'v${old}' }); Object.defineProperty(process.versions, 'node', { value: '${old}' }); import(${JSON.stringify(bin)});`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', pretend], { encoding: 'utf8' });
    expect([ended.status, ended.stderr, ended.stdout]).toEqual([code, stderr, '']);
  });

  test('bin.js imports nothing before it knows the version', () => {
    const text = readFileSync(new URL('../bin.js', import.meta.url), 'utf8');
    expect(text).not.toMatch(/^import /m);
  });
});
