import { execFile, execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The packed package on every Node line that it is for. The npm package `node` has the binaries.

const LINES = ['20.19.0', '20', '22', '24', '26'];
const PAYLOAD =
  '{"contact": {"externalId": "ext-12345", "phone": "+15550199"}, "campaignId": "camp-abc-123", "scriptId": "script-xyz-999"}';
const EXCHANGE = JSON.stringify({
  request: {
    method: 'POST',
    url: 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call',
    body: { contact: { externalId: '1', pho: '+15550100' } },
  },
  response: { status: 400 },
});
const IMPORTS = `
  import { startFakeCxone } from 'fake-cxone';
  import { connectFakeCxone } from 'fake-cxone/client';
  import { inspectRequest } from 'fake-cxone/contracts';
  import { matchers } from 'fake-cxone/testing';
  import { createRequire } from 'node:module';
  const require = createRequire(import.meta.url);
  const fake = await startFakeCxone({ variants: { 'flat-phone': 'accept', campaign: 'required' } });
  const client = await connectFakeCxone({ url: fake.url });
  const [finding] = inspectRequest('placeCall', { contact: { externalId: 'a', phone: '+1' } });
  const peers = await Promise.all(['vitest', 'vitest/global-setup', 'jest', 'msw'].map((entry) =>
    import('fake-cxone/' + entry).then(() => entry, ({ code }) => code)));
  console.log(JSON.stringify([
    process.versions.node.split('.')[0],
    (await client.token()).split('.').length,
    finding.code,
    Object.keys(matchers).length,
    ['testing', 'client'].map((entry) => typeof require('fake-cxone/' + entry)),
    ['openapi.json', 'openapi-3.0.json', 'package.json', 'schemas/call-request.draft-07.json', 'schemas/error.2020-12.json']
      .map((entry) => typeof require('fake-cxone/' + entry)),
    peers,
  ]));
  await fake.close();
`;

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-lines-'));
const home = path.join(folder, 'somebody');
const bin = path.join(home, 'node_modules/fake-cxone/bin.js');
const isLinux = process.platform === 'linux';
afterAll(() => rmSync(folder, { recursive: true }));

const installed = isLinux ? await Promise.all(LINES.map((line) => install(line))) : [];
const missing = LINES.filter((_line, index) => installed[index] === undefined);
const mustAll = isLinux && process.env['REQUIRE_ALL'] !== undefined;
if (!isLinux) console.warn('Node lines are tried on Linux only');
else if (missing.length > 0) console.warn(`Node ${missing.join(', ')} could not be fetched, and is not tried`);

/** The binary of a line, from a folder of its own; undefined where it cannot be fetched. */
async function install(line: string): Promise<string | undefined> {
  const place = path.join(folder, `node-${line}`);
  mkdirSync(place);
  writeFileSync(path.join(place, 'package.json'), '{"private":true}');
  const binary = path.join(place, 'node_modules/node/bin/node');
  try {
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', `node@${line}`], {
      cwd: place,
      timeout: 240_000,
    });
    const { stdout } = await promisify(execFile)(binary, ['--version']);
    return stdout.startsWith(`v${line}`) ? binary : undefined;
  } catch {
    return undefined;
  }
}

beforeAll(() => {
  if (!isLinux) return;
  mkdirSync(home);
  writeFileSync(path.join(home, 'package.json'), '{"name":"somebody","private":true,"type":"module"}');
  writeFileSync(path.join(home, 'imports.mjs'), IMPORTS);
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const [info] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd()),
  ) as { filename: string }[];
  const tarball = path.join(folder, info?.filename ?? '');
  npm(['install', '--omit=dev', '--no-audit', '--no-fund', '--ignore-scripts', tarball], home);
}, 180_000);

test('every line could be fetched, where all must be', () => expect(mustAll ? missing : []).toEqual([]));

describe.each(LINES.map((line, index) => [line, installed[index] ?? ''] as const))('on Node %s', (line, node) => {
  const run = (args: string[], input = ''): SpawnSyncReturns<string> =>
    spawnSync(node, args, { cwd: home, input, encoding: 'utf8', timeout: 60_000 });
  const major = line.split('.')[0];

  test.skipIf(node === '')('the command line does what it does elsewhere', { timeout: 120_000 }, () => {
    const version = run([bin, '--version']);
    expect([version.status, version.stdout, version.stderr]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+/), '']);
    const schema = run([bin, 'schema']);
    expect([JSON.parse(schema.stdout).title, schema.status, schema.stderr]).toEqual(['CallRequest', 0, '']);
    const explained = run([bin, 'explain', '--json', '-'], PAYLOAD);
    expect([explained.status, explained.stderr]).toEqual([1, '']);
    expect(explained.stdout).toContain('"contact-flat-phone"');
    const checked = run([bin, 'check', '-', '--report', 'json'], `${EXCHANGE}\n`);
    expect(checked.status, checked.stderr).toBe(1);
    expect(checked.stdout).toContain('"key-unknown"');
  });

  test.skipIf(node === '')('every entry can be imported', { timeout: 60_000 }, () => {
    const { stdout, stderr, status } = run(['imports.mjs']);
    expect([status, stderr]).toEqual([0, '']);
    const absent = 'ERR_MODULE_NOT_FOUND';
    expect(JSON.parse(stdout)).toEqual([
      major,
      3,
      'contact-flat-phone',
      4,
      ['object', 'object'],
      ['object', 'object', 'object', 'object', 'object'],
      [absent, 'vitest/global-setup', absent, absent],
    ]);
  });

  test.skipIf(node === '')('the fake answers, and ends on its signal', { timeout: 60_000 }, async () => {
    const child = spawn(node, [bin, 'serve', '--port', '0', '--json'], { cwd: home });
    const ended = once(child, 'close');
    try {
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      const { url } = JSON.parse(String(chunk)) as { url: string };
      const response = await fetch(`${url}/ccapi/v2/outbound/personal-connection/call`, {
        method: 'POST',
        headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
        body: PAYLOAD,
      });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('invalid campaign id for personal connection');
      expect(response.headers.get('x-fake-cxone-error')).toBe('campaign-skill-not-running');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
  });
});
