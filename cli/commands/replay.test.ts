import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { runCli, type ServeProcess, startServe } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-replay-'));
const write = (name: string, content: string | Buffer) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

const record = (url: string, body: string) => ({
  request: { method: 'GET', url, headers: {}, body: '' },
  response: { status: 200, headers: { 'content-type': 'text/plain' }, body },
});
const traffic = write(
  'traffic.ndjson',
  [record('https://a.example/auth/jwks', 'keys'), record('/auth/jwks', 'other keys'), { request: { url: '/x' } }]
    .map((each) => JSON.stringify(each))
    .join('\n'),
);
const har = write(
  'more.har.gz',
  gzipSync(
    JSON.stringify({
      log: {
        entries: [
          {
            request: { method: 'GET', url: 'https://a.example/more', headers: [] },
            response: { status: 200, headers: [], content: { text: 'bW9yZQ==', encoding: 'base64' } },
          },
        ],
      },
    }),
  ),
);

let running: ServeProcess | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function replay(...args: string[]): Promise<ServeProcess> {
  running = await startServe(args, { command: 'replay' });
  return running;
}

describe('fake-cxone replay', () => {
  test('answers from its files and says which records they are, and answers as the fake what is not in them', async () => {
    const { url, lines, stderrMatching: told } = await replay(traffic, har);
    const seen: (string | null)[][] = [];
    for (const at of ['/auth/jwks', '/auth/jwks', '/more', '/auth/jwks?new']) {
      const answer = await fetch(url + at);
      const text = (await answer.text()).slice(0, 9);
      seen.push([text, answer.headers.get('x-fake-cxone-recording'), answer.headers.get('x-fake-cxone-why')]);
    }
    expect(seen).toEqual([
      ['keys', 'matched', `recording: ${traffic} line 1`],
      ['other key', 'matched', `recording: ${traffic} line 2`],
      ['more', 'matched', `recording: ${har} entry 1`],
      ['{"keys":[', 'unmatched', `recording: unmatched; nearest is ${traffic} line 1, which differs in query`],
    ]);
    expect(lines).toContain(
      'answers 2 different requests from 3 recorded exchanges; 1 cannot be replayed; the fake answers anything else',
    );
    expect(await told(/left out/)).toContain(`fake-cxone: ${traffic} line 3 has no response, and is left out`);
  });

  test('rejects what was not recorded with --unmatched reject', async () => {
    const { url, lines } = await replay(traffic, '--unmatched', 'reject', '--json');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      event: 'listening',
      recording: { exchanges: 2, requests: 1, unplayable: 1, unmatched: 'reject' },
    });
    expect((await fetch(`${url}/auth/jwks?new`)).status).toBe(404);
  });

  test('takes the options of serve', async () => {
    const { url } = await replay(traffic, '--variant', 'path=strict', '--journal-limit', '1');
    await (await fetch(`${url}/auth/jwks`)).text();
    await (await fetch(`${url}/auth/jwks`)).text();
    const { variants } = (await (await fetch(`${url}/_fake/health`)).json()) as { variants: Record<string, string> };
    const { entries } = (await (await fetch(`${url}/_fake/journal`)).json()) as { entries: unknown[] };
    expect([variants['path'], entries.length]).toEqual(['strict', 1]);
  });

  test.each<[args: string[], told: string]>([
    [[], 'The argument files is missing'],
    [['nowhere.har'], 'there is no file nowhere.har'],
    [[write('empty.ndjson', '')], 'there is nothing in it'],
    [[write('unanswered.ndjson', '{"request": {"url": "/a"}}')], 'so there is nothing to replay'],
    [[traffic, '--keep-numbers'], '--keep-numbers goes with --key-file'],
    [[traffic, '--prefix', 'cxone'], 'Write it as /cxone'],
    [[write('broken.ndjson', '{"request"\n')], 'broken.ndjson:1: the line is not JSON'],
    [[traffic, '--key-file', 'no.key'], 'no.key cannot be read: there is no such file'],
    [[traffic, '--key-file', write('no.key', 'abc\n')], 'no.key is not a key'],
    [[traffic, '--unmatched', 'guess'], 'Use one of: stages, reject'],
    [[write('cut.har.gz', gzipSync('{"log": {}}').subarray(0, 20))], 'cut.har.gz cannot be unpacked'],
  ])('%j is a usage error', async (args, told) => {
    const { code, stderr } = await runCli(['replay', '--port', '0', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
  });
});
