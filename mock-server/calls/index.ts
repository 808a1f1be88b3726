export { advance } from './advance.ts';
export { type Call, type CallRecord, type CallState, type CallStep, type Disposition, isOver } from './call.ts';
export { type CallRequest, newCall } from './new-call.ts';
