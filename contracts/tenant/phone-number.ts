import { bareNumber } from './magic.ts';

/** What keeps a text from being a phone number that can be dialed: it has 7 to 15 digits, and marks between them (AS-632). */
export function numberProblem(number: string): string | undefined {
  const bare = bareNumber(number);
  if (/^\+?\d{7,15}$/.test(bare)) return undefined;
  if (!/^\+?\d+$/.test(bare)) return 'it has other characters than digits';
  return `it has ${bare.replace('+', '').length} digits, where 7 to 15 belong`;
}
