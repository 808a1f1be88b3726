import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { createFetch, createSandbox } from '../index.ts';
import { DialerModel } from '../test-support/dialer-model.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const API = '/inContactAPI/services/v34.0';
const NUMBERS = ['+12025550101', '+12025550102', '+12025550103', '+12025550104', '+12025550180', '+12025550181'];
/** Steps of all sequences together; `DIALER_STEPS=100000` for the night. */
const STEPS = Number(process.env['DIALER_STEPS'] ?? 3_000);
const LENGTH = 40;

type Deed =
  | { readonly wait: number }
  | { readonly start: number }
  | { readonly end: number }
  | { readonly available: number; readonly is: boolean }
  | { readonly loggedIn: number; readonly is: boolean }
  | { readonly run: boolean }
  | { readonly list: readonly string[] }
  | { readonly add: string }
  | { readonly remove: number }
  | { readonly place: string }
  | { readonly hangUp: number }
  | { readonly look: true };

const agent = fc.constantFrom(5001, 5002, 5003);
const number = fc.constantFrom(...NUMBERS);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ wait: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(60, 300)) }) },
  { weight: 3, arbitrary: fc.record({ start: agent }) },
  { weight: 1, arbitrary: fc.record({ end: agent }) },
  { weight: 2, arbitrary: fc.record({ available: agent, is: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ loggedIn: agent, is: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ run: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ list: fc.subarray(NUMBERS, { maxLength: 2 }) }) },
  { weight: 6, arbitrary: fc.record({ add: number }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ place: number }) },
  { weight: 2, arbitrary: fc.record({ hangUp: agent }) },
  { weight: 1, arbitrary: fc.record({ look: fc.constant(true as const) }) },
);

interface Made {
  readonly model: DialerModel;
  send(method: string, path: string, body?: unknown): Promise<Record<string, never>>;
  readonly sessions: Map<number, string>;
  added: number;
}

/** Does one thing to the fake and to the model. */
async function carryOut(made: Made, each: Deed): Promise<unknown> {
  const { model, send, sessions } = made;
  if ('wait' in each) {
    model.wait(each.wait);
    return send('PATCH', '/_fake/clock', { advance: each.wait });
  }
  if ('run' in each) {
    await send('PATCH', '/_fake/tenant', [{ op: 'replace', path: '/skills/1/isRunning', value: each.run }]);
    return model.run(each.run);
  }
  if ('list' in each) {
    await send('PATCH', '/_fake/tenant', [{ op: 'replace', path: '/doNotCall/0/numbers', value: each.list }]);
    return model.list(each.list);
  }
  if ('add' in each) {
    made.added += 1;
    const record = { externalId: `row-${made.added}`, number: each.add };
    await send('PATCH', '/_fake/tenant', [{ op: 'add', path: '/callLists/0/records/-', value: record }]);
    return model.add(record.externalId, each.add);
  }
  if ('remove' in each) {
    const prospectsToRemove = [{ externalId: `row-${each.remove}` }];
    await send('DELETE', `${API}/lists/call-lists/Customers/removeProspects`, { prospectsToRemove });
    return model.remove(`row-${each.remove}`);
  }
  if ('place' in each) {
    const phoneNumbers = [{ phoneType: 'mobile', number: each.place }];
    const contact = { externalId: 'ext-of-the-thread', phoneNumbers };
    const body = { contact, campaignId: 'camp-pc-001' };
    const placed = await send('POST', '/ccapi/v2/outbound/personal-connection/call', body);
    return Number(placed['httpStatus']) === 202 ? model.place(contact.externalId, each.place) : undefined;
  }
  if ('look' in each) return send('GET', '/_fake/calls');
  return withAgent(made, each, sessions);
}

