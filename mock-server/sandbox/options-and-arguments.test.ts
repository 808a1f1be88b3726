import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectFakeCxone } from '../client/index.ts';
import { ArgumentError, type FakeCxone, type StartOptions, startFakeCxone } from '../index.ts';

let fake: FakeCxone;
beforeAll(async () => {
  fake = await startFakeCxone({ port: 0 });
});
afterAll(() => fake.close());

describe('a token', () => {
  test('of a user that the tenant does not have is an error with the ids of those that it has', async () => {
    const problem = {
      name: 'ArgumentError',
      argument: 'userId',
      problem: expect.stringMatching(/^no user has the id 'nope'; there are 1/),
    };
    await expect(fake.token({ userId: 'nope' })).rejects.toMatchObject(problem);
    await expect(fake.forKey('team-a').token({ userId: 'nope' })).rejects.toMatchObject(problem);
  });
});

describe('options inside of an option', () => {
  test.each<[unknown, string, string]>([
    [{ recording: { exchanges: [], unmached: 'reject' } }, 'recording.unmached', 'Did you mean "unmatched"?'],
    [{ notify: { url: 'http://127.0.0.1:9/x', sekret: 'x' } }, 'notify.sekret', 'Did you mean "secret"?'],
    [{ notify: { url: 'http://127.0.0.1:9/x', events: [] } }, 'notify.events', 'Use one of: url, secret, retries'],
    [{ tls: { cert: '', key: '', keys: '' } }, 'tls.keys', 'Did you mean "key"?'],
  ])('%j: one that does not exist is an error with the nearest name', async (options, argument, hint) => {
    await expect(startFakeCxone(options as StartOptions)).rejects.toMatchObject({
      name: 'ArgumentError',
      argument,
      problem: expect.stringContaining(hint),
    });
  });
});

describe('an error names the option or the argument', () => {
  test.each<[unknown, string]>([
    [{ signingKey: 'x' }, 'signingKey'],
    [{ rateLimit: {} }, 'rateLimit'],
    [{ scenario: {} }, 'scenario'],
    [{ stubs: { a: {} } }, 'stubs.a'],
    [{ faults: { a: {} } }, 'faults.a'],
  ])('%j', async (options, argument) => {
    const error = (await startFakeCxone(options as StartOptions).catch((thrown) => thrown)) as ArgumentError;
    expect([error instanceof ArgumentError, error.argument]).toEqual([true, argument]);
  });

  test('an empty text is called one, and not a string where a string belongs', async () => {
    await expect(startFakeCxone({ port: 0, host: '' })).rejects.toMatchObject({
      argument: 'host',
      problem: 'must be an address such as 127.0.0.1, not an empty string',
    });
  });

  test('of the methods', async () => {
    const wrong = {} as never;
    await expect(fake.setRateLimit(wrong)).rejects.toMatchObject({ argument: 'limit' });
    await expect(fake.setScenario(wrong)).rejects.toMatchObject({ argument: 'choice' });
    await expect(fake.setStub('a', wrong)).rejects.toMatchObject({ argument: 'stub' });
    await expect(fake.setFault('a', wrong)).rejects.toMatchObject({ argument: 'fault' });
  });
});

describe('a list that is not filtered', () => {
  test.each(['calls', 'doubleDials', 'faults', 'stubs'] as const)('%s() rejects a filter', async (method) => {
    for (const controls of [fake, await connectFakeCxone({ url: fake.url })])
      await expect((controls[method] as (filter: object) => Promise<unknown>)({ state: 'x' })).rejects.toMatchObject({
        argument: 'filter',
        problem: 'this method takes no filter; filter the list that it returns',
      });
  });

  test.each(['calls', 'dialer', 'double-dials', 'faults', 'stubs', 'keys'])('/_fake/%s rejects one', async (path) => {
    const response = await fetch(`${fake.url}/_fake/${path}?state=x`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      detail: `GET /_fake/${path} takes no query parameters; remove "state"`,
    });
  });
});
