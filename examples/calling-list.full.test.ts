import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { startServe } from '../cli/test-support/run-cli.ts';
import { connectFakeCxone } from '../mock-server/client/index.ts';
import { runProgram } from './clients/run-program.ts';

// The programs, as somebody starts them, against a fake whose skill needs no agent and whose clock the test advances.

const FOLDER = 'examples/calling-list';
const PROGRAMS: Readonly<Record<string, readonly [needs: string, command: readonly [string, ...string[]]]>> = {
  shell: ['curl', ['sh', `${FOLDER}/calling-list.sh`]],
  node: ['node', [process.execPath, createRequire(import.meta.url).resolve('tsx/cli'), `${FOLDER}/calling-list.ts`]],
  python: ['python3', ['python3', `${FOLDER}/calling_list.py`]],
  java: ['javac', ['java', `${FOLDER}/CallingList.java`]],
};

const here = Object.entries(PROGRAMS).filter(([name, [needs]]) => {
  if (spawnSync(needs, ['--version']).status === 0) return true;
  if (process.env['REQUIRE_ALL']) throw new Error(`${name}: there is no ${needs}, and REQUIRE_ALL is set`);
  console.warn(`${FOLDER} is not run in ${name}: apt-get install -y curl default-jdk-headless python3`);
  return false;
});

describe.each(here)('%s', (_name, [, command]) => {
  test('uploads a list, starts the skill, and tells what became of each record', async () => {
    const { lines, operations } = await outcomeOf(command);
    expect(lines).toEqual([
      'The list has 3 records, 0 of them invalid.',
      'rem-1: 1 attempt, Finalized',
      'rem-2: 1 attempt, Finalized',
      'rem-3: 1 attempt, Finalized',
    ]);
    // the shell asks the skill where it runs already
    expect([...new Set(operations)].filter((operation) => operation !== 'getSkill')).toEqual([
      'issueToken',
      'createCallingList',
      'uploadCallingList',
      'getUploadJob',
      'getCallingList',
      'startSkill',
    ]);
  }, 60_000);
});

test('a skill that does not exist ends it with the reason', async () => {
  const [, command] = PROGRAMS['node'] ?? expect.unreachable();
  const { code, said } = await outcomeOf(command, { CXONE_SKILL_ID: '9999' });
  expect(code).toBe(1);
  expect(said).toContain('POST lists/call-lists/5001/upload: 400');
});

async function outcomeOf(command: readonly [string, ...string[]], env: Readonly<Record<string, string>> = {}) {
  const serve = await startServe();
  try {
    const fake = await connectFakeCxone({ url: serve.url });
    const { skills } = await fake.tenant();
    const at = skills.findIndex(({ skillId }) => skillId === 4002);
    await fake.patchTenant([
      { op: 'add', path: `/skills/${at}/agentless`, value: true },
      { op: 'add', path: `/skills/${at}/agentlessPorts`, value: 3 },
    ]);
    await fake.clock.stop();
    const running = runProgram(command, { FAKE_CXONE_URL: serve.url, CXONE_POLL_SECONDS: '0.2', ...env });
    const ended = { is: false };
    void running.then(() => {
      ended.is = true;
    });
    while (!ended.is) {
      await fake.clock.advance(2);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const journal = await fake.journal({ limit: 1000 });
    const operations = journal.filter(({ control }) => control !== true).map(({ operation }) => operation);
    const { code, said } = await running;
    return { code, said, lines: said.trim().split(/\r?\n/), operations };
  } finally {
    await serve.end();
  }
}
