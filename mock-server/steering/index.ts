/** What may be chosen for a request in place of the contract's own answer, and who chooses. */
export { choose } from './choose.ts';
export { magic } from './magic.ts';
export { choosesReply, type SteeredBy, type Steering } from './steering.ts';
