export { answerControl, isControlPath } from './control.ts';
export { problem } from './problem.ts';
