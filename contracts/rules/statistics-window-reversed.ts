import { instantOf, isoOf } from '../time/index.ts';
import type { Rule } from './rule.ts';

/** The window of the dialer statistics ends before it begins (AS-581). */
export const statisticsWindowReversed: Rule<'statistics-window-reversed'> = {
  code: 'statistics-window-reversed',
  reads: ['query/startDate', 'query/endDate'],
  needsTenant: false,
  find(input) {
    const [startDate, endDate] = [input.text('query/startDate'), input.text('query/endDate')];
    if (startDate === undefined || endDate === undefined) return [];
    const [from, to] = [instantOf(startDate), instantOf(endDate)];
    if (from < to) return [];
    return [{ pointer: 'query/startDate', slots: { key: 'startDate', start: isoOf(from), end: isoOf(to) } }];
  },
};
