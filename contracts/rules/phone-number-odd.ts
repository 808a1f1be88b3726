import { numberProblem } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** A text that can be no phone number, where the documents name no error for it (AS-632). */
export const phoneNumberOdd: Rule<'phone-number-odd'> = {
  code: 'phone-number-odd',
  reads: ['/phoneNumber', '/callerId'],
  needsTenant: false,
  find(input) {
    return input.found(this.reads, (number) => {
      const problem = number === '' ? undefined : numberProblem(number);
      return problem === undefined ? undefined : { value: number.slice(0, 60), problem };
    });
  },
};
