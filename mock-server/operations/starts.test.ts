import { expect, test } from 'vitest';
import { startFakeCxone } from '../index.ts';

const API = '/inContactAPI/services/v34.0';

/** A fake, and what it answers. */
async function startedFake() {
  const fake = await startFakeCxone();
  const send = async (method: string, path: string, body?: object) => {
    const response = await fetch(fake.url + path, {
      method,
      headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, never>;
  };
  const list = async (kind: 'active' | 'completed') =>
    (await send('GET', `${API}/contacts/${kind}`))[`${kind}Contacts`] as unknown as readonly object[];
  return { fake, send, list };
}

test('a callback is a contact of its skill from its acceptance to its end, and goes to the agent whom it names', async () => {
  const { fake, send, list } = await startedFake();
  const { contactId } = await send('POST', `${API}/queuecallback`, {
    phoneNumber: '+12025550143',
    skill: 4004,
    targetAgent: 5002,
  });
  expect(await list('active')).toMatchObject([{ contactId, skillId: 4004, stateName: 'InQueue' }]);
  expect(await send('GET', `${API}/skills/4004/activity`)).toMatchObject({ skillActivity: [{ queueCount: 1 }] });
  await fake.clock.advance(20);
  expect(await list('active')).toMatchObject([{ contactId, agentId: 5002, stateName: 'Active' }]);
  expect(await send('GET', `${API}/agents/states`)).toMatchObject({
    agentStates: [{ agentStateName: 'Available' }, { agentId: 5002, contactId }, { agentStateName: 'Available' }],
  });
  await fake.clock.advance(600);
  expect(await list('active')).toEqual([]);
  expect(await list('completed')).toMatchObject([{ contactId, agentId: 5002, endReason: 'Positive no Amount' }]);
  await fake.close();
});

test('a delayed callback is a contact that waits, under the id that was given for it, and says so', async () => {
  const { fake, send, list } = await startedFake();
  const callback = { phoneNumber: '+12025550143', skill: 4004, callDelay: 60 };
  const { contactId } = await send('POST', `${API}/queuecallback`, callback);
  expect(await send('GET', `${API}/contacts/${contactId}`)).toMatchObject({ contactId, stateName: 'InQueue' });
  expect(await fake.calls()).toMatchObject([{ skillId: 4004, reason: expect.stringMatching(/^delayed until /) }]);
  await fake.clock.advance(61);
  expect(await list('active')).toMatchObject([{ contactId, stateName: 'InQueue' }]);
  expect(await fake.calls()).toMatchObject([{ state: 'queued', reason: null }]);
  await fake.close();
});

test('a planned callback becomes a contact at its time', async () => {
  const { fake, send, list } = await startedFake();
  const scheduleDate = new Date(Date.now() + 3_600_000).toISOString();
  await send('POST', `${API}/scheduled-callbacks`, { phoneNumber: '+12025550143', skillId: 4004, scheduleDate });
  expect(await list('active')).toEqual([]);
  await fake.clock.advance(3_620);
  expect(await list('active')).toMatchObject([{ stateName: 'Active' }]);
  await fake.close();
});

test('a script and a work item are contacts that nobody dials', async () => {
  const { fake, send, list } = await startedFake();
  await send('POST', `${API}/scripts/start`, { skillId: 4002, scriptPath: 'Sales\\script-xyz-999' });
  await send('POST', `${API}/interactions/work-items`, { pointOfContact: 'Inbound' });
  await fake.clock.advance(20);
  const active = await list('active');
  expect(active).toMatchObject([{ stateName: 'Active' }, { skillId: 4004, stateName: 'Active' }]);
  expect(active.some((contact) => 'toAddress' in contact || 'fromAddress' in contact)).toBe(false);
  expect(await fake.calls()).toMatchObject([{ attempts: 0, scriptId: 'script-xyz-999' }, { attempts: 0 }]);
  await fake.close();
});

test('two callbacks to one number are no double dial, for nobody was named', async () => {
  const { fake, send } = await startedFake();
  for (let time = 0; time < 2; time += 1)
    await send('POST', `${API}/queuecallback`, { phoneNumber: '+12025550143', skill: 4004 });
  expect(await fake.doubleDials()).toEqual([]);
  await fake.close();
});
