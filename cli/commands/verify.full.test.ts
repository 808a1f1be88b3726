import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemaProblems } from '../../contracts/internal.ts';
import { type Forms, loadProbes } from '../../generated/index.ts';
import { startFakeCxone } from '../../mock-server/index.ts';
import { runCli, type ServeProcess, startServe } from '../test-support/run-cli.ts';

const BIN = fileURLToPath(new URL('../../bin.js', import.meta.url));
const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
const NUMBER = '+12025550143';
const TOKEN = 'fake-pc-write';
const CALLS = [
  '--allow-calls',
  '--number',
  NUMBER,
  '--campaign',
  'camp-pc-001',
  '--script',
  'script-xyz-999',
  '--external-id',
  'ext-12345',
  '--interval',
  '0',
];

let folder: string;
let tokenFile: string;
let fake: ServeProcess;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-verify-'));
  tokenFile = path.join(folder, 'token.txt');
  writeFileSync(tokenFile, `${TOKEN}\n`);
  fake = await startServe();
});
afterAll(async () => {
  await fake.end();
  rmSync(folder, { recursive: true });
});

const verify = (...args: string[]) => runCli(['verify', ...args]);
const file = (name: string) => path.join(folder, name);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

/** Runs the command on a terminal, and types when it is asked. */
async function onTerminal(args: readonly string[], typed: string): Promise<{ code: number | null; output: string }> {
  const command = [process.execPath, BIN, 'verify', ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], { env: { ...process.env, NO_COLOR: '1' } });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    if (String(chunk).includes('to go on')) child.stdin.write(typed);
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}

