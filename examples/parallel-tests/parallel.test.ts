import { connectFakeCxone } from 'fake-cxone/client';
import 'fake-cxone/vitest';
import { expect, inject, test } from 'vitest';

/** What is tested: it knows a URL and a token, and nothing of keys. */
function placeCall(url: string, token: string, externalId: string): Promise<Response> {
  return fetch(`${url}/ccapi/v2/outbound/personal-connection/call`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId, phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId: 'camp-pc-001',
    }),
  });
}

const twenty = Array.from({ length: 20 }, (_, index) => `contact-${index}`);

test.for(twenty)('%s has the fake to itself', async (externalId, { task, expect: expectHere }) => {
  // the id of the test is its key: nobody else has it
  const fake = await connectFakeCxone({ url: inject('fakeUrl'), key: task.id });
  const token = await fake.token();
  for (let times = 0; times < 5; times++) {
    const response = await placeCall(fake.url, token, externalId);
    expectHere(response.status).toBe(202);
  }
  await expect(fake).toHaveReceived({
    operation: 'placeCall',
    body: [{ pointer: '/contact/externalId', equals: externalId }],
    count: { exactly: 5 },
  });
  // five calls, and not a hundred: those of the other nineteen tests are elsewhere
  expectHere((await fake.journal()).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((number) => `journal-${number}`));
  expectHere(new Set((await fake.calls()).map(({ contact }) => contact))).toEqual(new Set([externalId]));
});
