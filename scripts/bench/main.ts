/**
 * `npm run bench`: requests/s of the fake beside other servers that do the same or less, in interleaved rounds on one core,
 * with the load on the other. Ratios count: absolute figures are those of a machine. Every answer's status is checked.
 *
 * `--seconds N` for each measurement, `--rounds N`, `--only NAME,…` of servers, `--json FILE`. `--record` writes the figures
 * and the chart that docs/performance.md shows; `--compare` warns where the fake has lost a third beside another server since.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installBeside } from '../scratch-install.ts';
import { CASES } from './cases.ts';
import { type BenchResult, chartOf, losses } from './chart.ts';
import { type Load, load } from './load.ts';
import { type BenchServer, startServer } from './start-server.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});

/** Servers that the project does not have, installed beside it. */
const INSTALLED = ['fastify@5.6.2', 'express@5.3.0', 'express-openapi-validator@5.6.2', 'openapi-backend@5.21.2'];
const RECORDED = 'scripts/bench/recorded.json';
const CHART = 'docs/images/performance.svg';
const PACKAGES = path.join(tmpdir(), 'fake-cxone-bench-packages');
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-bench-'));
const recorded = path.join(folder, 'answers.json');

/** Programs beside the fake, and the cases that they can answer as the contract says. */
const REFERENCES: Readonly<
  Record<
    string,
    { readonly args: readonly string[]; readonly statuses?: Readonly<Record<string, number>>; readonly port?: number }
  >
> = {
  'node:http + ajv': { args: ['node', 'scripts/bench/servers/node-http.js', recorded] },
  'tuned Express': { args: ['node', 'scripts/bench/servers/tuned-express.js', recorded] },
  'Express + express.json()': { args: ['node', 'scripts/bench/servers/express-json.js', recorded] },
  'Fastify + schema': { args: ['node', 'scripts/bench/servers/fastify.js', recorded] },
  'express-openapi-validator': { args: ['node', 'scripts/bench/servers/express-openapi-validator.js', recorded] },
  'openapi-backend': { args: ['node', 'scripts/bench/servers/openapi-backend.js', recorded] },
  // knows no scopes, and takes any token
  'Prism silent': {
    args: [
      'node',
      'node_modules/@stoplight/prism-cli/dist/index.js',
      'mock',
      'generated/openapi.json',
      '-p',
      '4037',
      '-v',
      'silent',
    ],
    statuses: { '403': 202 },
    port: 4037,
  },
};
const FAKE = 'fake-cxone';

interface Measured extends Load {
  readonly server: string;
  readonly name: string;
}

const wanted = values.only?.split(',') ?? Object.keys(REFERENCES);
const unknown = wanted.find((name) => !(name in REFERENCES));
if (unknown !== undefined) throw new Error(`there is no ${unknown}; there are ${Object.keys(REFERENCES).join(', ')}`);
installBeside(PACKAGES, 'openapi-backend/package.json', INSTALLED);
if (values.compare && !existsSync(RECORDED))
  throw new Error(`there is no ${RECORDED}; npm run bench -- --record writes it`);
const measured: Measured[] = [];
const memory = new Map<string, number>();
const servers: BenchServer[] = [];
try {
  await start(FAKE, ['node', 'bin.js', 'serve', '--port', '0']);
  writeFileSync(recorded, JSON.stringify(await answersOf(servers[0] as BenchServer)));
  for (const [name, { args, port }] of Object.entries(REFERENCES))
    if (wanted.includes(name)) await start(name, args, port);
  for (const server of servers) for (const each of CASES) load(server.port, each, statusAt(server, each), 1); // warm-up
  for (let round = 0; round < Number(values.rounds); round++)
    for (const each of CASES)
      for (const server of servers) {
        const made = load(server.port, each, statusAt(server, each), Number(values.seconds));
        measured.push({ server: server.name, name: each.name, ...made });
      }
  for (const server of servers) memory.set(server.name, server.memory());
} finally {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true });
}
report();

/** `port` is that of a server that does not say where it listens. */
async function start(name: string, args: readonly string[], port?: number): Promise<void> {
  const output = path.join(folder, `${servers.length}.txt`);
  servers.push(await startServer(name, args, { env: { BENCH_PACKAGES: PACKAGES }, output, port }));
}

function statusAt(server: BenchServer, { name, status }: { readonly name: string; readonly status: number }): number {
  return REFERENCES[server.name]?.statuses?.[name] ?? status;
}

/** What the fake sends for each case, byte for byte but for what the server adds to every answer. */
async function answersOf({ port }: BenchServer): Promise<object> {
  const answers: Record<string, object> = {};
  for (const { name, method, path: target, headers, body } of CASES) {
    const pairs = Object.fromEntries(
      Array.from({ length: headers.length / 2 }, (_, at) => headers.slice(at * 2, at * 2 + 2)),
    );
    const sent = { method, headers: pairs, ...(body !== '' && { body }) };
    const response = await fetch(`http://127.0.0.1:${port}${target}`, sent);
    const kept = [...response.headers].filter(([each]) => !['connection', 'keep-alive'].includes(each));
    answers[name] = { status: response.status, headers: kept.flat(), body: await response.text() };
  }
  return answers;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function report(): void {
  const rates = (server: string, name: string): number[] =>
    measured.filter((each) => each.server === server && each.name === name).map((each) => each.requests / each.seconds);
  const names = [FAKE, ...wanted];
  const rows = names.flatMap((server) =>
    CASES.map(({ name }) => {
      const own = rates(server, name);
      const rate = median(own);
      return {
        server,
        case: name,
        requestsPerSecond: Math.round(rate),
        ratioOfFake: Number((median(rates(FAKE, name)) / rate).toFixed(2)),
        spread: Number(((Math.max(...own) - Math.min(...own)) / rate).toFixed(2)),
      };
    }),
  );
  console.table(rows);
  console.log(`MB afterwards: ${[...memory].map(([name, megabytes]) => `${name} ${megabytes}`).join(', ')}`);
  const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  const result: BenchResult = {
    date: new Date().toISOString().slice(0, 10),
    machine,
    rows,
    memory: Object.fromEntries(memory),
  };
  if (values.json !== undefined) write(values.json, result);
  if (values.compare)
    for (const loss of losses(JSON.parse(readFileSync(RECORDED, 'utf8')) as BenchResult, result))
      console.warn(`warning: ${loss}`);
  if (values.record) {
    write(RECORDED, result);
    writeFileSync(CHART, chartOf(result));
  }
}

function write(file: string, result: BenchResult): void {
  writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
}