async function withAgent({ model, send }: Made, each: Deed, sessions: Map<number, string>): Promise<unknown> {
  const id = 'start' in each ? each.start : 'end' in each ? each.end : 'hangUp' in each ? each.hangUp : undefined;
  const agentId = id ?? ('available' in each ? each.available : 'loggedIn' in each ? each.loggedIn : 0);
  const seat = model.has(agentId);
  const session = `${API}/agent-sessions/${sessions.get(agentId)}`;
  if ('start' in each) {
    if (seat !== undefined) return undefined;
    const body = { stationPhoneNumber: `5550${agentId}`, asAgentId: agentId };
    const { sessionId } = await send('POST', `${API}/agent-sessions`, body);
    sessions.set(agentId, String(sessionId));
    const own = `${API}/agent-sessions/${sessionId}`;
    const loggedIn = await send('POST', `${own}/dialer-login`, { skillName: 'PC that runs' });
    await send('POST', `${own}/state`, { state: 'Available' });
    return model.start(agentId, Number(loggedIn['httpStatus']) === 202);
  }
  if (seat === undefined) return undefined;
  if ('end' in each) {
    await send('POST', `${API}/agents/${agentId}/logout`);
    return model.end(agentId);
  }
  if ('available' in each) {
    await send('POST', `${session}/state`, { state: each.is ? 'Available' : 'Unavailable' });
    return model.setAvailable(agentId, each.is);
  }
  if ('loggedIn' in each) {
    if (seat.isLoggedIn === each.is) return undefined;
    const body = each.is ? { skillName: 'PC that runs' } : {};
    const changed = await send('POST', `${session}/dialer-${each.is ? 'login' : 'logout'}`, body);
    return Number(changed['httpStatus']) === 202 ? model.setLoggedIn(agentId, each.is) : undefined;
  }
  const call = model.talks(agentId);
  if (call === undefined) return undefined;
  await send('POST', `${session}/interactions/${300_000_000_000 + call}/end`);
  return model.hangUp(call);
}

async function compare(deeds: readonly Deed[], ratio: number): Promise<void> {
  const settings = { maximumRatio: ratio, minimumRetryMinutes: 2, maximumAttempts: 2 };
  const skills = defaultTenant.skills.map((skill) =>
    skill.skillId === 4002 ? { ...skill, parameters: { generalSettings: settings } } : skill,
  );
  const callLists = [{ name: 'Customers', skills: [4002], records: [] }];
  const handle = createFetch(await createSandbox({ tenant: { ...defaultTenant, skills, callLists } }));
  const headers = {
    Authorization: 'Bearer fake-pc-write',
    'Content-Type': 'application/json',
    Accept: 'application/json',
  };
  const send = async (method: string, path: string, body?: unknown) => {
    const sent = new Request(ORIGIN + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await handle(sent);
    const text = await response.text();
    return { httpStatus: response.status, ...(text === '' ? {} : JSON.parse(text)) } as Record<string, never>;
  };
  const model = new DialerModel({ ratio, retrySeconds: 120, mostAttempts: 2 });
  await send('PATCH', '/_fake/clock', { isRunning: false, now: '2026-01-05T12:00:00Z' });
  await send('PATCH', '/_fake/tenant', [{ op: 'replace', path: '/doNotCall/0/numbers', value: [] }]);
  const made: Made = { model, send, sessions: new Map(), added: 0 };
  for (const each of deeds) await carryOut(made, each);
  const { calls } = (await send('GET', '/_fake/calls')) as unknown as { readonly calls: readonly Told[] };
  expect(calls.map(told)).toEqual(model.calls());
  const list = (await send('GET', `${API}/lists/call-lists/5001?includeRecords=true`)) as unknown as ToldList;
  const rows = list.resultSet.contactRecords ?? [];
  expect(rows.map((row) => `${row.externalId} ${row.icAttempts} ${row.icFinalStatus}`)).toEqual(model.records());
}

interface Told {
  readonly contact: string;
  readonly id: string;
  readonly agentId?: number;
  readonly listId?: number;
  readonly history: readonly { readonly state: string }[];
}

interface ToldList {
  readonly resultSet: {
    readonly contactRecords?: readonly { externalId: string; icAttempts: number; icFinalStatus: string }[];
  };
}

/** A call as the model writes it: who has one that no dialer gave them, they have by turn. */
function told({ contact, id, agentId, listId, history }: Told): string {
  const states = history.map(({ state }) => state);
  const inTurn = listId === undefined && states.includes('connected') ? 5001 + (Number(id.slice(5)) % 3) : undefined;
  return `${contact} ${states.join('>')} ${agentId ?? inTurn ?? '-'}`;
}

test.each([1, 2])(
  'the dialer does what an independent model does, with a ratio of %d',
  { timeout: 3_600_000 },
  async (ratio) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: LENGTH, size: 'max' }), (deeds) =>
        compare(deeds, ratio),
      ),
      { numRuns: Math.ceil(STEPS / 2 / LENGTH) },
    );
  },
);
