import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A request that is sent again and again. */
export interface Case {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** Name and value in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** What a load came to: requests, seconds, and milliseconds of latency. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

const CONNECTIONS = 32;
const SCRIPT = fileURLToPath(new URL('load.lua', import.meta.url));

/** Sends a case for some seconds, from the second core. Throws where one answer has another status than the expected one. */
export function load(port: number, { name, method, path, headers, body }: Case, status: number, seconds: number): Load {
  const url = `http://127.0.0.1:${port}${path}`;
  const args = ['-c', '1', 'wrk', '-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '-s', SCRIPT, url, '--'];
  const sent = [String(status), method, ...headers, 'x-bench-case', name];
  const { stdout, stderr } = spawnSync('taskset', [...args, ...sent], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_BODY: body },
  });
  const line = stdout.split('\n').find((each) => each.startsWith('{"requests"'));
  if (line === undefined) throw new Error(`wrk gave no figures: ${stderr}${stdout}`);
  const { wrong, errors, ...made } = JSON.parse(line) as Load & { wrong: number; errors: number };
  if (wrong + errors > 0) throw new Error(`${name} at ${url}: ${wrong} wrong statuses, ${errors} errors`);
  return made;
}
