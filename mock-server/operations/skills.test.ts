import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ port: 0 });
});
afterAll(() => fake.close());

const SKILL = '/inContactAPI/services/v34.0/skills/4001';

function send(path: string, method = 'GET'): Promise<Response> {
  return fetch(fake.url + path, { method, headers: { authorization: 'Bearer fake-pc-write' } });
}

test('a test key that is used first after a skill was started begins with it running, and changes its own from then on', async () => {
  expect((await send(`${SKILL}/start`, 'POST')).status).toBe(202);
  expect(await (await send(`/_fake/keys/late${SKILL}`)).json()).toMatchObject({ isRunning: true });
  expect((await send(`/_fake/keys/late${SKILL}/stop`, 'POST')).status).toBe(202);
  expect(await (await send(`/_fake/keys/late${SKILL}`)).json()).not.toHaveProperty('isRunning');
  expect(await (await send(SKILL)).json()).toMatchObject({ isRunning: true });
});

test.each([
  ['/skills/4001', 200],
  ['/nothing', 501],
  ['/skills//start', 404],
])('CorrelationId is repeated byte for byte at %s', async (path, status) => {
  const header = Buffer.from('Grüße').toString('latin1');
  const response = await fetch(`${fake.url}/inContactAPI/services/v34.0${path}`, {
    headers: { authorization: 'Bearer fake-pc-write', correlationid: header },
  });
  expect([response.status, response.headers.get('correlationid')]).toEqual([status, header]);
});

test('a skill can be started and stopped again and again', async () => {
  for (let times = 0; times < 50; times += 1) {
    expect((await send(`${SKILL}/stop`, 'POST')).status).toBe(202);
    expect((await send(`${SKILL}/start`, 'POST')).status).toBe(202);
  }
  const { skills } = await fake.tenant();
  expect(skills.find(({ skillId }) => skillId === 4001)).toMatchObject({ isRunning: true });
});

test('the page before shows exactly the items before', async () => {
  const skills = '/inContactAPI/services/v34.0/skills?fields=skillId';
  const { _links: links } = (await (await send(`${skills}&skip=1&top=2`)).json()) as {
    readonly _links: Readonly<Record<string, string>>;
  };
  expect(links['previous']).toBe(`${fake.url}${skills}&skip=0&top=1`);
  expect(links['next']).toBe(`${fake.url}${skills}&skip=3&top=2`);
});
