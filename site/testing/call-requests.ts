/** Where a call is asked for. */
export const CALL = '/ccapi/v2/outbound/personal-connection/call';

/** The original poster's payload, as the thread has it. */
export const ORIGINAL_POSTERS =
  '{"contact": {"externalId": "ext-12345", "phone": "+15550199"}, "campaignId": "camp-abc-123", "scriptId": "script-xyz-999"}';

/** One that the default tenant takes. */
export const RIGHT =
  '{"contact": {"externalId": "ext-12345", "phoneNumbers": [{"phoneType": "mobile", "number": "+15550199999"}]}, "campaignId": "camp-pc-001"}';

/** Asks the fake at an address for a call. */
export function askForCall(
  url: string,
  body: string,
  token = 'fake-pc-write',
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...more };
  return fetch(url + CALL, { method: 'POST', headers, body });
}
