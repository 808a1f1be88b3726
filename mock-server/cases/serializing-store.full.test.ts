import { describe, expect, test } from 'vitest';
import { answer, createFetch, createSandbox } from '../index.ts';
import { controlsOf } from '../server/controls.ts';
import { casesOn } from '../test-support/cases-on-a-store.ts';
import { createSerializingStore } from '../test-support/serializing-store.ts';
import { SIGNING_KEY } from '../test-support/tokens.ts';

const ORIGIN = 'http://127.0.0.1:4010';
const CALL = '/ccapi/v2/outbound/personal-connection/call';
const BODY =
  '{"contact":{"externalId":"ext-12345","phoneNumbers":[{"phoneType":"mobile","number":"+15550199999"}]},"campaignId":"camp-pc-001"}';

const BASIC = `Basic ${btoa('fake-client-id:fake-client-secret')}`;
const PASSWORD = 'grant_type=password&username=fake-access-key-id&password=fake-access-key-secret%3D%3D';

describe('every case, where all that outlives a request goes through JSON and takes a while', () => {
  casesOn(createSerializingStore);
});

/** A fake on the serializing store, and how it is called. */
async function aFake() {
  const sandbox = await createSandbox({ stores: createSerializingStore, signingKey: SIGNING_KEY, origin: ORIGIN });
  const handle = createFetch(sandbox);
  const headers = { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' };
  const call = (body = BODY) => handle(new Request(ORIGIN + CALL, { method: 'POST', headers, body }));
  return { sandbox, call, controls: controlsOf(sandbox) };
}

describe('requests that come at once, on a store where others come between', () => {
  test('are each numbered, placed and journaled once', async () => {
    const { call, controls } = await aFake();
    const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await call()).status));
    expect(statuses).toEqual(Array.from({ length: 12 }, () => 202));
    const ids = (await controls.calls()).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 12 }, (_, index) => `call-${index + 1}`));
    expect(new Set((await controls.journal()).map(({ id }) => id)).size).toBe(12);
    expect(await controls.doubleDials()).toHaveLength(11);
  });

  test('take each step of a scenario once', async () => {
    const { call, controls } = await aFake();
    await controls.setScenario({ steps: ['429 x3', '503 x2', 'pass…'] });
    const statuses = await Promise.all(Array.from({ length: 9 }, async () => (await call()).status));
    expect(statuses.sort()).toEqual([202, 202, 202, 202, 429, 429, 429, 503, 503]);
    expect((await controls.scenario()).taken).toEqual([3, 2, 4]);
  });

  test('take no more tokens out of a bucket than there are', async () => {
    const { call, controls } = await aFake();
    await controls.clock.stop();
    await controls.setRateLimit({ requests: 3, seconds: 60 });
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await call()).status));
    expect(statuses.sort()).toEqual([202, 202, 202, 429, 429, 429, 429, 429]);
  });

  test('use a refresh token once', async () => {
    const { sandbox } = await aFake();
    const ask = async (form: string) => {
      const rawHeaders = ['content-type', 'application/x-www-form-urlencoded', 'authorization', BASIC];
      const head = { method: 'POST', path: '/auth/token', query: '', rawHeaders };
      return answer(sandbox, head, { bytes: Buffer.from(form) });
    };
    const first = await ask(PASSWORD);
    expect(first.status).toBe(200);
    const form = `grant_type=refresh_token&refresh_token=${(JSON.parse(first.body) as { refresh_token: string }).refresh_token}`;
    const statuses = (await Promise.all([ask(form), ask(form), ask(form)])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test('see a change of the tenant that another process has made', async () => {
    const stores: ReturnType<typeof createSerializingStore>[] = [];
    const shared = (options: Parameters<typeof createSerializingStore>[0]) => {
      stores[0] ??= createSerializingStore(options);
      return stores[0];
    };
    const [one, other] = [await createSandbox({ stores: shared }), await createSandbox({ stores: shared })];
    await controlsOf(one).patchTenant([{ op: 'replace', path: '/name', value: 'another name' }]);
    const handle = createFetch(other);
    await handle(new Request(`${ORIGIN}/nowhere`));
    expect((await controlsOf(other).tenant()).name).toBe('another name');
  });
});
