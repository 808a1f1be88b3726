import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

/** Runs in a process of its own, on the built package: prints which scripts were run before and after a request. */
const SCRIPT = `
import { Session } from 'node:inspector/promises';
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: false });
const scripts = async () => (await session.post('Profiler.takePreciseCoverage')).result.map(({ url }) => url);
const { startFakeCxone } = await import('./dist/index.js');
const fake = await startFakeCxone({ port: 0 });
await (await fetch(fake.url + '/_fake/health')).text();
const before = await scripts();
const headers = { authorization: 'Bearer fake-pc-write' };
const { status } = await fetch(fake.url + '/inContactAPI/services/v34.0/skills', { headers });
const after = await scripts();
await fake.close();
console.log(JSON.stringify({ status, before, after }));
`;

test('no file of an operation is loaded before its first request, and then only its own', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', SCRIPT]);
  const { status, before, after } = JSON.parse(stdout) as {
    readonly status: number;
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
  const ofOperations = (urls: readonly string[]) =>
    urls.flatMap(
      (url) => /generated\/validators\/(\w+\.cjs)$|dist\/chunks\/(skills)-\w+\.js$/.exec(url)?.slice(1) ?? [],
    );
  expect(status).toBe(200);
  expect(before.length).toBeGreaterThan(0);
  expect(ofOperations(before).filter((name) => name !== undefined)).toEqual([]);
  expect(
    ofOperations(after)
      .filter((name) => name !== undefined)
      .sort(),
  ).toEqual(['listSkills.cjs', 'skills']);
});
