import { expect, test } from 'vitest';
import type { Head } from '../exchange/index.ts';
import { answer, createSandbox, type SandboxOptions } from '../index.ts';
import { createMemoryStore, type StateChange, type StoreFactory } from '../state/index.ts';

/** What a request gives to the store, and who hears of it once it is stored. */

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const HEADERS = ['Authorization', 'Bearer fake-pc-write', 'Content-Type', 'application/json', 'Accept', '*/*'];
const NUMBERS = [
  { phoneType: 'mobile', number: '+15550199999' },
  { phoneType: 'mobile', number: '+12025550143' },
];
const callOf = (phoneNumbers: unknown, campaignId = 'camp-pc-001') =>
  JSON.stringify({ contact: { externalId: 'ext-12345', phoneNumbers }, campaignId });

/** A fake whose store rejects the first changes, and lists all. */
async function started({ rejections = 0, ...options }: SandboxOptions & { readonly rejections?: number } = {}) {
  const changes: StateChange[] = [];
  const stores: StoreFactory = (given) => {
    const store = createMemoryStore(given);
    return {
      ...store,
      commit: (change) => (changes.push(change) > rejections ? store.commit(change) : undefined),
    };
  };
  const sandbox = await createSandbox({ stores, ...options });
  const heard: string[] = [];
  sandbox.subscribers.add({
    exchange: ({ id, status }) => void heard.push(`${id} ${status}`),
    call: ({ id }) => void heard.push(id),
  });
  Object.assign(sandbox.waiting, { wake: (channel?: string) => void heard.push(`wake ${channel}`) });
  return {
    sandbox,
    changes,
    heard,
    async send(body = callOf(NUMBERS), { headers = HEADERS, path = CALL, query = '' } = {}) {
      const head: Head = { method: 'POST', path, query, rawHeaders: headers };
      return answer(sandbox, head, { bytes: Buffer.from(body) });
    },
  };
}

test('a call is stored with all numbers that may be dialed, and those who wait hear of it', async () => {
  const { send, changes, heard } = await started();
  expect((await send()).status).toBe(202);
  const [change] = changes;
  expect(change).toMatchObject({
    call: { record: { id: 'call-1' } },
    dial: { contact: 'ext-12345', numbers: ['+15550199999', '+12025550143'], callId: 'call-1', journalId: 'journal-1' },
    state: { counters: { call: 1 } },
  });
  expect(heard).toEqual(['call-1', 'journal-1 202']);
});

test('a call that nothing will dial is stored with the number that it is about', async () => {
  const { send, changes } = await started();
  await send(callOf([{ phoneType: 'work', number: '+12025550150' }]));
  expect(changes[0]?.dial?.numbers).toEqual(['+12025550150']);
});

test('a call of an agent is none that may ring twice, and wakes who waits for the agent', async () => {
  const { send, changes, heard } = await started();
  const sessions = '/inContactAPI/services/v34.0/agent-sessions';
  const { sessionId } = JSON.parse((await send('{"stationId":"2","asAgentId":5002}', { path: sessions })).body);
  await send('{"phoneNumber":"+12025550143","skillId":4002}', { path: `${sessions}/${sessionId}/dial-phone` });
  expect(changes.at(-1)).toMatchObject({ call: { record: { agentId: 5002 } }, dial: undefined });
  expect(heard).toEqual(['journal-1 202', 'call-1', 'wake agent/5002', 'journal-2 202']);
});

test('a request that changes nothing leaves the state as it is', async () => {
  const { send, changes } = await started();
  expect((await send(callOf(NUMBERS, 'no-such-campaign'))).status).toBe(400);
  expect(changes[0]).toMatchObject({ state: undefined, call: undefined, dial: undefined });
});

test('a position of a scenario or a rate limit is stored together with the state that it belongs to', async () => {
  const { send, changes } = await started({ rateLimit: { requests: 5, seconds: 60 } });
  await send('{}');
  expect(Object.keys(changes[0]?.positions ?? {})).toHaveLength(1);
  expect(changes[0]?.state).toBeDefined();
});

test('the bytes of an exchange are those of its body and of the texts of its head', async () => {
  const { send, changes } = await started();
  const texts = { headers: ['X-A', '12345'], path: '/abc', query: '?de=fg' };
  await send('{"a":"é"}', texts);
  expect(changes[0]?.bytes).toBe('{"a":"é"}'.length + 1 + 'X-A12345/abc?de=fg'.length);
});

test('a change that is rejected is made again, and heard of once', async () => {
  const { send, changes, heard } = await started({ rejections: 2 });
  expect((await send()).status).toBe(202);
  expect([changes.length, heard]).toEqual([3, ['call-1', 'journal-1 202']]);
});
