import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { createFetch, createSandbox } from '../index.ts';
import { type Kind, type Listener, SessionModel } from '../test-support/session-model.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const API = '/inContactAPI/services/v34.0';
const BEGUN = Date.parse('2026-01-05T12:00:00Z');
const FIRST_CONTACT = 300_000_000_000;
/** Steps of one sandbox. */
const MOST = 100;
/** `SESSION_STEPS=100000` takes a few minutes. */
const STEPS = Number(process.env['SESSION_STEPS'] ?? 5_000);

const NUMBERS: Readonly<Record<Kind, string>> = {
  answers: '+12025550143',
  busy: '+12025550101',
  silent: '+12025550102',
  machine: '+12025550103',
  dead: '+12025550104',
};
const TREATMENTS = ['hold', 'resume', 'mask', 'unmask', 'record', 'end'] as const;

type Step =
  | { readonly do: 'start'; readonly limit: { readonly seconds: number; readonly isForced: boolean } | undefined }
  | { readonly do: 'end'; readonly how: 'plain' | 'force' | 'contacts' }
  | { readonly do: 'join' | 'logout' | 'keep' }
  | { readonly do: 'set'; readonly state: 'Available' | 'Unavailable'; readonly reason: string }
  | { readonly do: 'phone'; readonly what: 'dial' | 'end' | 'mute' | 'unmute' }
  | { readonly do: 'dial'; readonly kind: Kind }
  | { readonly do: 'callback'; readonly kind: Kind; readonly isNamed: boolean }
  | { readonly do: 'script' }
  | { readonly do: 'look' }
  | { readonly do: 'treat'; readonly what: (typeof TREATMENTS)[number]; readonly back: number }
  | { readonly do: 'dispose'; readonly back: number; readonly disposition: number }
  | { readonly do: 'poll'; readonly back: number; readonly age: number }
  | { readonly do: 'wait'; readonly seconds: number };

const one = <T>(value: T) => fc.constant(value);
const often = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const back = fc.oneof({ weight: 4, arbitrary: one(0) }, fc.integer({ min: 0, max: 4 }));

const limit = fc.record({ seconds: fc.constantFrom(30, 60, 300), isForced: fc.boolean() });
const seconds = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.constantFrom(20, 29, 30) },
  { weight: 1, arbitrary: fc.constantFrom(61, 130, 300) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  often(5, fc.record({
    do: one('start'),
    limit: fc.oneof({ weight: 2, arbitrary: one(undefined) }, limit),
  })),
  often(1, fc.record({ do: fc.constantFrom('join', 'join', 'join', 'logout') })),
  often(1, fc.record({ do: one('end'), how: fc.constantFrom('plain', 'plain', 'force', 'contacts') })),
  often(2, fc.record({ do: one('keep') })),
  often(3, fc.record({
    do: one('set'),
    state: fc.constantFrom('Available', 'Unavailable'),
    reason: fc.constantFrom('', 'Lunch'),
  })),
  often(4, fc.record({ do: one('phone'), what: fc.constantFrom('dial', 'end', 'mute', 'unmute') })),
  often(5, fc.record({
    do: one('dial'),
    kind: fc.constantFrom<Kind>('answers', 'answers', 'answers', 'busy', 'silent', 'machine', 'dead'),
  })),
  often(3, fc.record({
    do: one('callback'),
    kind: fc.constantFrom<Kind>('answers', 'busy', 'silent', 'machine'),
    isNamed: fc.boolean(),
  })),
  often(1, fc.record({ do: one('script') })),
  often(6, fc.record({ do: one('look') })),
  often(12, fc.record({ do: one('treat'), what: fc.constantFrom(...TREATMENTS), back })),
  often(3, fc.record({ do: one('dispose'), back, disposition: fc.integer({ min: 1, max: 11 }) })),
  often(16, fc.record({ do: one('poll'), back, age: fc.oneof({ weight: 5, arbitrary: one(0) }, fc.integer({ min: 1, max: 3 })) })),
  often(10, fc.record({ do: one('wait'), seconds })),
); // biome-ignore format: a table reads better in columns
const move = fc.tuple(fc.constantFrom(7001, 7002), step);