/** A server that is none of ours, while something is done with it. */
async function withServer<T>(answer: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const { probes } = await loadProbes();

/** How many cases of some tiers are sent where no variant is named. */
function sentBy(...tiers: readonly string[]): number {
  return probes.filter(({ tier, variants }) => tiers.includes(tier) && Object.keys(variants).length === 0).length;
}

function allAgree(url: string, count: number): string {
  return `${count} probes sent to ${url}: ${count} agree, 0 differ, 0 could not tell`;
}

describe('against the fake it agrees in every case that it may send', () => {
  test('by default', async () => {
    const { code, stdout } = await verify('--target', fake.url);
    expect([code, lastLine(stdout)]).toEqual([0, allAgree(fake.url, sentBy('anonymous'))]);
    expect(stdout).toContain(`${sentBy('calls')}  it may ring a phone, and --allow-calls is not given`);
    expect(stdout).toContain(`${sentBy('reading', 'unreadable')}  it needs --token`);
  });

  test('with a token', async () => {
    const { code, stdout } = await verify('--target', fake.url, '--token', `@${tokenFile}`);
    expect([code, lastLine(stdout)]).toEqual([0, allAgree(fake.url, sentBy('anonymous', 'reading', 'unreadable'))]);
  });

  test.skipIf(!hasScript && !process.env['REQUIRE_ALL']).each([`${NUMBER}\n`, 'yes\n'])(
    'with calls that are confirmed by %j on a terminal',
    async (typed) => {
      const { code, output } = await onTerminal(['--target', fake.url, '--token', `@${tokenFile}`, ...CALLS], typed);
      expect(output).toContain(`${sentBy('calls')} requests with your token go to`);
      expect(output).toContain(`53 of them carry the number ${NUMBER}`);
      expect([code, lastLine(output.replaceAll('\r', ''))]).toEqual([
        0,
        allAgree(fake.url, sentBy('anonymous', 'reading', 'unreadable', 'calls')),
      ]);
    },
  );

  test('below a base path, where the server is there', async () => {
    const { stdout } = await verify('--target', `${fake.url}/_fake/keys/verify`, '--only', 'credentials*');
    expect(lastLine(stdout)).toMatch(/18 probes sent .*: 18 agree/);
  });
});

describe('calls are sent only to those who agree on a terminal', () => {
  const journal = async () =>
    ((await (await fetch(`${fake.url}/_fake/journal`)).json()) as { entries: unknown[] }).entries.length;

  test('without a terminal it is rejected, whatever stdin says, and nothing is sent', async () => {
    const before = await journal();
    const { code, stderr, stdout } = await runCli(
      ['verify', '--target', fake.url, '--token', `@${tokenFile}`, ...CALLS],
      { input: `yes\n${NUMBER}\n` },
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'fake-cxone: --allow-calls needs a confirmation on a terminal, and this is not one; nothing was sent.\n',
    );
    expect(await journal()).toBe(before);
  });

  test.skipIf(!hasScript && !process.env['REQUIRE_ALL']).each(['no\n', '+12025550144\n', '\n', '\u0003'])(
    'on a terminal %j means no',
    async (typed) => {
      const before = await journal();
      const { code, output } = await onTerminal(['--target', fake.url, '--token', `@${tokenFile}`, ...CALLS], typed);
      expect([code, output]).toEqual([2, expect.stringContaining('not confirmed; nothing was sent')]);
      expect(await journal()).toBe(before);
    },
  );
});

describe('a usage error is reported with a sentence', () => {
  const HERE = 'http://127.0.0.1:1';
  test.each([
    [[], 'verify needs --target <url>'],
    [['--target', 'api.example'], 'write it as https://api.example'],
    [['--target', HERE, '--only', 'no such words'], '--only: no case has these words in its title'],
    [['--target', HERE, '--only', 'latency alone'], '--only leaves nothing to send'],
    [['--target', HERE, '--report', 'json=/nowhere/x.json'], 'json=/nowhere/x.json cannot be written: its folder'],
    [['--target', 'https://a:b@api.example'], 'a URL with credentials is not accepted'],
    [['--target', 'https://api.example?a=1'], 'leave out what follows the path'],
    [['--target', HERE, '--token', 'fake-pc-write'], 'put the token in a file'],
    [['--target', HERE, '--token', '@nowhere'], 'nowhere cannot be read'],
    [['--target', HERE, '--number', NUMBER], '--number is sent only with --allow-calls'],
    [['--target', HERE, '--external-id', 'mine'], '--external-id is sent only with --allow-calls'],
    [['--target', HERE, '--allow-calls', '--number', NUMBER], 'and --token @file'],
    [['--target', HERE, '--allow-calls', '--number', '2025550143'], 'write it as +12025550143'],
    [['--target', HERE, '--observations', 'x.json'], 'belong together'],
    [['--target', HERE, '--observations', 'x.json', '--alias', 'api.example'], 'no host in it'],
    [['--target', HERE, '--variant', 'scope=maybe'], 'Unknown scope "maybe". Use one of: '],
    [['--target', HERE, '--report', 'word'], 'Unknown report "word"'],
    [['--target', HERE, '--timeout', 'long'], 'give seconds'],
    [['--target', HERE, '--openapi', 'x.yaml'], 'a document does not say which of its operations are'],
    [['--target', HERE, '--timeout', '0'], 'give seconds from 0.1 to 3600'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await verify(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });

  test('a token over plain http to another machine, and calls there without a pause', async () => {
    const plain = await verify('--target', 'http://api.example', '--token', `@${tokenFile}`);
    expect([plain.code, plain.stderr]).toEqual([
      2,
      'fake-cxone: a token is not sent to api.example over plain http; use https\n',
    ]);
    const fast = await verify(
      '--target',
      'https://api.example',
      '--token',
      `@${tokenFile}`,
      '--allow-calls',
      '--number',
      NUMBER,
      '--interval',
      '0.5',
    );
    expect([fast.code, fast.stderr]).toEqual([
      2,
      'fake-cxone: --interval must be at least 1 second unless the server is on this machine\n',
    ]);
  });
});

test('--list prints what would be sent, what each carries and why not the rest, and sends nothing', async () => {
  const { code, stdout } = await verify('--target', 'http://127.0.0.1:1', '--list', '--only', 'credentials*');
  expect(code).toBe(0);
  expect(stdout).toContain(
    'anonymous  POST /ccapi/v2/outbound/personal-connection/call  credentials: garbage is no token\n           Authorization: Bearer garbage, a body of',
  );
  expect(stdout).toContain('a fictional number');
  expect(stdout).toContain('18 probes would be sent to http://127.0.0.1:1; nothing was sent.');
  expect(stdout).toContain(
    'credentials: an expired token is rejected: it needs a token that only a fake signs or knows',
  );
});

describe('what cannot be verified is reported as such, and never hangs', () => {
  const one = ['--only', 'garbage is no token'];

  test('what many probes came to is reported once, below their titles', async () => {
    const { stdout } = await verify(
      '--target',
      'http://127.0.0.1:1',
      '--only',
      'without a client',
      '--only',
      'wrong client',
    );
    expect(stdout.match(/^could not tell /gm)).toHaveLength(2);
    expect(stdout.match(/nothing listens there/g)).toHaveLength(1);
  });

  test('nothing listens: exit 1 with a sentence', async () => {
    const { code, stdout, stderr } = await verify('--target', 'http://127.0.0.1:1', ...one);
    expect([code, stderr]).toEqual([1, 'fake-cxone: no probe has a verdict: nothing listens there (ECONNREFUSED)\n']);
    expect(stdout).toContain('1 could not tell');
  });

  test.each([
    [
      'a redirect, which is not followed',
      302,
      { location: '/elsewhere' },
      '',
      /302, a redirect, which is not followed/,
    ],
    ['a page of a gateway', 403, { 'content-type': 'text/html' }, '<h1>Forbidden</h1>', /an HTML page/],
    ['a request to slow down', 429, {}, '', /asked less often/],
    ['a service that is unavailable', 503, {}, '', /the service is unavailable/],
    [
      'a host that has nothing of it',
      404,
      { 'content-type': 'application/json' },
      '{}',
      /every response of this host is 404/,
    ],
  ])('%s', async (_what, status, headers, body, why) => {
    let asked = 0;
    const { code, stderr } = await withServer(
      (_request, response) => {
        asked += 1;
        response.writeHead(status, headers).end(body);
      },
      (url) => verify('--target', url, ...one),
    );
    expect([code, asked]).toEqual([1, 1]);
    expect(stderr).toMatch(why);
  });

  test('a server that never answers, and one that speaks no HTTP', async () => {
    const silent = await withServer(
      () => {},
      (url) => verify('--target', url, '--timeout', '0.3', ...one),
    );
    expect([silent.code, silent.stderr]).toEqual([
      1,
      expect.stringContaining('no complete response came within 0.3 seconds'),
    ]);
    const server = createTcpServer((socket) => socket.on('error', () => {}).end('220 smtp.example ESMTP\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const other = await verify('--target', `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...one);
    server.close();
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('what came is not HTTP')]);
  });

  test('a certificate that nobody trusts', async () => {
    const tls = await startFakeCxone({ tls: true });
    const { code, stderr } = await verify('--target', tls.url, ...one);
    await tls.close();
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)'),
    ]);
  });

  test('what could not be verified fails only with the option for it', async () => {
    await fetch(`${fake.url}/_fake/faults/busy`, {
      method: 'PUT',
      body: JSON.stringify({ answer: { status: 503 }, operation: 'placeCall' }),
    });
    const args = ['--target', fake.url, '--only', 'routing', '--only', 'garbage is no token'];
    const [lenient, strict] = [await verify(...args), await verify(...args, '--fail-on', 'could-not-tell')];
    await fetch(`${fake.url}/_fake/faults`, { method: 'DELETE' });
    expect([lenient.code, strict.code]).toEqual([0, 1]);
  });
});

