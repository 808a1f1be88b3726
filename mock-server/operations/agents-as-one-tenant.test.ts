import { beforeEach, describe, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { createFetch, createSandbox } from '../index.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const API = '/inContactAPI/services/v34.0';
const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json', accept: '*/*' };
const BEGUN = '2026-01-05T15:00:00.000Z';

type Json = Readonly<Record<string, unknown>>;
type Event = Readonly<Record<string, string>>;

let handle: (request: Request) => Promise<Response>;

/** Only agents in sessions take contacts, but for those whom the tenant says to be available. */
async function begin(available: readonly number[] = []): Promise<void> {
  const users = defaultTenant.users.map((user, index) => ({
    ...user,
    agentState: available.includes(5001 + index) ? ('Available' as const) : ('LoggedOut' as const),
  }));
  handle = createFetch(await createSandbox({ tenant: { ...defaultTenant, users } }));
  await send('PATCH', '/_fake/clock', { isRunning: false, now: BEGUN });
}

beforeEach(() => begin());

function send(method: string, path: string, body?: object): Promise<Response> {
  return handle(new Request(ORIGIN + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }));
}

async function read<T = Json>(path: string): Promise<T> {
  return (await (await send('GET', path)).json()) as T;
}

const advance = (seconds: number) => send('PATCH', '/_fake/clock', { advance: seconds });
const at = (seconds: number) => new Date(Date.parse(BEGUN) + seconds * 1000).toISOString();

/** A session of an agent. */
async function session(asAgentId: number, state = 'Available') {
  const made = await send('POST', `${API}/agent-sessions`, { stationId: `${asAgentId}`, asAgentId });
  let { sessionId: id } = (await made.json()) as { sessionId: string };
  const own = (what: string, body?: object) => send('POST', `${API}/agent-sessions/${id}/${what}`, body);
  const set = (next: string) => own('state', { state: next });
  if (state !== 'Unavailable') await set(state);
  const events = async () => {
    const polled = await send('GET', `${API}/agent-sessions/${id}/get-next-event?timeout=0`);
    if (polled.status === 304) return [];
    const body = (await polled.json()) as { sessionId: string; events: readonly Event[] };
    id = body.sessionId;
    return body.events.map(({ Type, CurrentState, StartTimeUTC, Status, LastStateChangeTimeUTC }) =>
      Type === 'AgentState'
        ? `${CurrentState} ${StartTimeUTC}`
        : `${Status ?? Type} ${LastStateChangeTimeUTC ?? ''}`.trim(),
    );
  };
  return { own, set, events };
}

const callback = (more: Json = {}) =>
  send('POST', `${API}/queuecallback`, { phoneNumber: '+12025550143', skill: 4004, ...more });
const start = () => send('POST', `${API}/scripts/start`, { skillId: 4004, scriptId: 'script-xyz-999' });

/** The state of each agent, and since when. */
async function states(): Promise<string[]> {
  const { agentStates } = await read<{ agentStates: Json[] }>(`${API}/agents/states`);
  return agentStates.map(({ agentStateName, startDate }) => [agentStateName, startDate].filter(Boolean).join(' '));
}

/** The contacts that are not over: their state and agent. */
async function active(): Promise<string[]> {
  const { activeContacts } = await read<{ activeContacts: Json[] }>(`${API}/contacts/active`);
  return activeContacts.map(({ stateName, agentId = '-' }) => `${stateName} ${agentId}`);
}

async function reasons(): Promise<unknown[]> {
  return (await read<{ calls: Json[] }>('/_fake/calls')).calls.map(({ reason }) => reason);
}

