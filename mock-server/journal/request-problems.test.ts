import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stub } from '../admin-types/index.ts';
import { type FakeCxone, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ port: 0 });
});
afterAll(() => fake.close());

const stub = (request: Stub['request']): Stub => ({ request, responses: [{ status: 200, text: 'stub' }] });

describe('a condition that no request meets is rejected', () => {
  test.each<[string, RegExp]>([
    ['x', /path must begin with \/ and be as it is sent \(\/x\), not "x"/],
    ['http://h/x?a=1', /path must begin with \/ and be as it is sent \(\/x\?a=1\)/],
    ['/x#y', /path must begin with \/ and be as it is sent \(\/x\), not/],
    ['/sp ace', /\(\/sp%20ace\)/],
    ['/caf\u00e9/{id}', /\(\/caf%C3%A9\/\{id\}\)/],
    ['', /path must begin with \//],
  ])('the path %j', async (path, problem) => {
    await expect(fake.setStub('s', stub({ path }))).rejects.toThrow(problem);
    await expect(fake.verify({ expectations: [{ path }] })).rejects.toThrow(problem);
    if (path !== '') await expect(fake.journal({ path })).rejects.toThrow(problem);
    await expect(startFakeCxone({ stubs: { s: stub({ path }) } })).rejects.toThrow(problem);
  });

  test('a method that does not exist', async () => {
    const problem = /Unknown method "GTE"\. Use one of: GET, /;
    await expect(fake.setStub('s', stub({ method: 'GTE' }))).rejects.toThrow(problem);
    await expect(fake.verify({ expectations: [{ method: 'gte' }] })).rejects.toThrow(problem);
    await expect(fake.journal({ method: 'GTE' })).rejects.toThrow(problem);
    expect(await fake.journal({ method: 'propfind' })).toEqual([]);
  });
});

test('a path with {name} and a query is compared with both', async () => {
  const path = '/gateway/services/{version}/skills?top=2';
  await fake.setStub('s', stub({ path }));
  const status = async (url: string) => (await fetch(fake.url + url)).status;
  expect(await status('/gateway/services/v30.0/skills?top=2')).toBe(200);
  expect(await status('/gateway/services/v30.0/skills?top=3')).not.toBe(200);
  expect(await status('/gateway/services/v30.0/skills')).not.toBe(200);
  expect((await fake.verify({ expectations: [{ path, count: { exactly: 1 } }] })).ok).toBe(true);
});
