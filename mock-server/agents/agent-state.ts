import type { Agent } from '../../contracts/internal.ts';
import { isOutbound } from '../contacts/index.ts';
import type { AgentSession } from '../exchange/index.ts';
import { type AgentContact, busyTime } from './agent-contacts.ts';

/** The state of an agent who has a contact, by its direction. */
export type BusyState = 'InboundContact' | 'OutboundContact';
/** What agents can do, as NICE names it (OP-52). */
export type AgentStateName = 'LoggedOut' | 'Available' | 'Unavailable' | BusyState;

/** What an agent does. Every list, event and count takes it from here. */
export interface AgentState {
  readonly name: AgentStateName;
  /** Of an agent who is unavailable. */
  readonly reason: string;
  /** In milliseconds since 1970; undefined where only the tenant says it. */
  readonly since: number | undefined;
  /** That they are busy with. */
  readonly contact: AgentContact | undefined;
}

export function busyStateOf(contact: AgentContact): BusyState {
  return isOutbound(contact) ? 'OutboundContact' : 'InboundContact';
}

/** The state of an agent who has no contact: that of their last session, or else what the tenant says. */
export function restingState(
  session: AgentSession | undefined,
  user: Agent['user'] | undefined,
): NonNullable<Agent['user']['agentState']> {
  if (session === undefined) return user?.agentState ?? 'Available';
  return session.isOver ? 'LoggedOut' : session.state;
}

/** The contact that keeps an agent busy: of several the one that began to do so first. */
export function busyWith(contacts: readonly AgentContact[]): AgentContact | undefined {
  return lookedAt(contacts).busy?.contact;
}

interface Found {
  readonly busy: { readonly contact: AgentContact; readonly from: number } | undefined;
  /** When the last contact was over; 0 where there was none. */
  readonly lastEnd: number;
}

function lookedAt(contacts: readonly AgentContact[]): Found {
  let [busy, lastEnd]: [Found['busy'], number] = [undefined, 0];
  for (const contact of contacts) {
    const time = busyTime(contact.call);
    if (time === undefined) continue;
    if (Number.isFinite(time.to)) lastEnd = Math.max(lastEnd, time.to);
    else if (busy === undefined || time.from < busy.from) busy = { contact, from: time.from };
  }
  return { busy, lastEnd };
}

/** What an agent does; `contacts` are theirs, `session` is their last one. */
export function agentStateOf(
  session: AgentSession | undefined,
  user: Agent['user'] | undefined,
  contacts: readonly AgentContact[],
): AgentState {
  const { busy, lastEnd } = lookedAt(contacts);
  if (busy !== undefined) {
    const { contact, from: since } = busy;
    return { name: busyStateOf(contact), reason: '', since, contact };
  }
  const since = Math.max(session?.stateSince ?? 0, lastEnd);
  const name = restingState(session, user);
  const reason = session?.isOver === false ? session.reason : '';
  return { name, reason, since: since === 0 ? undefined : since, contact: undefined };
}