const counts = { steps: 0, statuses: {} as Record<string, number> };

type Send = (method: string, path: string, body?: unknown) => Promise<Response>;

interface Lists {
  readonly agentStates: readonly {
    readonly agentId: number;
    readonly agentStateName: string;
    readonly startDate?: string;
    readonly contactId?: number;
  }[];
  readonly activeContacts: readonly { readonly stateName: string }[];
}

interface Answered {
  readonly sessionId?: string;
  readonly events?: readonly Readonly<Record<string, string>>[];
}

/** An event in the words of the model. */
function told(event: Readonly<Record<string, string>>): string {
  const { Type, CurrentState, CurrentOutReason, StartTimeUTC = '', AgentLegId = '', Status, AgentMuted } = event;
  switch (Type) {
    case 'AgentSessionStart':
      return 'start';
    case 'AgentSessionEnd':
      return 'end';
    case 'AgentState':
      return `state ${CurrentState} ${CurrentOutReason} ${(Date.parse(StartTimeUTC) - BEGUN) / 1000}`;
    case 'AgentLeg':
      return `leg ${AgentLegId.split('-')[1]} ${Status}`;
    case 'Mute':
      return `mute ${AgentMuted}`;
    default:
      return `contact ${Number(event['ContactID']) - FIRST_CONTACT} ${Status} ${event['IsLogging']}`;
  }
}

/**
 * Events by what they are of: each contact, the phone, the microphone, the agent's state and the session. Nothing says in
 * which order contacts and phone come that change in the same second, so of the states of one second the last one counts.
 */
function byStream(events: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const streams: Record<string, string[]> = {};
  for (const event of events) {
    const [, stream = ''] = /^(contact \d+|\w+)/.exec(event) ?? [];
    streams[stream] ??= [];
    const own = streams[stream];
    if (stream === 'state' && secondOf(own.at(-1)) === secondOf(event)) own.pop();
    own.push(event);
  }
  return streams;
}

const secondOf = (event: string | undefined) => event?.split(' ').at(-1);

/** Times never go back, and before an agent is busy they hear of a contact, if not in an earlier response. */
function expectCauses(events: readonly Readonly<Record<string, string>>[]): void {
  if (events[0]?.['Type'] === 'AgentSessionStart') return; // then the events say what is, not what happened
  const times = events.flatMap((event) => {
    const time = event['StartTimeUTC'];
    return event['LastStateChangeTimeUTC'] ?? (event['Type'] === 'AgentState' ? time : undefined) ?? [];
  });
  expect(times).toEqual([...times].sort());
  for (const [index, { Type, CurrentState = '', StartTimeUTC }] of events.entries()) {
    if (Type !== 'AgentState' || !CurrentState.endsWith('Contact')) continue;
    const before = events.slice(0, index).filter((each) => each['LastStateChangeTimeUTC'] === StartTimeUTC);
    expect(before.map((each) => each['FinalState'])).toContain('False');
  }
}

/** One run: what is done to the fake is done to the model, and each response is compared. */
class Run {
  readonly #model = new SessionModel([7001]);
  readonly #send: Send;
  /** The ids that each listener was given, oldest first, and the listeners of each agent. */
  readonly #ids = new Map<Listener, string[]>();
  readonly #listeners = new Map<number, Listener[]>();
  readonly #given = new Set<string>();

  constructor(send: Send) {
    this.#send = send;
  }

