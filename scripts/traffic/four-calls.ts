const call = (campaignId: string) => ({
  contact: { externalId: 'ext-12345', phoneNumbers: [{ phoneType: 'mobile', number: '+15550199999' }] },
  campaignId,
});

/** A call that the fake accepts, and three that it rejects: the status of each, with its token and its payload. */
export const FOUR_CALLS = [
  ['202', 'fake-pc-write', call('camp-pc-001')],
  ['400', 'fake-pc-write', call('no-such-campaign')],
  ['401', 'nobody', call('camp-pc-001')],
  ['403', 'fake-no-scope', call('camp-pc-001')],
] as const;
