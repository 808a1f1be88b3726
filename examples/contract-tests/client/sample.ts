import type { CallRequest } from './place-call.ts';
import type { Credentials } from './token-source.ts';

/** Those of the fake's default tenant. */
export const credentials: Credentials = {
  clientId: 'fake-client-id',
  clientSecret: 'fake-client-secret',
  accessKeyId: 'fake-access-key-id',
  accessKeySecret: 'fake-access-key-secret==',
};

export const PATH = '/ccapi/v2/outbound/personal-connection/call';

export const call: CallRequest = {
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
  scriptId: 'script-xyz-999',
};

/** The payload of the thread, which no type lets pass. */
export const wrongCall = {
  contact: { externalId: 'ext-12345', phone: '+15550199999' },
  campaignId: 'camp-pc-001',
} as unknown as CallRequest;