  async take(agent: number, step: Step): Promise<void> {
    const listener = this.#listeners.get(agent)?.at(-1);
    const session = `/agent-sessions/${listener === undefined ? 'session-99-7001-1-0' : this.#ids.get(listener)?.at(-1)}`;
    switch (step.do) {
      case 'wait':
        this.#model.wait(step.seconds);
        await this.#send('PATCH', '/_fake/clock', { advance: step.seconds });
        return;
      case 'start': {
        const { seconds = 0, isForced = false } = step.limit ?? {};
        const body = {
          stationId: `${agent}`,
          asAgentId: agent,
          inactivityTimeout: seconds,
          inactivityForceLogout: isForced,
        };
        return this.#begin(agent, this.#model.start(agent, step.limit), '/agent-sessions', body);
      }
      case 'join':
        return this.#begin(agent, this.#model.join(agent), '/agent-sessions/join', { asAgentId: agent });
      case 'poll':
        return this.#poll(agent, step);
      case 'end': {
        const flags = { forceLogoff: step.how === 'force', endContacts: step.how === 'contacts' };
        return this.#same(this.#model.end(listener, step.how), 'DELETE', session, flags);
      }
      case 'logout':
        return this.#same(this.#model.logout(agent), 'POST', `/agents/${agent}/logout`);
      case 'keep':
        return this.#same(this.#model.keep(listener), 'POST', `${session}/keep-alive`);
      case 'set': {
        const { state, reason } = step;
        return this.#same(this.#model.set(listener, state, reason), 'POST', `${session}/state`, { state, reason });
      }
      case 'phone':
        return this.#same(this.#model.phone(listener, step.what), 'POST', `${session}/agent-phone/${step.what}`);
      case 'dial': {
        const body = { phoneNumber: NUMBERS[step.kind], skillId: 4002 };
        return this.#same(this.#model.dial(listener, step.kind), 'POST', `${session}/dial-phone`, body);
      }
      case 'callback': {
        this.#model.queue(step.kind, step.isNamed ? agent : undefined);
        const named = step.isNamed ? { targetAgent: agent } : {};
        const body = { phoneNumber: NUMBERS[step.kind], skill: 4004, ...named };
        return this.#same(202, 'POST', '/queuecallback', body);
      }
      case 'script':
        this.#model.queue('script', undefined);
        return this.#same(200, 'POST', '/scripts/start', { skillId: 4004, scriptId: 'script-xyz-999' });
      case 'look':
        return this.#look();
      case 'treat': {
        const id = this.#contact(agent, step.back);
        const status = this.#model.treat(listener, id, step.what);
        return this.#same(status, 'POST', `${session}/interactions/${FIRST_CONTACT + id}/${step.what}`);
      }
      case 'dispose': {
        const id = this.#contact(agent, step.back);
        const status = this.#model.dispose(listener, id, step.disposition);
        const path = `${session}/interactions/${FIRST_CONTACT + id}/disposition`;
        return this.#same(status, 'POST', path, { primaryDispositionId: step.disposition });
      }
    }
  }

  /** What lists say of the agents, and of the contacts that wait. */
  async #look(): Promise<void> {
    const get = async (path: string) => (await (await this.#send('GET', API + path)).json()) as Lists;
    const { agentStates } = await get('/agents/states');
    for (const { agentId, agentStateName, startDate, contactId } of agentStates) {
      if (agentId < 7001) continue;
      const since = startDate === undefined ? '-' : (Date.parse(startDate) - BEGUN) / 1000;
      const id = contactId === undefined ? '-' : contactId - FIRST_CONTACT;
      expect(`${agentId} ${agentStateName} ${since} ${id}`).toBe(`${agentId} ${this.#model.shown(agentId)}`);
    }
    const { activeContacts } = await get('/contacts/active');
    expect(activeContacts.filter(({ stateName }) => stateName === 'InQueue')).toHaveLength(this.#model.waiting);
  }

  /** The last contact of an agent, or one before it; where there are fewer, the last of all, or one that does not exist. */
  #contact(agent: number, back: number): number {
    const all = this.#model.contacts;
    const own = all.filter((each) => each.agent === agent).at(-1 - back);
    return own?.id ?? (back % 2 === 0 ? all.length : all.length + 1);
  }

  async #same(status: number, method: string, path: string, body?: unknown): Promise<void> {
    const made = await this.#send(method, API + path, body);
    this.#count(status);
    expect([method, path.replace(/session-[\d-]+/, 'id'), made.status]).toEqual([
      method,
      path.replace(/session-[\d-]+/, 'id'),
      status,
    ]);
  }

