import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultTenant } from '../../generated/index.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';

const API = '/inContactAPI/services/v34.0';
const LIST = 5001;
const SKILL = 4002;

let fake: FakeCxone;
beforeEach(async () => {
  fake = await startFakeCxone();
  await fake.clock.stop();
});
afterEach(() => fake.close());

type Json = Record<string, never>;

async function send(path: string, method = 'GET', body?: object): Promise<Json> {
  const response = await fetch(fake.url + API + path, {
    method,
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text === '' ? ({ status: response.status } as unknown as Json) : (JSON.parse(text) as Json);
}

/** Creates a list, uploads it, and assigns it to the skill. */
async function upload(rows: readonly string[], skillId = SKILL): Promise<void> {
  await send('/lists/call-lists', 'POST', {
    listName: 'Customers',
    externalIdColumn: 'ID',
    destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
  });
  await uploadFile(rows, { forceOverwrite: false, skillId });
}

/** Uploads a file that takes the place of what was uploaded. */
function replace(rows: readonly string[]): Promise<void> {
  return uploadFile(rows, { forceOverwrite: true });
}

async function uploadFile(rows: readonly string[], how: object): Promise<void> {
  const listFile = Buffer.from(['ID,Phone', ...rows].join('\n')).toString('base64');
  const flags = { expirationDate: '', startSkill: true, sendEmail: false, ...how };
  await send(`/lists/call-lists/${LIST}/upload`, 'POST', { listFile, ...flags });
  await fake.clock.advance(2);
}

/** Starts a session of an agent, who is then available for the dialer of a skill; gives back the id of the session. */
async function logIn(agentId: number, skillName = 'PC that runs'): Promise<string> {
  const started = await send('/agent-sessions', 'POST', { stationPhoneNumber: `55501${agentId}`, asAgentId: agentId });
  const sessionId = String(started['sessionId']);
  await send(`/agent-sessions/${sessionId}/dialer-login`, 'POST', { skillName });
  await send(`/agent-sessions/${sessionId}/state`, 'POST', { state: 'Available' });
  return sessionId;
}

async function seen(): Promise<string[]> {
  return (await fake.calls()).map(({ contact, state, agentId = '-' }) => `${contact} ${state} ${agentId}`);
}

/** What is in the list, as `id attempts status`. */
async function records(): Promise<string[]> {
  const { resultSet } = (await send(`/lists/call-lists/${LIST}?includeRecords=true`)) as unknown as {
    readonly resultSet: { readonly contactRecords: readonly Record<string, unknown>[] };
  };
  return resultSet.contactRecords.map((each) => `${each['externalId']} ${each['icAttempts']} ${each['icFinalStatus']}`);
}

test('nothing is dialed before an agent is available in the dialer', async () => {
  await upload(['a,2025550143']);
  await fake.clock.advance(3600);
  expect(await seen()).toEqual([]);
  const session = await logIn(5001);
  expect(await seen()).toEqual(['a dialing 5001']);
  await send(`/agent-sessions/${session}/state`, 'POST', { state: 'Unavailable' });
  await fake.clock.advance(2000);
  expect(await seen()).toEqual(['a ended 5001']);
});

test('a time zone that is not listed by the skill is not called, until it is', async () => {
  const switchOn = (...names: readonly string[]) => {
    const timeZoneSettings = names.map((standardName) => ({ standardName, timeZoneActiveToCall: true }));
    return send(`/skills/${SKILL}/parameters/time-zones`, 'PUT', { timeZoneSettings });
  };
  const reason = 'the time-zones of the skill do not switch the time zone UTC on';
  expect(await switchOn('Eastern Standard Time')).toEqual({ status: 200 });
  await upload(['a,2025550143']);
  await logIn(5001);
  await fake.clock.advance(40 * 3600);
  expect(await seen()).toEqual([]);
  const { skills } = await fake.dialer();
  expect(skills.flatMap(({ waiting }) => waiting)).toMatchObject([{ contact: 'a', reason }]);
  await switchOn('Eastern Standard Time', 'UTC');
  expect(await seen()).toEqual(['a dialing 5001']);
});

test('a time zone with times of its own is called between them', async () => {
  await fake.clock.set('2026-01-05T10:00:00Z');
  const times = { timeZoneActiveToCall: true, startTime: '12:30:00', endTime: '13:00:00', overrideTime: true };
  await send(`/skills/${SKILL}/parameters/time-zones`, 'PUT', {
    timeZoneSettings: [{ standardName: 'UTC', ...times }],
  });
  await upload(['a,2025550143']);
  await logIn(5001);
  await fake.clock.advance(24 * 3600);
  expect((await fake.calls()).map(({ contact, at }) => `${contact} ${at.slice(11, 16)}`)).toEqual(['a 12:30']);
});

test('a contact of the thread waits while its time zone is switched off', async () => {
  await send(`/skills/${SKILL}/parameters/time-zones`, 'PUT', { timeZoneSettings: [] });
  await fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId: 'camp-pc-001',
    }),
  });
  await fake.clock.advance(3600);
  expect(await fake.calls()).toMatchObject([
    { state: 'queued', reason: expect.stringContaining('do not switch the time zone') },
  ]);
  const timeZoneSettings = [{ standardName: 'UTC', timeZoneActiveToCall: true }];
  await send(`/skills/${SKILL}/parameters/time-zones`, 'PUT', { timeZoneSettings });
  await fake.clock.advance(1);
  expect(await fake.calls()).toMatchObject([{ state: 'dialing', reason: null }]);
});

