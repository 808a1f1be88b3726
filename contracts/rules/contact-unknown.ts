import { magicContact } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The tenant has no record of the contact (AS-12); those that are magic need none. */
export const contactUnknown: Rule<'contact-unknown'> = {
  code: 'contact-unknown',
  reads: ['/contact/externalId'],
  needsTenant: true,
  find(input, { tenant }) {
    const externalId = input.text('/contact/externalId');
    if (externalId === undefined || magicContact(externalId) !== undefined) return [];
    if (tenant.contact(externalId) !== undefined) return [];
    return [{ pointer: '/contact/externalId', slots: { externalId } }];
  },
};
