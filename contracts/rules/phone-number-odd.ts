import { numberProblem } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** A text that can be no phone number, where the documents name no error for it (AS-632). */
export const phoneNumberOdd: Rule<'phone-number-odd'> = {
  code: 'phone-number-odd',
  reads: ['/phoneNumber'],
  needsTenant: false,
  find(input) {
    const number = input.text('/phoneNumber') ?? '';
    const problem = number === '' ? undefined : numberProblem(number);
    return problem === undefined ? [] : [{ pointer: '/phoneNumber', slots: { value: number.slice(0, 60), problem } }];
  },
};
