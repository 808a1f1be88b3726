import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The sample as somebody has it who copied it: nothing but npm, the registry and the packed package. The README's test
// runs along with its own.

const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-sample-'));

function npm(args: readonly string[], cwd = folder): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1', VITEST: undefined, NODE_ENV: undefined },
  });
  return { status, output: stdout + stderr };
}

function done(args: readonly string[], cwd?: string): string {
  const { status, output } = npm(args, cwd);
  expect(status, output).toBe(0);
  return output;
}

/** What the JSON reporters of Vitest and of Jest have in common. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const REPORTERS = {
  vitest: ['--reporter=json', '--outputFile=report.json'],
  jest: ['--json', '--outputFile=report.json'],
};

function reported(script: string, runner: keyof typeof REPORTERS): Report {
  rmSync(path.join(folder, 'report.json'), { force: true });
  const { output } = npm(['run', script, '--', ...REPORTERS[runner]]);
  try {
    return JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
  } catch {
    throw new Error(`${script} wrote no report:\n${output}`);
  }
}

function failuresOf({ testResults }: Report): Record<string, string> {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  return Object.fromEntries(all.map(({ title, failureMessages }) => [title, failureMessages.join('\n')]));
}

beforeAll(() => {
  const packed = done(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const tarball = /"filename": "(.+?)"/.exec(packed)?.[1] ?? '';
  cpSync('examples/contract-tests', folder, {
    recursive: true,
    filter: (source) => !source.includes('node_modules'),
  });
  const snippet =
    /<!-- runs in vitest -->\n```ts\n([\s\S]*?)```/.exec(readFileSync('docs/testing.md', 'utf8'))?.[1] ?? '';
  writeFileSync(path.join(folder, 'vitest/testing-page.test.ts'), snippet);
  done(['install', '--no-audit', '--no-fund', '--ignore-scripts', path.join(folder, tarball)]);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the sample project', () => {
  test.each([
    ['test:vitest', 'vitest', 24],
    ['test:jest', 'jest', 2],
    ['test:jest-esm', 'jest', 2],
  ] as const)(
    '%s passes',
    (script, runner, count) => {
      const report = reported(script, runner);
      expect(Object.entries(failuresOf(report)).filter(([, failure]) => failure !== '')).toEqual([]);
      expect([report.numPassedTests, report.numFailedTests]).toEqual([count, 0]);
    },
    120_000,
  );

  test('its types are valid', () => {
    done(['run', 'typecheck']);
  }, 120_000);

  test.each([
    [
      'test:failing',
      'vitest',
      {
        'a wrong request': "contact-flat-phone  'contact.phone' is not a key",
        'a right request that should be wrong': 'expected a request that the contract rejects',
        'a wrong answer': 'does not declare the status 200',
        'a wrong exchange': 'The server responded 202 to what the contract rejects',
        'a wrong payload that would leave': 'this request breaks the contract',
        'something else altogether': 'Accepted are',
      },
    ],
    [
      'test:failing-jest',
      'jest',
      {
        'a wrong request': "contact-flat-phone  'contact.phone' is not a key",
        'a right answer that should be wrong': 'expected a response that the contract does not declare',
      },
    ],
  ] as const)(
    '%s fails, each test for its reason, and shows no token',
    (script, runner, reasons) => {
      const report = reported(script, runner);
      const failures = failuresOf(report);
      expect([report.numPassedTests, report.numFailedTests]).toEqual([0, Object.keys(reasons).length]);
      for (const [title, reason] of Object.entries(reasons)) expect(failures[title]).toContain(reason);
      expect(JSON.stringify(report)).not.toContain('a-token-of-mine');
      expect(JSON.stringify(report)).not.toContain('\\u001b[');
    },
    120_000,
  );
});
