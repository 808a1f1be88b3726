import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { runCli, runProcess, startServe } from '../test-support/run-cli.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'fake-cxone-operations-'));
afterAll(() => rmSync(cwd, { recursive: true }));

let keyLine = '';
beforeAll(async () => {
  for (const name of ['mine', 'other']) {
    const { cert, private: key } = await generate([{ name: 'commonName', value: name }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    writeFileSync(path.join(cwd, `${name}.pem`), cert);
    writeFileSync(path.join(cwd, `${name}.key`), key);
    keyLine = key.split('\n')[1] ?? '';
  }
  writeFileSync(path.join(cwd, 'hello.txt'), 'hello');
});

/** What a shell prints for a command, which may end with another code than 0. */
const shell = async (command: string) =>
  (await promisify(execFile)('sh', ['-c', `${command} || true`], { cwd })).stdout;

describe('serve --tls', () => {
  test('prints commands that a shell runs: the certificate is fetched, and trusted', async () => {
    const fake = await startServe(['--tls']);
    expect(fake.url).toMatch(/^https:/);
    const [certificate = '', ...calls] = fake.lines.filter((line) => line.startsWith('curl '));
    expect(await shell(certificate)).toBe('');
    const answers: string[] = [];
    for (const command of calls) answers.push((await shell(command)).split(' ')[1] ?? '');
    expect(answers).toEqual(['202', '400', '403']);
    // Node reads the variable when a process starts.
    const { stdout } = await runProcess(['token', '--url', fake.url], {
      cwd,
      env: { NODE_EXTRA_CA_CERTS: 'fake-cxone.pem' },
    });
    expect(stdout.split('.')).toHaveLength(3);
    const { code, stderr } = await runCli(['token', '--url', fake.url]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining(
        `the certificate of ${fake.url} is not trusted (self-signed certificate); set NODE_EXTRA_CA`,
      ),
    ]);
    expect(await fake.end()).toBe(0);
    expect([...fake.lines, ...fake.talk].join('\n')).not.toContain('PRIVATE');
  });

  test("shows one's own certificate by --tls-cert and --tls-key", async () => {
    const fake = await startServe(['--tls-cert', 'mine.pem', '--tls-key', 'mine.key'], { cwd });
    expect(await shell(`curl -s --cacert mine.pem ${fake.url}/_fake/health/ready`)).toContain('"ok"');
    await fake.end();
  });

  test.each<[string, readonly string[], string]>([
    [
      'a certificate that is none',
      ['--tls-cert', 'hello.txt', '--tls-key', 'mine.key'],
      'hello.txt is not a certificate in PEM',
    ],
    [
      'a key that is none',
      ['--tls-cert', 'mine.pem', '--tls-key', 'hello.txt'],
      'hello.txt is not a private key in PEM',
    ],
    ['the key of another', ['--tls-cert', 'mine.pem', '--tls-key', 'other.key'], 'other.key is not the key of the'],
    [
      'a file that is not there',
      ['--tls-cert', 'no.pem', '--tls-key', 'mine.key'],
      'no.pem cannot be read: there is no such file',
    ],
    ['a certificate alone', ['--tls-cert', 'mine.pem'], '--tls-cert is given without --tls-key; they belong together'],
    ['a key alone', ['--tls-key', 'mine.key'], '--tls-key is given without --tls-cert; they belong together'],
  ])('%s ends with 2 and a sentence', async (_name, args, want) => {
    const { code, stdout, stderr } = await runCli(['serve', '--port', '0', ...args], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`fake-cxone: ${want}`);
    expect(stderr).not.toContain(keyLine);
  });
});

describe('serve --host', () => {
  test('says on stderr that nobody may use the admin API of a fake that others reach', async () => {
    const fake = await startServe(['--host', '0.0.0.0']);
    expect((await fetch(`${fake.url}/_fake/health`)).status).toBe(403);
    expect((await fetch(`${fake.url}/auth/jwks`)).status).toBe(200);
    expect(fake.lines.join('\n')).not.toContain('/_fake/journal');
    await fake.end();
    expect(fake.talk.join('')).toBe(
      'fake-cxone: others can reach this fake, and it has no admin token: /_fake is closed; set one by FAKE_CXONE_ADMIN_TOKEN or --admin-token-file\n',
    );
  });

  test.each<[string, readonly string[], NodeJS.ProcessEnv]>([
    ['with an admin token', ['--host', '0.0.0.0'], { FAKE_CXONE_ADMIN_TOKEN: 'a-secret-of-tests' }],
    ['on loopback by its name', ['--host', 'localhost'], {}],
  ])('says nothing %s', async (_name, args, env) => {
    const fake = await startServe(['--json', ...args], { env });
    await fake.end();
    expect(fake.talk).toEqual([]);
  });
});

describe('serve', () => {
  test('takes its options from the config file of the folder', async () => {
    const folder = path.join(cwd, 'configured');
    await shell(`mkdir ${folder}`);
    writeFileSync(path.join(folder, 'fake-cxone.config.yml'), "json: true\ncors: '*'\nvariant: { scope: either }\n");
    const fake = await startServe([], { cwd: folder });
    expect(JSON.parse(fake.lines[0] ?? '')).toMatchObject({ variants: ['scope=either'] });
    const response = await fetch(`${fake.url}/auth/jwks`, { headers: { Origin: 'https://app.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    await fake.end();
  });

  test('names its version in /_fake/health', async () => {
    const fake = await startServe();
    const { version } = packageJson;
    expect(await (await fetch(`${fake.url}/_fake/health`)).json()).toMatchObject({ product: 'fake-cxone', version });
    await fake.end();
  });
});

describe('token', () => {
  test("passes on the fake's rejection, and shows no admin token", async () => {
    const fake = await startServe([], { env: { FAKE_CXONE_ADMIN_TOKEN: 'a-secret-of-tests' } });
    const [without, wrong, odd] = [
      await runCli(['token', '--url', fake.url]),
      await runCli(['token', '--url', fake.url, '--admin-token', 'another-one']),
      await runCli(['token', '--url', fake.url, '--admin-token', 'another one']),
    ];
    expect(without).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('asks for an admin token') });
    expect(wrong).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('has another admin token'),
    });
    expect(odd).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('has 8 or more letters, digits'),
    });
    expect(wrong.stderr + odd.stderr).not.toMatch(/another[ -]one/);
    const { code, stdout } = await runCli(['token', '--url', fake.url, '--admin-token', 'a-secret-of-tests']);
    expect([code, stdout.split('.').length]).toEqual([0, 3]);
    await fake.end();
  });
});
