import { phoneLengths } from '../../generated/index.ts';
import { callingCode } from '../tenant/index.ts';
import type { Rule } from './rule.ts';

/** The number has too few or too many digits for its country (AS-23), as the thread's own has. */
export const numberImpossible: Rule<'number-impossible'> = {
  code: 'number-impossible',
  reads: ['/contact/phoneNumbers/*/number', '/contact/phone'],
  needsTenant: false,
  find(input) {
    const found: ReturnType<typeof this.find>[number][] = [];
    for (const pattern of this.reads) {
      for (const { pointer, text } of input.texts(pattern)) {
        const problem = problemOf(text);
        if (problem !== undefined) found.push({ pointer, slots: { number: text, problem } });
      }
    }
    return found;
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
