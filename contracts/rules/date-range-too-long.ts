import { completedWindow, usualEnd } from './completed-window.ts';
import type { Rule } from './rule.ts';

/** The window of contacts/completed is longer than 30 days (DOC-305). */
export const dateRangeTooLong: Rule<'date-range-too-long'> = {
  code: 'date-range-too-long',
  reads: ['query/startDate', 'query/endDate'],
  needsTenant: false,
  find(input, circumstances) {
    const window = completedWindow(input.text('query/startDate'), input.text('query/endDate'), usualEnd(circumstances));
    return window?.isTooLong === true ? [{ pointer: 'query/startDate', slots: window.slots }] : [];
  },
};
