import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * `npm run bench:check`: how fast `fake-cxone check` reads recordings, and in how much memory, beside a plain loop of
 * `JSON.parse` and ajv over the same file. Ratios count, because they hold on other machines too. With a number as argument
 * only recordings up to that many exchanges are measured.
 */

const SIZES = [10_000, 100_000, 1_000_000];
const RUNS = 3;
const CALL = 'https://api.nice-incontact.com/ccapi/v2/outbound/personal-connection/call';

interface Usage {
  readonly seconds: number;
  readonly megabytes: number;
}

const most = Number(process.argv[2] ?? SIZES.at(-1));
const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-bench-'));
console.log('exchanges   loop/s  check/s  ratio  without start  loop MB  check MB');
try {
  const start = best(() => run(['bin.js', 'schema']));
  for (const size of SIZES.filter((each) => each <= most)) {
    const file = path.join(folder, `${size}.ndjson`);
    await record(file, size);
    const loop = best(() => run(['scripts/bench/plain-loop.js', file]));
    const check = best(() => run(['bin.js', 'check', file, '--report', `json=${path.join(folder, 'report.json')}`]));
    const working = check.seconds - start.seconds;
    const columns = [
      size,
      Math.round(size / loop.seconds),
      Math.round(size / check.seconds),
      (loop.seconds / check.seconds).toFixed(2),
      (loop.seconds / working).toFixed(2),
      loop.megabytes,
      check.megabytes,
    ];
    console.log(columns.map((column, index) => String(column).padStart([9, 8, 8, 6, 14, 8, 9][index] ?? 0)).join(' '));
    rmSync(file);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Nine of ten exchanges are right; the tenth is the original poster's, rejected as in the thread. */
async function record(file: string, size: number): Promise<void> {
  const out = createWriteStream(file);
  for (let index = 0; index < size; index++) {
    if (!out.write(`${JSON.stringify(exchange(index))}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function exchange(index: number): object {
  const isRight = index % 10 !== 0;
  const contact = isRight
    ? {
        externalId: `ext-${index}`,
        phoneNumbers: [{ phoneType: 'mobile', number: `+1555019${1000 + (index % 9000)}` }],
      }
    : { externalId: `ext-${index}`, phone: '+15550199' };
  const body = { contact, campaignId: isRight ? 'camp-pc-001' : 'camp-abc-123', scriptId: 'script-xyz-999' };
  const rejection = { error: 'Bad Request', error_description: 'invalid campaign id for personal connection' };
  const headers = { 'content-type': 'application/json', authorization: 'Bearer [redacted]', 'user-agent': 'client' };
  return {
    request: { method: 'POST', url: CALL, headers, body: JSON.stringify(body) },
    response: isRight
      ? { status: 202, headers: {}, body: '' }
      : { status: 400, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rejection) },
  };
}

function run(args: readonly string[]): Usage {
  const ended = spawnSync(process.execPath, ['--import', './scripts/bench/report-usage.js', ...args], {
    encoding: 'utf8',
  });
  const usage = /\{"usage":.*\}/.exec(ended.stderr)?.[0];
  if (usage === undefined || (ended.status ?? 2) > 1) throw new Error(`${args.join(' ')} failed: ${ended.stderr}`);
  return (JSON.parse(usage) as { usage: Usage }).usage;
}

/** The fastest of a few runs: what else the machine did only ever slows one down. */
function best(measure: () => Usage): Usage {
  const runs = Array.from({ length: RUNS }, measure);
  return runs.reduce((a, b) => (a.seconds < b.seconds ? a : b));
}
