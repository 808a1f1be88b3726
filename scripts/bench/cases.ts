import type { Case } from './load.ts';

const CALL = '/ccapi/v2/outbound/personal-connection/call';
const JSON_TYPE = ['Content-Type', 'application/json'];
const RIGHT = JSON.stringify({
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId: 'camp-pc-001',
  scriptId: 'script-xyz-999',
});
/** The original poster's body. */
const WRONG = JSON.stringify({
  contact: { externalId: 'ext-12345', phone: '+15550199' },
  campaignId: 'camp-abc-123',
  scriptId: 'script-xyz-999',
});
const bearer = (token: string): string[] => ['Authorization', `Bearer ${token}`];

/** The call accepted and rejected in each of the ways that the thread names, and one documented read. */
export const CASES: readonly (Case & { readonly status: number })[] = [
  {
    name: 'accepted',
    status: 202,
    method: 'POST',
    path: CALL,
    headers: [...JSON_TYPE, ...bearer('fake-pc-write')],
    body: RIGHT,
  },
  {
    name: '400',
    status: 400,
    method: 'POST',
    path: CALL,
    headers: [...JSON_TYPE, ...bearer('fake-pc-write')],
    body: WRONG,
  },
  { name: '401', status: 401, method: 'POST', path: CALL, headers: JSON_TYPE, body: RIGHT },
  {
    name: '403',
    status: 403,
    method: 'POST',
    path: CALL,
    headers: [...JSON_TYPE, ...bearer('fake-no-scope')],
    body: RIGHT,
  },
  {
    name: 'read',
    status: 200,
    method: 'GET',
    path: '/inContactAPI/services/v34.0/skills/4001',
    headers: ['Accept', 'application/json', ...bearer('fake-pc-write')],
    body: '',
  },
];
