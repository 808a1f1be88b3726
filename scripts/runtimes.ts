/**
 * `npm run runtimes`: installs the packed package in a folder of its own and tries it on every runtime: the server, the library
 * and `check`. Writes what each got into the table of docs/clients.md, and ends with 1 where one got something else.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOUR_CALLS } from './traffic/four-calls.ts';
import { writeTable } from './write-table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = path.join(ROOT, 'node_modules/.cache/runtimes');
const HOME = path.join(FOLDER, 'home');
const BIN = path.join(HOME, 'node_modules/fake-cxone/bin.js');

interface Runtime {
  readonly name: string;
  /** Of the npm registry: the binary comes with it. */
  readonly packages: string;
  readonly binary: string;
  /** Before the program. */
  readonly args?: readonly string[];
}

const node = (line: string): Runtime => ({ name: 'Node.js', packages: `node@${line}`, binary: 'node/bin/node' });
const RUNTIMES: readonly Runtime[] = [
  node('20'),
  node('22'),
  node('24'),
  node('26'),
  { name: 'Deno', packages: 'deno@2.9.6', binary: '.bin/deno', args: ['run', '--allow-all'] },
  { name: 'Bun', packages: 'bun@1.4.5', binary: '.bin/bun' },
];

const PATH = '/ccapi/v2/outbound/personal-connection/call';
const HEAD = ['runtime', 'version', ...FOUR_CALLS.map(([status]) => status), 'library', '`check`'];
const EXCHANGE = JSON.stringify({ request: { url: PATH, body: { contact: { externalId: '1', pho: '1' } } } });

/** Needs no test runner: what the fake knows of a call that was placed. */
const LIBRARY = `
  import { startFakeCxone } from 'fake-cxone';
  import { inspectRequest } from 'fake-cxone/contracts';
  const fake = await startFakeCxone({ port: 0 });
  const token = await fake.token({ scopes: ['outbound:personal-connection:write'] });
  const headers = { Authorization: 'Bearer ' + token, 'Content-Type': 'application/json' };
  const response = await fetch(fake.url + '${PATH}', { method: 'POST', headers, body: ${JSON.stringify(JSON.stringify(FOUR_CALLS[0][2]))} });
  const calls = (await fake.calls()).length;
  await fake.reset();
  const [finding] = inspectRequest('placeCall', { contact: { externalId: 'a', phone: '+1' } });
  console.log([response.status, calls, (await fake.calls()).length, finding.code].join(' '));
  await fake.close();
`;
const WANTED = [...FOUR_CALLS.map(([status]) => status), '202 1 0 contact-flat-phone', '1 key-unknown'];

installPackage();
const lines: string[] = [];
let failures = 0;
for (const runtime of RUNTIMES) {
  const { version, got } = await triedOn(runtime);
  const isRight = WANTED.every((want, at) => got[at] === want);
  if (!isRight) failures += 1;
  console.log(`${isRight ? 'passed' : 'failed'}: ${runtime.name} ${version}: ${got.join(', ')}`);
  const shown = got.map((each, at) => (at < FOUR_CALLS.length || each !== WANTED[at] ? each : 'works'));
  lines.push(`| ${[runtime.name, version, ...shown].join(' | ')} |`);
}
writeTable('npm run runtimes', HEAD, lines);
console.log(`${RUNTIMES.length - failures} of ${RUNTIMES.length} runtimes got what they must`);
process.exitCode = failures === 0 ? 0 : 1;

function installPackage(): void {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  npm('pack', '--ignore-scripts', '--pack-destination', HOME);
  const packed = readdirSync(HOME).find((file) => file.endsWith('.tgz')) ?? '';
  writeFileSync(path.join(HOME, 'package.json'), '{"private":true,"type":"module"}');
  writeFileSync(path.join(HOME, 'library.mjs'), LIBRARY);
  npm(
    'install',
    '--prefix',
    HOME,
    '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    path.join(HOME, packed),
  );
}

/** Their own install scripts put the binary in place, so that these run. */
function binaryOf({ packages, binary }: Runtime): string {
  const folder = path.join(FOLDER, packages);
  const file = path.join(folder, 'node_modules', binary);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', packages], { stdio: 'inherit' });
  return file;
}

async function triedOn(runtime: Runtime): Promise<{ readonly version: string; readonly got: readonly string[] }> {
  const binary = binaryOf(runtime);
  const run = (args: readonly string[], input = '') =>
    spawnSync(binary, args, { cwd: HOME, input, encoding: 'utf8', timeout: 60_000 });
  const version = /\d+\.\d+\.\d+/.exec(run(['--version']).stdout ?? '')?.[0] ?? 'not installed';
  if (version === 'not installed') return { version, got: [] };
  const before = runtime.args ?? [];
  const library = run([...before, 'library.mjs']);
  const checked = run([...before, BIN, 'check', '-', '--report', 'json'], `${EXCHANGE}\n`);
  const code = /"code":\s*"([\w-]+)"/.exec(checked.stdout)?.[1] ?? firstLine(checked.stderr);
  return {
    version,
    got: [
      ...(await statusesOf(binary, before)),
      library.stdout.trim() || firstLine(library.stderr),
      `${checked.status} ${code}`,
    ],
  };
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 120) ?? '';
}

/** What `serve` answers, and that it ends with 0 on its signal. */
async function statusesOf(binary: string, before: readonly string[]): Promise<string[]> {
  const server = spawn(binary, [...before, BIN, 'serve', '--port', '0', '--json'], { cwd: HOME });
  const ended = once(server, 'close');
  let errors = '';
  server.stderr.on('data', (chunk: Buffer) => {
    errors += String(chunk);
  });
  const first = await Promise.race([once(server.stdout, 'data'), ended]);
  try {
    const { url } = JSON.parse(String(first[0])) as { url: string };
    const statuses: string[] = [];
    for (const [, token, body] of FOUR_CALLS) {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const { status } = await fetch(url + PATH, { method: 'POST', headers, body: JSON.stringify(body) });
      statuses.push(String(status));
    }
    server.kill('SIGTERM');
    const [code] = (await ended) as [number | null];
    return code === 0 ? statuses : statuses.map((status) => `${status}, then ended with ${code}`);
  } catch {
    server.kill('SIGKILL');
    return FOUR_CALLS.map(() => firstLine(errors) || 'no answer');
  }
}
