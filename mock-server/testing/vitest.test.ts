import { describe, expect } from 'vitest';
import { fakeCxoneUrl, test } from './vitest.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
const RIGHT = {
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
};

const strict = test.extend({ fakeCxoneOptions: [{ variants: { campaign: 'required' } }, { scope: 'worker' }] });

describe('the test of fake-cxone/vitest', () => {
  test.for(['first', 'second'])(
    'has a fake that nothing was asked of before: the %s time',
    async (_time, { fakeCxone }) => {
      expect(await fakeCxone.calls()).toEqual([]);
      const response = await fetch(fakeCxone.url + CALL, { method: 'POST', headers, body: JSON.stringify(RIGHT) });
      expect(response.status).toBe(202);
      await expect(response).toBeValidResponse();
      expect(await fakeCxone.calls()).toHaveLength(1);
    },
  );

  strict('may be started otherwise', async ({ fakeCxone }) => {
    const body = JSON.stringify({ contact: RIGHT.contact });
    expect((await fetch(fakeCxone.url + CALL, { method: 'POST', headers, body })).status).toBe(400);
  });

  test('has the matchers', async () => {
    await expect(RIGHT).toBeValidRequest({ operation: 'placeCall' });
    await expect({
      request: { method: 'POST', url: CALL, body: RIGHT },
      response: { status: 202 },
    }).toSatisfyContract();
  });

  test('nobody is called twice, until somebody is', async ({ fakeCxone }) => {
    const request = { method: 'POST', headers, body: JSON.stringify(RIGHT) };
    await fetch(fakeCxone.url + CALL, request);
    await expect(fakeCxone).toHaveNoDoubleDials();
    await fakeCxone.clock.stop();
    await fakeCxone.clock.set('2026-01-05T12:00:00Z');
    await fetch(fakeCxone.url + CALL, { ...request, body: request.body.replace('ext-12345', 'ext-24680') });
    await fakeCxone.clock.advance(7);
    await fetch(fakeCxone.url + CALL, { ...request, body: request.body.replace('ext-12345', 'ext-24680') });
    await expect(fakeCxone).not.toHaveNoDoubleDials();
    await expect(expect(fakeCxone).toHaveNoDoubleDials()).rejects.toThrow(
      "+15550199999 of the contact 'ext-24680': call-2 and call-3, 7 seconds apart (journal-2, journal-3)",
    );
    await expect(expect({}).toHaveNoDoubleDials()).rejects.toThrow('wants a fake');
  });

  test('without the global setup there are no urls, and it says so', () => {
    expect(() => fakeCxoneUrl()).toThrow("add 'fake-cxone/vitest/global-setup' to globalSetup");
  });
});
