import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, runProcess, startServe } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
const ASKED =
  '{"contact":{"externalId":"ext-12345","phone":"+15550199"},"campaignId":"camp-abc-123","scriptId":"script-xyz-999"}';

function fileWith(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('serve', () => {
  test('prints three commands, which a shell runs: accepted, rejected as in the thread, and the exact exchange', async () => {
    const fake = await startServe();
    const curls = fake.lines.filter((line) => line.startsWith('curl -i '));
    const answers: string[] = [];
    for (const command of curls) answers.push((await promisify(execFile)('sh', ['-c', command])).stdout);
    expect(answers.map((answer) => answer.split('\r\n')[0])).toEqual([
      'HTTP/1.1 202 Accepted',
      'HTTP/1.1 400 Bad Request',
      'HTTP/1.1 403 Forbidden',
    ]);
    expect(answers[1]).toContain('"error_description":"invalid campaign id for personal connection"');
    expect(await fake.end()).toBe(0);
  });

  test('says first that it is unofficial, and then where it is', async () => {
    const fake = await startServe();
    expect(fake.lines[0]).toMatch(/unofficial, not affiliated with NICE/);
    expect(fake.lines[1]).toContain(`listening on ${fake.url}  (tenant fake-tenant, variants all at their default)`);
    await fake.end();
  });

  test('prints a line for each request, and one for each finding: how bad, where, what, and the fix', async () => {
    const fake = await startServe();
    await fetch(`${fake.url}${CALL}`, { method: 'POST', headers, body: ASKED });
    await fake.end();
    const lines = fake.lines.slice(fake.lines.findIndex((line) => line.startsWith('400 ')));
    expect(lines[0]).toBe(`400 POST ${CALL}  journal-1`);
    expect(lines[1]).toMatch(
      /^ {4}error \/campaignId the campaign 'camp-abc-123' has no running .* \[campaign-skill-not-running\]; fix: See GET \/campaigns/,
    );
    expect(lines[2]).toMatch(/^ {4}error \/contact\/phone 'contact\.phone' is not a key .*; fix: Replace "phone"/);
    expect(lines[4]).toMatch(/^ {4}warning \/contact\/phone \+15550199 is not a valid number/);
    expect(lines).toHaveLength(5);
  });

  test('what a request brings in does not control the terminal', async () => {
    const fake = await startServe();
    const body = JSON.stringify({ '\u001b[2J': 1, contact: {} });
    await fetch(`${fake.url}${CALL}`, { method: 'POST', headers, body });
    await fake.end();
    expect(fake.lines.join('\n')).not.toContain('\u001b');
    expect(fake.lines.join('\n')).toContain('\\u001b[2J');
  });

  test('--json prints one object a line', async () => {
    const fake = await startServe(['--json']);
    await fetch(`${fake.url}${CALL}`, { method: 'POST', headers, body: ASKED });
    await fake.end();
    const [start, exchange] = fake.lines.map((line) => JSON.parse(line));
    expect(start).toEqual({ event: 'listening', url: fake.url, tenant: 'fake-tenant', variants: [] });
    expect(exchange).toMatchObject({ event: 'exchange', id: 'journal-1', response: { status: 400 } });
    expect(fake.lines).toHaveLength(2);
  });

  test('variants of the tenant file take effect, and those of the command line go before them', async () => {
    const tenant = fileWith(
      'effective.json',
      JSON.stringify({
        ...(await import('../../generated/index.ts')).defaultTenant,
        variants: { scope: 'none', 'error-body': 'empty' },
      }),
    );
    const fake = await startServe(['--json', '--tenant', tenant, '--variant', 'error-body=json']);
    expect(JSON.parse(fake.lines[0] ?? '').variants.sort()).toEqual(['scope=none']);
    const response = await fetch(`${fake.url}${CALL}`, {
      method: 'POST',
      headers: { ...headers, Authorization: 'Bearer fake-no-scope' },
      body: ASKED,
    });
    expect(((await response.json()) as { error: string }).error).toBe('Bad Request');
    await fake.end();
  });

  test('--public-url is what the answers say', async () => {
    const fake = await startServe(['--public-url', 'https://cxone.test/']);
    const configuration = (await (await fetch(`${fake.url}/.well-known/openid-configuration`)).json()) as {
      issuer: string;
    };
    expect(configuration.issuer).toBe('https://cxone.test');
    await fake.end();
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 on %s', async (signal) => {
    expect(await (await startServe()).end(signal)).toBe(0);
  });

  test('a port in use is reported, with what to do', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const { code, stdout, stderr } = await runProcess(['serve', '--port', String(port)]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`fake-cxone: Port ${port} is in use. Use --port 0 to take a free port.\n`);
    holder.close();
  });

  test.each([
    ['a port that is none', ['--port', 'http'], 'a port is a whole number from 0 to 65535'],
    ['a port beyond the last', ['--port', '65536'], 'a port is a whole number from 0 to 65535'],
    [
      'a variant that is none',
      ['--variant', 'scoop=either'],
      'Unknown variant "scoop". Use one of: scope, missing-right',
    ],
    [
      'a value that is none',
      ['--variant', 'scope=maybe'],
      'Unknown scope "maybe". Use one of: personal-connection, call, either, none',
    ],
    ['a variant without a value', ['--variant', 'scope'], 'write it as name=value'],
    ['a tenant file that is not there', ['--tenant', 'nowhere.yaml'], 'nowhere.yaml cannot be read'],
    [
      'a signing key that is none',
      ['--signing-key', fileWith('no.pem', 'hello')],
      'the signing key is not a private key in PEM',
    ],
    ['an option that is none', ['--prot', '1'], 'Did you mean --port?'],
    ['no address', ['--port', '0', '--host='], 'give an address, such as 127.0.0.1, or 0.0.0.0 for all.'],
    [
      'an address that is not here',
      ['--port', '0', '--host', '203.0.113.7'],
      'this machine has no address 203.0.113.7',
    ],
  ])('%s ends with 2 and a sentence', async (_name, args, want) => {
    const { code, stdout, stderr } = await runCli(['serve', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(want);
    expect(stderr).not.toContain('    at ');
  });

  test('a store that is not there is named after a second, without its password', async () => {
    const running = await startServe(['--store', 'redis://me:hunter22@127.0.0.1:1/?prefix=mine']);
    const text = await running.stderrMatching(/\n/);
    await running.end('SIGKILL');
    expect(text).toBe(
      'fake-cxone: the store at redis://127.0.0.1:1/… does not answer; requests get a 503 until it does\n',
    );
  });

  test('a bad tenant file is reported with file, line and pointer', async () => {
    const file = fileWith(
      'bad.yaml',
      'name: x\naudience: y\nsecurityProfiles: []\nusers: []\ncampaigns: []\nskills:\n  - skillId: 1\n    campaignId: gone\nscripts: []\ncontacts: []\n',
    );
    const { code, stderr } = await runCli(['serve', '--tenant', file]);
    expect(code).toBe(2);
    expect(stderr).toBe(
      `fake-cxone: the tenant file is invalid:\n${file}:8:17: /skills/0/campaignId: there is no campaign 'gone'\n`,
    );
  });
});
