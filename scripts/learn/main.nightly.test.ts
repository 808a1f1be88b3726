import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, runCli, type ServeProcess, startServe } from '../../cli/test-support/run-cli.ts';
import { malformed401, sampleFile, unauthenticated } from './sample-observations.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-learn-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
const plain = { NO_COLOR: '1', FORCE_COLOR: undefined };

const require = createRequire(import.meta.url);
const TSX = require.resolve('tsx/cli');
const LEARN = path.join(ROOT, 'scripts/learn/main.ts');

/** What `npm run learn --` runs, in any folder; that of another clone as `script`. */
function runLearn(
  args: readonly string[],
  { script = LEARN, ...options }: { env?: NodeJS.ProcessEnv; cwd?: string; script?: string } = {},
): Promise<Ended> {
  return runCli([script, ...args], { ...options, bin: TSX });
}

/** A clone of what stands here, committed or not, with the packages that are installed here. */
function cloneOf(name: string): string {
  const clone = path.join(folder, name);
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of new Set(files.trim().split('\n'))) {
    mkdirSync(path.dirname(path.join(clone, file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(clone, file));
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@y.invalid', ...args], { cwd: clone });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'as it is');
  return clone;
}

function put(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

const seen = put('seen.json', sampleFile([malformed401, unauthenticated('No token: sign in')]));

test('the script of the package runs it', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.learn).toBe('tsx scripts/learn/main.ts');
});

describe('learn: what it shows', () => {
  test('proposals as sentences and a diff that git applies; without consent nothing is changed, and the code is 1', async () => {
    const before = readFileSync('spec/variants.yaml', 'utf8');
    const { code, stdout, stderr } = await runLearn([seen], { env: plain, cwd: ROOT });
    expect(code).toBe(1);
    expect(stdout).toContain('variants  The default of the variant bad-credentials becomes 401 in place of 400');
    expect(stdout).toContain('--- a/spec/variants.yaml\n+++ b/spec/variants.yaml\n');
    expect(stderr).toContain('- official and supported: ');
    expect(readFileSync('spec/variants.yaml', 'utf8')).toBe(before);
    const patch = stdout.slice(stdout.indexOf('--- a/'));
    const applied = spawnSync('git', ['apply', '--check', '-'], { cwd: ROOT, input: patch, encoding: 'utf8' });
    expect([applied.status, applied.stderr]).toEqual([0, '']);
  });

  test('--json has the same for machines, --only a part of it', async () => {
    const { code, stdout } = await runLearn([seen, '--json', '--only', 'variants'], { cwd: ROOT });
    const { proposals, conflicts, diff } = JSON.parse(stdout);
    expect([code, conflicts]).toEqual([1, []]);
    expect(proposals).toMatchObject([
      { kind: 'variants', from: ['tenant-acme-2026-11-25 observation-1'], claims: ['OBS-01'] },
    ]);
    expect(diff).toContain("+  written: '400'");
  });

  test('where there is nothing to learn the code is 0', async () => {
    const nothing = put('nothing.json', sampleFile([]));
    const { code, stdout } = await runLearn([nothing], { env: plain, cwd: ROOT });
    expect([code, stdout]).toEqual([0, 'There is nothing to learn.\n']);
  });

  test('contradictions are reported with both sides', async () => {
    const usual = { ...malformed401, status: 400, aspects: [['status', '400', '400']] } as const;
    const other = put('other.json', sampleFile([usual], { tenant: 'other' }));
    const { code, stdout } = await runLearn([seen, other, '--only', 'variants'], { env: plain, cwd: ROOT });
    expect(code).toBe(0);
    expect(stdout).toContain(
      'conflict the variant bad-credentials\n           401: tenant-acme-2026-11-25 observation-1\n           400: tenant-other-2026-11-25 observation-1\n',
    );
  });

  test.each<[string, string[], string]>([
    ['a folder that is not a clone', [seen, '--spec', folder], 'is not the spec of a clone of fake-cxone'],
    ['a file that is not there', ['nowhere.json'], 'nowhere.json cannot be read'],
    ['a file that is none', [put('none.json', '{"at": "yesterday"}')], "must have required property 'fakeCxone'"],
    [
      'a file with keys that were replaced',
      [put('old.json', { ...sampleFile([]), variants: undefined, readings: {} })],
      "'readings' is now 'variants'",
    ],
    ['a kind that is none', [seen, '--only', 'grades'], 'there are claims, variants, replies, fields, entries.'],
  ])('%s ends with 2 and a sentence', async (_name, args, want) => {
    const { code, stderr } = await runLearn(args, { cwd: ROOT });
    expect(code).toBe(2);
    expect(stderr).toContain(want);
    expect(stderr).not.toContain('    at ');
  });
});

/** A clone of which only the spec is whole: its checks are a script. */
function smallClone(name: string, generate: string): string {
  const clone = path.join(folder, name);
  mkdirSync(path.join(clone, 'scripts'), { recursive: true });
  cpSync(path.join(ROOT, 'spec'), path.join(clone, 'spec'), { recursive: true });
  writeFileSync(path.join(clone, 'scripts/generate.ts'), '');
  writeFileSync(path.join(clone, 'package.json'), JSON.stringify({ name: 'clone', scripts: { generate } }));
  return clone;
}

describe('learn: what it applies', () => {
  const defaultIn = (clone: string) =>
    /^bad-credentials:\n.*\n {2}default: '(\d+)'/m.exec(
      readFileSync(path.join(clone, 'spec/variants.yaml'), 'utf8'),
    )?.[1];

  test('a check that fails is reported with what it said and how to undo it, and the code is 1', async () => {
    const clone = smallClone('failing', 'echo the spec is not in order && exit 3');
    const { code, stderr } = await runLearn([seen, '--apply'], { cwd: clone, env: plain });
    expect(code).toBe(1);
    expect(stderr).toContain('the spec is not in order\n');
    expect(stderr).toMatch(/'npm run --silent generate' fails with what was learned. To undo it: /);
    expect(defaultIn(clone)).toBe('401');
  });

  test.runIf(hasScript).each([
    ['y', '401'],
    ['n', '400'],
    ['', '400'],
  ])('with %j typed at the prompt, the default is %s', (answer, want) => {
    const clone = smallClone(`asked-${answer}`, 'exit 3');
    const command = `"${process.execPath}" "${TSX}" "${LEARN}" "${seen}"`;
    const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: clone,
      input: `${answer}\n`,
      encoding: 'utf8',
    });
    expect(stdout).toContain('Apply this to the spec, and run the checks? [y/N]');
    expect([status, defaultIn(clone)]).toEqual([1, want]);
  });
});

