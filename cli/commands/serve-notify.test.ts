import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isSigned, startReceiver } from '../../mock-server/test-support/receiver.ts';
import { runCli, startServe } from '../test-support/run-cli.ts';

const SECRET = `whsec_${Buffer.from('a secret of 24 bytes and more').toString('base64')}`;
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-notify-'));
writeFileSync(path.join(folder, 'secret.txt'), `${SECRET}\n`);

/** Places a call, and lets it end. */
async function place(url: string): Promise<void> {
  await fetch(`${url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId: 'camp-pc-001',
    }),
  });
  await fetch(`${url}/_fake/clock`, { method: 'PATCH', body: '{"advance": 3600}' });
}

test('serve --notify generates a secret, prints it once, and signs with it', async () => {
  const receiver = await startReceiver();
  const url = receiver.url.replace('//', '//me:password@');
  const fake = await startServe(['--json', '--notify', `${url}?token=t0ken`]);
  const { notify } = JSON.parse(fake.lines[0] ?? '') as { notify: { url: string; secret: string } };
  expect(notify).toEqual({ url: `http://127.0.0.1:${receiver.port}/…`, secret: expect.stringMatching(/^whsec_/) });
  await place(fake.url);
  await receiver.until(5);
  expect(receiver.types().at(-1)).toBe('call.ended call-1');
  expect(receiver.received.every((each) => isSigned(each, notify.secret))).toBe(true);
  expect(await fake.end()).toBe(0);
  expect(fake.lines.slice(1).join('\n') + fake.talk.join('')).not.toContain(notify.secret);
  expect(fake.lines.join('\n') + fake.talk.join('')).not.toMatch(/password|t0ken/);
  await receiver.close();
});

test('serve prints where it posts to people too', async () => {
  const receiver = await startReceiver();
  const fake = await startServe(['--notify', receiver.url]);
  expect(fake.lines.find((line) => line.startsWith('events are posted'))).toMatch(
    new RegExp(`^events are posted to http://127.0.0.1:${receiver.port}/…, signed with whsec_[A-Za-z0-9+/]{43}=$`),
  );
  await fake.end();
  await receiver.close();
});

test.each<[string, readonly string[], NodeJS.ProcessEnv]>([
  ['a flag', ['--notify-secret', SECRET], {}],
  ['a variable', [], { FAKE_CXONE_NOTIFY_SECRET: SECRET }],
  ['a file', ['--notify-secret-file', path.join(folder, 'secret.txt')], {}],
])('a secret of %s signs, and is never printed', async (_name, args, env) => {
  const receiver = await startReceiver(400);
  const fake = await startServe(['--notify', receiver.url, ...args], { env });
  await place(fake.url);
  await receiver.until(5);
  expect(receiver.received.every((each) => isSigned(each, SECRET))).toBe(true);
  const dropped = `notify http://127.0.0.1:${receiver.port}/…: events are dropped: it responded with 400`;
  expect(await fake.stderrMatching(/dropped/)).toContain(dropped);
  await fake.end();
  expect(fake.lines.join('\n') + fake.talk.join('')).not.toContain('whsec_');
  await receiver.close();
});

test.each<[string, readonly string[], NodeJS.ProcessEnv, string]>([
  [
    'of another scheme',
    ['--notify', 'ftp://me:password@a.example'],
    {},
    '--notify must be a URL of scheme http or https',
  ],
  ['of no URL', ['--notify', 'password'], {}, '--notify must be a URL of scheme http or https'],
  [
    'with a short secret',
    ['--notify', 'http://a.example'],
    { FAKE_CXONE_NOTIFY_SECRET: 'password' },
    '--notify-secret must be whsec_ and 24 to 64 bytes in base64\n',
  ],
  ['that is a secret alone', ['--notify-secret', 'password'], {}, 'notify-secret (flag) goes with --notify'],
  [
    'with two secrets',
    ['--notify', 'http://a.example', '--notify-secret', 'password', '--notify-secret-file', 'x'],
    {},
    'notify-secret and notify-secret-file are given both; give one',
  ],
])('a notification %s is a usage error that does not repeat it', async (_name, args, env, message) => {
  const { code, stdout, stderr } = await runCli(['serve', '--port', '0', ...args], { env });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('password');
});

test('config shows where events are posted, without what may be secret', async () => {
  const args = ['config', '--notify', 'https://me:password@hooks.example/T0/xyz?k=1', '--notify-secret', SECRET];
  const { code, stdout } = await runCli(args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^notify +https:\/\/hooks\.example\/… +flag$/m);
  expect(stdout).toMatch(/^notify-secret +\[set\] +flag$/m);
  expect(stdout).not.toMatch(/password|xyz|whsec_/);
});
