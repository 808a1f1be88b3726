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
export { ALL_PASSED_OVER, mayDial, obstacleOf, WAITS_FOR_AGENT, windowOpens } from './eligibility.ts';
export {
  abandoned,
  newDialedCall,
  newImpossibleCall,
  newListCall,
  newSkillCall,
  newUndialedCall,
  type SkillCall,
} from './skill-call.ts';
