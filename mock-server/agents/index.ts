export { type AgentContact, type ContactStep, contactsByAgent, contactsOfAgent, stepsOf } from './agent-contacts.ts';
export {
  type AgentState,
  type AgentStateName,
  agentStateOf,
  busyStateOf,
  busyWith,
} from './agent-state.ts';
export { hasSkill, lastEnds, type ReadyAgent, readyAgents, readyIn } from './free-agents.ts';
export { momentAt, withOwnState, withoutKnownSteps, withStep } from './session-steps.ts';
