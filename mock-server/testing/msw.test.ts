import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fakeCxoneHandlers } from './msw.ts';

const ORIGINS = ['https://api-na1.example.com', 'https://cxone.example.com'] as const;
const CALL = '/ccapi/v2/outbound/personal-connection/call';
const BODY = JSON.stringify({
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
});

const handlers = fakeCxoneHandlers({ origin: ORIGINS });
const server = setupServer(...handlers);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => handlers.reset());
afterAll(() => server.close());

describe('fakeCxoneHandlers', () => {
  test.each(ORIGINS)('answer at %s, without a port', async (origin) => {
    const headers = { Authorization: `Bearer ${await handlers.token()}`, 'Content-Type': 'application/json' };
    const response = await fetch(origin + CALL, { method: 'POST', headers, body: BODY });
    expect([response.status, await response.text()]).toEqual([202, '']);
    expect(await handlers.calls()).toMatchObject([{ campaignId: 'camp-pc-001' }]);
    expect(await handlers.journal()).toHaveLength(1);
  });

  test('reject as the fake on a port does', async () => {
    const headers = { Authorization: 'Bearer fake-no-scope', 'Content-Type': 'application/json' };
    const response = await fetch(ORIGINS[0] + CALL, { method: 'POST', headers, body: BODY });
    expect(response.status).toBe(403);
    expect(response.headers.get('x-fake-cxone-error')).toBe('scope-missing');
  });

  test('have URLs of their origin, and the admin API', async () => {
    const configuration = await (await fetch(`${ORIGINS[1]}/.well-known/openid-configuration`)).json();
    expect(configuration).toMatchObject({ issuer: ORIGINS[0] });
    expect((await fetch(`${ORIGINS[1]}/_fake/health`)).status).toBe(200);
  });

  test('read no body that is larger than the operation takes', async () => {
    const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
    const response = await fetch(ORIGINS[0] + CALL, { method: 'POST', headers, body: 'x'.repeat(300_000) });
    expect(response.status).toBe(413);
  });

  test('break a connection as a fault says, and go on after it', async () => {
    const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
    const call = () => fetch(ORIGINS[0] + CALL, { method: 'POST', headers, body: BODY });
    await handlers.setFault('gone', { times: 1, connection: 'reset-before' });
    await expect(call()).rejects.toThrow(TypeError);
    await handlers.setFault('torn', { times: 1, connection: 'reset-within', operation: 'getKeys' });
    const keys = await fetch(`${ORIGINS[0]}/auth/jwks`);
    await expect(keys.text()).rejects.toThrow('terminated');
    expect(await handlers.faults()).toMatchObject([{ injected: 1 }, { injected: 1 }]);
    expect((await call()).status).toBe(202);
    await handlers.setRateLimit({ requests: 1, seconds: 60 });
    expect([(await call()).status, (await call()).status]).toEqual([202, 429]);
    await handlers.clearRateLimit();
    await handlers.clearFault();
    expect((await call()).status).toBe(202);
  });

  test('leave other origins to others', async () => {
    await expect(fetch('https://elsewhere.example.com/')).rejects.toThrow();
  });

  test('an origin with a path is none', () => {
    expect(() => fakeCxoneHandlers({ origin: 'https://a.example.com/cxone' })).toThrow("give 'https://a.example.com'");
  });
});