test('an agent gets one call after the other, and hears of each by events', async () => {
  await upload(['a,2025550143', 'b,2025550144', 'c,2025550145']);
  let session = await logIn(5001);
  const events: string[] = [];
  for (let time = 0; time < 60; time += 1) {
    const polled = (await send(`/agent-sessions/${session}/get-next-event?timeout=0`)) as unknown as {
      readonly sessionId?: string;
      readonly events?: readonly Record<string, string>[];
    };
    session = polled.sessionId ?? session;
    for (const { Type, Status, CallType, DNIS, CurrentState } of polled.events ?? [])
      events.push([Type, Status, CallType, DNIS, CurrentState].filter((each) => each !== undefined).join(' '));
    await fake.clock.advance(3);
  }
  expect(events).toEqual([
    'AgentSessionStart',
    'AgentState Available',
    'CallContactEvent NaturalCallDialing NaturalCalling 2025550143',
    'CallContactEvent NaturalCallRinging NaturalCalling 2025550143',
    'CallContactEvent Active NaturalCalling 2025550143',
    'AgentState OutboundContact',
    'CallContactEvent Disconnected NaturalCalling 2025550143',
    'AgentState Available',
    'CallContactEvent NaturalCallDialing NaturalCalling 2025550144',
    'CallContactEvent NaturalCallRinging NaturalCalling 2025550144',
    'CallContactEvent Active NaturalCalling 2025550144',
    'AgentState OutboundContact',
  ]);
});

test('a day of calls is done at once, and is in the list, the attempts, the contacts and the activity', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `id-${index},20255502${String(index).padStart(3, '0')}`);
  await upload(rows);
  for (const agentId of [5001, 5002, 5003]) await logIn(agentId);
  await fake.clock.advance(8 * 3600);
  const calls = await fake.calls();
  expect(calls.length).toBe(500);
  expect(new Set(calls.map(({ contact }) => contact)).size).toBe(500);
  expect(calls.every(({ state, disposition }) => state === 'ended' && disposition?.id === 2)).toBe(true);
  const agents = calls.map(({ agentId }) => agentId);
  for (const agentId of [5001, 5002, 5003])
    expect(agents.filter((each) => each === agentId).length).toBeGreaterThan(150);
  expect(await send(`/lists/call-lists/${LIST}`)).toMatchObject({
    resultSet: { totalRecords: 500, finalizedRecords: 500 },
  });
  const { resultSet } = (await send(`/lists/call-lists/${LIST}/attempts`)) as unknown as {
    readonly resultSet: { readonly contactAttempts: readonly object[] };
  };
  expect(resultSet.contactAttempts).toHaveLength(500);
  expect(await send(`/contacts/completed?skillId=${SKILL}&top=1`)).toMatchObject({ totalRecords: 500 });
});

