import { placeCall } from '../../contract-tests/client/place-call.ts';
import { createTokenSource } from '../../contract-tests/client/token-source.ts';

/**
 * Places one outbound Personal Connection call, with openapi-fetch on the types of fake-cxone. Unofficial, not
 * affiliated with NICE. The client is the one of ../../contract-tests, which has the tests beside it.
 */

const {
  FAKE_CXONE_URL: url = 'http://127.0.0.1:4010',
  CXONE_TOKEN_URL: tokenUrl = `${url}/auth/token`,
  CXONE_CLIENT_ID: clientId = 'fake-client-id',
  CXONE_CLIENT_SECRET: clientSecret = 'fake-client-secret',
  CXONE_ACCESS_KEY_ID: accessKeyId = 'fake-access-key-id',
  CXONE_ACCESS_KEY_SECRET: accessKeySecret = 'fake-access-key-secret==',
  CXONE_EXTERNAL_ID: externalId = 'ext-12345',
  CXONE_NUMBER: number = '+15550199999',
  CXONE_CAMPAIGN_ID: campaignId = 'camp-pc-001',
  CXONE_SCRIPT_ID: scriptId = 'script-xyz-999',
  CXONE_TRIES: tries = '4',
  CXONE_TIMEOUT: timeout = '30',
} = process.env;

interface Told {
  readonly placed?: true;
  readonly text: string;
}

async function run(): Promise<Told> {
  for (const [name, value] of Object.entries({ CXONE_TIMEOUT: timeout, CXONE_TRIES: tries }))
    if (!/^[1-9]\d{0,5}$/.test(value))
      throw new Error(`${name} must be a whole number from 1 to 999999, not '${value}'`);
  if (!/^https?:/.test(url))
    throw new Error(`FAKE_CXONE_URL must be a URL, such as http://127.0.0.1:4010, not '${url}'`);
  const credentials = { clientId, clientSecret, accessKeyId, accessKeySecret };
  const tokens = createTokenSource({ url, tokenUrl, credentials });
  const call = { contact: { externalId, phoneNumbers: [{ phoneType: 'mobile', number }] }, campaignId, scriptId };
  const options = { url, tokens, retry: { tries: Number(tries) }, timeout: Number(timeout) * 1000 };
  const outcome = await placeCall(call, options);
  switch (outcome.kind) {
    case 'accepted':
      return { placed: true, text: 'The call was accepted.' };
    case 'rejected':
      return {
        text: `No call was placed: ${outcome.status} ${outcome.why}\nHint: ${outcome.hint ?? 'none was given'}`,
      };
    case 'not-now':
      return { text: `No call was placed: ${outcome.why}` };
    case 'unknown':
      return { text: `The call may have been placed: ${outcome.why}. It was not repeated; look before you ask again.` };
  }
}

// What is thrown comes from the token endpoint: once the call is under way there is an outcome.
const { placed = false, text } = await run().catch(
  (error: Error): Told => ({ text: `No call was placed: ${error.message}` }),
);
if (placed) console.log(text);
else console.error(text);
process.exitCode = placed ? 0 : 1;
