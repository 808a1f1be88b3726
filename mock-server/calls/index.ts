export { advance, dispositions } from './advance.ts';
export { type Call, type CallRequest, isOver, newCall } from './call.ts';