/** What stands before a fake and answers three things otherwise, as a vendor might. */
function vendor(fake: () => string): Server {
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const asked = ask(
      fake() + request.url,
      { method: request.method, headers: request.rawHeaders, setHost: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const { status, challenge, body } = mutated(request, answer, Buffer.concat(chunks).toString());
          const kept = ['content-type', 'allow', 'cache-control', 'pragma', 'icstatusdescription'].flatMap((name) => {
            const value = answer.headers[name];
            return value === undefined ? [] : [[name, String(value)] as [string, string]];
          });
          for (const [name, value] of kept) response.setHeader(name, value);
          if (challenge !== undefined) response.setHeader('www-authenticate', challenge);
          response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
        });
      },
    );
    request.pipe(asked);
  });
}

function mutated(request: IncomingMessage, answer: IncomingMessage, body: string) {
  const challenge = answer.headers['www-authenticate'];
  const status = answer.statusCode ?? 500;
  if (challenge !== 'Bearer realm="cxone"') return { status, challenge, body };
  const rejection = (error: string, error_description: string, more = {}) =>
    JSON.stringify({ error, error_description, ...more });
  if (request.headers.authorization)
    return { status: 406, challenge: undefined, body: rejection('Not Acceptable', 'only Bearer is taken') };
  return { status, challenge, body: rejection('Unauthorized', 'No token: sign in first', { path: '/call' }) };
}

describe('learn: the loop', () => {
  let fake: ServeProcess;
  let server: Server;
  let target: string;
  beforeAll(async () => {
    server = vendor(() => fake.url).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    fake = await startServe(['--variant', 'bad-credentials=401', '--public-url', target]);
  });
  afterAll(async () => {
    server.close();
    expect(await fake.end()).toBe(0);
  });

  test('what verify saw, learned in a clone, is what its contract says: verify agrees, and nothing is left to learn', async () => {
    const observations = path.join(folder, 'loop.json');
    const asked = await runCli(['verify', '--target', target, '--observations', observations, '--alias', 'acme']);
    expect([asked.code, /\d+ agree, (\d+) differ/.exec(asked.stdout + asked.stderr)?.[1]]).toEqual([1, '14']);

    const clone = cloneOf('loop');
    const script = path.join(clone, 'scripts/learn/main.ts');
    const learned = await runLearn([observations, '--apply'], { cwd: clone, env: plain, script });
    expect(learned.stderr).toContain('the checks pass');
    expect(learned.code).toBe(0);
    const kinds = learned.stdout.match(/^ {2}(claims|variants|replies|fields|entries) /gm) ?? [];
    expect([...new Set(kinds.map((kind) => kind.trim()))]).toEqual([
      'claims',
      'variants',
      'replies',
      'fields',
      'entries',
    ]);

    const reference = readFileSync(path.join(clone, 'generated/reference.md'), 'utf8');
    expect(reference).toMatch(
      /AS-15 \| observed \| [^\n]* Before: assumed \(project\): Usual HTTP[^\n]* \| tenant-acme-/,
    );
    expect(reference).toMatch(/OBS-02 \| observed \| [^\n]*"No token: sign in first"/);

    execFileSync('npm', ['run', '--silent', 'build'], { cwd: clone, shell: process.platform === 'win32' });
    const bin = path.join(clone, 'bin.js');
    const again = await runCli(['verify', '--target', target], { cwd: clone, env: plain, bin });
    expect([again.code, again.stdout + again.stderr]).toEqual([
      0,
      expect.stringMatching(/ 0 differ, 0 could not tell/),
    ]);
    const nothing = await runLearn([observations], { cwd: clone, env: plain, script });
    expect([nothing.code, nothing.stdout]).toEqual([0, 'There is nothing to learn.\n']);
    // a later observation decides, so one that is to be learned must be later than those that were just made
    const madeAt = Date.parse(JSON.parse(readFileSync(observations, 'utf8')).at);
    const at = new Date(madeAt + 24 * 60 * 60 * 1000).toISOString();
    const later = put('later.json', sampleFile([unauthenticated('No token: sign in')], { at }));
    const dirty = await runLearn([later, '--apply'], { cwd: clone, script });
    expect([dirty.code, dirty.stderr.includes('has changes that are not committed')]).toEqual([2, true]);
  }, 600_000);
});