describe('reports', () => {
  const kinds = ['json', 'junit', 'sarif', 'github', 'markdown', 'pretty'];

  test('in every form name the probe that differs, the value, and the claims', async () => {
    const other = await startServe(['--variant', 'bad-credentials=401']);
    const reports = kinds.flatMap((kind) => ['--report', `${kind}=${file(`report.${kind}`)}`]);
    const { code, stdout } = await verify('--target', other.url, ...reports);
    await other.end();
    expect([code, stdout]).toEqual([1, '']);
    for (const kind of kinds) {
      const text = readFileSync(file(`report.${kind}`), 'utf8');
      expect(text, kind).toContain('a token in quotes is malformed');
      expect(text, kind).toContain('bad-credentials=401');
    }
    const report = JSON.parse(readFileSync(file('report.json'), 'utf8'));
    const sent = sentBy('anonymous');
    expect(report.totals).toEqual({ sent, agrees: sent - 7, differs: 7, 'could-not-tell': 0 });
    const junit = new XMLParser({ ignoreAttributes: false }).parse(readFileSync(file('report.junit'), 'utf8'));
    expect([junit.testsuites['@_tests'], junit.testsuites['@_failures']]).toEqual([String(sent), '7']);
    const [run] = JSON.parse(readFileSync(file('report.sarif'), 'utf8')).runs;
    expect(run.results.map((each: { ruleId: string }) => each.ruleId)).toContain('credentials-syntax');
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('spec/cases/credentials.yaml');
  });

  test('a value that is expected is not a difference, and its own cases are sent', async () => {
    const other = await startServe(['--variant', 'bad-credentials=401']);
    const { code, stdout } = await verify('--target', other.url, '--variant', 'bad-credentials=401');
    await other.end();
    expect([code, lastLine(stdout)]).toEqual([0, allAgree(other.url, sentBy('anonymous') + 3)]);
  });
});

