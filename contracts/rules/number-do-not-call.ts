import { magicOutcome } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

const NUMBERS = ['/contact/phoneNumbers/*/number', '/contact/phone'];

/** The skill that would dial may not dial this number (DOM-15, AS-44). */
export const numberDoNotCall: Rule<'number-do-not-call'> = {
  code: 'number-do-not-call',
  reads: ['/campaignId', '/contact/externalId', ...NUMBERS],
  needsTenant: true,
  find(input, { tenant, at }) {
    const skill = tenant.skillThatDials(input.text('/campaignId'));
    const externalId = input.text('/contact/externalId') ?? '';
    return input.found(NUMBERS, (number) => {
      const isMagic = magicOutcome(externalId, number) === 'dnc';
      const group = isMagic ? 'that is magic' : tenant.doNotCallGroup(number, skill, at);
      return group === undefined ? undefined : { number, group: isMagic ? group : `'${group}'` };
    });
  },
};