describe('a callback or a script', () => {
  test('waits while no agent is available, and says so, and one agent has one of them after the other', async () => {
    const agent = await session(5001, 'Unavailable');
    await callback();
    await start();
    await advance(60);
    expect(await active()).toEqual(['InQueue -', 'InQueue -']);
    expect(await reasons()).toEqual(
      Array(2).fill('waits for an agent of the skill who is available and has no contact'),
    );
    const { skills } = await read<{ skills: Json[] }>('/_fake/dialer');
    expect(skills).toMatchObject([
      { skillId: 4004, waitingCount: 2, waiting: [{ callId: 'call-1' }, { callId: 'call-2' }] },
    ]);
    await agent.set('Available');
    await advance(20);
    expect(await active()).toEqual(['Active 5001', 'InQueue -']);
    await advance(120);
    expect(await active()).toEqual(['Active 5001']);
  });

  test('goes to agents who have its skill, who is free for longest first, and never back to who has queued it', async () => {
    const patch = [{ op: 'add', path: '/users/2/agentSkills', value: [4002] }];
    await send('PATCH', '/_fake/tenant', patch);
    await session(5003);
    await session(5001);
    await advance(5);
    await session(5002);
    await start();
    await start();
    await start();
    await advance(10);
    expect(await active()).toEqual(['Active 5001', 'Active 5002', 'InQueue -']);
    await begin();
    const only = await session(5001);
    expect((await only.own('dial-skill', { skillId: 4002 })).status).toBe(202);
    await advance(30);
    expect(await active()).toEqual(['InQueue -']);
  });

  test('that names an agent waits for them alone', async () => {
    await session(5001);
    const named = await session(5002, 'Unavailable');
    await callback({ targetAgent: 5002 });
    await advance(60);
    expect(await reasons()).toEqual(['waits for agent 5002, who is not available or has a contact']);
    await named.set('Available');
    expect(await active()).toEqual(['Dialing 5002']);
  });

  test('goes to an agent without a session where nobody in one is free', async () => {
    await begin([5002]);
    await session(5001, 'Unavailable');
    await start();
    await advance(10);
    expect(await active()).toEqual(['Active 5002']);
    expect(await states()).toEqual([`Unavailable ${at(0)}`, `InboundContact ${at(10)}`, 'LoggedOut']);
    await advance(120);
    expect((await states())[1]).toBe(`Available ${at(130)}`);
  });

  test('comes before the calls of the dialer, which goes on behind it', async () => {
    const agent = await session(5001, 'Unavailable');
    const value = [{ name: 'Customers', skills: [4002], records: [{ externalId: 'a', number: '+12025550144' }] }];
    await send('PATCH', '/_fake/tenant', [{ op: 'add', path: '/callLists', value }]);
    await agent.own('dialer-login', { skillName: 'PC that runs' });
    await start();
    await advance(20);
    await agent.set('Available');
    expect(await active()).toEqual(['Active 5001']);
    await advance(121);
    expect(await active()).toEqual(['Dialing -']);
    await callback();
    await advance(20);
    expect(await active()).toEqual(['Active 5001', 'InQueue -']);
  });
});

describe('what an agent does', () => {
  test('is said alike by agents/states, events, activity and the dialer, with the time at which it began', async () => {
    const agent = await session(5001);
    expect(await agent.events()).toEqual(['AgentSessionStart', `Available ${at(0)}`]);
    await callback();
    await advance(12);
    const since = `InboundContact ${at(10)}`;
    expect(await agent.events()).toEqual([`Dialing ${at(10)}`, since, `Ringing ${at(12)}`]);
    expect((await states())[0]).toBe(since);
    expect(await read('/_fake/dialer')).toMatchObject({
      agents: [{ state: 'InboundContact', since: at(10), callId: 'call-1' }],
    });
    const { skillActivity } = await read<{ skillActivity: Json[] }>(`${API}/skills/4004/activity`);
    expect(skillActivity).toMatchObject([{ agentsWorking: 1, agentsAvailable: 0, agentsLoggedIn: 1 }]);
    await advance(300);
    expect((await states())[0]).toBe(`Available ${at(138)}`);
    expect(await agent.events()).toEqual([`Active ${at(18)}`, `Disconnected ${at(138)}`, `Available ${at(138)}`]);
  });

  test('is heard in the order of the clock, and nothing of it is lost, however much lies between two polls', async () => {
    const agent = await session(5001, 'Unavailable');
    await agent.events();
    await agent.own('agent-phone/dial');
    await agent.set('Available');
    await agent.own('agent-phone/mute'); // its phone rings: a 409
    await start();
    await start();
    await advance(300);
    await agent.set('Unavailable');
    await agent.own('agent-phone/end');
    expect(await agent.events()).toEqual([
      'Dialing',
      `Available ${at(0)}`,
      'Active',
      `Active ${at(10)}`,
      `InboundContact ${at(10)}`,
      `Disconnected ${at(130)}`,
      `Available ${at(130)}`,
      `Active ${at(130)}`,
      `InboundContact ${at(130)}`,
      `Disconnected ${at(250)}`,
      `Available ${at(250)}`,
      `Unavailable ${at(300)}`,
      'Disconnected',
    ]);
    expect(await agent.events()).toEqual([]);
  });

  test('begins with a contact when it is given to them, also where it rang before', async () => {
    const general = { path: '/skills/1/parameters', op: 'add', value: { generalSettings: { maximumRatio: 2 } } };
    const records = ['a', 'b'].map((externalId) => ({ externalId, number: '+12025550143' }));
    const lists = { path: '/callLists', op: 'add', value: [{ name: 'Customers', skills: [4002], records }] };
    await send('PATCH', '/_fake/tenant', [general, lists]);
    const one = await session(5001, 'Unavailable');
    await one.own('dialer-login', { skillName: 'PC that runs' });
    await one.set('Available');
    await advance(1);
    const other = await session(5002, 'Unavailable');
    await other.own('dialer-login', { skillName: 'PC that runs' });
    await other.set('Available');
    await other.events();
    await advance(8);
    expect(await other.events()).toEqual([`Active ${at(8)}`, `OutboundContact ${at(8)}`]);
    const { calls } = await read<{ calls: Json[] }>('/_fake/calls');
    expect(calls).toMatchObject([{ agentId: 5001 }, { agentId: 5002, agentSince: at(8) }]);
    expect(calls[0]).not.toHaveProperty('agentSince');
  });

  test('ends with a contact that is completed, also where it began at that very time', async () => {
    const agent = await session(5001);
    await agent.own('dial-phone', { phoneNumber: '+12025550143', skillId: 4002 });
    expect((await agent.own('interactions/300000000001/end')).status).toBe(202);
    expect(await active()).toEqual([]);
    const { completedContacts } = await read<{ completedContacts: Json[] }>(`${API}/contacts/completed`);
    expect(completedContacts).toMatchObject([{ contactId: 300000000001 }]);
  });

  test('is nothing after a logout, with or without a session', async () => {
    await begin([5001]);
    expect(await states()).toEqual(['Available', 'LoggedOut', 'LoggedOut']);
    await advance(5);
    expect((await send('POST', `${API}/agents/5001/logout`)).status).toBe(202);
    await session(5002);
    expect((await send('POST', `${API}/agents/5002/logout`)).status).toBe(202);
    expect(await states()).toEqual([`LoggedOut ${at(5)}`, `LoggedOut ${at(5)}`, 'LoggedOut']);
    await start();
    await advance(60);
    expect(await active()).toEqual(['InQueue -']);
    await session(5001);
    expect(await active()).toEqual(['Active 5001']);
  });
});

