/** What becomes of a call: a state machine without timers, brought up to date whenever somebody looks. */
export type { Call, CallRecord, CallState, CallStep, Disposition } from './call.ts';
export { type CallRequest, placed } from './placed.ts';
export { callOf, callsOf, settleCalls } from './settle-calls.ts';
