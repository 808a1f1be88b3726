import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli, startServe } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-journal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const ask = (url: string, token = 'fake-pc-write') =>
  fetch(url + CALL, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: '{"contact":{"externalId":"ext-1","phone":"+15550199999"}}',
  });

describe('serve --journal-file', () => {
  test('appends the exchanges of all test keys, without their secrets, as check reads them', async () => {
    const file = path.join(folder, 'journal.ndjson');
    writeFileSync(file, '{"request":{"path":"/from-before"}}\n');
    const fake = await startServe(['--journal-file', file]);
    await ask(fake.url);
    await ask(fake.url, 'fake-pc-write~a-key');
    expect(await fake.end()).toBe(0);
    const text = readFileSync(file, 'utf8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id, key }) => [id, key])).toEqual([
      [undefined, undefined],
      ['journal-1', null],
      ['journal-1', 'a-key'],
    ]);
    expect(text).not.toContain('fake-pc-write');
    const { code, stdout } = await runCli(['check', file]);
    expect([code, stdout]).toEqual([1, expect.stringContaining('contact-flat-phone')]);
  });

  test('that cannot be written ends the start with 2', async () => {
    const { code, stderr } = await runCli(['serve', '--port', '0', '--journal-file', path.join(folder, 'none/x')]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/none[/\\]x cannot be written: its folder is not there/)]);
  });

  test.skipIf(!existsSync('/dev/full'))('that is full later is reported once, and the fake goes on', async () => {
    const fake = await startServe(['--journal-file', '/dev/full']);
    expect((await ask(fake.url)).status).toBe(400);
    expect((await ask(fake.url)).status).toBe(400);
    expect(await fake.end()).toBe(0);
    expect(fake.talk.join('').trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^fake-cxone: \/dev\/full cannot be written: the disk is full/),
      'fake-cxone: 2 exchanges are missing in /dev/full',
    ]);
  });
});

describe('serve --journal-limit', () => {
  test('is how many exchanges are kept', async () => {
    const fake = await startServe(['--journal-limit', '2']);
    for (let times = 0; times < 3; times++) await ask(fake.url);
    const { entries } = (await (await fetch(`${fake.url}/_fake/journal`)).json()) as { entries: { id: string }[] };
    expect(entries.map(({ id }) => id)).toEqual(['journal-2', 'journal-3']);
    await fake.end();
  });

  test.each(['-1', 'all', '1000001'])('%s is none', async (limit) => {
    const { code, stderr } = await runCli(['serve', '--port', '0', `--journal-limit=${limit}`]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('whole number from 0 to 1000000')]);
  });
});
