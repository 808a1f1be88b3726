export { advance } from './advance.ts';
export { type Call, isOver } from './call.ts';
export { type CallRequest, newCall } from './new-call.ts';
