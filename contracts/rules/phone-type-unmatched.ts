import type { Rule } from './rule.ts';

/** The contact's record has no number of this type: the thread's silent failure (EP-10). */
export const phoneTypeUnmatched: Rule<'phone-type-unmatched'> = {
  code: 'phone-type-unmatched',
  reads: ['/contact/externalId', '/contact/phoneNumbers/*/phoneType'],
  needsTenant: true,
  find(input, { tenant }) {
    const contact = tenant.contact(input.text('/contact/externalId') ?? '');
    if (contact === undefined) return [];
    const known = contact.phoneTypes.join(', ') || 'none';
    return input
      .texts('/contact/phoneNumbers/*/phoneType')
      .filter(({ text }) => !contact.phoneTypes.includes(text))
      .map(({ pointer, text }) => ({ pointer, slots: { phoneType: text, known } }));
  },
};
