import type { Rule } from './rule.ts';

/** A mapping names a destination that does not exist (DOC-410); the default one is PhoneNumber (OP-41). */
export const mappingUnknown: Rule<'mapping-unknown'> = {
  code: 'mapping-unknown',
  reads: ['/destinationMappings/*/fieldName'],
  needsTenant: false,
  find(input) {
    return input.found(this.reads, (value) => (value.toLowerCase() === 'phonenumber' ? undefined : { value }));
  },
};
