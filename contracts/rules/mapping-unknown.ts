import type { Rule } from './rule.ts';

const FIELDS = '/destinationMappings/*/fieldName';

/** A mapping names a destination that does not exist (DOC-410); the default one is PhoneNumber (OP-41). */
export const mappingUnknown: Rule<'mapping-unknown'> = {
  code: 'mapping-unknown',
  reads: [FIELDS],
  needsTenant: false,
  find: (input) =>
    input
      .texts(FIELDS)
      .filter(({ text }) => text.toLowerCase() !== 'phonenumber')
      .map(({ pointer, text }) => ({ pointer, slots: { value: text } })),
};
