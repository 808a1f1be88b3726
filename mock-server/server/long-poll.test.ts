import { Agent, request as httpRequest } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createServerContext } from '../admin/index.ts';
import { buildSandbox } from '../sandbox/index.ts';
import { createAppIn } from './app.ts';
import { createHttpServer, listen } from './http-server.ts';
import { createFetch, createSandbox, type FakeCxone, startFakeCxone } from './index.ts';

const API = '/inContactAPI/services/v34.0';
const HEADERS = {
  authorization: 'Bearer fake-pc-write',
  'content-type': 'application/json',
  accept: 'application/json',
};

interface Events {
  readonly sessionId: string;
  readonly events: readonly Readonly<Record<string, string>>[];
}

/** What a client of the ACD API does, at an origin. */
function clientOf(origin: string, via: (url: string, init: RequestInit) => Promise<Response> = fetch) {
  const send = (method: string, path: string, body?: object, signal?: AbortSignal) =>
    via(origin + API + path, {
      method,
      headers: HEADERS,
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  return {
    send,
    async start(asAgentId = 5001): Promise<string> {
      const made = await send('POST', '/agent-sessions', { stationId: `${asAgentId}`, asAgentId });
      return ((await made.json()) as Events).sessionId;
    },
    poll: (id: string, timeout: number, signal?: AbortSignal) =>
      send('GET', `/agent-sessions/${id}/get-next-event?timeout=${timeout}`, undefined, signal),
    /** Takes the events that are there. */
    async taken(id: string): Promise<Events> {
      return (await (await this.poll(id, 0)).json()) as Events;
    },
  };
}

function statusesIn({ events }: Events): (string | undefined)[] {
  return events.filter(({ Type }) => Type === 'CallContactEvent').map(({ Status }) => Status);
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe('a client that waits for the events of a session', () => {
  let fake: FakeCxone;
  let client: ReturnType<typeof clientOf>;
  let id: string;
  beforeEach(async () => {
    fake = await startFakeCxone();
    client = clientOf(fake.url);
    id = (await client.taken(await client.start())).sessionId;
  });
  afterEach(() => fake.close());

  test('is answered with a 304 without a body when the timeout is over, and its id goes on', async () => {
    const begun = performance.now();
    const made = await client.poll(id, 1);
    expect([made.status, await made.text()]).toEqual([304, '']);
    expect(performance.now() - begun).toBeGreaterThan(900);
    expect((await client.poll(id, 0)).status).toBe(304);
  });

  test('is answered as soon as the state is set, and once by one entry of the journal', async () => {
    const waiting = client.poll(id, 30);
    await later(50);
    await client.send('POST', `/agent-sessions/${id}/state`, { state: 'Available' });
    const { sessionId, events } = (await (await waiting).json()) as Events;
    expect(events).toMatchObject([{ Type: 'AgentState', CurrentState: 'Available' }]);
    expect(sessionId).not.toBe(id);
    expect((await client.poll(sessionId, 0)).status).toBe(304);
    expect(await fake.journal({ operation: 'getNextEvent', status: '200' })).toHaveLength(2);
  });

  test('hears of a call that it dials, in its own time, and of the contact only by an event', async () => {
    const dialed = await client.send('POST', `/agent-sessions/${id}/dial-phone`, {
      phoneNumber: '+12025550143',
      skillId: 4002,
    });
    expect([dialed.status, await dialed.text()]).toEqual([202, '']);
    const first = await client.taken(id);
    expect(statusesIn(first)).toEqual(['Dialing']);
    const ringing = (await (await client.poll(first.sessionId, 60)).json()) as Events;
    expect(statusesIn(ringing)).toEqual(['Ringing']);
    expect(await fake.calls()).toMatchObject([{ id: 'call-1', agentId: 5001, skillId: 4002 }]);
  });

  test('is woken by the clock when it is advanced, however long a call takes', async () => {
    await fake.clock.stop();
    await client.send('POST', `/agent-sessions/${id}/dial-phone`, { phoneNumber: '+12025550143', skillId: 4002 });
    const first = await client.taken(id);
    const waiting = client.poll(first.sessionId, 30);
    await later(50);
    await fake.clock.advance(3_600);
    const told = (await (await waiting).json()) as Events;
    expect(statusesIn(told)).toEqual(['Ringing', 'Active', 'Disconnected']);
    expect(told.events.at(-2)).toMatchObject({ DisconnectCode: 'Succeeded', FinalState: 'True' });
    expect(told.events.at(-1)).toMatchObject({ Type: 'AgentState', CurrentState: 'Unavailable' });
    expect((await client.poll(told.sessionId, 0)).status).toBe(304);
  });

  test('hears nothing new where the clock is advanced and nothing happens', async () => {
    const waiting = client.poll(id, 1);
    await later(50);
    await fake.clock.advance(3_600);
    expect((await waiting).status).toBe(304);
  });

  test('uses its session while it waits, however far the clock is advanced', async () => {
    const limits = { stationId: '2', asAgentId: 5002, inactivityTimeout: 30 };
    const made = (await (await client.send('POST', '/agent-sessions', limits)).json()) as Events;
    const other = (await client.taken(made.sessionId)).sessionId;
    const waiting = client.poll(other, 30);
    await later(50);
    await fake.clock.advance(600);
    await later(50);
    expect((await client.send('POST', `/agent-sessions/${other}/state`, { state: 'Available' })).status).toBe(202);
    expect((await waiting).status).toBe(200);
  });

  test('hears of the end of its session with a contact, its time being over, and then gets a 409', async () => {
    await fake.clock.stop();
    const limits = { stationId: '2', asAgentId: 5002, inactivityTimeout: 30 };
    const { sessionId: other } = (await (await client.send('POST', '/agent-sessions', limits)).json()) as Events;
    await client.send('POST', `/agent-sessions/${other}/dial-phone`, { phoneNumber: '+12025550143', skillId: 4002 });
    await fake.clock.advance(40);
    const waiting = client.poll((await client.taken(other)).sessionId, 30);
    await later(50);
    await fake.clock.advance(100);
    await endsThen409(await waiting, [
      { Type: 'CallContactEvent', Status: 'Disconnected', FinalState: 'True' },
      { Type: 'AgentState', CurrentState: 'Unavailable' },
    ]);
  });

  const UNANSWERED = [
    { Type: 'CallContactEvent', Status: 'Dialing' },
    { Type: 'AgentState', CurrentState: 'OutboundContact' },
    { Type: 'CallContactEvent', Status: 'Ringing' },
  ];
  test.each([
    [
      'hears the contact out that keeps its session from ending, however late it asks',
      { inactivityTimeout: 30 },
      [
        ...UNANSWERED,
        { Type: 'CallContactEvent', Status: 'Disconnected', DisconnectCode: 'NoAnswer' },
        { Type: 'AgentState', CurrentState: 'Unavailable' },
      ],
    ],
    [
      'hears nothing of what a contact does after the end of its session, however late it asks',
      { inactivityTimeout: 30, inactivityForceLogout: true },
      UNANSWERED,
    ],
  ])('%s', async (_name, limits, before) => {
    await fake.clock.stop();
    const session = { stationId: '2', asAgentId: 5002, ...limits };
    const { sessionId: other } = (await (await client.send('POST', '/agent-sessions', session)).json()) as Events;
    const { sessionId } = await client.taken(other);
    await client.send('POST', `/agent-sessions/${sessionId}/dial-phone`, {
      phoneNumber: '+12025550102',
      skillId: 4002,
    });
    await fake.clock.advance(31); // its time is over, and it still rings
    await fake.clock.advance(30); // nobody has answered after 32 seconds, and the contact is over after 37
    await endsThen409(await client.poll(sessionId, 0), before);
  });

  test('hears of the end of a contact that ends with the session, and of nothing that comes later', async () => {
    await fake.clock.stop();
    for (const [how, before] of [
      [
        'endContacts',
        [
          { Type: 'CallContactEvent', Status: 'Disconnected', DisconnectCode: 'Succeeded' },
          { Type: 'AgentState', CurrentState: 'Unavailable' },
        ],
      ],
      ['forceLogoff', []],
    ] as const) {
      const { sessionId: other } = (await (
        await client.send('POST', '/agent-sessions', { stationId: '2', asAgentId: 5002 })
      ).json()) as Events;
      await client.send('POST', `/agent-sessions/${other}/dial-phone`, { phoneNumber: '+12025550143', skillId: 4002 });
      await fake.clock.advance(30);
      const { sessionId } = await client.taken(other);
      expect((await client.send('DELETE', `/agent-sessions/${sessionId}`, { [how]: true })).status).toBe(202);
      await fake.clock.advance(300);
      await endsThen409(await client.poll(sessionId, 0), before);
    }
  });

  test('hears of the end of a call that it hangs up', async () => {
    await client.send('POST', `/agent-sessions/${id}/dial-phone`, { phoneNumber: '+12025550143', skillId: 4002 });
    const first = await client.taken(id);
    const contactId = first.events.find(({ ContactID }) => ContactID !== undefined)?.['ContactID'];
    expect((await client.send('POST', `/agent-sessions/${id}/interactions/${contactId}/end`)).status).toBe(202);
    const told = await client.taken(first.sessionId);
    expect(told.events).toMatchObject([
      { Type: 'CallContactEvent', Status: 'Disconnected', DisconnectCode: 'AgentCancelled', ContactID: contactId },
      { Type: 'AgentState', CurrentState: 'Unavailable' },
    ]);
  });

  /** A response that has some events and the end of a session, after which its id is a 409. */
  async function endsThen409(made: Response, before: readonly object[] = []): Promise<void> {
    const { sessionId, events } = (await made.json()) as Events;
    expect([made.status, events]).toEqual([
      200,
      [
        ...before.map((each) => expect.objectContaining(each)),
        {
          Type: 'AgentSessionEnd',
          IISHost: expect.any(String),
          VCHost: expect.any(String),
          Success: 'True',
          Message: '',
        },
      ],
    ]);
    expect((await client.poll(sessionId, 0)).status).toBe(409);
  }

  test('hears of the end of the session and then gets a 409, also by a logout from outside', async () => {
    const waiting = client.poll(id, 30);
    await later(50);
    expect((await client.send('POST', '/agents/5001/logout')).status).toBe(202);
    await endsThen409(await waiting);
    const states = (await (await client.send('GET', '/agents/states')).json()) as { agentStates: readonly object[] };
    expect(states.agentStates[0]).toMatchObject({ agentStateName: 'LoggedOut' });
  });

  test('is answered with a 404 when the fake is reset: there never was a session then', async () => {
    const waiting = client.poll(id, 30);
    await later(50);
    await fake.reset();
    expect((await waiting).status).toBe(404);
  });

  test('does not disturb another that has joined: each has its own ids', async () => {
    const joined = await client.send('POST', '/agent-sessions/join', {});
    const second = await client.taken(((await joined.json()) as Events).sessionId);
    expect(second.events.map(({ Type }) => Type)).toEqual(['AgentSessionStart', 'AgentState']);
    const waiting = [client.poll(id, 30), client.poll(second.sessionId, 30)];
    await later(50);
    await client.send('POST', `/agent-sessions/${id}/state`, { state: 'Available' });
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('names the skill of the dialer that the agent is logged in to, until they log out', async () => {
    const campaign = async () => (await client.taken(id)).events[0]?.['DialerCampaign'];
    await client.send('POST', `/agent-sessions/${id}/state`, { state: 'Available' });
    await client.taken(id);
    expect(
      (await client.send('POST', `/agent-sessions/${id}/dialer-login`, { skillName: 'PC that runs' })).status,
    ).toBe(202);
    expect(await campaign()).toBe('PC that runs');
    expect((await client.send('POST', `/agent-sessions/${id}/dialer-logout`)).status).toBe(202);
    expect(await campaign()).toBe('');
  });

  test('gets everything again with an older id', async () => {
    await client.send('POST', `/agent-sessions/${id}/dial-phone`, { phoneNumber: '+12025550143', skillId: 4002 });
    await client.taken(id);
    const again = await client.taken(id);
    expect(again.events.map(({ Type }) => Type)).toEqual(['AgentSessionStart', 'AgentState', 'CallContactEvent']);
  });

  test('is answered at once when the server closes', async () => {
    const waiting = client.poll(id, 60);
    await later(50);
    const begun = performance.now();
    await fake.close();
    expect((await waiting).status).toBe(304);
    expect(performance.now() - begun).toBeLessThan(50_000);
  });

  test('is told of what was placed for a campaign once the person has answered', async () => {
    await fake.clock.stop();
    const placed = await fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
      method: 'POST',
      headers: HEADERS,
      body: JSON.stringify({
        contact: { externalId: 'ext-67890', phoneNumbers: [{ phoneType: 'work', number: '+12025550143' }] },
        campaignId: 'camp-pc-001',
      }),
    });
    expect(placed.status).toBe(202);
    const begun = await client.start(5002);
    await client.send('POST', `/agent-sessions/${begun}/state`, { state: 'Available' });
    const other = (await client.taken(begun)).sessionId;
    expect((await client.poll(other, 0)).status).toBe(304);
    await fake.clock.advance(30);
    expect(statusesIn(await client.taken(other))).toEqual(['Active']);
    expect((await client.poll(id, 0)).status).toBe(304);
  });
});

test('nothing is kept for a client that went away while it waited', async () => {
  const serverContext = createServerContext();
  const sandbox = await buildSandbox({ clock: Date });
  const { server, close } = createHttpServer(createAppIn(serverContext, sandbox), sandbox);
  const { port } = await listen(server, 0, '127.0.0.1');
  const client = clientOf(`http://127.0.0.1:${port}`);
  const { sessionId } = await client.taken(await client.start());
  const waiting = httpRequest({
    port,
    path: `${API}/agent-sessions/${sessionId}/get-next-event?timeout=60`,
    headers: HEADERS,
  });
  waiting.on('error', () => {});
  waiting.end();
  while (sandbox.waiting.size === 0) await later(10);
  waiting.destroy();
  while (sandbox.waiting.size > 0) await later(10);
  expect(sandbox.waiting.size).toBe(0);
  await close();
});

test('an agent polls on one connection for hours, and nothing stays of the requests that are over', async () => {
  const fake = await startFakeCxone();
  const client = clientOf(fake.url);
  let id = (await client.taken(await client.start())).sessionId;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const warnings: string[] = [];
  const note = ({ name }: Error) => warnings.push(name);
  process.on('warning', note);
  for (let polls = 0; polls < 14; polls++) {
    const waiting = polled(`${fake.url}${API}/agent-sessions/${id}/get-next-event?timeout=60`, agent);
    await later(20);
    await client.send('POST', `/agent-sessions/${id}/state`, { state: 'Unavailable', reason: `${polls}` });
    id = (await waiting).sessionId;
  }
  process.off('warning', note);
  agent.destroy();
  await fake.close();
  expect(warnings).toEqual([]);
});

function polled(url: string, agent: Agent): Promise<Events> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { agent, headers: HEADERS }, async (response) => {
      resolve((await json(response)) as Events);
    })
      .on('error', reject)
      .end();
  });
}

