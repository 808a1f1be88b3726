import type { Skill, TenantIndex } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { AgentSession, SandboxState } from '../exchange/index.ts';
import { busyTime } from './agent-contacts.ts';
import { restingState } from './agent-state.ts';

/** An agent who has contacts while they have none, since a time in milliseconds since 1970. */
export interface ReadyAgent {
  readonly agentId: number;
  readonly since: number;
  /** By which those come in order who are ready since the same time. */
  readonly number: number;
}

/** The agent of a session, from when on they can have contacts; never while they are not available. */
export function readyIn({ agentId, number, isOver, state, stateSince }: AgentSession): ReadyAgent {
  const since = !isOver && state === 'Available' ? stateSince : Number.POSITIVE_INFINITY;
  return { agentId, since, number };
}

/**
 * The agents who can have the contacts of a queue: those in a session, and those who have had none and whom the tenant
 * says to be available.
 */
export function readyAgents(
  { agents }: TenantIndex,
  { sessions }: SandboxState,
): { readonly inSessions: readonly ReadyAgent[]; readonly others: readonly ReadyAgent[] } {
  const inSessions: ReadyAgent[] = [];
  const others: ReadyAgent[] = [];
  for (const [number, { agentId, user }] of agents.entries()) {
    const session = sessions[agentId];
    if (restingState(session, user) !== 'Available') continue;
    if (session !== undefined) inSessions.push(readyIn(session));
    else if (user.isActive !== false) others.push({ agentId, since: 0, number });
  }
  return { inSessions, others };
}

/** True where contacts of a skill may go to an agent. */
export function hasSkill(tenant: TenantIndex, agentId: number, { skillId }: Skill): boolean {
  return tenant.agent(agentId)?.user.agentSkills?.includes(skillId) ?? true;
}

/** When the last contact of each agent was over. */
export function lastEnds(calls: Iterable<CallRecord>): Map<number | undefined, number> {
  const ends = new Map<number | undefined, number>();
  for (const call of calls) {
    const to = endOf(call);
    if (to > (ends.get(call.agentId) ?? 0)) ends.set(call.agentId, to);
  }
  return ends;
}

/** Records of calls do not change, and there may be many. */
const knownEnds = new WeakMap<CallRecord, number>();

/** When a call was over for its agent; 0 where it is not, or never was theirs. */
function endOf(call: CallRecord): number {
  const known = knownEnds.get(call);
  if (known !== undefined) return known;
  const { to = 0 } = busyTime(call) ?? {};
  const end = Number.isFinite(to) ? to : 0;
  knownEnds.set(call, end);
  return end;
}
