import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
// @ts-expect-error: it has no types
import harSchemas from 'har-schema';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../../mock-server/index.ts';
import { type Planted, plantedSecrets, tracesOf } from '../../mock-server/test-support/planted.ts';
import { runCli, type ServeProcess, startServe } from '../test-support/run-cli.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const RIGHT =
  '{"contact": {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "+12025550143"}]}, "campaignId": "camp-pc-001"}';
const WRONG = '{"contact": {"externalId": "ext-12345", "phone": "+12025550143"}, "campaignId": "camp-pc-001"}';
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-proxy-'));
const fileOf = (name: string) => path.join(folder, name);

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterAll(() => fake.close());

let running: ServeProcess | undefined;
afterEach(async () => {
  await running?.end();
  running = undefined;
});

async function proxy(...args: string[]): Promise<ServeProcess> {
  running = await startServe(args, { command: 'proxy' });
  return running;
}

const call = (url: string, body: string) =>
  fetch(url + CALL, {
    method: 'POST',
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    body,
  });

/** Sends a planted secret; gives everything that came back but the answer of the target. */
function sendPlanted(
  url: string,
  { path: target = CALL, headers = {}, body = '{}' }: Planted,
  index: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url + target,
      { method: 'POST', headers: { ...headers, 'x-planted': String(index) } },
      (response) => {
        const ours = Object.entries(response.headers).filter(([name]) => name.startsWith('x-fake-cxone-'));
        response.on('end', () => resolve(JSON.stringify(ours))).resume();
      },
    );
    sent.on('error', reject).end(body);
  });
}

describe('fake-cxone proxy', () => {
  test('a planted secret appears in no file, log line or header, in whatever form it went by', async () => {
    const planted = plantedSecrets();
    const target = createServer((incoming, answer) => {
      const { answer: wanted = {} } = planted[Number(incoming.headers['x-planted'])] ?? {};
      incoming.resume().on('end', () => answer.writeHead(400, { ...wanted.headers }).end(wanted.body ?? ''));
    });
    await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(target.address() as AddressInfo).port}`;
    for (const [name, ...more] of [['planted.har'], ['planted.ndjson', '--json']] as const) {
      const { url: through, lines, talk, end } = await proxy('--target', url, '--record', fileOf(name), ...more);
      const headers: string[] = [];
      for (const [index, each] of planted.entries()) headers.push(await sendPlanted(through, each, index));
      const journal = await (await fetch(`${through}/_fake/journal`)).text();
      const har = await (await fetch(`${through}/_fake/journal.har`)).text();
      await end();
      const written = [readFileSync(fileOf(name), 'utf8'), ...lines, ...talk, ...headers, journal, har].join('\n');
      expect(written.split('redacted-').length).toBeGreaterThan(2 * planted.length);
      const left = planted.filter(({ secret }) =>
        tracesOf(secret).some((trace) =>
          [trace, JSON.stringify(trace).slice(1, -1)].some((each) => written.includes(each)),
        ),
      );
      expect(left.map((each) => each.name)).toEqual([]);
    }
    target.close();
  }, 120_000);

  test.each(['har', 'ndjson'])(
    'a recording as .%s is whole after each exchange, goes on, and is checked as it is',
    async (kind) => {
      const file = fileOf(`traffic.${kind}`);
      const key = fileOf(`${kind}.key`);
      const entries = () => {
        const text = readFileSync(file, 'utf8');
        return kind === 'har'
          ? (JSON.parse(text) as { log: { entries: unknown[] } }).log.entries
          : text
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line) as unknown);
      };
      for (const times of [1, 2]) {
        const { url, end } = await proxy('--target', fake.url, '--record', file, '--key-file', key);
        await call(url, WRONG);
        expect(entries()).toHaveLength(2 * times - 1);
        await call(url, RIGHT);
        await end();
        expect(entries()).toHaveLength(2 * times);
      }
      const text = readFileSync(file, 'utf8');
      expect(text).not.toMatch(/fake-pc-write|2025550143/);
      expect(text).toContain(fake.url + CALL);
      const numbers = new Set(text.match(/\+1\d{3}55501\d\d/g));
      const marks = new Set(text.match(/\[redacted-\w{8}\]/g));
      expect([numbers.size, marks.size]).toEqual([1, 1]); // the same key, the same marks
      for (const each of [file, key]) expect(statSync(each).mode & 0o777).toBe(0o600);
      expect(readFileSync(key, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
      const checked = await runCli(['check', file, '--report', 'json']);
      const { totals, groups } = JSON.parse(checked.stdout) as { totals: object; groups: { code: string }[] };
      expect([checked.code, totals]).toEqual([
        1,
        expect.objectContaining({ exchanges: 4, unreadable: 0, errors: 4, warnings: 0 }),
      ]);
      expect(groups.map(({ code }) => code).sort()).toEqual(['contact-flat-phone', 'key-missing']);
      if (kind === 'har') expect(harProblems(text)).toBeUndefined();
    },
    60_000,
  );

  test('numbers are kept with --keep-numbers', async () => {
    const { url, end } = await proxy('--target', fake.url, '--record', fileOf('kept.har'), '--keep-numbers');
    await call(url, RIGHT);
    await end();
    const text = readFileSync(fileOf('kept.har'), 'utf8');
    expect(text).toContain('+12025550143');
    expect(text).not.toContain('fake-pc-write');
  });

  test('a line shows the request, the response, and what is wrong', async () => {
    const { url, lines, end } = await proxy('--target', fake.url, '--block-calls');
    await call(url, RIGHT);
    await end();
    expect(lines.join('\n')).toContain('nothing that could ring a phone goes through');
    expect(lines.join('\n')).toContain(
      `403 POST ${CALL}  journal-1\n    answered by the proxy: --block-calls lets nothing through that could ring a phone: `,
    );
  });

  test.each<[string, string[], RegExp]>([
    ['no target', [], /proxy needs --target <url>/],
    ['a target with credentials', ['--target', 'http://me:hush@x'], /--target: the target has credentials in its URL/],
    ['a target that is none', ['--target', 'x'], /--target: the target is not a URL/],
    ['another kind of file', ['--target', 'http://x', '--record', 'x.txt'], /writes \.har and \.ndjson/],
    [
      'a file that is not an archive',
      ['--target', 'http://x', '--record', fileOf('other.har')],
      /exists and is not an HTTP archive/,
    ],
    ['a key that is none', ['--target', 'http://x', '--key-file', fileOf('other.har')], /is not a key/],
    ['a time that is none', ['--target', 'http://x', '--timeout', '0'], /give seconds/],
  ])('%s is a usage error', async (_name, args, told) => {
    writeFileSync(fileOf('other.har'), '{"log": 1}');
    const { code, stderr } = await runCli(['proxy', '--port', '0', ...args]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(told)]);
    expect(stderr).not.toContain('hush');
    expect(readFileSync(fileOf('other.har'), 'utf8')).toBe('{"log": 1}');
  });
});

/** What har-schema has against an archive; undefined where it has nothing. */
function harProblems(text: string): unknown {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const { har: whole, ...parts } = harSchemas as Record<string, object>;
  for (const part of Object.values(parts)) ajv.addSchema(withoutDraft(part));
  const validate = ajv.compile(withoutDraft(whole as object));
  return validate(JSON.parse(text)) ? undefined : validate.errors;
}

/** The draft of 2016 is one that Ajv does not know; the schemas use nothing that has changed since. */
function withoutDraft(schema: object): object {
  const { $schema: _draft, ...rest } = schema as { $schema?: string };
  return rest;
}