test('a long time is done in turns, between which others are served', async () => {
  await upload(Array.from({ length: 1_500 }, (_, index) => `r${index},20255${index + 10_000}`));
  for (const agent of [5001, 5002, 5003]) await logIn(agent);
  await fake.clock.advance(100_000);
  let calls: number | undefined;
  const everybody = Promise.all([fake.calls(), fake.calls(), records()]).then(([one, other]) => {
    expect(one).toEqual(other);
    calls = one.length;
  });
  let turns = 0;
  for (; calls === undefined; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  await everybody;
  expect(calls).toBe(1_500);
  expect(turns).toBeGreaterThan(2);
});

test('who is not reached is dialed again later, at most three times, and a number that fails no more', async () => {
  await upload(['busy,2025550101', 'failed,2025550104', 'machine,2025550103', 'none,2025550102', 'here,2025550143']);
  await logIn(5001);
  await fake.clock.advance(600);
  expect(await records()).toEqual(['busy 1 ', 'failed 1 Finalized', 'machine 1 ', 'none 1 ', 'here 1 Finalized']);
  await fake.clock.advance(3600);
  expect(await records()).toEqual(['busy 2 ', 'failed 1 Finalized', 'machine 2 ', 'none 2 ', 'here 1 Finalized']);
  await fake.clock.advance(24 * 3600);
  expect(await records()).toEqual(
    ['busy', 'failed', 'machine', 'none', 'here'].map((id) => `${id} ${/failed|here/.test(id) ? 1 : 3} Finalized`),
  );
});

test('a list is dialed by the clocks of its time zones, and others come first', async () => {
  await fake.clock.set('2026-01-05T14:30:00Z');
  await send('/lists/call-lists', 'POST', {
    listName: 'Customers',
    externalIdColumn: 'ID',
    timeZoneColumn: 'Zone',
    destinationMappings: [{ fieldName: 'PhoneNumber', fieldValue: 'Phone' }],
  });
  const rows = [
    'w,2025550143,Pacific',
    'm,2025550144,Mountain',
    'e,2025550145,Eastern',
    'z,2025550146,Europe/Berlin',
    'x,2025550147,',
  ];
  const listFile = Buffer.from(['ID,Phone,Zone', ...rows].join('\n')).toString('base64');
  const flags = {
    forceOverwrite: false,
    expirationDate: '',
    startSkill: true,
    sendEmail: false,
    skillId: 4007,
    defaultTimeZone: '(UTC-09:00) Alaska',
  };
  await send(`/lists/call-lists/${LIST}/upload`, 'POST', { listFile, ...flags });
  await fake.clock.advance(2);
  await logIn(5001, 'PC on weekdays from nine to nine');
  await fake.clock.advance(5 * 3600);
  expect((await fake.calls()).map(({ contact, at }) => `${contact} ${at.slice(11, 16)}`)).toEqual([
    'e 14:30',
    'z 14:32',
    'm 16:00',
    'w 17:00',
    'x 18:00',
  ]);
});

test('a contact of the thread is dialed before the list, and waits for the same agents', async () => {
  await upload(['a,2025550143', 'b,2025550144']);
  const call = (externalId: string) =>
    fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
      method: 'POST',
      headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
      body: JSON.stringify({
        campaignId: 'camp-pc-001',
        contact: { externalId, phoneNumbers: [{ number: '+12025550199', phoneType: 'mobile' }] },
      }),
    });
  await logIn(5001);
  await fake.clock.advance(1);
  expect(await seen()).toEqual(['a dialing 5001']);
  expect((await call('ext-12345')).status).toBe(202);
  await fake.clock.advance(60);
  expect(await seen()).toEqual(['a connected 5001', 'ext-12345 queued -']);
  expect((await fake.calls())[1]).toMatchObject({ reason: 'waits for a free agent who is logged in to the dialer' });
  await fake.clock.advance(90);
  expect(await seen()).toEqual(['a ended 5001', 'ext-12345 connected 5001']);
  await fake.clock.advance(120);
  expect(await seen()).toEqual(['a ended 5001', 'ext-12345 ended 5001', 'b connected 5001']);
});

test('numbers on do-not-call lists are passed over, and their records are done with', async () => {
  await upload(['a,2025550150', 'b,2025550143']);
  await logIn(5001);
  await fake.clock.advance(60);
  expect(await seen()).toEqual(['a not-dialed -', 'b connected 5001']);
  expect(await records()).toEqual(['a 0 Finalized', 'b 1 ']);
});

