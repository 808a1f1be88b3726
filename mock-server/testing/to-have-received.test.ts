import { describe, expect } from 'vitest';
import { connectFakeCxone } from '../client/index.ts';
import { toHaveReceived } from './to-have-received.ts';
import { test } from './vitest.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const call = (url: string, campaignId: string) =>
  fetch(url + CALL, {
    method: 'POST',
    headers: { Authorization: 'Bearer fake-pc-write', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
      campaignId,
    }),
  });

describe('toHaveReceived', () => {
  test('passes for a fake that has, here, elsewhere and under a key', async ({ fakeCxone }) => {
    const ofKey = fakeCxone.forKey('a');
    await call(fakeCxone.url, 'camp-pc-001');
    await call(ofKey.url, 'camp-abc-123');
    await expect(fakeCxone).toHaveReceived({ status: 202 });
    await expect(fakeCxone).toHaveReceived({ count: { exactly: 1 } });
    await expect(fakeCxone).not.toHaveReceived({ status: 400 });
    await expect(ofKey).toHaveReceived({ finding: 'campaign-skill-not-running' });
    await expect(await connectFakeCxone({ url: fakeCxone.url, key: 'a' })).toHaveReceived({ status: 400 });
  });

  test('says what came closest and what differs, and shows no credential', async ({ fakeCxone }) => {
    await call(fakeCxone.url, 'camp-abc-123');
    const { pass, message } = await toHaveReceived(fakeCxone, {
      status: 202,
      headers: { authorization: { equals: 'Bearer my-secret' }, accept: { matches: '.' } },
      body: [{ pointer: '/campaignId', equals: 'camp-pc-001' }],
    });
    expect(pass).toBe(false);
    expect(message()).toBe(
      `expected the fake to have received at least 1 of {"status":202,"headers":{"authorization":"[redacted]","accept":{"matches":"."}},"body":[{"pointer":"/campaignId","equals":"camp-pc-001"}]}

It received 0 of them, and 1 other requests.

journal-1 comes closest:
  status: wanted 202, got 400
  header authorization: wanted a credential, which the journal does not keep, got "Bearer [redacted]"
  body /campaignId: wanted "camp-pc-001", got "camp-abc-123"`,
    );
  });

  test('negated, says which there are', async ({ fakeCxone }) => {
    await call(fakeCxone.url, 'camp-pc-001');
    expect((await toHaveReceived(fakeCxone)).message()).toBe(
      'expected the fake not to have received at least 1 of any request\n\nIt received 1 of them (journal-1), and 0 other requests.',
    );
  });

  test.for([null, 'http://127.0.0.1', {}])('%j is not a fake', async (value) => {
    await expect(toHaveReceived(value)).rejects.toThrow('toHaveReceived wants a fake');
  });
});
