import { describe, expect, test } from 'vitest';
import { defaultContract } from '../../contracts/internal.ts';
import { createFetch, createSandbox } from '../index.ts';

/** The hints of the campaign findings name requests; anyone who sends them to the fake gets as far as the hint says. */

const ACD = '/inContactAPI/services/v34.0';
const CONTACT = { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+12025550143' }] };

async function defaultFake(token = 'fake-pc-write') {
  const sending = createFetch(await createSandbox({}));
  const send = async (method: string, path: string, body?: unknown) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await sending(new Request(`http://127.0.0.1:4010${path}`, init));
    const text = await response.text();
    const code = response.headers.get('x-fake-cxone-error');
    return { status: response.status, code, body: text === '' ? undefined : JSON.parse(text) };
  };
  const call = (campaignId?: unknown) =>
    send('POST', '/ccapi/v2/outbound/personal-connection/call', { contact: CONTACT, campaignId });
  const campaign = (id: string) => send('GET', `${ACD}/campaigns/${id}`);
  const skillsOf = async (id: string) => {
    const listed = await send('GET', `${ACD}/campaigns/${id}/skills`);
    const ids = (listed.body.skills as { skillId: number }[]).map(({ skillId }) => skillId);
    return Promise.all(ids.map(async (skillId) => (await send('GET', `${ACD}/skills/${skillId}`)).body));
  };
  return { send, call, campaign, skillsOf };
}

describe('the hint names what can be asked for', () => {
  test.each([
    ['campaign-restricted', ['GET /campaigns/{campaignId}']],
    ['campaign-unknown', ['GET /campaigns,', 'GET /campaigns/{campaignId}']],
    ['campaign-inactive', ['GET /campaigns/{campaignId}', '/_fake/tenant']],
    ['campaign-without-outbound-skill', ['GET /campaigns/{campaignId}/skills', 'GET /skills/{skillId}']],
    ['campaign-skill-manual', ['GET /campaigns/{campaignId}/skills', 'GET /skills/{skillId}']],
    ['campaign-skill-not-running', ['GET /campaigns/{campaignId}/skills', 'GET /skills/{skillId}', 'POST its /start']],
  ] as const)('%s', (code, requests) => {
    for (const request of requests) expect(defaultContract.tables.findings[code].hint).toContain(request);
  });
});

