import { describe, expect, test } from '@jest/globals';
import { startFakeCxone } from 'fake-cxone';
import { contractFetch } from 'fake-cxone/testing';
import 'fake-cxone/jest';

const PATH = '/ccapi/v2/outbound/personal-connection/call';
const call = { contact: { externalId: 'a', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] } };

describe('Jest, from ES modules', () => {
  test('has the matchers', async () => {
    await expect(call).toBeValidRequest({ operation: 'placeCall' });
    await expect({ status: 200 }).not.toBeValidResponse({ operation: 'placeCall' });
  });

  test('has a fake', async () => {
    const fake = await startFakeCxone();
    const response = await contractFetch(fetch)(fake.url + PATH, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await fake.token()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(call),
    });
    await expect(response).toBeValidResponse();
    expect(await fake.calls()).toHaveLength(1);
    await fake.close();
  });
});
