import { phoneLengths } from '../../generated/index.ts';
import { callingCode } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The number has too few or too many digits for its country (AS-23), as the thread's own has. */
export const numberImpossible: Rule<'number-impossible'> = {
  code: 'number-impossible',
  reads: ['/contact/phoneNumbers/*/number', '/contact/phone'],
  needsTenant: false,
  find(input) {
    return input.found(this.reads, (number) => {
      const problem = problemOf(number);
      return problem === undefined ? undefined : { number, problem };
    });
  },
};

const E164 = /^\+\d+$/;

/** Only numbers with a plus sign name their country; formatting does not count. */
function problemOf(number: string): string | undefined {
  const digits = E164.test(number) ? number : number.replace(/[ ().-]/g, '');
  if (!E164.test(digits)) return undefined;
  const code = callingCode(digits.slice(1));
  if (code === undefined) return 'no country has its code';
  const given = digits.length - 1 - code.length;
  if (phoneLengths[code]?.includes(given)) return undefined;
  return `it has ${given} digits after the country code +${code}, where ${phoneLengths[code]?.join(' or ')} belong`;
}
