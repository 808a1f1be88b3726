export { advance, dispositions } from './advance.ts';
export { type Call, type CallRequest, isOver, newCall } from './call.ts';
export { newSkillCall, type SkillCall } from './skill-call.ts';
