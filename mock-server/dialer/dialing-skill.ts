import {
  type CallList,
  callListsOf,
  dialsByPersonalConnection,
  magicOutcome,
  type Skill,
  type TenantIndex,
} from '../../contracts/internal.ts';
import { hasSkill, type ReadyAgent, readyIn } from '../agents/index.ts';
import { type Call, isDialersCall, isInQueue, nextNine, windowOpens } from '../calls/index.ts';
import type { AgentSession, SandboxState, WaitingRecord } from '../exchange/index.ts';

/** A Personal Connection skill that runs, and whom it dials for. */
export interface DialingSkill {
  readonly skill: Skill;
  readonly lists: readonly CallList[];
  /** The agents that it dials for; it dials the contacts of the thread's call for them as well. */
  readonly agents: readonly ReadyAgent[];
  /** Calls at the same time without agents; undefined for a skill that needs them. */
  readonly ports: number | undefined;
  /** Calls for each agent who is free (AS-520). */
  readonly ratio: number;
}

/** The skills that dial lists, or for agents who are logged in to their dialer. */
export function dialingSkills(tenant: TenantIndex, state: SandboxState): DialingSkill[] {
  const lists = callListsOf(tenant.tenant).filter(({ isActive = true }) => isActive);
  return tenant.tenant.skills.flatMap((skill) => {
    if (!dials(tenant, skill)) return [];
    const own = lists.filter(({ skills = [] }) => skills.includes(skill.skillId));
    const ports = skill.agentless === true ? (skill.agentlessPorts ?? 1) : undefined;
    const agents = ports === undefined ? sessionsOf(tenant, state, skill).map(readyForDialer) : [];
    const isAtWork = agents.length > 0 || (ports !== undefined && own.length > 0);
    const ratio = skill.parameters?.generalSettings?.maximumRatio ?? 1;
    return isAtWork ? [{ skill, lists: own, agents, ports, ratio }] : [];
  });
}

/** True where the dialer has something to do: for lists, for queues, or for agents, who take its calls also without a login. */
export function isDialing(tenant: TenantIndex, state: SandboxState, active: readonly Call[]): boolean {
  const hasSession = Object.keys(state.sessions).length > 0;
  return (
    active.some(
      ({ record }) => isInQueue(record) || (isDialersCall(record) && (hasSession || record.listId !== undefined)),
    ) || dialingSkills(tenant, state).length > 0
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
    return skill.priorityBlending === true && dialerSkillId === null && hasSkill(tenant, agentId, skill);
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

/** What keeps a record from being dialed at a time; with the test input of a closed window it waits at its first turn (AS-41). */
export function windowOfRecord(
  tenant: TenantIndex,
  skill: Skill,
  { externalId, timeZone = tenant.timeZoneOf(externalId), reason }: WaitingRecord,
  number: string,
  time: number,
) {
  const isHeld = reason === '' && magicOutcome(externalId, number) === 'window';
  return windowOpens(tenant, skill, timeZone, time, isHeld ? nextNine(timeZone, time) : time);
}

/** The agent of a session, from when on they can have calls of its dialer; never while they are not available. */
export function readyForDialer(session: AgentSession): ReadyAgent {
  const ready = readyIn(session);
  return { ...ready, since: Math.max(ready.since, session.dialerSince) };
}
