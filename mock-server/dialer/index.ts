export { isDialing, sessionsOf } from './dialing-skill.ts';
export { countsOf, type ListAt, listAt } from './list-counts.ts';
export { whyNever, withoutProgress } from './list-cursor.ts';
export { callsBesideList, countedCalls, isDone } from './record-outcome.ts';
export { runDialer } from './run-dialer.ts';
export { whyUndialed } from './undialed-list.ts';
export { type DialerView, waitingContacts } from './waiting-contacts.ts';
