import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exchangeOf, plantedSecrets, tracesOf } from '../mock-server/test-support/planted.ts';
import { runCli, startServe } from './test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-planted-'));
afterAll(() => rmSync(folder, { recursive: true }));
const planted = plantedSecrets();

/** Names of the forms of which something is left in a text. */
function leftIn(text: string): string[] {
  return planted
    .filter(({ secret }) =>
      tracesOf(secret).some((trace) => text.includes(trace) || text.includes(JSON.stringify(trace).slice(1, -1))),
    )
    .map(({ name }) => name);
}

/** Sends every form; gives what came back, which of a proxy is its own headers alone. */
async function sendAll(url: string, isProxy: boolean): Promise<string[]> {
  const answers: string[] = [];
  for (const [index, each] of planted.entries()) answers.push(await send(url, each, index, isProxy));
  return answers;
}

function send(
  url: string,
  { path: target = '/', headers = {}, body = '{}' }: (typeof planted)[number],
  index: number,
  isProxy: boolean,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url + target,
      { method: 'POST', headers: { ...headers, 'x-planted': String(index) } },
      (response) => {
        const ours = Object.entries(response.headers).filter(([name]) => !isProxy || name.startsWith('x-fake-cxone-'));
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(JSON.stringify(ours) + (isProxy ? '' : text)));
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** What the admin API shows, and what its stream of events has sent by then. */
async function shown(url: string, events: ReadableStreamDefaultReader<Uint8Array>): Promise<string[]> {
  const pages = ['journal', 'journal.har', 'journal.ndjson', 'metrics', 'health', 'keys', '', 'journal?text=nothing'];
  const texts = await Promise.all(pages.map(async (page) => (await fetch(`${url}/_fake/${page}`)).text()));
  let streamed = '';
  while (streamed.split('event: exchange').length <= planted.length) {
    const { value, done } = await events.read();
    if (done) break;
    streamed += Buffer.from(value).toString('utf8');
  }
  await events.cancel();
  expect((JSON.parse(texts[0] as string) as { entries: unknown[] }).entries).toHaveLength(planted.length);
  expect(streamed.split('event: exchange')).toHaveLength(planted.length + 1);
  return [...texts, streamed];
}

const eventsOf = async (url: string) =>
  ((await fetch(`${url}/_fake/journal/events`)).body as ReadableStream<Uint8Array>).getReader();

describe('no form of a secret leaves', () => {
  test.each<{ options: string[] }>([{ options: [] }, { options: ['--json', '--keep-bodies'] }])(
    'the fake: answers, admin API, events, terminal and file: $options',
    async ({ options }) => {
      const file = path.join(folder, `journal${options.length}.ndjson`);
      const fake = await startServe(['--journal-file', file, ...options]);
      const events = await eventsOf(fake.url);
      const answers = await sendAll(fake.url, false);
      const texts = await shown(fake.url, events);
      expect(await fake.end()).toBe(0);
      expect(fake.lines.length).toBeGreaterThan(planted.length);
      const written = [...answers, ...texts, ...fake.lines, ...fake.talk, readFileSync(file, 'utf8')].join('\n');
      // the fake sees no answer of another server, which shows what in the request is a secret
      const shownByAnswer = planted.filter(({ answer }) => answer !== undefined).map(({ name }) => name);
      expect(leftIn(written).filter((name) => !shownByAnswer.includes(name))).toEqual([]);
    },
    120_000,
  );

  test.each<{ name: string; options: string[] }>([
    { name: 'x.har', options: ['--json'] },
    { name: 'x.ndjson', options: ['--keep-bodies'] },
  ])(
    'the proxy: its headers, admin API, events, terminal and $name $options',
    async ({ name, options }) => {
      const target = createServer((incoming, answer) => {
        const { answer: wanted = {} } = planted[Number(incoming.headers['x-planted'])] ?? {};
        incoming.resume().on('end', () => answer.writeHead(400, { ...wanted.headers }).end(wanted.body ?? ''));
      });
      await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
      const file = path.join(folder, name);
      const url = `http://127.0.0.1:${(target.address() as AddressInfo).port}`;
      const proxy = await startServe(['--target', url, '--record', file, ...options], { command: 'proxy' });
      const events = await eventsOf(proxy.url);
      const answers = await sendAll(proxy.url, true);
      const texts = await shown(proxy.url, events);
      expect(await proxy.end()).toBe(0);
      target.close();
      const recording = readFileSync(file, 'utf8');
      expect(recording.split('redacted-').length).toBeGreaterThan(planted.length);
      expect(leftIn([...answers, ...texts, ...proxy.lines, ...proxy.talk, recording].join('\n'))).toEqual([]);
    },
    120_000,
  );

  test('explain and the reports of check, where a recording has them', async () => {
    const file = path.join(folder, 'raw.ndjson');
    const lines = planted.map((each) => {
      const { request: asked, response } = exchangeOf(each);
      return JSON.stringify({ request: asked, response });
    });
    writeFileSync(file, `${lines.join('\n')}\n`);
    const texts: string[] = [];
    for (const report of ['pretty', 'github', 'markdown', 'junit', 'sarif', 'json']) {
      const { code, stdout, stderr } = await runCli(['check', file, '--report', report]);
      expect([report, code, stdout.length > 1_000]).toEqual([report, 1, true]);
      texts.push(stdout, stderr);
    }
    for (const options of [[], ['--json']]) {
      const { stdout, stderr } = await runCli(['explain', file, ...options]);
      expect(stdout.length).toBeGreaterThan(1_000);
      texts.push(stdout, stderr);
    }
    expect(leftIn(texts.join('\n'))).toEqual([]);
  }, 120_000);
});
