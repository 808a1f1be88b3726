import { dayWritten, hasTimeOfDay } from '../time/index.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Whether a text that stands for a day may be empty, by its place (AS-415). */
const DAYS: Readonly<Record<string, boolean>> = {
  '/expirationDate': true,
  '/listExpirationDate': true,
  '/promiseDate': false,
};
const TIME = '/promiseTime';

/** A day that no calendar has, or a time that no clock has (AS-641). */
export const dateInvalid: Rule<'date-invalid'> = {
  code: 'date-invalid',
  reads: [...Object.keys(DAYS), TIME],
  needsTenant: false,
  find(input) {
    const days = Object.entries(DAYS).flatMap(([place, mayBeEmpty]) =>
      foundAt(input, place, (text) => (text === '' ? mayBeEmpty : dayWritten(text) !== undefined), 'a day that exists'),
    );
    return [...days, ...foundAt(input, TIME, hasTimeOfDay, 'a time of day')];
  },
};

function foundAt(input: RuleInput, pointer: string, isRight: (text: string) => boolean, wanted: string) {
  const text = input.text(pointer);
  if (text === undefined || isRight(text)) return [];
  return [{ pointer, slots: { key: pointer.slice(1), value: text.slice(0, 60), wanted } }];
}