describe('who follows the hint gets there', () => {
  test('campaign-skill-not-running: the skill is found, started, and the call is accepted', async () => {
    const { send, call, skillsOf } = await defaultFake();
    expect(await call('camp-abc-123')).toMatchObject({ status: 400, code: 'campaign-skill-not-running' });
    const [skill, ...others] = await skillsOf('camp-abc-123');
    expect(others).toEqual([]);
    expect(skill).toMatchObject({ outboundStrategy: 'Personal Connection' });
    expect(skill.isRunning).toBeUndefined();
    expect(await send('POST', `${ACD}/skills/${skill.skillId}/start`)).toMatchObject({ status: 202 });
    expect((await skillsOf('camp-abc-123'))[0]).toMatchObject({ isRunning: true });
    expect(await call('camp-abc-123')).toMatchObject({ status: 202 });
  });

  test('campaign-unknown: the campaign is not found, and one that is found is accepted', async () => {
    const { send, call, campaign } = await defaultFake();
    expect(await call('camp-of-somebody')).toMatchObject({ status: 400, code: 'campaign-unknown' });
    expect(await campaign('camp-of-somebody')).toMatchObject({ status: 404 });
    const { body } = await send('GET', `${ACD}/campaigns`);
    expect(body.campaigns).toContainEqual(
      expect.objectContaining({ id: 1002, name: 'One that dials', isActive: true }),
    );
    expect(await campaign('camp-pc-001')).toMatchObject({ status: 200, body: { id: 1002 } });
    expect(await call('camp-pc-001')).toMatchObject({ status: 202 });
  });

  test('campaign-inactive: the campaign is seen inactive, switched on, and the call is accepted', async () => {
    const { send, call, campaign } = await defaultFake();
    expect(await call('camp-inactive-002')).toMatchObject({ status: 400, code: 'campaign-inactive' });
    expect(await campaign('camp-inactive-002')).toMatchObject({ body: { isActive: false } });
    const change = [{ op: 'replace', path: '/campaigns/2/isActive', value: true }];
    expect(await send('PATCH', '/_fake/tenant', change)).toMatchObject({ status: 200 });
    expect(await campaign('camp-inactive-002')).toMatchObject({ body: { isActive: true } });
    expect(await call('camp-inactive-002')).toMatchObject({ status: 202 });
  });

  test('campaign-without-outbound-skill: no skill of the campaign is outbound; one of another campaign is', async () => {
    const { call, skillsOf } = await defaultFake();
    expect(await call('camp-inbound-003')).toMatchObject({ status: 400, code: 'campaign-without-outbound-skill' });
    expect(await skillsOf('camp-inbound-003')).toMatchObject([{ mediaTypeId: 4, isOutbound: false }]);
    expect(await skillsOf('camp-pc-005')).toMatchObject([{ mediaTypeId: 4, isOutbound: true }]);
    expect(await call('camp-pc-005')).toMatchObject({ status: 202 });
  });

  test('campaign-skill-manual: the strategy is seen; a campaign with the other strategy is accepted', async () => {
    const { call, skillsOf } = await defaultFake();
    expect(await call('camp-manual-004')).toMatchObject({ status: 400, code: 'campaign-skill-manual' });
    expect(await skillsOf('camp-manual-004')).toMatchObject([{ outboundStrategy: 'Manual', isRunning: true }]);
    expect(await skillsOf('camp-pc-001')).toMatchObject([{ outboundStrategy: 'Personal Connection' }]);
    expect(await call('camp-pc-001')).toMatchObject({ status: 202 });
  });

  test('campaign-restricted: the campaign is hidden from its reader, too', async () => {
    const { call, campaign } = await defaultFake('fake-restricted');
    expect(await call('camp-pc-001')).toMatchObject({ status: 403, code: 'campaign-restricted' });
    expect(await campaign('camp-pc-001')).toMatchObject({ status: 403 });
    const others = await defaultFake();
    expect(await others.call('camp-pc-001')).toMatchObject({ status: 202 });
  });

  test('campaign-type: the same id in quotes is accepted', async () => {
    const { call } = await defaultFake();
    expect(await call(1002)).toMatchObject({ status: 400, code: 'campaign-type' });
    expect(await call('camp-pc-001')).toMatchObject({ status: 202 });
  });

  test('campaign-omitted: a campaign whose skill runs is found and accepted without the warning', async () => {
    const { call, skillsOf } = await defaultFake();
    expect(await call()).toMatchObject({ status: 202 });
    expect(await skillsOf('camp-pc-001')).toMatchObject([{ isRunning: true }]);
    expect(await call('camp-pc-001')).toMatchObject({ status: 202 });
  });
});

test('a connected call is seen at the agent who takes it', async () => {
  const { send, call } = await defaultFake();
  expect(await send('PATCH', '/_fake/clock', { isRunning: false })).toMatchObject({ status: 200 });
  await call('camp-pc-001');
  const states = async () => {
    const { body } = await send('GET', `${ACD}/agents/states?fields=agentId,agentStateName,contactId,skillId`);
    return body.agentStates;
  };
  const waiting = [5001, 5002, 5003].map((agentId) => ({ agentId, agentStateName: 'Available' }));
  expect(await states()).toEqual(waiting);
  expect(await send('PATCH', '/_fake/clock', { advance: 30 })).toMatchObject({ status: 200 });
  const talking = { agentId: 5002, agentStateName: 'OutboundContact', contactId: 300000000001, skillId: 4002 };
  expect(await states()).toEqual([waiting[0], talking, waiting[2]]);
});
