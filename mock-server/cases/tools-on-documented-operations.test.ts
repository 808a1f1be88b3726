import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contractFetch } from '../../contracts/testing/index.ts';
import { type FakeCxone, type ProxyCxone, startFakeCxone, startProxy } from '../index.ts';
import { toHaveReceived } from '../testing/to-have-received.ts';

const ACD = '/inContactAPI/services/v34.0';
const headers = { Authorization: 'Bearer fake-pc-write', Accept: 'application/json' };

describe('with operations that have parameters in path and query', () => {
  let fake: FakeCxone;
  let proxy: ProxyCxone;
  beforeAll(async () => {
    fake = await startFakeCxone();
    proxy = await startProxy({ target: fake.url });
  });
  beforeEach(() => fake.reset());
  afterAll(async () => {
    await proxy.close();
    await fake.close();
  });

  const statusOf = async (path: string, method = 'GET') =>
    (await fetch(fake.url + ACD + path, { method, headers })).status;

  test('the proxy reports what is wrong with a parameter, and forwards the response', async () => {
    const response = await fetch(`${proxy.url}${ACD}/skills/4002/stop?force=maybe`, { method: 'POST', headers });
    expect(response.status).toBe(400);
    expect(response.headers.get('x-fake-cxone-violations')).toBe('request parameter-type query/force');
    const right = await fetch(`${proxy.url}${ACD}/skills/4002?fields=skillId`, { headers });
    expect(await right.json()).toEqual({ skillId: 4002 });
    expect(right.headers.get('x-fake-cxone-violations')).toBeNull();
  });

  test('contractFetch sends what is right, and throws for a parameter, an id, a method and older versions', async () => {
    const checked = contractFetch(fetch);
    const send = (path: string, method = 'GET') => checked(`${fake.url}${path}`, { method, headers });
    expect((await send(`${ACD}/skills?top=2`)).status).toBe(200);
    expect((await send(`${ACD}/skills/4002/stop?force=true`, 'POST')).status).toBe(202);
    await expect(send(`${ACD}/skills?top=x`)).rejects.toThrow('parameter-type');
    await expect(send(`${ACD}/skills/abc`)).rejects.toThrow('skill-unknown');
    await expect(send(`${ACD}/skills/4002/start`)).rejects.toThrow('which takes OPTIONS, POST');
    await expect(send('/inContactAPI/services/v23.0/contacts/completed')).rejects.toThrow('dates-missing');
  });

  test('toHaveReceived tells the path and the query', async () => {
    await statusOf('/skills/4002/stop?force=true', 'POST');
    const stopped = (path: string) => toHaveReceived(fake, { operation: 'stopSkill', path: ACD + path, status: 202 });
    expect((await stopped('/skills/4002/stop?force=true')).pass).toBe(true);
    expect((await stopped('/skills/4002/stop')).pass).toBe(true);
    expect((await stopped('/skills/4002/stop?force=false')).pass).toBe(false);
    const other = await stopped('/skills/4006/stop');
    expect(other.pass).toBe(false);
    expect(other.message()).toContain('/skills/4002/stop');
  });

  test('a scenario is of one operation, and its condition may be about a parameter', async () => {
    await fake.setScenario({
      operation: 'listSkills',
      steps: [
        { answer: 503, when: { pointer: 'query/skip', equals: 2 } },
        { answer: 'acd_invalid_fields', when: { pointer: 'query/searchString', matches: '^x' } },
      ],
    });
    expect(await statusOf('/skills?skip=1')).toBe(200);
    expect(await statusOf('/campaigns?skip=2')).toBe(200);
    expect(await statusOf('/skills?SKIP=2')).toBe(503);
    expect(await statusOf('/skills?skip=2')).toBe(200);
    expect(await statusOf('/skills?searchString=xyz')).toBe(400);
    await fake.setScenario({
      operation: 'getSkill',
      steps: [{ answer: 404, when: { pointer: 'path/skillId', equals: 4002 } }],
    });
    expect(await statusOf('/skills/4001')).toBe(200);
    expect(await statusOf('/skills/4002')).toBe(404);
  });

  test('a fault is of one operation, in every version of its path', async () => {
    await fake.setFault('busy', { operation: 'getSkill', answer: { status: 503, retryAfter: 5 } });
    expect(await statusOf('/skills')).toBe(200);
    const response = await fetch(`${fake.url}/inContactAPI/services/v23.0/skills/4002`, { headers });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(response.headers.get('icstatusdescription')).toBe('the service is unavailable');
  });

  test('a preference names a status or a reply of the operation', async () => {
    const preferred = async (Prefer: string, path: string) =>
      (await fetch(fake.url + ACD + path, { headers: { ...headers, Prefer } })).status;
    expect(await preferred('code=204', '/skills?top=1')).toBe(204);
    expect(await preferred('example=date_range_too_long', '/contacts/completed')).toBe(400);
    expect(await preferred('example=date_range_too_long', '/skills')).toBe(200);
  });
});
