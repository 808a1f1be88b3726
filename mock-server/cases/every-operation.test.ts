import { beforeAll, describe, expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import { defaultTenant } from '../../generated/index.ts';
import { createFetch, createSandbox } from '../index.ts';

/** Ids that the tenant has; others are not needed to be rejected. */
const IDS: Readonly<Record<string, string>> = {
  skillId: '4002',
  agentId: '5001',
  campaignId: '1002',
  groupId: '6001',
  listId: '7',
};
const tenant = { ...defaultTenant, callLists: [{ id: 7, name: 'Customers', records: [] }] };

const operations = defaultContract.tables.operations
  .filter(({ path, security }) => path.startsWith('/inContactAPI/') && security.length > 0)
  .map(({ id, method, path, parameters }) => ({
    id,
    method,
    url: `http://127.0.0.1${path.replace(/\{(\w+)\}/g, (_all, name) => IDS[name] ?? '1')}`,
    isPaged: parameters.some(({ name }) => name === 'top'),
    isOrdered: parameters.some(({ name }) => name === 'orderBy'),
  }));

/** The dates that the list of jobs needs. */
const DATES = 'startDate=2026-01-01&endDate=2026-01-02';

let handle: (request: Request) => Promise<Response>;
beforeAll(async () => {
  handle = createFetch(await createSandbox({ tenant }));
});

/** No request of this file changes anything. */
async function statusOf(method: string, url: string, headers: Record<string, string>): Promise<number> {
  return (await handle(new Request(url, { method, headers: { accept: 'application/json', ...headers } }))).status;
}

describe('without a good token', () => {
  test.each(operations)('$id is a 401', async ({ method, url }) => {
    expect(await statusOf(method, url, {})).toBe(401);
    expect(await statusOf(method, url, { authorization: 'Bearer nobody' })).toBe(401);
  });
});

describe('a list', () => {
  const authorization = 'Bearer fake-pc-write';
  const paged = operations.filter(({ isPaged }) => isPaged);

  test('is what several operations give', () => expect(paged.length).toBeGreaterThan(15));

  test.each(paged)('$id is given by pages', async ({ method, url, isOrdered }) => {
    expect([200, 204]).toContain(await statusOf(method, `${url}?${DATES}&skip=1&top=1`, { authorization }));
    expect(await statusOf(method, `${url}?${DATES}&top=0`, { authorization })).toBe(400);
    expect(await statusOf(method, `${url}?${DATES}&skip=-1`, { authorization })).toBe(400);
    const ordered = await statusOf(method, `${url}?${DATES}&orderBy=shoeSize`, { authorization });
    if (isOrdered) expect(ordered).toBe(400);
  });
});
