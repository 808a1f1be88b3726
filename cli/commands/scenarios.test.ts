import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtInScenarios } from '../../generated/index.ts';
import { runCli, startServe } from '../run-cli.ts';

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
    expect(fake.lines).toContain('    steered scenario maintenance: 503…');
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
    ['a file that breaks the schema', 'steps: []', ':1:8: /steps must NOT have fewer than 1 items'],
    [
      'a step that names what is not there',
      'steps:\n  - 202\n  - 418',
      ':3:5: /steps/1 placeCall declares no status 418',
    ],
    ['no YAML', 'steps: [', ':1:9: '],
  ])('%s is told', async (_name, given, problem) => {
    const wanted = given.startsWith('steps') ? fileWith(given) : given;
    const { code, stderr } = await runCli(['serve', '--port', '0', '--scenario', wanted]);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });
});