test('what is removed from a list is not dialed, and the rest goes on where it was', async () => {
  await upload(['a,2025550143', 'b,2025550144', 'c,2025550145']);
  await logIn(5001);
  await send('/lists/call-lists/Customers/removeProspects', 'DELETE', { prospectsToRemove: [{ externalId: 'b' }] });
  await fake.clock.advance(200);
  expect(await seen()).toEqual(['a ended 5001', 'c connected 5001']);
});

test('a record that is uploaded again after its removal is a new one', async () => {
  await upload(['a,2025550143']);
  await logIn(5001);
  await fake.clock.advance(200);
  expect(await records()).toEqual(['a 1 Finalized']);
  const remove = { prospectsToRemove: [{ externalId: 'a' }] };
  await send('/lists/call-lists/Customers/removeProspects', 'DELETE', remove);
  const counts = async () => {
    const { resultSet } = (await send(`/lists/call-lists/${LIST}`)) as unknown as { resultSet: object };
    return resultSet;
  };
  expect(await counts()).toMatchObject({ totalRecords: 0, finalizedRecords: 0 });
  await upload(['a,2025550144']);
  await fake.clock.advance(200);
  expect(await records()).toEqual(['a 1 Finalized']);
  expect((await fake.calls()).map(({ number }) => number)).toEqual(['2025550143', '2025550144']);
  const { resultSet } = (await send(`/lists/call-lists/${LIST}/attempts`)) as unknown as {
    resultSet: { contactAttempts: unknown[] };
  };
  expect(resultSet.contactAttempts).toHaveLength(1);
});

test('a record with the test input of a closed window waits until nine, once', async () => {
  await fake.clock.set('2026-01-05T15:00:00Z');
  await upload(['magic-window,2025550145', 'x,2025550106']);
  await logIn(5001);
  await fake.clock.advance(3600);
  expect(await seen()).toEqual([]);
  const { waiting } = (await fake.dialer()).skills.find(({ skillId }) => skillId === SKILL) ?? {};
  expect(waiting?.map(({ reason }) => reason)).toEqual(Array(2).fill(expect.stringContaining('call window')));
  await fake.clock.advance(86_400);
  expect(await seen()).toEqual(['magic-window ended 5001', 'x ended 5001']);
});

test('a disposition has the record dialed again by the class that the tenant gives it', async () => {
  const dispositions = [{ dispositionName: 'Later', isPreviewDisposition: false, classificationId: 8 }];
  const { dispositionResults } = (await send('/dispositions', 'POST', { dispositions })) as unknown as {
    readonly dispositionResults: readonly { readonly dispositionId: number }[];
  };
  await upload(['a,2025550143']);
  const session = await logIn(5001);
  await fake.clock.advance(200);
  const contact = `/agent-sessions/${session}/interactions/300000000001`;
  await send(`${contact}/disposition`, 'POST', { primaryDispositionId: dispositionResults[0]?.dispositionId });
  expect(await records()).toEqual(['a 1 ']);
  await fake.clock.advance(3700);
  expect((await fake.calls()).map(({ attempts }) => attempts)).toEqual([1, 1]);
});

test('an agent who hangs up is free at once, and the record is done with', async () => {
  await upload(['a,2025550143', 'b,2025550144']);
  const session = await logIn(5001);
  await fake.clock.advance(30);
  const { activeContacts } = (await send('/contacts/active')) as unknown as {
    readonly activeContacts: readonly { readonly contactId: number; readonly agentId: number }[];
  };
  expect(activeContacts).toMatchObject([{ agentId: 5001, skillId: SKILL }]);
  await send(`/agent-sessions/${session}/interactions/${activeContacts[0]?.contactId}/end`, 'POST');
  expect(await seen()).toEqual(['a ended 5001', 'b dialing 5001']);
});

test('a call that is ended after the clock was set back has taken no time', async () => {
  await upload(['a,2025550143']);
  const session = await logIn(5001);
  await fake.clock.advance(30);
  const { now } = await fake.clock.read();
  await fake.clock.set(new Date(Date.parse(now) - 25_000).toISOString());
  await send(`/agent-sessions/${session}/interactions/300000000001/end`, 'POST');
  expect(await send('/contacts/300000000001')).toMatchObject({ agentSeconds: 0 });
});

