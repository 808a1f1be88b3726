import fc from 'fast-check';

/** Words that a request may hold, right and wrong, so that generated bodies come near the edges of the schema. */
const word = fc.oneof(
  fc.constantFrom(
    'ext-12345',
    'mobile',
    'camp-pc-001',
    '',
    'a b',
    'ü',
    '+15550199999',
    '+1',
    '15550199999',
    '+0123456789',
  ),
  fc.constantFrom('+1234567', '+123456', '+123456789012345', '+1234567890123456', 'x'.repeat(64), 'x'.repeat(65)),
  fc.constantFrom('(555) 019-9999', '1-800-FLOWERS', '+15550199999\n', '\ud83d\ude00'.repeat(64)),
  fc.string({ maxLength: 12 }),
);
const anything = fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.constant([]), fc.constant({}));

/** Right in most places, so that what is wrong is one thing or two; else any word, else anything. */
function mostly(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 20, arbitrary: right }, { weight: 2, arbitrary: word }, { weight: 1, arbitrary: anything });
}

const id = fc.constantFrom('ext-12345', 'camp-pc-001', 'script-xyz-999', 'a~b_c.d-e', 'x'.repeat(64));
const number = fc.constantFrom('+15550199999', '+1234567', '+123456789012345', '+442079460000');

function record(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  const known = fc.record(fields, { requiredKeys: [] });
  const stray = fc.dictionary(fc.constantFrom('phone', 'pho', 'externalID', 'number', 'x'), anything, { maxKeys: 1 });
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(fields) },
    { weight: 3, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, stray).map(([one, other]) => ({ ...one, ...other })) },
  );
}

const phoneNumber = record({ phoneType: mostly(id), number: mostly(number) });
const contact = record({
  externalId: mostly(id),
  phoneNumbers: mostly(fc.array(mostly(phoneNumber), { minLength: 1, maxLength: 7 })),
});

/** Bodies of a call, most of them nearly right. */
export const callBodies: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 9, arbitrary: record({ contact: mostly(contact), campaignId: mostly(id), scriptId: mostly(id) }) },
  {
    weight: 2,
    arbitrary: record({ contact: record({ externalId: mostly(id), phone: mostly(number) }), campaignId: mostly(id) }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