test('a handler of fetch waits too, until its request is aborted', async () => {
  const handle = createFetch(await createSandbox());
  const client = clientOf('http://fake.example', (url, init) => handle(new Request(url, init)));
  const { sessionId } = await client.taken(await client.start());
  const leaving = new AbortController();
  const waiting = client.poll(sessionId, 60, leaving.signal);
  await later(20);
  leaving.abort();
  expect((await waiting).status).toBe(304);
  const next = client.poll(sessionId, 60);
  await later(20);
  await client.send('POST', `/agent-sessions/${sessionId}/state`, { state: 'Available' });
  expect((await next).status).toBe(200);
});

test('a request that is woken each time that it looks ends with its timeout', async () => {
  const sandbox = await createSandbox();
  const handle = createFetch(sandbox);
  const client = clientOf('http://fake.example', (url, init) => handle(new Request(url, init)));
  const { sessionId } = await client.taken(await client.start());
  // others in the sandbox, who have nothing for this agent; they stop so that the test ends if the request does not
  const until = performance.now() + 3_000;
  let haveStopped = false;
  const { resolve } = sandbox.store;
  const woken: typeof resolve = (asked) => {
    haveStopped = performance.now() > until;
    if (!haveStopped) sandbox.waiting.wake();
    return resolve.call(sandbox.store, asked);
  };
  Object.assign(sandbox.store, { resolve: woken });
  expect((await client.poll(sessionId, 1)).status).toBe(304);
  expect(haveStopped).toBe(false);
});
