import type { Agent } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import { contactsOf } from '../contacts/index.ts';
import type { Inspected } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** What the tenant file has was made and changed then, where it does not say when (AS-165). */
export const MADE = '2020-01-01T00:00:00.000Z';

type ItemKey = `${'users' | 'campaigns' | 'skills' | 'dispositions' | 'callLists' | 'doNotCall'}/${string | number}`;

/** When an item of the tenant was changed, in milliseconds since 1970. `said` is what the item itself says. */
export function lastChange({ changes }: Sandbox, key: ItemKey, said = MADE): number {
  return changes.get(key) ?? instantOf(said);
}

/** The items that were changed at the time of `updatedSince` or later; all of them without it (AS-166). */
export function updatedSince<T>(
  { request: { parameters } }: Inspected,
  items: readonly T[],
  changedAt: (item: T) => number,
): readonly T[] {
  const since = parameters.query['updatedSince'] as string | undefined;
  if (since === undefined) return items;
  const from = instantOf(since);
  return items.filter((item) => changedAt(item) >= from);
}

export function agentChange(sandbox: Sandbox, { user }: Agent): number {
  return lastChange(sandbox, `users/${user.userId}`, user.lastUpdateTime);
}

/**
 * Since when an agent does what they do: the last change of the agent, of the session, or of a contact that they
 * have or have had. A skill likewise: the last change of it, of its contacts, or of what its agents do.
 */
export function activityChanges(sandbox: Sandbox, { request: { prepared }, state: { sessions } }: Inspected) {
  const byAgent = new Map<number | undefined, number>();
  const bySkill = new Map<number | undefined, number>();
  for (const { agentId, skill, state, updated } of contactsOf(sandbox.tenant, prepared?.calls ?? [])) {
    if (state !== 'queued') byAgent.set(agentId, Math.max(updated, byAgent.get(agentId) ?? 0));
    bySkill.set(skill?.skillId, Math.max(updated, bySkill.get(skill?.skillId) ?? 0));
  }
  const ofAgent = (agent: Agent) =>
    Math.max(agentChange(sandbox, agent), sessions[agent.agentId]?.stateSince ?? 0, byAgent.get(agent.agentId) ?? 0);
  const ofSkill = (skillId: number, said: string | undefined, agents: readonly Agent[]) =>
    Math.max(lastChange(sandbox, `skills/${skillId}`, said), bySkill.get(skillId) ?? 0, ...agents.map(ofAgent));
  return { ofAgent, ofSkill };
}