test('a busy line keeps the agent who has dialed it until the contact is over', async () => {
  const agent = await session(5001);
  await agent.events();
  const dial = () => agent.own('dial-phone', { phoneNumber: '+12025550101', skillId: 4002 });
  await dial();
  await advance(3);
  expect((await states())[0]).toBe(`OutboundContact ${at(0)}`);
  expect(await active()).toEqual(['Busy 5001']);
  expect((await dial()).status).toBe(409);
  await advance(10);
  expect((await states())[0]).toBe(`Available ${at(7)}`);
  expect((await agent.events()).map((each) => each.split(' ')[0])).toEqual([
    'Dialing',
    'OutboundContact',
    'Disconnected',
    'Available',
  ]);
});

describe('a Personal Connection call while nobody is in the dialer', () => {
  const place = () =>
    send('POST', '/ccapi/v2/outbound/personal-connection/call', {
      contact: { externalId: 'ext-67890', phoneNumbers: [{ phoneType: 'work', number: '+12025550143' }] },
      campaignId: 'camp-pc-001',
    });
  const takers = async () =>
    (await read<{ calls: Json[] }>('/_fake/calls')).calls.map(({ state, agentId = '-' }) => `${state} ${agentId}`);

  test('goes to the users in turn where there is no session, any number of them', async () => {
    for (let count = 0; count < 4; count += 1) await place();
    await advance(12);
    expect(await takers()).toEqual(Array(4).fill('ringing -'));
    await advance(8);
    expect(await takers()).toEqual(['connected 5002', 'connected 5003', 'connected 5001', 'connected 5002']);
    expect((await active()).sort()).toEqual(['Active 5001', 'Active 5002', 'Active 5002', 'Active 5003']);
  });

  test('passes over agents who have a contact, or are not available, and is abandoned where nobody is left', async () => {
    const busy = await session(5001);
    await session(5002, 'Unavailable');
    const free = await session(5003);
    await busy.own('dial-phone', { phoneNumber: '+12025550143', skillId: 4002 });
    await place();
    await place();
    await free.events();
    await advance(19);
    expect(await takers()).toEqual(['connected 5001', 'connected 5003', 'ended -']);
    expect(await free.events()).toEqual([`Active ${at(18)}`, `OutboundContact ${at(18)}`]);
    expect((await states()).map((each) => each.split(' ')[0])).toEqual([
      'OutboundContact',
      'Unavailable',
      'OutboundContact',
    ]);
  });

  test('does not go to an agent who has logged out', async () => {
    await begin([5001, 5002, 5003]);
    await send('POST', `${API}/agents/5002/logout`);
    for (let count = 0; count < 4; count += 1) await place();
    await advance(19);
    expect(await takers()).toEqual(['connected 5003', 'connected 5003', 'connected 5001', 'connected 5003']);
  });
});

test('a session ends when its agent is removed from the tenant, or another user has their id, and its station is free', async () => {
  const stays = await session(5001);
  const shifts = await session(5002);
  const gone = await session(5003);
  for (const each of [stays, shifts, gone]) await each.events();
  const { bearerTokens = [], ...tenant } = await read<{ users: Json[]; bearerTokens?: Json[] }>('/_fake/tenant');
  const users = [tenant.users[0], tenant.users[2]];
  const gonesId = tenant.users[1]?.['userId'];
  const kept = bearerTokens.filter(({ userId }) => userId !== gonesId);
  expect((await send('PUT', '/_fake/tenant', { ...tenant, users, bearerTokens: kept })).status).toBe(200);
  expect(await stays.events()).toEqual([]);
  expect(await shifts.events()).toEqual(['AgentSessionEnd']);
  expect(await gone.events()).toEqual(['AgentSessionEnd']);
  expect((await gone.set('Available')).status).toBe(409);
  const again = await send('POST', `${API}/agent-sessions`, { stationId: '5003', asAgentId: 5002 });
  expect(again.status).toBe(202);
});
