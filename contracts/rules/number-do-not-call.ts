import { magicOutcome } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The skill that would dial may not dial this number (DOM-15, AS-44). */
export const numberDoNotCall: Rule<'number-do-not-call'> = {
  code: 'number-do-not-call',
  reads: ['/campaignId', '/contact/externalId', '/contact/phoneNumbers/*/number', '/contact/phone'],
  needsTenant: true,
  find(input, { tenant, at }) {
    const skill = tenant.skillThatDials(input.text('/campaignId'));
    const externalId = input.text('/contact/externalId') ?? '';
    return [...input.texts('/contact/phoneNumbers/*/number'), ...input.texts('/contact/phone')].flatMap(
      ({ pointer, text: number }) => {
        const isMagic = magicOutcome(externalId, number) === 'dnc';
        const group = isMagic ? 'that is magic' : tenant.doNotCallGroup(number, skill, at);
        if (group === undefined) return [];
        return [{ pointer, slots: { number, group: isMagic ? group : `'${group}'` } }];
      },
    );
  },
};
