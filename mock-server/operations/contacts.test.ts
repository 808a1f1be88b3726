import { describe, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { controlsOf, createFetch, createSandbox } from '../index.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const NOON = '2026-01-05T12:00:00.000Z';

type Tenant = typeof defaultTenant;

async function fakeAtNoon(tenant: Tenant = defaultTenant) {
  const sandbox = await createSandbox({ tenant });
  const send = createFetch(sandbox);
  const controls = controlsOf(sandbox);
  await controls.clock.stop();
  await controls.clock.set(NOON);
  const headers = { Authorization: 'Bearer fake-pc-write', Accept: 'application/json' };
  const get = async (path: string) => {
    const response = await send(new Request(`${ORIGIN}/inContactAPI/services/v34.0${path}`, { headers }));
    return { status: response.status, body: await response.json() };
  };
  const place = async (number: string, campaignId?: string) => {
    const contact = { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number }] };
    const response = await send(
      new Request(`${ORIGIN}/ccapi/v2/outbound/personal-connection/call`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ contact, ...(campaignId !== undefined && { campaignId }) }),
      }),
    );
    expect(response.status).toBe(202);
  };
  return { get, place, controls };
}

describe('a call that was placed', () => {
  const CALL = {
    contactId: 300000000001,
    masterContactId: 300000000001,
    skillId: 4002,
    skillName: 'PC that runs',
    campaignId: 1002,
    campaignName: 'One that dials',
    toAddress: '+12025550143',
    isOutbound: true,
    mediaTypeId: 4,
    contactStartDate: NOON,
  };

  test('is an active contact, then a completed one with agent, skill, campaign and disposition', async () => {
    const { get, place, controls } = await fakeAtNoon();
    await place('+12025550143', 'camp-pc-001');
    const queued = { ...CALL, stateId: 1, stateName: 'InQueue', lastUpdateTime: NOON };
    expect((await get('/contacts/active')).body).toMatchObject({ totalRecords: 1, activeContacts: [queued] });
    expect((await get('/contacts/completed')).body).toMatchObject({ totalRecords: 0, completedContacts: [] });

    await controls.clock.advance(60);
    const talking = { ...CALL, agentId: 5002, teamId: 1, stateName: 'Active', stateId: 4 };
    expect((await get('/contacts/active?agentId=5002&stateId=4')).body).toMatchObject({ activeContacts: [talking] });
    expect((await get('/contacts/300000000001')).body).toMatchObject(talking);

    await controls.clock.advance(600);
    expect((await get('/contacts/active')).body).toMatchObject({ totalRecords: 0, activeContacts: [] });
    const over = {
      ...CALL,
      agentId: 5002,
      stateId: 18,
      stateName: 'EndContact',
      lastUpdateTime: '2026-01-05T12:02:18.000Z',
      abandoned: false,
      agentSeconds: 120,
      primaryDispositionId: 2,
      endReason: 'Positive no Amount',
    };
    expect((await get('/contacts/completed')).body).toMatchObject({ totalRecords: 1, completedContacts: [over] });
    expect((await get('/contacts/completed?campaignId=1001')).body).toMatchObject({ totalRecords: 0 });
    const { body } = await get('/contacts/300000000001/state-history');
    expect(
      (body as { contactStateHistory: { contactStateName: string; duration: string }[] }).contactStateHistory.map(
        ({ contactStateName, duration }) => `${contactStateName} ${duration}`,
      ),
    ).toEqual(['InQueue 10', 'Dialing 2', 'Ringing 6', 'Active 120', 'EndContact 0']);
  });

  test('and that nobody answers has no agent', async () => {
    const { get, place, controls } = await fakeAtNoon();
    await place('+12025550101', 'camp-pc-001');
    await controls.clock.advance(600);
    const { body } = await get('/contacts/completed?fields=agentId,agentSeconds,endReason');
    expect(body).toMatchObject({ completedContacts: [{ agentSeconds: 0, endReason: 'Busy' }] });
    expect(JSON.stringify(body)).not.toContain('agentId"');
  });

  test('and is never dialed is no contact', async () => {
    const { get, place } = await fakeAtNoon();
    await place('+12025550143');
    expect((await get('/contacts/active')).body).toMatchObject({ totalRecords: 0 });
    expect((await get('/contacts/300000000001')).status).toBe(404);
  });
});

describe('a history of 100,000 contacts', () => {
  const generated = { count: 100_000, days: 30, seed: 7 };
  const tenant: Tenant = { ...defaultTenant, completedContacts: { generated } };

  interface List {
    readonly totalRecords: number;
    readonly completedContacts: readonly { readonly contactId: number; readonly contactStartDate: string }[];
    readonly _links: { readonly self: string; readonly next: string | null; readonly previous: string | null };
  }

  test('is the same from the same seed, ends where the day began, and is paged', async () => {
    const [one, other] = [await fakeAtNoon(tenant), await fakeAtNoon(tenant)];
    const path = '/contacts/completed?startDate=2025-12-06T12:00:00Z&skip=50000&top=100';
    const { body } = (await one.get(path)) as { body: List };
    expect((await other.get(path)).body).toEqual(body);
    expect(body.totalRecords).toBeGreaterThan(98_000);
    expect(body.completedContacts).toHaveLength(100);
    expect(body._links.next).toContain('skip=50100&top=100');
    expect(body._links.previous).toContain('skip=49900&top=100');

    const last = (await one.get('/contacts/completed?orderBy=contactStartDate+desc&top=1')).body as List;
    expect(last.completedContacts[0]?.contactId).toBe(100_000_100_000);
    expect(last.completedContacts[0]?.contactStartDate).toMatch(/^2026-01-04T23:/);

    await one.place('+12025550143', 'camp-pc-001');
    await one.controls.clock.advance(600);
    const found = (await one.get('/contacts/completed?orderBy=contactStartDate+desc&top=1')).body as List;
    expect(found.completedContacts[0]?.contactId).toBe(300_000_000_001);
  }, 30_000);

  test('is listed by windows that have every contact once', async () => {
    const { get } = await fakeAtNoon({
      ...defaultTenant,
      completedContacts: { generated: { ...generated, count: 500 } },
    });
    const ids = new Set<number>();
    for (let day = 0; day < 30; day += 5) {
      const [from, to] = [day, day + 5].map((each) => new Date(Date.UTC(2025, 11, 6 + each)).toISOString());
      for (let skip = 0; ; skip += 100) {
        const path = `/contacts/completed?startDate=${from}&endDate=${to}&skip=${skip}&top=100&fields=contactId`;
        const { completedContacts, _links } = (await get(path)).body as List;
        for (const { contactId } of completedContacts) ids.add(contactId);
        if (_links.next === null) break;
      }
    }
    expect(ids.size).toBe(500);
  });
});
