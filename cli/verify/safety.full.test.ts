import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { allVariants, defaultTenant, loadProbes } from '../../generated/index.ts';
import { type FakeCxone, startFakeCxone } from '../../mock-server/index.ts';
import { sendRaw } from '../../mock-server/test-support/raw-client.ts';
import { runCli } from '../test-support/run-cli.ts';

// The proof that no probe could ring a phone unasked. It is of the bytes that go over the wire, not of what made them.

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-safety-'));
afterAll(() => rmSync(folder, { recursive: true }));
const TOKEN = 'not-of-a-fake.Az~09';
const tokenFile = path.join(folder, 'token.txt');
writeFileSync(tokenFile, `${TOKEN}\n`);

/** One request as it came over a connection. */
interface Captured {
  readonly title: string;
  readonly bytes: Buffer;
}

/** Runs the command against a server that keeps every byte and answers the same to all. */
async function captured(args: (url: string) => Promise<{ readonly stdout: string }>): Promise<Captured[]> {
  const connections: Buffer[][] = [];
  const server = createServer((socket) => {
    const chunks: Buffer[] = [];
    connections.push(chunks);
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks)))
        socket.end('HTTP/1.1 418 Teapot\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { stdout } = await args(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.close();
  const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { probes: { title: string }[] };
  const sent = connections.filter((chunks) => chunks.length > 0).map((chunks) => Buffer.concat(chunks));
  expect(sent.length).toBe(report.probes.length);
  return report.probes.map(({ title }, index) => ({ title, bytes: sent[index] ?? Buffer.alloc(0) }));
}

function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n');
  const length = Number(
    /\r\ncontent-length: *(\d+)/i.exec(bytes.toString('latin1', 0, Math.max(end, 0) + 4))?.[1] ?? 0,
  );
  return end >= 0 && bytes.length >= end + 4 + length;
}