test('with a ratio of two, calls that nobody can take are abandoned and dialed again', async () => {
  await fake.close();
  const skills = defaultTenant.skills.map((skill) =>
    skill.skillId === SKILL
      ? { ...skill, parameters: { generalSettings: { maximumRatio: 2, minimumRetryMinutes: 1, maximumAttempts: 9 } } }
      : skill,
  );
  fake = await startFakeCxone({ tenant: { ...defaultTenant, skills } });
  await fake.clock.stop();
  await upload(['a,2025550143', 'b,2025550144']);
  await logIn(5001);
  expect(await seen()).toEqual(['a dialing 5001', 'b dialing -']);
  await fake.clock.advance(30);
  expect(await seen()).toEqual(['a connected 5001', 'b ended -']);
  expect((await fake.calls())[1]).toMatchObject({ reason: expect.stringMatching(/^abandoned/), disposition: null });
  expect(await send('/contacts/completed')).toMatchObject({ completedContacts: [{ abandoned: true }] });
  await fake.clock.advance(300);
  expect(await records()).toEqual(['a 1 Finalized', 'b 2 Finalized']);
});

test('a call that was abandoned stays so with the disposition of its agent', async () => {
  await upload(['a,2025550143']);
  const session = await logIn(5001);
  await fake.clock.advance(3);
  await send(`/agent-sessions/${session}/dial-phone`, 'POST', { phoneNumber: '2025550144', skillId: SKILL });
  await fake.clock.advance(20);
  const contact = 300_000_000_001;
  expect(await send(`/contacts/${contact}`)).toMatchObject({ abandoned: true });
  const given = { primaryDispositionId: 3 };
  expect(await send(`/agent-sessions/${session}/interactions/${contact}/disposition`, 'POST', given)).toEqual({
    status: 200,
  });
  expect(await send(`/contacts/${contact}`)).toMatchObject({ abandoned: true, primaryDispositionId: 3 });
});

test('a record is dialed as often as the settings say now, whatever they said before', async () => {
  const attempts = (maximumAttempts: number) =>
    send(`/skills/${SKILL}/parameters/general-settings`, 'PUT', {
      generalSettings: { maximumAttempts, minimumRetryMinutes: 5 },
    });
  await upload(['a,2025550101']);
  await attempts(2);
  await logIn(5001);
  await fake.clock.advance(60);
  await attempts(1);
  expect(await records()).toEqual(['a 1 Finalized']);
  await fake.clock.advance(3_600);
  expect(await records()).toEqual(['a 1 Finalized']);
  await attempts(3);
  expect(await records()).toEqual(['a 2 ']); // it was due
  await fake.clock.advance(3_600);
  expect(await records()).toEqual(['a 3 Finalized']);
});

test('a skill without agents dials as many as it has ports', async () => {
  await fake.close();
  const skills = defaultTenant.skills.map((skill) =>
    skill.skillId === SKILL ? { ...skill, agentless: true, agentlessPorts: 2 } : skill,
  );
  fake = await startFakeCxone({ tenant: { ...defaultTenant, skills } });
  await fake.clock.stop();
  await upload(['a,2025550143', 'b,2025550144', 'c,2025550145']);
  expect(await seen()).toEqual(['a dialing -', 'b dialing -']);
  await fake.clock.advance(150);
  expect(await seen()).toEqual(['a ended -', 'b ended -', 'c connected -']);
});

test('a waiting agent hears of a call the moment that it is placed', async () => {
  const session = await logIn(5001);
  const polled = await send(`/agent-sessions/${session}/get-next-event?timeout=0`);
  const waiting = send(`/agent-sessions/${polled['sessionId']}/get-next-event?timeout=30`);
  await upload(['a,2025550143']);
  expect(await waiting).toMatchObject({ events: [{ Type: 'CallContactEvent', Status: 'NaturalCallDialing' }] });
});

test('the report says of a record that is never dialed why', async () => {
  const records = [
    { externalId: 'a', number: '+12025550143', isFinal: true },
    { externalId: 'b', number: '+12025550143', attempts: 3 },
    { externalId: 'c', number: '12' },
  ];
  await fake.patchTenant([{ op: 'add', path: '/callLists', value: [{ name: 'Customers', skills: [SKILL], records }] }]);
  expect((await fake.dialer()).skills[0]?.waiting.map(({ reason }) => reason)).toEqual([
    'it is done with, and is not dialed',
    'it was dialed 3 times before, and is not dialed any more',
    'it has no number that can be dialed',
  ]);
});

