import 'fake-cxone/vitest';
import { defaultTenant } from 'fake-cxone/testing';
import { expect, test } from 'vitest';
import { call, PATH, wrongCall } from '../client/sample.ts';

const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
const request = (body: unknown) =>
  new Request(`https://api.example.com${PATH}`, { method: 'POST', headers, body: JSON.stringify(body) });

test('a payload is right', async () => {
  await expect(call).toBeValidRequest({ operation: 'placeCall' });
  await expect(wrongCall).not.toBeValidRequest({ operation: 'placeCall' });
});

test('a request is right, also for what the tenant has', async () => {
  await expect(request(call)).toBeValidRequest({ tenant: defaultTenant });
  await expect(request({ ...call, campaignId: 'camp-abc-123' })).not.toBeValidRequest({ tenant: defaultTenant });
});

test('an answer is one that the contract declares', async () => {
  await expect(new Response(null, { status: 202 })).toBeValidResponse({ operation: 'placeCall' });
  await expect(new Response('done', { status: 200 })).not.toBeValidResponse({ operation: 'placeCall' });
});

test('an exchange satisfies the contract, under the variants that are yours', async () => {
  const response = new Response(null, { status: 202 });
  await expect({ request: request(call), response }).toSatisfyContract();
  await expect({ request: request(wrongCall), response }).not.toSatisfyContract();
  await expect({ request: request(wrongCall), response }).toSatisfyContract({ variants: { 'flat-phone': 'accept' } });
});
