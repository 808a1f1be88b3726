import {
  type CallList,
  callListsOf,
  dialsByPersonalConnection,
  magicOutcome,
  type Skill,
  type TenantIndex,
} from '../../contracts/internal.ts';
import { type Call, isDialersCall } from '../calls/index.ts';
import type { AgentSession, SandboxState, WaitingRecord } from '../exchange/index.ts';

/** A Personal Connection skill that runs, and whom it dials for. */
export interface DialingSkill {
  readonly skill: Skill;
  readonly lists: readonly CallList[];
  /** The sessions of the agents that it dials for; it dials the contacts of the thread's call for them as well. */
  readonly sessions: readonly AgentSession[];
  /** Calls at the same time without agents; undefined for a skill that needs them. */
  readonly ports: number | undefined;
  /** Calls for each agent who is free (AS-500). */
  readonly ratio: number;
}

/** The skills that dial lists, or for agents who are logged in to their dialer. */
export function dialingSkills(tenant: TenantIndex, state: SandboxState): DialingSkill[] {
  const lists = callListsOf(tenant.tenant).filter(({ isActive = true }) => isActive);
  return tenant.tenant.skills.flatMap((skill) => {
    if (!dials(tenant, skill)) return [];
    const own = lists.filter(({ skills = [] }) => skills.includes(skill.skillId));
    const ports = skill.agentless === true ? (skill.agentlessPorts ?? 1) : undefined;
    const sessions = ports === undefined ? sessionsOf(tenant, state, skill) : [];
    const isAtWork = sessions.length > 0 || (ports !== undefined && own.length > 0);
    const ratio = skill.parameters?.generalSettings?.maximumRatio ?? 1;
    return isAtWork ? [{ skill, lists: own, sessions, ports, ratio }] : [];
  });
}

/** True where the dialer has something to do: for agents, for lists, or with calls that it has placed. */
export function isDialing(tenant: TenantIndex, state: SandboxState, active: readonly Call[]): boolean {
  return (
    active.some(({ record }) => isDialersCall(record) && (record.listId ?? record.agentId) !== undefined) ||
    dialingSkills(tenant, state).length > 0
  );
}

/** True for a Personal Connection skill that runs, of a campaign that is active. */
export function dials(tenant: TenantIndex, skill: Skill): boolean {
  const isRunning = skill.isRunning === true && skill.isOutbound === true && dialsByPersonalConnection(skill);
  return isRunning && (tenant.campaign(skill.campaignId)?.isActive ?? true);
}

/** Agents log in to the dialer of a skill; those of a blended skill have it without that (DOC-212). */
export function sessionsOf(tenant: TenantIndex, { sessions }: SandboxState, skill: Skill): AgentSession[] {
  return Object.values(sessions).filter(({ isOver, agentId, dialerSkillId }) => {
    const agent = isOver ? undefined : tenant.agent(agentId);
    if (agent === undefined) return false;
    if (dialerSkillId === skill.skillId) return true;
    const has = agent.user.agentSkills?.includes(skill.skillId) ?? true;
    return skill.priorityBlending === true && dialerSkillId === null && has;
  });
}

/** The numbers of a record that no do-not-call list keeps from a skill. */
export function allowedNumbers(
  tenant: TenantIndex,
  skill: Skill,
  { externalId, numbers }: Pick<WaitingRecord, 'externalId' | 'numbers'>,
  time: number,
): readonly string[] {
  return numbers.filter(
    (number) => magicOutcome(externalId, number) !== 'dnc' && tenant.doNotCallGroup(number, skill, time) === undefined,
  );
}

/** From when on the agent of a session can have calls of a dialer; never while they are not available. */
export function availableSince({ isOver, state, stateSince, dialerSince }: AgentSession): number {
  return !isOver && state === 'Available' ? Math.max(stateSince, dialerSince) : Number.POSITIVE_INFINITY;
}
