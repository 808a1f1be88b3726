export { advance, dispositions, dueAt, hungUp, step } from './advance.ts';
export {
  dialedOutside,
  heldSeconds,
  type OutsideOutcome,
  occupiesAgent,
  outsideOutcome,
  overriddenAmd,
  snoozed,
  talkStatus,
  withAgentAction,
  withDisposition,
} from './agent-actions.ts';
export { type Call, type CallRequest, isDialersCall, isOver, newCall } from './call.ts';
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
  takenAtAnswer,
  takenFromQueue,
} from './skill-call.ts';
