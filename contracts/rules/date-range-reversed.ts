import { completedWindow, usualEnd } from './completed-window.ts';
import type { Rule } from './rule.ts';

/** The window of contacts/completed ends before it begins (DOC-305). */
export const dateRangeReversed: Rule<'date-range-reversed'> = {
  code: 'date-range-reversed',
  reads: ['query/startDate', 'query/endDate'],
  needsTenant: false,
  find(input, circumstances) {
    const window = completedWindow(input.text('query/startDate'), input.text('query/endDate'), usualEnd(circumstances));
    if (window === undefined || window.from < window.to) return [];
    return [{ pointer: 'query/startDate', slots: window.slots }];
  },
};
