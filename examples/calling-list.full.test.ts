import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { startServe } from '../cli/test-support/run-cli.ts';
import { connectFakeCxone, type ReachableFake } from '../mock-server/client/index.ts';
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

  test('renews a token that has expired', async () => {
    const steps = [{ expireToken: true }] as const;
    const { code, lines, operations } = await outcomeOf(command, {
      before: (fake) => fake.setScenario({ operation: 'getUploadJob', steps }),
    });
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: 'rem-3: 1 attempt, Finalized' });
    expect(operations.filter((operation) => operation === 'issueToken')).toHaveLength(2);
  }, 60_000);

  test('gives up where a new token is rejected too', async () => {
    const { code, said, operations } = await outcomeOf(command, {
      before: (fake) => fake.setScenario({ operation: 'getUploadJob', steps: ['401…'] }),
    });
    expect(code).not.toBe(0);
    expect(said).toContain('GET lists/call-lists/jobs/1: 401');
    expect(operations.filter((operation) => operation === 'getUploadJob')).toHaveLength(2);
  }, 60_000);

  test('says what to do about a file that the list has already', async () => {
    const { code, said } = await outcomeOf(command, { before: ({ url }) => upload(url) });
    expect(code).not.toBe(0);
    expect(said).toContain('/upload: 409');
    expect(said).toContain('Calling List file exists - send another file, or set forceOverwrite');
  }, 60_000);
});

test('a skill that does not exist ends it with the reason', async () => {
  const [, command] = PROGRAMS['node'] ?? expect.unreachable();
  const { code, said } = await outcomeOf(command, { env: { CXONE_SKILL_ID: '9999' } });
  expect(code).toBe(1);
  expect(said).toContain('POST lists/call-lists/5001/upload: 400');
});

/** Uploads the file to the list, as the programs do. */
async function upload(url: string): Promise<void> {
  const send = (path: string, body: object) =>
    fetch(`${url}/inContactAPI/services/v34.0/lists/call-lists${path}`, {
      method: 'POST',
      headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const destinationMappings = [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }];
  await send('', { listName: 'Reminders', externalIdColumn: 'Id', destinationMappings });
  const listFile = readFileSync(`${FOLDER}/people.csv`, 'base64');
  const usual = { forceOverwrite: false, startSkill: false, sendEmail: false, expirationDate: '2030-12-31' };
  expect((await send('/5001/upload', { listFile, ...usual })).status).toBe(202);
}

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  before?(fake: ReachableFake): Promise<unknown>;
}

async function outcomeOf(command: readonly [string, ...string[]], { env = {}, before }: Given = {}) {
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
    await before?.(fake);
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
