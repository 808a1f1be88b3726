import type { Rule } from './rule.ts';

const TYPES = ['/contact/phoneNumbers/*/phoneType'];

/** The contact's record has no number of this type: the thread's silent failure (EP-10). */
export const phoneTypeUnmatched: Rule<'phone-type-unmatched'> = {
  code: 'phone-type-unmatched',
  reads: ['/contact/externalId', ...TYPES],
  needsTenant: true,
  find(input, { tenant }) {
    const contact = tenant.contact(input.text('/contact/externalId') ?? '');
    if (contact === undefined) return [];
    return input.found(TYPES, (phoneType) =>
      contact.phoneTypes.includes(phoneType)
        ? undefined
        : { phoneType, known: contact.phoneTypes.join(', ') || 'none' },
    );
  },
};