test('the report says which contact waits, and for what', async () => {
  await upload(['a,2025550143', 'b,2025550101', 'c,2025550145']);
  const waiting = async () =>
    (await fake.dialer()).skills.flatMap(({ waiting }) =>
      waiting.map(({ contact, reason }) => `${contact}: ${reason}`),
    );
  const nobody = 'no agent is logged in to the dialer of the skill: POST /agent-sessions/{sessionId}/dialer-login';
  expect(await waiting()).toEqual([`a: ${nobody}`, `b: ${nobody}`, `c: ${nobody}`]);
  await logIn(5001);
  expect(await waiting()).toEqual(['b: every available agent has a call', 'c: every available agent has a call']);
  expect(await fake.dialer()).toMatchObject({
    agents: [{ agentId: 5001, state: 'Available', dialerSkillId: SKILL, callId: 'call-1', events: [] }],
    lists: [{ listId: LIST, name: 'Customers', records: 3, finalized: 0, jobs: [{ jobId: 1, state: 'complete' }] }],
    skills: [{ skillId: SKILL, isRunning: true, agents: [5001], calls: ['call-1'], waitingCount: 2 }],
  });
  await fake.clock.advance(140);
  expect(await waiting()).toEqual([expect.stringMatching(/^b: dialed again at /)]);
  await send(`/skills/${SKILL}/stop`, 'POST');
  await fake.clock.advance(3600);
  expect(await waiting()).toEqual(['b: the skill does not run: POST /skills/{skillId}/start']);
});

test('a record whose list is replaced while its call rings is not dialed again: the call counts for it', async () => {
  await upload(['a,2025550143', 'b,2025550101', 'c,2025550144']);
  await logIn(5001);
  await logIn(5002);
  await fake.clock.advance(3);
  expect(await seen()).toEqual(['a ringing 5001', 'b busy 5002']);
  await replace(['a,2025550143', 'd,2025550145', 'b,2025550101']);
  await fake.clock.advance(600);
  expect(await seen()).toEqual(['a ended 5001', 'b ended 5002', 'd ended 5002']);
  expect(await records()).toEqual(['a 1 Finalized', 'd 1 Finalized', 'b 1 ']);
  await fake.clock.advance(3600);
  expect((await seen()).slice(3)).toEqual(['b ended 5001']);
  expect(await records()).toEqual(['a 1 Finalized', 'd 1 Finalized', 'b 2 ']);
  await replace(['a,2025550143']);
  await fake.clock.advance(600);
  expect((await seen()).slice(4)).toEqual(['a ended 5001']);
  expect(await records()).toEqual(['a 1 Finalized']);
});

test('a call that its agent ends after the list was replaced counts for the record, too', async () => {
  await upload(['a,2025550143']);
  const session = await logIn(5001);
  await fake.clock.advance(20);
  await replace(['x,2025550145', 'a,2025550147']);
  await send(`/agent-sessions/${session}/interactions/300000000001/end`, 'POST');
  expect(await seen()).toEqual(['a ended 5001', 'x dialing 5001']);
  await fake.clock.advance(3600);
  expect(await records()).toEqual(['x 1 Finalized', 'a 1 Finalized']);
  await send(`/agent-sessions/${session}/interactions/300000000001/disposition`, 'POST', { primaryDispositionId: 7 });
  await fake.clock.advance(7200);
  expect((await fake.calls()).map(({ contact, number }) => `${contact} ${number}`)).toEqual([
    'a 2025550143',
    'x 2025550145',
    'a 2025550147',
  ]);
});

test('a record that is removed while its call rings, and uploaded again, is not dialed again', async () => {
  await upload(['a,2025550143']);
  await logIn(5001);
  await logIn(5002);
  await fake.clock.advance(3);
  await send('/lists/call-lists/Customers/removeProspects', 'DELETE', { prospectsToRemove: [{ externalId: 'a' }] });
  await upload(['a,2025550143', 'd,2025550145']);
  const { skills } = await fake.dialer();
  expect(skills[0]?.waiting).toEqual([]);
  await fake.clock.advance(600);
  expect(await seen()).toEqual(['a ended 5001', 'd ended 5002']);
  expect(await records()).toEqual(['a 1 Finalized', 'd 1 Finalized']);
});
