import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';
import type { SandboxStore, StoreFactory } from '../state/index.ts';
import { createSerializingStore } from '../test-support/serializing-store.ts';

/** Two fakes over one store, as two processes are. */
let one: FakeCxone;
let other: FakeCxone;
beforeEach(async () => {
  const kept = new Map<string | null, SandboxStore>();
  const stores: StoreFactory = (options) => {
    const store = kept.get(options.key) ?? createSerializingStore(options);
    kept.set(options.key, store);
    return store;
  };
  [one, other] = await Promise.all([startFakeCxone({ port: 0, stores }), startFakeCxone({ port: 0, stores })]);
});
afterEach(() => Promise.all([one.close(), other.close()]));

const SKILLS = '/inContactAPI/services/v34.0/skills';

async function send(fake: FakeCxone, path: string, method = 'GET', body?: object): Promise<unknown> {
  const response = await fetch(fake.url + path, {
    method,
    headers: { authorization: 'Bearer fake-pc-write', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return text === '' ? response.status : JSON.parse(text);
}

const isRunning = async (fake: FakeCxone) => (await send(fake, `${SKILLS}/4001`)) as { readonly isRunning?: true };

test('a replica takes over what another has changed, also where changes made others void', async () => {
  await send(one, `${SKILLS}/4001/start`, 'POST');
  expect(await isRunning(other)).toMatchObject({ isRunning: true });
  for (let times = 0; times < 3; times += 1) {
    await send(one, `${SKILLS}/4001/stop`, 'POST');
    await send(one, `${SKILLS}/4001/start`, 'POST');
  }
  await send(one, `${SKILLS}/4001/stop`, 'POST');
  expect(await isRunning(other)).not.toHaveProperty('isRunning');
  await send(other, '/_fake/tenant', 'PATCH', [{ op: 'replace', path: '/skills/0/name', value: 'renamed' }]);
  expect(await send(one, `${SKILLS}/4001`)).toMatchObject({ skillName: 'renamed' });
});

test('a replica follows a reset, and what came after it', async () => {
  await send(one, `${SKILLS}/4001/start`, 'POST');
  await isRunning(other);
  await send(one, '/_fake/reset', 'POST');
  await send(one, `${SKILLS}/4002/stop`, 'POST');
  expect(await isRunning(other)).not.toHaveProperty('isRunning');
  expect(await send(other, `${SKILLS}/4002`)).not.toHaveProperty('isRunning');
});

test('a replica that is behind by several changes takes over all of them', async () => {
  await send(one, `${SKILLS}/4001/start`, 'POST');
  await send(one, '/_fake/tenant', 'PATCH', [{ op: 'add', path: '/callLists', value: [{ name: 'one' }] }]);
  await send(one, `${SKILLS}/4002/stop`, 'POST');
  // a request to the vendor's API looks whether somebody has changed the tenant
  expect(await isRunning(other)).toMatchObject({ isRunning: true });
  const [{ skills }, { skills: others, callLists }] = await Promise.all([one.tenant(), other.tenant()]);
  expect(others).toEqual(skills);
  expect(callLists).toHaveLength(1);
});

test('a replica takes over what another has begun a sandbox of a test key with', async () => {
  await send(one, `${SKILLS}/4001/start`, 'POST');
  const ofKey = `/_fake/keys/k-1${SKILLS}/4001`;
  expect(await send(one, ofKey)).toMatchObject({ isRunning: true });
  // the other has not heard yet of what was changed without a key
  expect(await send(other, ofKey)).toMatchObject({ isRunning: true });
});