interface Read {
  readonly requestLine: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

function read(bytes: Buffer): Read {
  const end = bytes.indexOf('\r\n\r\n');
  const [requestLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  return {
    requestLine,
    headers: lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
    body: bytes.subarray(end + 4),
  };
}

/** A text, and what a reader might make of it: without escapes of JSON and URLs, and out of base64. */
function variants(text: string): string[] {
  const unescaped = text.replace(/\\u([\da-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const decoded = text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const encoded = (text.match(/[A-Za-z0-9+/_-]{8,}={0,2}/g) ?? []).map((each) =>
    Buffer.from(each, 'base64').toString('latin1'),
  );
  return [text, unescaped, decoded, ...encoded.filter((each) => /^[\x20-\x7e]+$/.test(each))];
}

const FICTIONAL = /^\+?1[2-9]\d\d55501\d\d$/;

/** Runs of digits that a telephone could take: three and more, whatever is written between them. */
function dialable(text: string): string[] {
  return variants(text)
    .flatMap((each) => each.match(/\+?\d(?:[\s().\-_/]{0,3}\d)*/g) ?? [])
    .filter((run) => run.replace(/\D/g, '').length >= 3)
    .filter((run) => !FICTIONAL.test(run.replace(/[^\d+]/g, '')));
}

/** What a client must say of itself and of the length, and nobody dials. */
const FRAMING = ['host', 'content-length', 'connection'];

/** Everything of the default tenant that opens a door. */
const SECRETS = [
  ...(defaultTenant.bearerTokens ?? []).map(({ token }) => token),
  ...(defaultTenant.clients ?? []).map(({ clientSecret }) => clientSecret),
  ...(defaultTenant.accessKeys ?? []).flatMap(({ accessKeyId, accessKeySecret }) => [accessKeyId, accessKeySecret]),
].filter((secret): secret is string => secret !== undefined);

/** A request that reads at the ACD API, whether there is an operation or not: it dials nothing, whatever digits its path has. */
const READS = /^(GET|HEAD) \/inContactAPI\/services[/ ]/i;

/** Everything that is dangerous in a request. `own` is what its sender has agreed to. */
function dangers(bytes: Buffer, target: string, own: readonly string[] = []): string[] {
  const { requestLine, headers, body } = read(bytes);
  const content = body.toString('latin1');
  const framing = headers.filter(([name]) => FRAMING.includes(name));
  const values = headers.filter(([name]) => !FRAMING.includes(name)).map(([, value]) => value);
  const texts = [READS.test(requestLine) ? '' : requestLine, ...values, content].map((text) =>
    own.reduce((all, each) => all.replaceAll(each, ' '), text),
  );
  return [
    ...framing
      .filter(
        ([name, value]) =>
          value !== { host: target, 'content-length': String(body.length) }[name] && name !== 'connection',
      )
      .map(([name, value]) => `${name} is ${value}`),
    ...texts.flatMap(dialable).map((run) => `could be dialed: ${run}`),
    ...texts
      .flatMap(variants)
      .flatMap((text) => SECRETS.filter((secret) => text.includes(secret)))
      .map((secret) => `holds ${secret}`),
    ...texts.flatMap((text) => text.match(/eyJ[\w-]+\.[\w-]+/g) ?? []).map((jwt) => `holds the JWT ${jwt}`),
    ...idsIn(content),
  ];
}

/** Ids in a body that anybody can read, which are not ours. */
function idsIn(content: string): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (
      /^(externalId|campaignId|scriptId|username|client_id)$/i.test(key) &&
      !String(value).startsWith('fake-cxone-probe')
    )
      found.push(`${key} is ${String(value)}`);
    if (value !== null && typeof value === 'object')
      for (const [name, child] of Object.entries(value)) walk(child, name);
  };
  for (const each of [jsonOf(content), yamlOf(content), Object.fromEntries(new URLSearchParams(content))])
    walk(each, '');
  return found;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function yamlOf(text: string): unknown {
  try {
    return text.length > 10_000 ? undefined : parseYaml(text);
  } catch {
    return undefined;
  }
}

const hostOf = (bytes: Buffer) => read(bytes).headers.find(([name]) => name === 'host')?.[1] ?? '';

const { probes } = await loadProbes();
const ofTier = (tier: string) => probes.filter((probe) => probe.tier === tier);

/** Variants under which every probe of a tier is sent, those about other variants too. */
const everyValue = (tier: string) => [
  ...new Set(
    ofTier(tier).flatMap((probe) => Object.entries(probe.variants).flatMap((each) => ['--variant', each.join('=')])),
  ),
];
const variantOptions = (tier: string) =>
  everyValue(tier)
    .filter((each) => each !== '--variant')
    .flatMap((each) => ['--variant', each]);

const anonymous = await captured((url) =>
  runCli(['verify', '--target', url, '--report', 'json', ...variantOptions('anonymous')]),
);
const withToken = await captured((url) =>
  runCli(['verify', '--target', url, '--report', 'json', '--token', `@${tokenFile}`]),
);
const unreadable = withToken.filter(({ title }) => ofTier('unreadable').some((probe) => probe.title === title));

test('every probe of the tiers that send unasked is among what was captured', () => {
  expect(anonymous.map(({ title }) => title).sort()).toEqual(
    ofTier('anonymous')
      .map(({ title }) => title)
      .sort(),
  );
  expect(unreadable.map(({ title }) => title).sort()).toEqual(
    ofTier('unreadable')
      .map(({ title }) => title)
      .sort(),
  );
});

describe('a default probe carries neither a dialable number nor a usable token', () => {
  let fakes: FakeCxone[] = [];
  test.each(anonymous)('$title', async ({ bytes }) => {
    expect(dangers(bytes, hostOf(bytes))).toEqual([]);
    if (fakes.length === 0) fakes = await fakesOfEveryValue();
    for (const fake of fakes) {
      await sendRaw(Number(new URL(fake.url).port), { head: withoutKeepAlive(bytes), body: Buffer.alloc(0) });
      expect(await fake.calls()).toEqual([]);
    }
  });
  afterAll(async () => {
    for (const fake of fakes) await fake.close();
  });
});

describe('with the same credentials and a right body a fake with the default tenant places no call', () => {
  const BODY =
    '{"contact": {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "+12025550170"}]}, "campaignId": "camp-pc-001"}';
  const credentials = new Map(
    anonymous.map(({ bytes }) => {
      const lines = read(bytes).headers.flatMap(([name, value]) =>
        name === 'authorization' ? [`Authorization: ${value}`] : [],
      );
      return [lines.join(' and ') || 'none', lines] as const;
    }),
  );
  test.each([...credentials])('%s', async (_shown, lines) => {
    const fake = await startFakeCxone();
    const head = [
      'POST /ccapi/v2/outbound/personal-connection/call HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${BODY.length}`,
      'Connection: close',
      ...lines,
      '',
      '',
    ];
    const { status } = await sendRaw(Number(new URL(fake.url).port), {
      head: Buffer.from(head.join('\r\n')),
      body: Buffer.from(BODY),
    });
    expect([status === 400 || status === 401, await fake.calls()]).toEqual([true, []]);
    await fake.close();
  });
});

describe('a probe that carries the token has a body of which nobody makes anything', () => {
  test.each(unreadable)('$title', ({ bytes }) => {
    expect(dangers(bytes, hostOf(bytes), [TOKEN])).toEqual([]);
    const { headers, body } = read(bytes);
    expect(headers.filter(([name]) => name === 'authorization')).toEqual([['authorization', `Bearer ${TOKEN}`]]);
    expect(bytes.toString('latin1').split(TOKEN).length).toBe(2);
    expect(() => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))).toThrow();
    expect(body.toString('latin1')).not.toMatch(/phone|number/i);
    const loosely = body.includes(0xe9) ? undefined : yamlOf(body.toString());
    expect(loosely === undefined || loosely === null || typeof loosely === 'string').toBe(true);
  });

  test('and every other one of that run is without the token, or only reads', () => {
    const others = withToken.filter((each) => !unreadable.includes(each) && !READS.test(read(each.bytes).requestLine));
    expect(others.length).toBeGreaterThan(40);
    expect(others.filter(({ bytes }) => bytes.includes(TOKEN))).toEqual([]);
  });
});

describe('what is dangerous is found by the proof', () => {
  const message = (lines: readonly string[], body = '') =>
    Buffer.from([...lines, 'host: here', `content-length: ${body.length}`, '', body].join('\r\n'));
  test.each([
    ['a number', message(['POST / HTTP/1.1'], '{"number": "+12025551234"}')],
    ['a number with marks', message(['POST / HTTP/1.1'], '(202) 555-1234')],
    ['an escaped number', message(['POST / HTTP/1.1'], '"\\u0032\\u0030\\u0032\\u0035"')],
    ['a number in a header', message(['POST / HTTP/1.1', 'x-a: 911'])],
    ['a number in the URL', message(['POST /?n=%2B12025551234 HTTP/1.1'])],
    ['a fixed token', message(['POST / HTTP/1.1', 'authorization: Bearer fake-pc-write'])],
    ['a client secret', message(['POST / HTTP/1.1', `authorization: Basic ${btoa('a:fake-client-secret')}`])],
    ['a JWT', message(['POST / HTTP/1.1', 'authorization: Bearer eyJhbGciOiJub25lIn0.e30.'])],
    ['an external id', message(['POST / HTTP/1.1'], '{"contact": {"externalId": "mine"}}')],
    ['a length that is none', message(['POST / HTTP/1.1', 'content-length: 12025551234'])],
  ])('%s', (_what, bytes) => {
    expect(dangers(bytes, 'here')).not.toEqual([]);
  });
});

const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
test.skipIf(!hasScript && !process.env['REQUIRE_ALL'])(
  'once allowed, no number leaves but the one that is given',
  async () => {
    const bin = fileURLToPath(new URL('../../bin.js', import.meta.url));
    const report = path.join(folder, 'calls.json');
    const sent = await captured(async (url) => {
      const options = [
        '--token',
        `@${tokenFile}`,
        '--allow-calls',
        '--number',
        '+12025550143',
        '--campaign',
        'our-campaign',
        '--script',
        'our-script',
        '--interval',
        '0',
        '--report',
        `json=${report}`,
      ];
      const command = [process.execPath, bin, 'verify', '--target', url, ...options]
        .map((word) => `'${word}'`)
        .join(' ');
      const child = spawn('script', ['-qec', command, '/dev/null']);
      child.stdout.on('data', (chunk) => String(chunk).includes('to go on') && child.stdin.write('+12025550143\n'));
      await new Promise((resolve) => child.on('close', resolve));
      return { stdout: readFileSync(report, 'utf8') };
    });
    const calls = sent.filter(({ title }) => ofTier('calls').some((probe) => probe.title === title));
    expect(calls.length).toBeGreaterThan(70);
    for (const { bytes } of calls) {
      const body = read(bytes).body.toString('latin1');
      expect(body.replaceAll('+12025550143', '').match(/\d(?:[\s().-]{0,3}\d){2,}/g) ?? []).toEqual([]);
    }
  },
);

async function fakesOfEveryValue(): Promise<FakeCxone[]> {
  const others = Object.entries(allVariants).flatMap(([name, { default: usual, values: all }]) =>
    Object.keys(all)
      .filter((value) => value !== usual)
      .map((value) => ({ [name]: value })),
  );
  return Promise.all([{}, ...others].map((each) => startFakeCxone({ variants: each })));
}

function withoutKeepAlive(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes.toString('latin1').replace(/\r\nconnection: keep-alive/i, '\r\nconnection: close'),
    'latin1',
  );
}
