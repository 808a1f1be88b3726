import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServerContext } from '../admin/server-context.ts';
import { createFetch, createSandbox, type FakeCxone, startFakeCxone } from '../index.ts';
import { receive } from '../server/dispatch.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const KEY_HEADER = 'x-fake-cxone-key';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone();
});
afterAll(() => fake.close());

type Headers = Readonly<Record<string, string>>;

const bodyFor = (contact: string) =>
  JSON.stringify({
    contact: { externalId: contact, phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
    campaignId: 'camp-pc-001',
  });
const call = (mount: string, token: string, headers: Headers = {}, contact = 'ext-1') =>
  fetch(`${fake.url}${mount}${CALL}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: bodyFor(contact),
  });
const control = async (path: string, headers: Headers = {}, method = 'GET') =>
  (await fetch(`${fake.url}${path}`, { method, headers })).json() as Promise<Record<string, unknown>>;
const under = (key: string) => `/_fake/keys/${key}`;
const lengthAt = async (mount: string, what: 'entries' | 'calls') =>
  ((await control(`${mount}/_fake/${what === 'calls' ? 'calls' : 'journal'}`))[what] as unknown[]).length;

async function tokenOf(key: string): Promise<string> {
  const { token } = await control(`${under(key)}/_fake/tokens`, {}, 'POST');
  return token as string;
}

describe('a test key names a sandbox', () => {
  test.each<[string, (key: string) => Promise<Response>]>([
    ['the header', (key) => call('', 'fake-pc-write', { [KEY_HEADER]: key })],
    ['the header in capitals', (key) => call('', 'fake-pc-write', { [KEY_HEADER.toUpperCase()]: key })],
    ['the path', (key) => call(under(key), 'fake-pc-write')],
    ['what stands behind a fixed token', (key) => call('', `fake-pc-write~${key}`)],
    ['a token that was made under it', async (key) => call('', await tokenOf(key))],
    ['all of them, where they agree', (key) => call(under(key), `fake-pc-write~${key}`, { [KEY_HEADER]: key })],
    ['the path, with a token of nobody', async (key) => call(under(key), await fake.token())],
  ])('by %s', async (name, ask) => {
    await fake.reset();
    const key = `by-${name.replaceAll(/\W/g, '-')}`;
    const response = await ask(key);
    expect(response.status).toBe(202);
    expect(await lengthAt(under(key), 'calls')).toBe(1);
    expect(await fake.journal()).toEqual([]);
    expect(await fake.calls()).toEqual([]);
    const entry = await control(response.headers.get('x-fake-cxone-journal') ?? '');
    expect(entry).toMatchObject({ id: 'journal-1', key, request: { path: CALL, body: bodyFor('ext-1') } });
    expect(JSON.stringify(entry)).not.toContain('fake-pc-write');
  });

  test.each<[string, () => Promise<Response>, string]>([
    ['the path and the header', () => call(under('a'), 'fake-pc-write', { [KEY_HEADER]: 'b' }), 'the path'],
    ['the path and the token', () => call(under('a'), 'fake-pc-write~b'), 'the path'],
    ['the header and the token', () => call('', 'fake-pc-write~b', { [KEY_HEADER]: 'a' }), 'the header'],
    ['the path and a made token', async () => call(under('a'), await tokenOf('b')), 'the path'],
  ])('%s that disagree are rejected, and reach no sandbox', async (_name, ask, first) => {
    const response = await ask();
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toMatch(new RegExp(`^${first}[^']* names the test key 'a' and .* 'b'; name one$`));
    expect([await lengthAt(under('a'), 'entries'), await lengthAt(under('b'), 'entries')]).toEqual([0, 0]);
  });

  test('two headers that disagree are rejected, whatever a server makes of the second', async () => {
    const sandbox = await createSandbox();
    const head = { method: 'GET', path: '/_fake/health', query: '', rawHeaders: [KEY_HEADER, 'a', KEY_HEADER, 'b'] };
    const { answer } = receive(sandbox, head, createServerContext());
    expect((await answer({ bytes: new Uint8Array() }, { address: '127.0.0.1' })).status).toBe(400);
    expect(sandbox.testKeys.list()).toEqual([]);
  });

  test.each(['a b', 'ä', 'a/b', 'k'.repeat(65), '.', '..', 'a,b'])('%j is not a key', async (key) => {
    const handle = createFetch(await createSandbox());
    const byHeader = await handle(new Request('http://fake/_fake/health', { headers: { [KEY_HEADER]: key } }));
    expect([byHeader.status, ((await byHeader.json()) as { detail: string }).detail]).toEqual([
      400,
      `the header ${KEY_HEADER} names no test key: 1 to 64 letters, digits and . _ - make one, but not . or .. alone`,
    ]);
    const byPath = await handle(new Request(`http://fake/_fake/keys/${encodeURIComponent(key)}/_fake/health`));
    // A dot alone never gets here: anyone who builds the URL takes it out.
    expect(byPath.status).toBe(/^\.+$/.test(key) ? 404 : 400);
  });

  test.each(['a', 'k'.repeat(64), 'a.b_c-D9', '...', '-'])('%j is a key', async (key) => {
    const handle = createFetch(await createSandbox());
    const health = await handle(new Request('http://fake/_fake/health', { headers: { [KEY_HEADER]: key } }));
    expect(health.status).toBe(200);
    expect((await handle(new Request(`http://fake/_fake/keys/${key}/_fake/health`))).status).toBe(200);
  });

  test.each(['', 'a/b', 'k'.repeat(65), '..'])('%j behind a fixed token is not a key', async (key) => {
    const response = await call('', `fake-pc-write~${key}`);
    expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
      400,
      expect.stringMatching(/^the token names no test key: /),
    ]);
  });

  test('a token with ~ that is not one of the tenant names no key', async () => {
    const response = await call('', 'not-a-token~my-key');
    expect(response.status).toBe(401);
    expect(response.headers.get('x-fake-cxone-journal')).toMatch(/^\/_fake\/journal\//);
  });

  test('a rejection of the vendor under a mounted key is the same as without it', async () => {
    const [with_, without] = [await call(under('same'), 'nobody'), await call('', 'nobody')];
    expect([with_.status, await with_.text()]).toEqual([without.status, await without.text()]);
  });

  test('a token endpoint under a mounted key issues for that mount, and is discovered there', async () => {
    const found = await control(`${under('oidc')}/.well-known/openid-configuration`);
    expect(found['issuer']).toBe(`${fake.url}${under('oidc')}`);
  });
});
