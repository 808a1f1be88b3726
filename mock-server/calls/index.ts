export { advance, dispositions, dueAt, hungUp } from './advance.ts';
export { type Call, type CallRequest, isOver, newCall } from './call.ts';
export { newDialedCall, newSkillCall, type SkillCall } from './skill-call.ts';
