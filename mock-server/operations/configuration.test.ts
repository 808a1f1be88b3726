import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeEach(async () => {
  fake = await startFakeCxone({ port: 0 });
});
afterEach(() => fake.close());

const API = '/inContactAPI/services/v34.0';

async function send(path: string, method = 'GET', body?: object, at = fake.url): Promise<[number, unknown]> {
  const response = await fetch(at + path, {
    method,
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return [response.status, text === '' ? undefined : JSON.parse(text)];
}

async function call(campaignId: string, at = fake.url): Promise<[number, string | null]> {
  const response = await fetch(`${at}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId,
    }),
  });
  return [response.status, response.headers.get('x-fake-cxone-error')];
}

const PC = {
  skillName: 'Autumn calls',
  mediaTypeId: 4,
  campaignId: 1008,
  isOutbound: true,
  outboundStrategy: 'Personal Connection',
};

test('an empty campaign becomes valid for a call, step by step, and a reset takes it away', async () => {
  expect(await call('1008')).toEqual([400, 'campaign-unknown']);
  expect(await send(`${API}/campaigns`, 'POST', { name: 'Autumn' })).toEqual([200, { id: 1008 }]);
  expect(await call('1008')).toEqual([400, 'campaign-without-outbound-skill']);

  await send(`${API}/skills`, 'POST', { skills: [{ ...PC, campaignId: 1001 }] });
  expect(await send(`${API}/campaigns/1008/skills`, 'POST', { skills: [4008] })).toMatchObject([
    200,
    { assignedSkills: [4008] },
  ]);
  expect(await call('1008')).toEqual([400, 'campaign-skill-not-running']);
  expect(await send(`${API}/skills/4008/start`, 'POST')).toEqual([202, undefined]);
  expect(await call('1008')).toEqual([202, null]);
  expect(await send(`${API}/contacts/active?skillId=4008`)).toMatchObject([200, { totalRecords: 1 }]);

  expect(await call('1008', `${fake.url}/_fake/keys/late`)).toEqual([202, null]);
  await send(`${API}/campaigns/1008/skills`, 'DELETE', { skills: [4008], newCampaignId: 1001 });
  expect(await call('1008')).toEqual([400, 'campaign-without-outbound-skill']);
  expect(await call('1008', `${fake.url}/_fake/keys/late`)).toEqual([202, null]);
  await fake.reset();
  expect(await call('1008')).toEqual([400, 'campaign-unknown']);
});

test('calls go by a schedule from the moment that it is put', async () => {
  const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
  const inThreeDays = days[(new Date().getUTCDay() + 3) % 7];
  const schedule = { isScheduled: true, [`${inThreeDays}StartTime`]: '09:00', [`${inThreeDays}EndTime`]: '17:00:00' };
  const path = `${API}/skills/4002/parameters/schedule-settings`;
  expect(await send(path, 'PUT', { scheduleSettings: schedule })).toEqual([200, undefined]);
  expect(await send(path)).toEqual([200, schedule]);
  expect((await fake.tenant()).skills[1]).toMatchObject({
    callWindows: [{ days: [inThreeDays], from: '09:00', to: '17:00' }],
  });

  expect(await call('camp-pc-001')).toEqual([202, null]);
  const states = async () => (await fake.calls()).map(({ state }) => state);
  await fake.clock.advance(3600);
  expect(await states()).toEqual(['queued']);
  expect(await send(path, 'PUT', { scheduleSettings: { isScheduled: false } })).toEqual([200, undefined]);
  await fake.clock.advance(3600);
  expect(await states()).toEqual(['ended']);
});

test('what requests create has one limit, of which every operation says the same', async () => {
  for (let batch = 0; batch < 10; batch += 1) {
    const skills = Array.from({ length: 1000 }, (_none, at) => ({
      ...PC,
      skillName: `${batch}-${at}`,
      campaignId: 1001,
    }));
    expect(await send(`${API}/skills`, 'POST', { skills })).toMatchObject([200, { errorCount: 0 }]);
  }
  const text = 'The fake keeps 10000 things that requests have created';
  expect(await send(`${API}/skills`, 'POST', { skills: [{ ...PC, campaignId: 1001 }] })).toEqual([
    200,
    { errorCount: 1, skillsResults: [{ success: false, error: text }] },
  ]);
  const dispositions = [{ dispositionName: 'New', isPreviewDisposition: false }];
  expect(await send(`${API}/dispositions`, 'POST', { dispositions })).toMatchObject([
    206,
    { dispositionResults: [{ dispositionId: 0, error: text }] },
  ]);
  const old = API.replace('34', '32');
  const campaigns = [{ campaignName: 'New', isActive: true }];
  expect(await send(`${old}/campaigns`, 'POST', { campaigns })).toMatchObject([
    206,
    { campaignResults: [{ error: text }] },
  ]);
  const list = {
    listName: 'New',
    externalIdColumn: 'id',
    destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'p' }],
  };
  for (const [path, body] of [
    ['/campaigns', { name: 'New' }],
    ['/dnc-groups', { dncGroupName: 'New' }],
    ['/lists/call-lists', list],
  ] as const)
    expect(await send(API + path, 'POST', body)).toMatchObject([400, { error_description: text }]);
  await fake.reset();
  expect(await send(`${API}/campaigns`, 'POST', { name: 'New' })).toMatchObject([200, { id: 1008 }]);
});
