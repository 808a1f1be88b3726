import type { Rule } from './rule.ts';

/** A planned callback without a number or a skill, which no document requires: nothing is ever dialed (AS-442). */
export const callbackNotDialed: Rule<'callback-not-dialed'> = {
  code: 'callback-not-dialed',
  reads: ['/phoneNumber', '/skillId'],
  needsTenant: false,
  find(input) {
    return this.reads
      .filter((pointer) => input.isAbsent(pointer) || input.text(pointer) === '')
      .map((pointer) => ({ pointer, slots: { key: pointer.slice(1) } }));
  },
};
