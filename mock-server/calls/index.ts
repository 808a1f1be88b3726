/** What becomes of a call: a state machine without timers, brought up to date whenever somebody looks. */
export { type Call, type CallRecord, type CallState, type CallStep, type Disposition, isOver } from './call.ts';
export { type CallRequest, placed } from './placed.ts';
export { callOf, callsOf, settleCalls } from './settle-calls.ts';
