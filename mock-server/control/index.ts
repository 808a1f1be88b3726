export { isLoopback } from './admin-gate.ts';
export { answerControl, isControlPath, type Peer } from './control.ts';
export { problem } from './problem.ts';
