import { phoneLengths } from '../../generated/index.ts';
import type { Rule } from './rule.ts';

/** The number has too few or too many digits for its country (AS-23), as the thread's own has. */
export const numberImpossible: Rule<'number-impossible'> = {
  code: 'number-impossible',
  operation: 'placeCall',
  reads: ['/contact/phoneNumbers/*/number', '/contact/phone'],
  find(asked) {
    return [...asked.texts('/contact/phoneNumbers/*/number'), ...asked.texts('/contact/phone')].flatMap(
      ({ pointer, text }) => {
        const problem = problemOf(text);
        return problem === undefined ? [] : [{ pointer, slots: { number: text, problem } }];
      },
    );
  },
};

/** Only numbers with a plus sign name their country; formatting does not count. */
function problemOf(number: string): string | undefined {
  const digits = number.replace(/[ ().-]/g, '');
  if (!/^\+\d+$/.test(digits)) return undefined;
  const code = [1, 2, 3].map((length) => digits.slice(1, 1 + length)).find((prefix) => prefix in phoneLengths);
  if (code === undefined) return 'no country has its code';
  const given = digits.length - 1 - code.length;
  if (phoneLengths[code]?.includes(given)) return undefined;
  return `it has ${given} digits after the country code +${code}, where ${phoneLengths[code]?.join(' or ')} belong`;
}
