import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeEach(async () => {
  fake = await startFakeCxone({ port: 0 });
});
afterEach(() => fake.close());

const GROUPS = '/inContactAPI/services/v34.0/dnc-groups';
const NUMBER = '+12025550188';

async function send(path: string, method = 'GET', body?: object): Promise<unknown> {
  const response = await fetch(fake.url + path, {
    method,
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text === '' ? response.status : JSON.parse(text);
}

async function codesOfCall(): Promise<readonly string[]> {
  await send('/ccapi/v2/outbound/personal-connection/call', 'POST', {
    contact: { externalId: `ext-${Math.random()}`, phoneNumbers: [{ phoneType: 'mobile', number: NUMBER }] },
    campaignId: 'camp-pc-001',
  });
  const { findings = [] } = (await fake.journal()).at(-1) ?? {};
  return findings.map(({ code }) => code);
}

async function newGroup(): Promise<string> {
  const made = (await send(GROUPS, 'POST', { dncGroupName: 'Opted out' })) as {
    readonly dncGroups: readonly { readonly dncGroupId: number }[];
  };
  return `${GROUPS}/${made.dncGroups[0]?.dncGroupId}`;
}

test('a number that is added to a group is found at once, and not dialed by the skills that the group scrubs', async () => {
  const group = await newGroup();
  expect(await send(`${group}/records`, 'POST', { dncGroupRecords: [{ phoneNumber: 2025550188 }] })).toMatchObject({
    resultSet: { errorCount: 0 },
  });
  expect(await send(`${GROUPS}/search`, 'POST', { phoneNumber: NUMBER })).toMatchObject({
    searchResults: [{ dncGroupName: 'Opted out' }],
  });
  expect(await send(`${group}/records`)).toMatchObject({ resultSet: { dncRecords: [{ phoneNumber: '2025550188' }] } });
  expect(await send(GROUPS)).toMatchObject({ resultSet: { dncGroups: [{}, {}, { validRecords: 1 }] } });

  expect(await codesOfCall()).not.toContain('number-do-not-call');
  expect(await send(`${group}/scrubbed-skills/4002`, 'POST')).toBe(200);
  expect(await codesOfCall()).toContain('number-do-not-call');
  expect((await fake.calls()).map(({ state }) => state)).toEqual(['queued', 'not-dialed']);
  expect(await send(`${group}/scrubbed-skills/4002`, 'DELETE')).toBe(200);
  expect(await codesOfCall()).not.toContain('number-do-not-call');
});

test('a number that is removed may be dialed, and is listed with its date for seven days', async () => {
  const records = `${GROUPS}/6001/records`;
  const body = { dncGroupRecords: [{ phoneNumber: NUMBER }] };
  await send(records, 'POST', body);
  expect(await codesOfCall()).toContain('number-do-not-call');
  expect(await send(records, 'DELETE', body)).toMatchObject({ errorCount: 0 });
  expect(await codesOfCall()).not.toContain('number-do-not-call');
  expect(await send(records)).toMatchObject({ resultSet: { totalRecords: 2 } });
  await fake.clock.advance(8 * 24 * 60 * 60);
  expect(await send(records)).toMatchObject({ resultSet: { totalRecords: 1 } });
});

test('a number of the tenant file is removed like one that was added', async () => {
  const body = { dncGroupRecords: [{ phoneNumber: '2025550150' }] };
  await send(`${GROUPS}/6001/records`, 'DELETE', body);
  expect(await send(`${GROUPS}/search`, 'POST', { phoneNumber: '2025550150' })).toBe(204);
  expect(await send(`${GROUPS}/6001/records`, 'POST', body)).toMatchObject({ resultSet: { errorCount: 0 } });
  expect(await send(`${GROUPS}/search`, 'POST', { phoneNumber: '2025550150' })).toMatchObject({ searchResults: [{}] });
});

test('a number with an expiredDate may be dialed from then on, by the clock of the fake', async () => {
  const expiredDate = new Date(Date.now() + 3_600_000).toISOString();
  await send(`${GROUPS}/6001/records`, 'POST', { dncGroupRecords: [{ phoneNumber: NUMBER, expiredDate }] });
  expect(await codesOfCall()).toContain('number-do-not-call');
  await fake.clock.advance(3_700);
  expect(await codesOfCall()).not.toContain('number-do-not-call');
});

test('numbers that are added in many requests are all kept, up to a limit', async () => {
  const records = Array.from({ length: 99_998 }, (_, index) => ({ number: `${4_000_000_000 + index}` }));
  await fake.patchTenant([{ op: 'add', path: '/doNotCall/1/records', value: records }]);
  const add = (...numbers: readonly number[]) =>
    send(`${GROUPS}/6001/records`, 'POST', { dncGroupRecords: numbers.map((phoneNumber) => ({ phoneNumber })) });
  expect(await add(2025550181)).toMatchObject({ resultSet: { errorCount: 0 } });
  expect(await add(2025550181, 2025550182, 2025550183)).toMatchObject({ resultSet: { errorCount: 1 } });
  expect(await send(`${GROUPS}/6001/records?top=1`)).toMatchObject({ resultSet: { totalRecords: 3 } });
});
