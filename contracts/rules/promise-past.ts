import { dayWritten, isoOf } from '../time/index.ts';
import type { Rule } from './rule.ts';

/** The day of a promise is over (OP-11). */
export const promisePast: Rule<'promise-past'> = {
  code: 'promise-past',
  reads: ['/promiseDate'],
  needsTenant: false,
  find(input, { at }) {
    const value = input.text('/promiseDate');
    if (at === undefined || value === undefined) return [];
    const day = dayWritten(value);
    return day !== undefined && day < isoOf(at).slice(0, 10)
      ? [{ pointer: '/promiseDate', slots: { value, key: 'promiseDate' } }]
      : [];
  },
};