describe('observations', () => {
  const read = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Forms['Observations'];

  test('have their form, are for their owner alone, and name neither host nor token', async () => {
    const { code } = await verify(
      '--target',
      fake.url,
      '--token',
      `@${tokenFile}`,
      '--observations',
      file('seen.json'),
      '--alias',
      'our-tenant',
    );
    const observations = read('seen.json');
    expect(code).toBe(0);
    expect(await schemaProblems('Observations', observations)).toEqual([]);
    expect([observations.tenant, observations.observations.length]).toEqual([
      'our-tenant',
      sentBy('anonymous', 'reading', 'unreadable'),
    ]);
    expect(statSync(file('seen.json')).mode & 0o777).toBe(0o600);
    const text = readFileSync(file('seen.json'), 'utf8');
    expect(text).not.toContain(new URL(fake.url).host);
    expect(text).not.toContain('127.0.0.1');
    expect(text).not.toContain(TOKEN);
    const expected = observations.observations.flatMap(({ aspects }) =>
      aspects.map((each) => each.expected === each.seen),
    );
    expect(new Set(expected)).toEqual(new Set([true]));
  });

  test.skipIf(!hasScript && !process.env['REQUIRE_ALL'])(
    'hold nothing that was given for calls, and nothing secret that came back',
    async () => {
      const GIVEN = [
        '--token',
        `@${tokenFile}`,
        '--allow-calls',
        '--number',
        '+12125550188',
        '--campaign',
        'our-campaign',
        '--script',
        'our-script',
        '--external-id',
        'our-contact',
        '--interval',
        '0',
        '--only',
        'accepted',
      ];
      const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';
      await withServer(
        (request, response) => {
          let body = '';
          request.on('data', (chunk) => {
            body += chunk;
          });
          request.on('end', () => {
            response.writeHead(202, {
              'set-cookie': 'session=very-secret',
              server: 'machine-17.internal.example',
              'content-type': 'application/json',
            });
            response.end(
              JSON.stringify({
                echo: body,
                authorization: request.headers.authorization,
                access_token: secret,
                see: `http://${request.headers.host}/calls/1`,
                agent: '+442079460999',
              }),
            );
          });
        },
        (url) =>
          onTerminal(
            ['--target', url, ...GIVEN, '--observations', file('calls.json'), '--alias', 'our-tenant'],
            'yes\n',
          ),
      );
      const text = readFileSync(file('calls.json'), 'utf8');
      expect(read('calls.json').observations.length).toBeGreaterThan(15);
      for (const word of [
        '2125550188',
        'our-campaign',
        'our-script',
        'our-contact',
        TOKEN,
        secret,
        'very-secret',
        'machine-17',
        '127.0.0.1',
        '442079460999',
      ])
        expect(text).not.toContain(word);
    },
  );

  test('are written on Ctrl-C too, with what was seen until then', async () => {
    let asked = 0;
    await withServer(
      (_request, response) => {
        asked += 1;
        if (asked <= 3) response.writeHead(401, { 'content-type': 'application/json' }).end('{}');
        else child.kill('SIGINT');
      },
      async (url) => {
        child = spawn(process.execPath, [
          BIN,
          'verify',
          '--target',
          url,
          '--observations',
          file('cut.json'),
          '--alias',
          'cut',
          '--timeout',
          '60',
        ]);
        let output = '';
        child.stdout?.on('data', (chunk) => {
          output += chunk;
        });
        const code = await new Promise((resolve) => child.on('close', resolve));
        expect([code, output]).toEqual([1, expect.stringContaining('stopped before the end')]);
      },
    );
    expect(read('cut.json').observations.length).toBe(3);
  });
  let child: ReturnType<typeof spawn>;

  test('a file that cannot be written is a sentence, and nothing is left behind', async () => {
    const { code, stderr } = await verify(
      '--target',
      fake.url,
      '--only',
      'garbage is no token',
      '--observations',
      file('no/such/folder.json'),
      '--alias',
      'a',
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('cannot be written: its folder is not there')]);
    expect(existsSync(file('no'))).toBe(false);
  });
});
