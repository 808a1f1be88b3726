import type { Agent, TenantIndex } from '../../contracts/internal.ts';
import { withStep } from '../agents/index.ts';
import { agentChannel, type Inspected, type SandboxState } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { agentOf } from './agents.ts';
import { afterAdvancing, withKeys } from './change-tenant.ts';
import type { OperationHandler } from './operation-handler.ts';

interface Wanted {
  readonly skillId: string | number;
  readonly isActive?: boolean;
  readonly proficiency?: number;
}

/** The skills of an agent, while a request changes them. */
interface Assignments {
  /** By the id of the skill: whether it takes contacts. */
  readonly active: Map<number, boolean>;
  readonly proficiencies: Map<number, number>;
}

/** Does one thing; what it gives is the error of that skill, or an empty text. */
type Change = (skills: Assignments, skillId: number, wanted: Wanted) => string;

export const assignAgentSkills = changing(assign);
export const changeAgentSkills = changing((skills, skillId, wanted) =>
  skills.active.has(skillId)
    ? assign(skills, skillId, { isActive: skills.active.get(skillId) ?? true, ...wanted })
    : NOT_THEIRS,
);
export const removeAgentSkills = changing((skills, skillId) => {
  skills.proficiencies.delete(skillId);
  return skills.active.delete(skillId) ? '' : NOT_THEIRS;
});

const NOT_THEIRS = 'The agent does not have the skill';

function assign(skills: Assignments, skillId: number, { isActive = true, proficiency }: Wanted): string {
  skills.active.set(skillId, isActive);
  if (proficiency !== undefined) skills.proficiencies.set(skillId, proficiency);
  return '';
}

function changing(change: Change): OperationHandler {
  return {
    prepare: afterAdvancing,
    apply(sandbox, context) {
      const agent = agentOf(sandbox, context);
      const assignments = assignmentsOf(sandbox.tenant, agent);
      const skillResults = wantedIn(context).map((wanted) => {
        const skillId = idOf(wanted);
        const isKnown = skillId !== undefined && sandbox.tenant.skill(skillId) !== undefined;
        const error = isKnown ? change(assignments, skillId, wanted) : 'Invalid skillId';
        return { ...(skillId !== undefined && { skillId }), success: error === '', error };
      });
      const errorCount = skillResults.filter(({ success }) => !success).length;
      const body = { resultSet: { errorCount, skillResults } };
      if (errorCount === skillResults.length) return { body };
      const state = withNews(withSkills(sandbox, context, agent, assignments), agent, context.startedAt);
      return { body, state, effects: { wake: [agentChannel(agent.agentId)] } };
    },
  };
}

/** Clients of the agent's session hear of it (AS-588). */
function withNews(state: SandboxState, { agentId }: Agent, at: number): SandboxState {
  const session = state.sessions[agentId];
  if (session === undefined || session.isOver) return state;
  const changed = withStep(session, { at, hasOtherSkills: true });
  return { ...state, sessions: { ...state.sessions, [agentId]: changed } };
}

function wantedIn({ value }: Inspected): readonly Wanted[] {
  return (value as { readonly skills: readonly Wanted[] }).skills;
}

function idOf({ skillId }: Wanted): number | undefined {
  return /^\d{1,15}$/.test(String(skillId)) ? Number(skillId) : undefined;
}

function assignmentsOf({ tenant }: TenantIndex, { user }: Agent): Assignments {
  const { agentSkills, inactiveSkills = [], proficiencies = [] } = user;
  const off = new Set(inactiveSkills);
  const assigned = agentSkills ?? tenant.skills.map(({ skillId }) => skillId).filter((id) => !off.has(id));
  return {
    active: new Map([
      ...assigned.map((id) => [id, true] as const),
      ...inactiveSkills.map((id) => [id, false] as const),
    ]),
    proficiencies: new Map(proficiencies.map((each) => [each.skillId, each.proficiency])),
  };
}

/** An agent of all skills stays one where none was taken or switched off. */
function withSkills(
  { tenant: { tenant } }: Sandbox,
  { state, startedAt }: Inspected,
  { user }: Agent,
  { active, proficiencies }: Assignments,
) {
  const ids = (isActive: boolean) => [...active].filter(([, isOn]) => isOn === isActive).map(([id]) => id);
  const isAll = user.agentSkills === undefined && ids(true).length === tenant.skills.length;
  const values: Partial<Pick<Agent['user'], 'agentSkills' | 'inactiveSkills' | 'proficiencies'>> = {
    ...(!isAll && { agentSkills: ids(true), inactiveSkills: ids(false) }),
    proficiencies: [...proficiencies].map(([skillId, proficiency]) => ({ skillId, proficiency })),
  };
  return withKeys(state, `/users/${tenant.users.indexOf(user)}`, values, startedAt);
}
