export { advance, dispositions, dueAt, hungUp, step } from './advance.ts';
export { type Call, type CallRequest, inState, isDialersCall, isOver, newCall } from './call.ts';
export { ALL_PASSED_OVER, obstacleOf, windowOpens } from './eligibility.ts';
export {
  abandoned,
  type ListCall,
  newDialedCall,
  newListCall,
  newSkillCall,
  newUndialedCall,
  type SkillCall,
} from './skill-call.ts';
