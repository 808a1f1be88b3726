import { magicOutcome } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The skill that would dial may not dial this number (DOM-15, AS-44). */
export const numberDoNotCall: Rule<'number-do-not-call'> = {
  code: 'number-do-not-call',
  operation: 'placeCall',
  reads: ['/campaignId', '/contact/externalId', '/contact/phoneNumbers/*/number', '/contact/phone'],
  needsTenant: true,
  find(asked, { tenant }) {
    const skill = tenant.skillThatDials(asked.text('/campaignId'));
    const externalId = asked.text('/contact/externalId') ?? '';
    return [...asked.texts('/contact/phoneNumbers/*/number'), ...asked.texts('/contact/phone')].flatMap(
      ({ pointer, text: number }) => {
        const isMagic = magicOutcome(externalId, number) === 'dnc';
        const group = isMagic ? 'that is magic' : tenant.doNotCallGroup(number, skill);
        if (group === undefined) return [];
        return [{ pointer, slots: { number, group: isMagic ? group : `'${group}'` } }];
      },
    );
  },
};
