import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtInScenarios } from '../../generated/index.ts';
import { runCli, startServe } from '../test-support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-scenario-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
  const file = path.join(folder, 'scenario.yaml');
  writeFileSync(file, text);
  return file;
}

async function statusesOf(url: string, requests: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const answer = await fetch(`${url}/ccapi/v2/outbound/personal-connection/call`, { method: 'POST' });
    statuses.push(answer.status);
  }
  return statuses;
}

describe('fake-cxone scenarios', () => {
  test('lists each with its line', async () => {
    const { code, stdout } = await runCli(['scenarios']);
    expect(code).toBe(0);
    for (const [name, { description }] of Object.entries(builtInScenarios)) {
      expect(stdout).toMatch(new RegExp(`^${name} +`, 'm'));
      expect(stdout).toContain(description);
    }
  });

  test('--json prints them whole', async () => {
    expect(JSON.parse((await runCli(['scenarios', '--json'])).stdout)).toEqual(builtInScenarios);
  });
});

describe('serve --scenario', () => {
  test('takes a built-in one, and shows who chose an answer', async () => {
    const fake = await startServe(['--scenario', 'maintenance']);
    expect(await statusesOf(fake.url, 2)).toEqual([503, 503]);
    expect(await fake.end()).toBe(0);
    expect(fake.lines[1]).toContain('variants all at their default, scenario maintenance)');
    expect(fake.lines).toContain('    override scenario maintenance: 503...');
  });

  test('takes a file, as the page of the documents writes it', async () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/scenarios.md', 'utf8')) ?? [];
    const fake = await startServe(['--scenario', fileWith(yaml)]);
    const report = await (await fetch(`${fake.url}/_fake/scenario`)).json();
    expect(report).toMatchObject({ scenario: { name: 'half-way' }, state: 'running', next: 0 });
    await fake.end();
  });

  test.each([
    [
      'neither a file nor a name',
      'sunshine',
      "--scenario: 'sunshine' is neither a file nor a built-in scenario; there are",
    ],
    ['a file that breaks the schema', 'steps: []', ':1:8: /steps must have at least 1 item'],
    [
      'a step that names what is not there',
      'steps:\n  - 202\n  - 418',
      ':3:5: /steps/1 placeCall declares no status 418',
    ],
    ['no YAML', 'steps: [', ':1:9: '],
  ])('%s is reported', async (_name, given, problem) => {
    const wanted = given.startsWith('steps') ? fileWith(given) : given;
    const { code, stderr } = await runCli(['serve', '--port', '0', '--scenario', wanted]);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });
});

describe('serve --faults and --rate-limit', () => {
  test('are there from the start', async () => {
    const file = path.join(folder, 'faults.yaml');
    writeFileSync(file, 'gateway: { answer: { status: 502 }, times: 1 }\n');
    const fake = await startServe(['--faults', file, '--rate-limit', '2/60']);
    expect(await statusesOf(fake.url, 4)).toEqual([502, 401, 401, 429]);
    await fake.end();
  });

  test.each([
    ['--faults', 'gateway:\n  answer: { status: 418 }', ':2:21: /gateway/answer/status'],
    ['--faults', '- 1', ':1:1: must be a map of faults by name'],
    ['--faults', '"a b": { connection: empty }', ':1:1: /a b the name of a fault must be'],
  ])('%s %j is reported with its place', async (option, text, problem) => {
    const file = path.join(folder, 'wrong.yaml');
    writeFileSync(file, text);
    const { code, stderr } = await runCli(['serve', '--port', '0', option, file]);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });

  test('--rate-limit says what it takes', async () => {
    const { code, stderr } = await runCli(['serve', '--rate-limit', 'ten']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('give requests and seconds, as 10/1')]);
  });
});
