import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';
import { connectFakeCxone } from '../mock-server/client/index.ts';
import { runProgram } from './clients/run-program.ts';

// The day, as somebody starts it, against a fake whose clock the test advances meanwhile.

let serve: ServeProcess;
beforeAll(async () => {
  serve = await startServe();
});
afterAll(() => serve.end());

test('an agent takes the calls of the dialer, gives dispositions, and leaves', async () => {
  const fake = await connectFakeCxone({ url: serve.url });
  await fake.clock.stop();
  const records = [
    { externalId: 'busy', number: '+12025550101' },
    { externalId: 'ann', number: '+12025550143' },
    { externalId: 'ben', number: '+12025550144' },
  ];
  await fake.patchTenant([{ op: 'add', path: '/callLists', value: [{ name: 'Day', skills: [4002], records }] }]);
  const day = runProgram(
    [process.execPath, createRequire(import.meta.url).resolve('tsx/cli'), 'examples/agent-day/agent-day.ts'],
    { FAKE_CXONE_URL: serve.url, CXONE_POLL_SECONDS: '5' },
  );
  let isOver = false;
  const ended = day.then((result) => {
    isOver = true;
    return result;
  });
  while (!isOver) {
    await fake.clock.advance(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { code, said } = await ended;
  const lines = said.replaceAll(/^\d{12} /gm, '').split('\n');
  expect({ code, lines }).toEqual({
    code: 0,
    lines: [
      'The session has started.',
      'Available in the dialer of PC that runs.',
      ...['NaturalCallDialing +12025550101', 'Disconnected +12025550101 Busy'],
      ...['NaturalCallDialing +12025550143', 'NaturalCallRinging +12025550143', 'Active +12025550143'],
      ...['  talking in skill 4002', 'Disconnected +12025550143 Succeeded'],
      ...['NaturalCallDialing +12025550144', 'NaturalCallRinging +12025550144', 'Active +12025550144'],
      ...['  talking in skill 4002', 'Disconnected +12025550144 Succeeded'],
      'The day is over: 2 contacts.',
      '',
    ],
  });
  const dispositions = (await fake.calls()).map(({ contact, disposition }) => `${contact} ${disposition?.name}`);
  expect(dispositions).toEqual(['busy Busy', 'ann Positive w/Amount', 'ben Positive w/Amount']);
  expect((await fake.dialer()).agents).toEqual([]);
  const asked = (await fake.journal({ limit: 1000 })).filter(({ control }) => control !== true);
  expect(asked.filter(({ operation, response }) => operation === null || response.status >= 400)).toEqual([]);
  await fake.reset();
}, 60_000);

test('an agent renews a token that has expired, once', async () => {
  const fake = await connectFakeCxone({ url: serve.url });
  await fake.setScenario({ operation: 'setAgentState', steps: [{ expireToken: true }, 'pass', '401…'] });
  const { code, said } = await runProgram(
    [process.execPath, createRequire(import.meta.url).resolve('tsx/cli'), 'examples/agent-day/agent-day.ts'],
    { FAKE_CXONE_URL: serve.url, CXONE_CONTACTS: '0' },
  );
  expect(code).toBe(1);
  expect(said).toContain('Available in the dialer of PC that runs.');
  expect(said).toMatch(/state: 401/);
  const operations = (await fake.journal({ limit: 1000 })).map(({ operation }) => operation);
  expect(operations.filter((operation) => operation === 'setAgentState')).toHaveLength(4);
  expect(operations.filter((operation) => operation === 'issueToken')).toHaveLength(3);
}, 60_000);
