export { settled } from './advance.ts';
export { type Call, type CallRecord, type CallState, type CallStep, type Disposition, isOver } from './call.ts';
export { type CallRequest, placed } from './new-call.ts';
