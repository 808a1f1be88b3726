import { beforeEach, describe, expect, test } from 'vitest';
import { createFetch, createSandbox } from '../index.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const API = '/inContactAPI/services/v34.0';
const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json', accept: '*/*' };

type Json = Readonly<Record<string, unknown>>;
interface Events {
  readonly sessionId: string;
  readonly events: readonly Readonly<Record<string, string>>[];
}

let handle: (request: Request) => Promise<Response>;
beforeEach(async () => {
  handle = createFetch(await createSandbox());
  await send('PATCH', '/_fake/clock', { isRunning: false, now: '2026-01-05T15:00:00Z' });
});

function send(method: string, path: string, body?: object): Promise<Response> {
  return handle(new Request(ORIGIN + path, { method, headers, ...(body && { body: JSON.stringify(body) }) }));
}

async function read<T>(path: string): Promise<T> {
  return (await (await send('GET', path)).json()) as T;
}

const advance = (seconds: number) => send('PATCH', '/_fake/clock', { advance: seconds });

/** An agent in the dialer of the skill that runs. */
async function agentIn(asAgentId: number): Promise<{ id: string; statuses(): Promise<string[]> }> {
  const made = await send('POST', `${API}/agent-sessions`, { stationId: `${asAgentId}`, asAgentId });
  let { sessionId: id } = (await made.json()) as Events;
  await send('POST', `${API}/agent-sessions/${id}/dialer-login`, { skillName: 'PC that runs' });
  await send('POST', `${API}/agent-sessions/${id}/state`, { state: 'Available' });
  const statuses = async () => {
    const polled = await send('GET', `${API}/agent-sessions/${id}/get-next-event?timeout=0`);
    if (polled.status === 304) return [];
    const { sessionId, events } = (await polled.json()) as Events;
    id = sessionId;
    return events.flatMap(({ Type, Status = '' }) => (Type === 'CallContactEvent' ? [Status] : []));
  };
  await statuses();
  return { id, statuses };
}

function place(): Promise<Response> {
  return send('POST', '/ccapi/v2/outbound/personal-connection/call', {
    contact: { externalId: 'ext-67890', phoneNumbers: [{ phoneType: 'work', number: '+12025550143' }] },
    campaignId: 'camp-pc-001',
  });
}

const interaction = (id: string, what: string, body?: object) =>
  send('POST', `${API}/agent-sessions/${id}/interactions/300000000001/${what}`, body);

describe('a contact of the dialer', () => {
  test('goes to another agent when it is snoozed, and is over for the first', async () => {
    const one = await agentIn(5001);
    await advance(1);
    await place();
    await advance(11);
    const other = await agentIn(5002);
    expect(await one.statuses()).toEqual(['NaturalCallDialing']);
    expect((await interaction(one.id, 'snooze')).status).toBe(202);
    expect(await one.statuses()).toEqual(['Disconnected']);
    expect(await other.statuses()).toEqual(['NaturalCallDialing']);
    await advance(10);
    expect(await other.statuses()).toEqual(['NaturalCallRinging', 'Active']);
    expect(await one.statuses()).toEqual([]);
    expect(await read<Json>('/_fake/calls')).toMatchObject({ calls: [{ agentId: 5002, snoozed: { agentId: 5001 } }] });
  });

  test('never comes back to who has snoozed it: an agent who becomes free before the answer has it, or it is abandoned', async () => {
    for (const hasOther of [true, false]) {
      await send('POST', '/_fake/reset');
      await send('PATCH', '/_fake/clock', { isRunning: false, now: '2026-01-05T15:00:00Z' });
      const one = await agentIn(5001);
      await place();
      await advance(11);
      expect((await interaction(one.id, 'snooze')).status).toBe(202);
      expect(await one.statuses()).toEqual(['NaturalCallDialing', 'Disconnected']);
      await advance(3);
      const other = hasOther ? await agentIn(5002) : undefined;
      await advance(1);
      if (other !== undefined) {
        // a second snooze: it goes back to nobody
        expect((await interaction(other.id, 'snooze')).status).toBe(202);
        expect(await other.statuses()).toEqual(['Disconnected']);
      }
      await advance(200);
      expect(await one.statuses()).toEqual([]);
      const { calls } = await read<{ calls: Json[] }>('/_fake/calls');
      expect(calls).toMatchObject([
        { state: 'ended', reason: expect.stringMatching(/^abandoned/), snoozed: { agentId: hasOther ? 5002 : 5001 } },
      ]);
      const { agentStates } = await read<{ agentStates: Json[] }>(`${API}/agents/states`);
      expect(agentStates[0]).toMatchObject({ agentStateName: 'Available' });
    }
  });

  test('is a machine when its agent says so, who is then free', async () => {
    const agent = await agentIn(5001);
    await place();
    await advance(19);
    expect(await agent.statuses()).toEqual(['NaturalCallDialing', 'NaturalCallRinging', 'Active']);
    await interaction(agent.id, 'amd-override', { type: 'faxMachine' });
    expect(await agent.statuses()).toEqual(['NaturalCallAMD']);
    const { activeContacts } = await read<{ activeContacts: Json[] }>(`${API}/contacts/active`);
    expect(activeContacts).toMatchObject([{ stateName: 'AnsweringMachine' }]);
    expect(activeContacts[0]).not.toHaveProperty('agentId');
    await advance(10);
    const polled = await send('GET', `${API}/agent-sessions/${agent.id}/get-next-event?timeout=0`);
    const { events } = (await polled.json()) as Events;
    expect(events.find(({ Type }) => Type === 'AgentState')).toMatchObject({ CurrentState: 'Available' });
    expect(await read<Json>('/_fake/calls')).toMatchObject({
      calls: [{ state: 'ended', answeredBy: 'faxMachine', disposition: { id: 11 } }],
    });
  });
});

describe('a disposition of an agent', () => {
  test('is shown by completed contacts and by the calls of the fake', async () => {
    const agent = await agentIn(5001);
    await send('POST', `${API}/agent-sessions/${agent.id}/dial-phone`, { phoneNumber: '2025550143', skillId: 4002 });
    await advance(10);
    await interaction(agent.id, 'hold');
    await advance(20);
    await interaction(agent.id, 'resume');
    await interaction(agent.id, 'end');
    const given = { primaryDispositionId: 5, primaryDispositionNotes: 'Not now' };
    expect((await interaction(agent.id, 'disposition', given)).status).toBe(200);
    const { completedContacts } = await read<{ completedContacts: Json[] }>(`${API}/contacts/completed`);
    expect(completedContacts).toMatchObject([
      {
        primaryDispositionId: 5,
        dispositionNotes: 'Not now',
        endReason: 'Negative',
        agentSeconds: 22,
        holdSeconds: 20,
      },
    ]);
    expect(await read<Json>('/_fake/calls')).toMatchObject({
      calls: [{ disposition: { id: 5, name: 'Negative' }, agentDisposition: { notes: 'Not now' } }],
    });
  });
});

describe('an agent who is called by another', () => {
  test('gets a contact of the same skill', async () => {
    const one = await agentIn(5001);
    const other = await agentIn(5002);
    await send('POST', `${API}/agent-sessions/${one.id}/dial-phone`, { phoneNumber: '2025550143', skillId: 4002 });
    await advance(10);
    await interaction(one.id, 'hold');
    const called = await send('POST', `${API}/agent-sessions/${one.id}/dial-agent`, { targetAgentId: 5002 });
    expect([called.status, await called.text()]).toEqual([202, '']);
    await advance(10);
    expect(await other.statuses()).toEqual(['Active']);
  });
});
