import type { Rule } from './rule.ts';

/** The shortest timeout of a session, in seconds; 0 is the usual one (OP-36). */
const SHORTEST = 30;

/** The inactivity timeout of a session is too short. */
export const inactivityTimeout: Rule<'inactivity-timeout'> = {
  code: 'inactivity-timeout',
  reads: ['/inactivityTimeout'],
  needsTenant: false,
  find(input) {
    const seconds = input.value('/inactivityTimeout');
    if (typeof seconds !== 'number' || seconds === 0 || seconds >= SHORTEST) return [];
    return [{ pointer: '/inactivityTimeout', slots: { key: 'inactivityTimeout', value: String(seconds) } }];
  },
};