  #count(status: number): void {
    counts.statuses[status] = (counts.statuses[status] ?? 0) + 1;
  }

  async #begin(agent: number, expected: Listener | number, path: string, body: unknown): Promise<void> {
    const made = await this.#send('POST', API + path, body);
    this.#count(made.status);
    expect(made.status).toBe(typeof expected === 'number' ? expected : 202);
    if (typeof expected === 'number') return;
    const { sessionId } = (await made.json()) as Answered;
    this.#ids.set(expected, [this.#new(sessionId)]);
    this.#listeners.set(agent, [...(this.#listeners.get(agent) ?? []), expected]);
  }

  /** An id that nobody was given before. */
  #new(id: string | undefined): string {
    expect(typeof id).toBe('string');
    expect(this.#given.has(id as string)).toBe(false);
    this.#given.add(id as string);
    return id as string;
  }

  async #poll(agent: number, { back, age }: Extract<Step, { do: 'poll' }>): Promise<void> {
    const listeners = this.#listeners.get(agent) ?? [];
    const listener = listeners.at(-1 - Math.min(back, Math.max(0, listeners.length - 1)));
    const ids = listener === undefined ? ['session-99-7001-1-0'] : (this.#ids.get(listener) as string[]);
    const older = Math.min(age, ids.length - 1);
    const { status, events } = this.#model.poll(listener, older);
    const made = await this.#send('GET', `${API}/agent-sessions/${ids.at(-1 - older)}/get-next-event?timeout=0`);
    this.#count(status);
    const body = (made.status === 200 ? await made.json() : {}) as Answered;
    expect({ status: made.status, ...byStream((body.events ?? []).map(told)) }).toEqual({
      status,
      ...byStream(events),
    });
    expectCauses(body.events ?? []);
    for (const event of body.events ?? [])
      for (const value of Object.values(event)) expect(typeof value).toBe('string');
    if (made.status === 200) ids.push(this.#new(body.sessionId));
  }

  /** The seconds on hold and the dispositions, once all contacts are over. */
  async finish(): Promise<void> {
    this.#model.wait(200);
    await this.#send('PATCH', '/_fake/clock', { advance: 200 });
    for (const { id, held, disposition, state } of this.#model.contacts) {
      if (state !== 'ended') continue; // it waits for an agent, or has one since
      const path = `${API}/contacts/${FIRST_CONTACT + id}?fields=holdSeconds,primaryDispositionId`;
      const shown = (await (await this.#send('GET', path)).json()) as Readonly<Record<string, unknown>>;
      expect(shown['holdSeconds']).toBe(held);
      if (disposition !== undefined) expect(shown['primaryDispositionId']).toBe(disposition);
    }
  }
}

test('sessions, their events and contacts are those of an independent model', { timeout: 3_600_000 }, async () => {
  const users = [7001, 7002].map((agentId) => ({
    userId: `user-${agentId}`,
    securityProfile: 'Dialer',
    agentId,
    ...(agentId === 7002 && { agentState: 'LoggedOut' as const }),
  }));
  const others = defaultTenant.users.map((user) => ({ ...user, agentState: 'LoggedOut' as const }));
  const tenant = { ...defaultTenant, users: [...others, ...users] };
  const headers = {
    authorization: 'Bearer fake-pc-write',
    'content-type': 'application/json',
    accept: 'application/json',
  };
  const begun = performance.now();
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: MOST, maxLength: MOST, size: 'max' }), async (moves) => {
      const handle = createFetch(await createSandbox({ tenant }));
      const run = new Run((method, path, body) =>
        handle(
          new Request(ORIGIN + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
        ),
      );
      await handle(
        new Request(`${ORIGIN}/_fake/clock`, {
          method: 'PATCH',
          headers,
          body: JSON.stringify({ isRunning: false, now: new Date(BEGUN).toISOString() }),
        }),
      );
      for (const [agent, each] of moves) {
        counts.steps += 1;
        await run.take(agent, each);
      }
      await run.finish();
    }),
    { numRuns: Math.ceil(STEPS / MOST) },
  );
  console.log(`${counts.steps} steps in ${Math.round((performance.now() - begun) / 1000)} s`, counts.statuses);
  // Each kind of response is among them, or the steps test less than they seem to.
  for (const status of [200, 202, 304, 404, 409]) expect(counts.statuses[status]).toBeGreaterThan(20);
});
