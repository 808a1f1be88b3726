import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServeProcess, startServe } from '../cli/test-support/run-cli.ts';
import { connectFakeCxone } from '../mock-server/client/index.ts';
import type { FakeCxone } from '../mock-server/index.ts';
import { startReceiver, type TestReceiver } from '../mock-server/test-support/receiver.ts';
import { runProgram } from './clients/run-program.ts';

// The day, as somebody starts it, against a fake whose clock the test advances meanwhile.

let serve: ServeProcess;
let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver(500, 204);
  serve = await startServe(['--notify', receiver.url]);
});
afterAll(async () => {
  await serve.end();
  await receiver.close();
});

type Connected = Pick<FakeCxone, 'calls' | 'journal'>;

/** Compares the activity of the skill with the calls; not where the agent has changed them between the two. */
async function expectActivity(fake: Connected): Promise<boolean> {
  const before = await fake.calls();
  const response = await fetch(`${serve.url}/inContactAPI/services/v34.0/skills/4002/activity`, {
    headers: { authorization: 'Bearer fake-pc-write', accept: 'application/json' },
  });
  const { skillActivity } = (await response.json()) as { readonly skillActivity: readonly Record<string, number>[] };
  const calls = await fake.calls();
  if (JSON.stringify(calls) !== JSON.stringify(before)) return false;
  expect(skillActivity).toMatchObject([
    {
      contactsActive: calls.filter(({ state }) => state !== 'ended' && state !== 'queued').length,
      agentsWorking: calls.filter(({ state }) => state === 'connected').length,
      queueCount: 0,
    },
  ]);
  return calls.some(({ state }) => state === 'connected');
}

/** Compares what was posted, and what was asked, with the calls: each state once, in their order, whatever was answered first. */
async function expectEventsAndJournal(fake: Connected): Promise<void> {
  const calls = await fake.calls();
  const steps = calls.flatMap(({ id, history }) => history.map(({ state, at }) => `${at} ${id} ${state}`));
  await receiver.until(steps.length + 1); // the first was answered with a 500
  const events = new Map(receiver.received.map(({ event }) => [event.sequence, event]));
  expect([...events.keys()]).toEqual(steps.map((_, index) => index + 1));
  const posted = [...events.values()].map(({ at, type, data }) => `${at} ${'id' in data && data.id} ${type.slice(5)}`);
  expect(posted.toSorted()).toEqual(steps.toSorted());
  const asked = (await fake.journal({ limit: 1000 })).filter(({ control }) => control !== true);
  expect(asked.filter(({ operation, response }) => operation === null || response.status >= 400)).toEqual([]);
  const given = asked.filter(({ operation }) => operation === 'setInteractionDisposition');
  expect(given).toHaveLength(calls.filter(({ agentDisposition }) => agentDisposition !== undefined).length);
}

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
  let talks = 0;
  while (!isOver) {
    await fake.clock.advance(1);
    if (await expectActivity(fake)) talks += 1;
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
  expect(talks).toBeGreaterThan(0);
  await expectEventsAndJournal(fake);
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
