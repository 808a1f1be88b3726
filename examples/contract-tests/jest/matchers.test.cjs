const { describe, expect, test } = require('@jest/globals');
require('fake-cxone/jest');
const { ContractViolation, contractFetch } = require('fake-cxone/testing');

const PATH = '/ccapi/v2/outbound/personal-connection/call';
const call = { contact: { externalId: 'a', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] } };
const wrongCall = { contact: { externalId: 'a', phone: '+15550199999' } };

describe('Jest, from CommonJS', () => {
  test('has the matchers', async () => {
    await expect(call).toBeValidRequest({ operation: 'placeCall' });
    await expect(wrongCall).not.toBeValidRequest({ operation: 'placeCall' });
    await expect({ status: 202 }).toBeValidResponse({ operation: 'placeCall' });
    await expect({ status: 200 }).not.toBeValidResponse({ operation: 'placeCall' });
    const request = { method: 'POST', url: PATH, body: call };
    await expect({ request, response: { status: 202, body: '' } }).toSatisfyContract();
    await expect({ request, response: { status: 202, body: 'done' } }).not.toSatisfyContract();
  });

  test('has the watched fetch', async () => {
    const watched = contractFetch(async () => new Response(null, { status: 202 }));
    const headers = { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' };
    const send = (/** @type {unknown} */ body) =>
      watched(`https://api.example.com${PATH}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect((await send(call)).status).toBe(202);
    await expect(send(wrongCall)).rejects.toThrow(ContractViolation);
  });
});
