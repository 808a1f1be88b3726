export { advance, dispositions, dueAt, hungUp, isAnswered, step, takenInTurn } from './advance.ts';
export {
  dialedOutside,
  givenTo,
  heldSeconds,
  isBeforeAnswer,
  type OutsideOutcome,
  occupiesAgent,
  outsideOutcome,
  overriddenAmd,
  snoozeBy,
  snoozed,
  talkStatus,
  withAgentAction,
  withDisposition,
} from './agent-actions.ts';
export { type Call, type CallRequest, callNumber, isDialersCall, isOver, newCall } from './call.ts';
export { nextNine } from './call-window.ts';
export {
  ALL_PASSED_OVER,
  mayDial,
  obstacleOf,
  WAITS_FOR_AGENT,
  waitsInQueue,
  windowOpens,
} from './eligibility.ts';
export {
  abandoned,
  isInQueue,
  isPlanned,
  newDialedCall,
  newImpossibleCall,
  newListCall,
  newSkillCall,
  newUndialedCall,
  type SkillCall,
  takenFromQueue,
} from './skill-call.ts';
