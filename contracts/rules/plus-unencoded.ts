import type { Rule } from './rule.ts';

/** A phone number of the query begins with a space: it was sent with a plus sign that is not encoded. */
export const plusUnencoded: Rule<'plus-unencoded'> = {
  code: 'plus-unencoded',
  reads: ['/phoneNumber', '/stationPhoneNumber', 'query/toAddress', 'query/fromAddress'],
  needsTenant: false,
  find(input) {
    return this.reads.flatMap((pointer) => {
      const number = input.text(pointer);
      const isMeant = number?.startsWith(' ') === true && /^\d/.test(number.trimStart());
      return isMeant ? [{ pointer, slots: { value: number.slice(0, 60) } }] : [];
    });
  },
};
