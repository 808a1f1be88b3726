import { describe, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { controlsOf, createFetch, createSandbox } from '../index.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const NOON = '2026-01-05T12:00:00.000Z';
const LATER = '2026-01-05T13:00:00.000Z';

async function fakeAtNoon() {
  const tenant = {
    ...defaultTenant,
    callLists: [{ name: 'Customers', records: [{ externalId: 'ext-1', number: '2025550143' }] }],
  };
  const sandbox = await createSandbox({ tenant });
  const send = createFetch(sandbox);
  const controls = controlsOf(sandbox);
  await controls.clock.stop();
  await controls.clock.set(NOON);
  const headers = { Authorization: 'Bearer fake-pc-write', Accept: 'application/json' };
  const request = (path: string, init: RequestInit = {}) =>
    send(new Request(`${ORIGIN}/inContactAPI/services/v34.0${path}`, { headers, ...init }));
  /** The ids of a list under a key, of what changed since a time. */
  const since = async (time: string, path: string, key: string, id: string): Promise<readonly unknown[]> => {
    const response = await request(`${path}${path.includes('?') ? '&' : '?'}updatedSince=${time}`);
    if (response.status === 204) return [];
    const body = (await response.json()) as Record<string, Record<string, unknown>>;
    const items = (body[key] ?? body['resultSet']?.[key]) as readonly Record<string, unknown>[];
    return items.map((item) => item[id]);
  };
  return { request, since, controls };
}

const LISTS = [
  ['/skills', 'skills', 'skillId'],
  ['/agents', 'agents', 'agentId'],
  ['/agents/states', 'agentStates', 'agentId'],
  ['/agents/5001/skills', 'agentSkillAssignments', 'skillId'],
  ['/skills/activity', 'skillActivity', 'skillId'],
  ['/skills/4001/activity', 'skillActivity', 'skillId'],
  ['/dispositions', 'dispositions', 'dispositionId'],
  ['/dnc-groups', 'dncGroups', 'dncGroupId'],
  ['/lists/call-lists/5001?includeRecords=true', 'contactRecords', 'externalId'],
] as const;

describe.each(LISTS)('updatedSince at %s', (path, key, id) => {
  test('leaves nothing of a tenant that was not changed', async () => {
    const { since } = await fakeAtNoon();
    expect(await since(NOON, path, key, id)).toEqual([]);
    expect((await since('2020-01-01T00:00:00Z', path, key, id)).length).toBeGreaterThan(0);
  });

  test('that is not a time is a 400', async () => {
    const { request } = await fakeAtNoon();
    expect((await request(`${path}${path.includes('?') ? '&' : '?'}updatedSince=noon`)).status).toBe(400);
  });
});

describe('what changes', () => {
  test('a skill that is started, until somebody asks for later changes; a stop that undoes it is a change too', async () => {
    const { request, since, controls } = await fakeAtNoon();
    expect((await request('/skills/4001/start', { method: 'POST' })).status).toBe(202);
    expect(await since(NOON, '/skills', 'skills', 'skillId')).toEqual([4001]);
    expect(await since(NOON, '/skills/activity', 'skillActivity', 'skillId')).toEqual([4001]);
    expect(await since(NOON, '/agents/5001/skills', 'agentSkillAssignments', 'skillId')).toEqual([4001]);
    expect(await since(LATER, '/skills', 'skills', 'skillId')).toEqual([]);
    await controls.clock.set(LATER);
    expect((await request('/skills/4001/stop', { method: 'POST' })).status).toBe(202);
    expect(await since(LATER, '/skills', 'skills', 'skillId')).toEqual([4001]);
    await controls.reset();
    expect(await since(NOON, '/skills', 'skills', 'skillId')).toEqual([]);
  });

  test('an item that a patch changes or adds, unless it says when it was', async () => {
    const { since, controls } = await fakeAtNoon();
    await controls.patchTenant([{ op: 'add', path: '/users/1/givenName', value: 'Samuel' }]);
    expect(await since(NOON, '/agents', 'agents', 'agentId')).toEqual([5002]);
    expect(await since(NOON, '/agents/states', 'agentStates', 'agentId')).toEqual([5002]);
    await controls.patchTenant([{ op: 'add', path: '/dispositions', value: [{ dispositionId: 7, name: 'Sold' }] }]);
    expect(await since(NOON, '/dispositions', 'dispositions', 'dispositionId')).toEqual([7]);
    await controls.patchTenant([{ op: 'add', path: '/users/1/lastUpdateTime', value: '2024-05-01T00:00:00Z' }]);
    expect(await since(NOON, '/agents', 'agents', 'agentId')).toEqual([]);
    expect(await since('2024-01-01T00:00:00Z', '/agents', 'agents', 'agentId')).toEqual([5002]);
  });

  test('a section that is replaced: what differs', async () => {
    const { since, controls } = await fakeAtNoon();
    const tenant = await controls.tenant();
    const value = tenant.skills.map((each) => (each.skillId === 4002 ? { ...each, name: 'Another' } : each));
    await controls.patchTenant([{ op: 'replace', path: '/skills', value }]);
    expect(await since(NOON, '/skills', 'skills', 'skillId')).toEqual([4002]);
    expect(await since(NOON, '/agents', 'agents', 'agentId')).toEqual([]);
  });

  test('a list that a request changes, with its records; and the group whose numbers change', async () => {
    const { request, since } = await fakeAtNoon();
    expect((await request('/lists/call-lists/5001?forceInactive=true', { method: 'DELETE' })).status).toBe(200);
    const records = '/lists/call-lists/5001?includeRecords=true';
    expect(await since(NOON, records, 'contactRecords', 'externalId')).toEqual(['ext-1']);
    const body = JSON.stringify({ dncGroupRecords: [{ phoneNumber: 2025550188 }] });
    expect((await request('/dnc-groups/6001/records', { method: 'POST', body })).status).toBe(200);
    expect(await since(NOON, '/dnc-groups', 'dncGroups', 'dncGroupId')).toEqual([6001]);
    expect(await since(LATER, '/dnc-groups', 'dncGroups', 'dncGroupId')).toEqual([]);
  });

  test('the agent who signs in, and the skills that they have', async () => {
    const { request, since } = await fakeAtNoon();
    const body = JSON.stringify({ stationPhoneNumber: '+12025550160' });
    expect((await request('/agent-sessions', { method: 'POST', body })).status).toBe(202);
    expect(await since(NOON, '/agents/states', 'agentStates', 'agentId')).toEqual([5001]);
    expect(await since(NOON, '/agents', 'agents', 'agentId')).toEqual([]);
    expect((await since(NOON, '/skills/activity', 'skillActivity', 'skillId')).length).toBeGreaterThan(1);
  });
});

test('contacts/completed takes the booleans of the documents, which the tenant may set', async () => {
  const listed = [
    { skillId: 4002, startedAt: '2026-01-05T09:00:00Z', isLogged: true },
    { skillId: 4002, startedAt: '2026-01-05T10:00:00Z' },
  ];
  const sandbox = await createSandbox({ tenant: { ...defaultTenant, completedContacts: { listed } } });
  const send = createFetch(sandbox);
  const headers = { Authorization: 'Bearer fake-pc-write', Accept: 'application/json' };
  const ids = async (query: string) => {
    const url = `${ORIGIN}/inContactAPI/services/v34.0/contacts/completed?startDate=2026-01-05T00:00:00Z&endDate=2026-01-06T00:00:00Z${query}`;
    const { completedContacts } = (await (await send(new Request(url, { headers }))).json()) as {
      completedContacts: readonly { contactId: number }[];
    };
    return completedContacts.map(({ contactId }) => contactId - 200_000_000_000);
  };
  expect(await ids('&isLogged=true')).toEqual([1]);
  expect(await ids('&isLogged=false')).toEqual([2]);
  expect(await ids('&isRefused=true')).toEqual([]);
  expect(await ids('&isTakeover=false&tags=true&analyticsProcessed=false')).toEqual([1, 2]);
});
