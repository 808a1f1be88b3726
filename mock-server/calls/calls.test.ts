import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { controlsOf, createFetch, createSandbox, type FakeCxone, startFakeCxone, type TenantPatch } from '../index.ts';

const MONDAY_NOON = '2026-01-05T12:00:00.000Z';
const N = '+15550199999';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterEach(() => fake.reset());
afterAll(() => fake.close());

interface Asked {
  readonly contact?: string;
  readonly numbers?: readonly string[];
  readonly campaignId?: string | null;
}

async function place({ contact = 'ext-12345', numbers = [N], campaignId = 'camp-pc-001' }: Asked = {}) {
  const response = await fetch(`${fake.url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: contact, phoneNumbers: numbers.map((number) => ({ phoneType: 'mobile', number })) },
      ...(campaignId !== null && { campaignId }),
    }),
  });
  expect(response.status).toBe(202);
  return response.headers.get('x-fake-cxone-call') ?? '';
}

/** The states of a call with the seconds at which it came to them, counted from the first. */
async function told(id: string): Promise<string[]> {
  const { history } = await fake.call(id);
  const start = Date.parse(history[0]?.at ?? '');
  return history.map(({ state, at }) => `${(Date.parse(at) - start) / 1000} ${state}`);
}

const skill = (index: number, isRunning: boolean): TenantPatch => [
  { op: 'replace', path: `/skills/${index}/isRunning`, value: isRunning },
];

async function atNoon(): Promise<void> {
  await fake.clock.stop();
  await fake.clock.set(MONDAY_NOON);
}

describe('a call, on a clock that a test sets', () => {
  test.each<[string, Asked, string[], object]>([
    [
      'is answered and ends',
      {},
      ['0 queued', '10 dialing', '12 ringing', '18 connected', '138 ended'],
      { attempts: 1, disposition: { id: 2, name: 'Positive no Amount' }, number: N },
    ],
    [
      'is busy',
      { numbers: ['+12025550101'] },
      ['0 queued', '10 dialing', '12 busy', '17 ended'],
      { attempts: 1, disposition: { id: null, name: 'Busy' } },
    ],
    [
      'is not answered',
      { numbers: ['+12025550102'] },
      ['0 queued', '10 dialing', '12 ringing', '42 no-answer', '47 ended'],
      { disposition: { id: 10, name: 'Retry-Not Available' } },
    ],
    [
      'meets a machine',
      { numbers: ['+12025550103'] },
      ['0 queued', '10 dialing', '12 ringing', '18 machine', '28 ended'],
      { disposition: { id: 11, name: 'Retry-Answering Machine' } },
    ],
    [
      'fails',
      { contact: 'magic-failed' },
      ['0 queued', '10 dialing', '12 failed', '17 ended'],
      { disposition: { id: null, name: 'Failed' } },
    ],
    [
      'goes on to the next number, and stops at a person',
      { numbers: ['+12025550101', '+12025550102', N, '+15550199998'] },
      [
        '0 queued',
        '10 dialing',
        '12 busy',
        '17 queued',
        '17 dialing',
        '19 ringing',
        '49 no-answer',
        '54 queued',
        '54 dialing',
        '56 ringing',
        '62 connected',
        '182 ended',
      ],
      { attempts: 3, number: N },
    ],
    [
      'passes a number over that is on a list',
      { numbers: ['+12025550150', N] },
      ['0 queued', '10 dialing', '12 ringing', '18 connected', '138 ended'],
      { attempts: 1, number: N },
    ],
    [
      'ends where only numbers of a list are left',
      { numbers: ['+12025550101', '+12025550150'] },
      ['0 queued', '10 dialing', '12 busy', '17 ended'],
      { attempts: 1, disposition: { id: null, name: 'Busy' } },
    ],
    [
      'is not dialed where all are on a list',
      { contact: 'magic-dnc' },
      ['0 not-dialed'],
      { attempts: 0, disposition: null, reason: 'every number that fits is on a do-not-call list' },
    ],
    [
      'is not dialed without a campaign and a default skill',
      { campaignId: null },
      ['0 not-dialed'],
      { reason: 'no skill: the request names no campaign, and the tenant no default skill' },
    ],
  ])('%s', async (_name, asked, history, record) => {
    await atNoon();
    const id = await place(asked);
    await fake.clock.advance(3600);
    expect(await told(id)).toEqual(history);
    expect(await fake.call(id)).toMatchObject(record);
  });

  test('is the same whether somebody looks on the way or not', async () => {
    await atNoon();
    const asked = { numbers: ['+12025550101', '+12025550102', N] };
    const [watched, left] = [await place(asked), await place({ ...asked, contact: 'ext-24680' })];
    for (let second = 0; second < 200; second += 3) {
      await fake.clock.advance(3);
      await fake.call(watched);
    }
    expect(await told(left)).toEqual(await told(watched));
    expect((await told(left)).at(-1)).toBe('182 ended');
  });

  test('is reported by the clock, by list and by id', async () => {
    await atNoon();
    const id = await place();
    await fake.clock.advance(15);
    const [listed] = await fake.calls();
    expect(listed).toEqual(await fake.call(id));
    expect(listed).toMatchObject({ id, state: 'ringing', reason: null, disposition: null });
    const missing = await fetch(`${fake.url}/_fake/calls/call-99`);
    expect([missing.status, ((await missing.json()) as { detail: string }).detail]).toEqual([
      404,
      "there is no call 'call-99'; it may have been dropped or reset",
    ]);
    await expect(fake.call('call-99')).rejects.toThrow('there is no call "call-99"');
  });

  test('waits while its skill is stopped, and goes on when it starts', async () => {
    await atNoon();
    const id = await place();
    await fake.clock.advance(5);
    await fake.patchTenant(skill(1, false));
    await fake.clock.advance(3600);
    expect(await fake.call(id)).toMatchObject({
      state: 'queued',
      reason: "the campaign 'camp-pc-001' has no running Personal Connection skill",
    });
    await fake.patchTenant(skill(1, true));
    await fake.clock.advance(60);
    expect((await told(id)).slice(0, 3)).toEqual(['0 queued', '3605 dialing', '3607 ringing']);
  });

  test('that is dialed goes on when its skill is stopped', async () => {
    await atNoon();
    const id = await place();
    await fake.clock.advance(11);
    await fake.patchTenant(skill(1, false));
    await fake.clock.advance(3600);
    expect((await told(id)).at(-1)).toBe('138 ended');
  });

  test('waits while its campaign is switched off', async () => {
    await atNoon();
    const id = await place();
    await fake.patchTenant([{ op: 'add', path: '/campaigns/1/isActive', value: false }]);
    await fake.clock.advance(60);
    expect((await fake.call(id)).reason).toBe("the campaign 'camp-pc-001' is not active");
    await fake.patchTenant([{ op: 'replace', path: '/campaigns/1/isActive', value: true }]);
    await fake.clock.advance(1);
    expect((await fake.call(id)).state).toBe('dialing');
  });

  test('a number that comes onto a list before its turn is passed over, and one that leaves it is not', async () => {
    await atNoon();
    const [added, left] = [
      await place({ numbers: [N, '+15550199998'] }),
      await place({ numbers: ['+12025550150', N] }),
    ];
    await fake.patchTenant([{ op: 'replace', path: '/doNotCall/0/numbers', value: [N] }]);
    await fake.clock.advance(20);
    expect([(await fake.call(added)).number, (await fake.call(left)).number]).toEqual(['+15550199998', '+12025550150']);
  });

  // Noon in London is two in the morning of the next day on Kiritimati.
  test.each([
    ['by its own zone', 'ext-24680', '2026-01-05T14:00:00.000Z (2026-01-05 09:00 in America/New_York)', 7200],
    ['by the zone of the tenant', 'x', '2026-01-05T19:00:00.000Z (2026-01-06 09:00 in Pacific/Kiritimati)', 25_200],
  ])('waits for its window, %s', async (_name, contact, opens, seconds) => {
    await atNoon();
    await fake.patchTenant([{ op: 'add', path: '/timeZone', value: 'Pacific/Kiritimati' }]);
    const id = await place({ contact, campaignId: 'camp-hours-006' });
    expect(await fake.call(id)).toMatchObject({
      state: 'queued',
      reason: `outside the call window, which opens at ${opens}`,
    });
    await fake.clock.advance(seconds - 1);
    expect((await fake.call(id)).state).toBe('queued');
    await fake.clock.advance(1);
    expect(await told(id)).toEqual(['0 queued', `${seconds} dialing`]);
  });

  test('that is magically outside waits for nine', async () => {
    await atNoon();
    const id = await place({ contact: 'magic-window' });
    expect((await fake.call(id)).reason).toContain('opens at 2026-01-06T09:00:00.000Z');
    await fake.clock.set('2026-01-06T09:00:00Z');
    expect((await fake.call(id)).state).toBe('dialing');
  });

  test('does not go back when the clock does, and goes on when it is there again', async () => {
    await atNoon();
    const id = await place();
    await fake.clock.advance(15);
    expect((await fake.call(id)).state).toBe('ringing');
    await fake.clock.set('2026-01-01T00:00:00Z');
    expect((await fake.call(id)).state).toBe('ringing');
    await fake.clock.set(MONDAY_NOON);
    await fake.clock.advance(18);
    expect((await fake.call(id)).state).toBe('connected');
  });

  test('takes the seconds that the tenant gives', async () => {
    await atNoon();
    await fake.patchTenant([
      { op: 'add', path: '/dialer', value: { queued: 1, dialing: 1, ringing: 1, connected: 1 } },
    ]);
    const id = await place();
    await fake.clock.advance(60);
    expect(await told(id)).toEqual(['0 queued', '1 dialing', '2 ringing', '3 connected', '4 ended']);
  });
});

describe('double dials', () => {
  test('are the pairs of calls to one number of one contact', async () => {
    await atNoon();
    const first = await place({ numbers: [N, '+15550199998'] });
    await fake.clock.advance(10);
    await place({ contact: 'ext-24680' });
    const second = await place({ numbers: ['+15550199998'] });
    expect(await fake.doubleDials()).toEqual([
      {
        contact: 'ext-12345',
        number: '+15550199998',
        seconds: 10,
        calls: [first, second],
        journal: ['journal-1', 'journal-3'],
      },
    ]);
    expect((await fake.journal())[2]?.findings).toMatchObject([
      { code: 'double-dial', severity: 'warning', stage: 'apply', pointer: '/contact' },
    ]);
  });
});

test('calls that are over are not looked at again', async () => {
  const sandbox = await createSandbox({ clock: { now: () => 0 }, journalLimit: 1 });
  const [send, controls] = [createFetch(sandbox), controlsOf(sandbox)];
  await controls.patchTenant([{ op: 'add', path: '/doubleDialWindow', value: 0 }]);
  const url = 'http://127.0.0.1:4010/ccapi/v2/outbound/personal-connection/call';
  const init = {
    method: 'POST',
    headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
    body: `{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"${N}"}]},"campaignId":"camp-pc-001"}`,
  };
  for (let count = 0; count < 50; count += 1) await send(new Request(url, init));
  await controls.clock.advance(3600);
  expect((await controls.calls()).filter(({ state }) => state === 'ended')).toHaveLength(50);
  expect(await sandbox.store.calls.active()).toEqual([]);
  await send(new Request(url, init));
  expect(await sandbox.store.calls.active()).toHaveLength(1);
});
