import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
const SECRETS = /fake-client-secret|fake-access-key-secret|fake-pc-write|fake-revoked/;
const START = { op: 'replace', path: '/skills/0/isRunning', value: true } as const;

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterEach(() => fake.reset());
afterAll(() => fake.close());

const at = (path: string, key?: string) => fake.url + (key === undefined ? '' : `/_fake/keys/${key}`) + path;

async function send(method: string, body: unknown, key?: string, type = 'application/json-patch+json') {
  const response = await fetch(at('/_fake/tenant', key), {
    method,
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

async function shown(key?: string): Promise<Record<string, unknown[]>> {
  return (await (await fetch(at('/_fake/tenant', key))).json()) as Record<string, unknown[]>;
}

async function place(campaignId = 'camp-abc-123', token = 'fake-pc-write', key?: string): Promise<Response> {
  const contact = { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] };
  return fetch(at(CALL, key), {
    method: 'POST',
    headers: { ...headers, Authorization: `Bearer ${token}` },
    body: JSON.stringify({ contact, campaignId }),
  });
}

describe('the tenant at /_fake/tenant', () => {
  test('is shown whole, without a secret', async () => {
    const text = JSON.stringify(await shown());
    expect(text).not.toMatch(SECRETS);
    expect(JSON.parse(text)).toMatchObject({
      name: 'fake-tenant',
      clients: [{ clientId: 'fake-client-id', clientSecret: '[redacted]' }],
      accessKeys: [{ accessKeyId: 'fake-access-key-id', accessKeySecret: '[redacted]' }],
    });
  });

  test('is changed by JSON Patch, and the next request meets it', async () => {
    expect((await place()).status).toBe(400);
    const { status, body } = await send('PATCH', [START]);
    expect([status, body['skills']?.[0]]).toMatchObject([200, { isRunning: true }]);
    expect((await place()).status).toBe(202);
  });

  test.each(['application/json', 'application/json-patch+json'])('takes a patch as %s', async (type) => {
    expect((await send('PATCH', [START], undefined, type)).status).toBe(200);
  });

  test('what was shown can be put back, and no secret is lost', async () => {
    const whole = await shown();
    expect((await send('PUT', { ...whole, name: 'renamed' })).status).toBe(200);
    expect((await shown())['name']).toBe('renamed');
    expect((await place('camp-pc-001')).status).toBe(202);
    const form = new URLSearchParams({
      grant_type: 'password',
      username: 'fake-access-key-id',
      password: 'fake-access-key-secret==',
    });
    const token = await fetch(`${fake.url}/auth/token`, {
      method: 'POST',
      body: form,
      headers: { Authorization: `Basic ${btoa('fake-client-id:fake-client-secret')}` },
    });
    expect(token.status).toBe(200);
  });

  test('of fixed tokens that are put back in part and in another order each keeps what it may', async () => {
    const whole = await shown();
    const tokens = [...(whole['bearerTokens'] ?? [])].reverse().slice(0, -1);
    expect((await send('PUT', { ...whole, bearerTokens: tokens })).status).toBe(200);
    const errorOf = async (token: string) => (await place('camp-pc-001', token)).headers.get('x-fake-cxone-error');
    expect(await errorOf('fake-pc-write')).toBe('token-unrecognized');
    expect(await errorOf('fake-call-write')).toBe('scope-missing');
    expect(await errorOf('fake-revoked')).toBe('token-revoked');
  });

  test.each<[string, string, unknown, string, string]>([
    ['a body that is not JSON', 'PATCH', '[', 'the body is not JSON', ''],
    ['a patch that is not a list', 'PATCH', { op: 'add' }, 'the body must be array', ''],
    ['an operation that is none', 'PATCH', [{ op: 'put', path: '/name' }], '/0/op must be equal to one of', '/0/op'],
    [
      'an operation without its value',
      'PATCH',
      [{ op: 'add', path: '/name' }],
      "must have required property 'value'",
      '/0',
    ],
    ['an operation without its name', 'PATCH', [{ path: '/name' }], "/0 must have required property 'op'", '/0'],
    [
      'a source that is not there',
      'PATCH',
      [{ op: 'copy', from: '/x', path: '/name' }],
      'the patch does not apply: /0 /name: there is nothing at /x, from where it takes the value',
      '/0',
    ],
    [
      'a path that is not there',
      'PATCH',
      [{ op: 'replace', path: '/skills/99/isRunning', value: true }],
      'the patch does not apply: /0 /skills/99/isRunning: there is nothing at this path',
      '/0',
    ],
    [
      'a path into a text',
      'PATCH',
      [{ op: 'add', path: '/name/0', value: 'x' }],
      'the patch does not apply: /0 /name/0: there is no object or list to change',
      '/0',
    ],
    [
      'a test that fails',
      'PATCH',
      [{ op: 'test', path: '/name', value: 'other' }],
      'the patch does not apply: /0',
      '/0',
    ],
    [
      'a value of the wrong type',
      'PATCH',
      [{ op: 'add', path: '/timeZone', value: 5 }],
      'the tenant would be invalid: /timeZone must be string',
      '/timeZone',
    ],
    [
      'a time zone that is none',
      'PATCH',
      [{ op: 'add', path: '/timeZone', value: 'Mars/Olympus' }],
      "unknown time zone 'Mars/Olympus'",
      '/timeZone',
    ],
    [
      'a window that ends before it begins',
      'PATCH',
      [{ op: 'add', path: '/callWindows', value: [{ from: '21:00', to: '09:00' }] }],
      'the window ends at 09:00, before it begins at 21:00',
      '/callWindows/0/to',
    ],
    [
      'a skill of a campaign that is none',
      'PATCH',
      [{ op: 'replace', path: '/skills/0/campaignId', value: 'x' }],
      "there is no campaign 'x'",
      '/skills/0/campaignId',
    ],
    [
      'a list that scrubs a skill that is none',
      'PATCH',
      [{ op: 'add', path: '/doNotCall/0/scrubbedSkills', value: [1] }],
      "there is no skill '1'",
      '/doNotCall/0/scrubbedSkills/0',
    ],
    [
      'a value that is none',
      'PATCH',
      [{ op: 'add', path: '/variants', value: { scope: 'maybe' } }],
      'Unknown scope "maybe". Use one of: ',
      '/variants/scope',
    ],
    [
      'a redacted secret of somebody new',
      'PATCH',
      [{ op: 'add', path: '/clients/-', value: { clientId: 'new', clientSecret: '[redacted]' } }],
      'nothing is known of it',
      '/clients/1/clientSecret',
    ],
    ['a tenant with half of its keys', 'PUT', { name: 'x' }, "must have required property 'audience'", ''],
    ['a tenant that is none', 'PUT', null, 'must be object', ''],
    [
      'a prototype',
      'PATCH',
      '[{"op":"add","path":"/__proto__/polluted","value":1}]',
      "'polluted' is not a key here",
      '/polluted',
    ],
  ])('%s is rejected with its place, and nothing changes', async (_name, method, body, detail, pointer) => {
    const before = await shown();
    const rejected = await send(method, body);
    expect(rejected.status).toBe(400);
    expect(rejected.body['detail']).toContain(detail);
    if (pointer !== '') expect(rejected.body['problems']?.[0]).toMatchObject({ pointer });
    expect(await shown()).toEqual(before);
    expect(await fake.journal()).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('of a patch whose last step fails nothing is done', async () => {
    expect((await send('PATCH', [START, { op: 'remove', path: '/nothing' }])).status).toBe(400);
    expect((await place()).status).toBe(400);
  });

  test('all problems are reported at once', async () => {
    const patch = [
      { op: 'add', path: '/timeZone', value: 'Mars/Olympus' },
      { op: 'replace', path: '/defaultSkillId', value: 1 },
    ];
    const { body } = await send('PATCH', [{ op: 'add', path: '/defaultSkillId', value: 4002 }, ...patch]);
    expect(body['problems']).toHaveLength(2);
  });

  test('a variant that changes changes the contract', async () => {
    expect((await place('camp-pc-001', 'fake-no-scope')).status).toBe(403);
    await send('PATCH', [{ op: 'add', path: '/variants', value: { scope: 'none', 'error-body': 'empty' } }]);
    expect((await place('camp-pc-001', 'fake-no-scope')).status).toBe(202);
    expect((await fake.health()).variants).toMatchObject({ scope: 'none', 'error-body': 'empty' });
    expect(await (await place()).text()).toBe('');
  });

  test('a change is in the journal between the exchanges, without its secrets', async () => {
    await place();
    const added = { clientId: 'second', clientSecret: 'hush-hush' };
    await send('PATCH', [START, { op: 'add', path: '/clients/-', value: added }]);
    await send('PATCH', [{ op: 'replace', path: '/clients/1/clientSecret', value: 'whispered' }]);
    await send('PUT', await shown());
    await place();
    const journal = await fake.journal();
    expect(journal.map(({ request: { method }, control, operation }) => [method, control, operation])).toEqual([
      ['POST', undefined, 'placeCall'],
      ['PATCH', true, null],
      ['PATCH', true, null],
      ['PUT', true, null],
      ['POST', undefined, 'placeCall'],
    ]);
    expect(JSON.parse(journal[1]?.request.body ?? '')[0]).toEqual(START);
    expect(JSON.stringify(journal)).not.toMatch(/hush-hush|whispered|fake-client-secret/);
  });

  test('changes that are requested at the same time are all made', async () => {
    const numbers = Array.from({ length: 10 }, (_none, index) => `+1202555016${index}`);
    await Promise.all(numbers.map((value) => send('PATCH', [{ op: 'add', path: '/doNotCall/0/numbers/-', value }])));
    const { doNotCall } = await shown();
    expect((doNotCall as { numbers: string[] }[])[0]?.numbers.slice(1).sort()).toEqual(numbers);
  });

  test('a change under a test key is its own, and begins with what applies without one', async () => {
    await send('PATCH', [{ op: 'replace', path: '/name', value: 'shared' }]);
    expect((await shown('one'))['name']).toBe('shared');
    await send('PATCH', [START], 'one');
    expect((await place('camp-abc-123', 'fake-pc-write', 'one')).status).toBe(202);
    expect((await place('camp-abc-123', 'fake-pc-write', 'two')).status).toBe(400);
    expect((await place()).status).toBe(400);
    await fetch(at('/_fake/reset', 'one'), { method: 'POST' });
    expect([(await shown('one'))['name'], (await place('camp-abc-123', 'fake-pc-write', 'one')).status]).toEqual([
      'shared',
      400,
    ]);
  });

  test('a reset brings the first tenant back, with its variants', async () => {
    const first = await shown();
    await send('PATCH', [START, { op: 'add', path: '/variants', value: { scope: 'none' } }]);
    await fake.reset();
    expect(await shown()).toEqual(first);
    expect((await fake.health()).variants.scope).toBe('personal-connection');
  });
});

describe('limits', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

  test.each([
    ['PUT', '/tenant', `{"name":${deep(3_300)}}`],
    ['PATCH', '/tenant', `[{"op":"add","path":"/name","value":${deep(3_300)}}]`],
    ['POST', '/journal/verify', `{"expectations":[{"body":[{"pointer":"","equals":${deep(4_200)}}]}]}`],
    ['POST', '/journal/search', `{"body":[{"pointer":"","equals":${deep(4_200)}}]}`],
    ['PUT', '/scenario', `{"steps":${deep(100_000)}}`],
    ['PUT', '/faults/a', deep(100_000)],
    ['PATCH', '/clock', '['.repeat(100_000)],
    ['POST', '/tokens', `{"scopes":${deep(100_000)}}`],
  ])('%s %s rejects what is nested too deeply', async (method, path, body) => {
    const response = await fetch(at(`/_fake${path}`), { method, headers, body });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      {
        detail: expect.stringMatching(
          /^the body is not accepted: it is nested deeper than 200 levels at line 1, column \d+$/,
        ),
      },
    ]);
  });

  test('copies that double the tenant again and again are rejected, and nothing is changed', async () => {
    const patch = Array.from({ length: 22 }, () => ({ op: 'copy', from: '/skills', path: '/skills/0' }));
    const before = await shown();
    const made = await send('PATCH', patch);
    expect(made.status).toBe(400);
    expect(made.body['detail']).toContain('the patch copies more than 200000 values');
    expect(await shown()).toEqual(before);
  });

  test('a patch cannot nest the tenant deeper than a body may be', async () => {
    const value = JSON.parse(deep(150)) as unknown;
    const made = await send('PATCH', [
      { op: 'add', path: '/name', value },
      { op: 'add', path: `/name${'/0'.repeat(149)}/-`, value },
    ]);
    expect([made.status, made.body['detail']]).toEqual([400, expect.stringContaining('deeper than 200 levels')]);
  });
});
