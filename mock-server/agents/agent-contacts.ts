import type { TenantIndex } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import type { CallRecord, CallState } from '../admin-types/index.ts';
import { isDialersCall, occupiesAgent, snoozeBy, talkStatus } from '../calls/index.ts';
import { type Contact, contactIdOf, contactsOf } from '../contacts/index.ts';

/** A contact that an agent has, or will have if somebody answers. */
export interface AgentContact extends Contact {
  /** True for a call of Personal Connection: the agent hears of it, and is busy with it from its answer on. */
  readonly isNatural: boolean;
  readonly call: CallRecord;
}

/** The contacts of an agent, oldest first. */
export function contactsOfAgent(tenant: TenantIndex, agentId: number, calls: readonly CallRecord[]): AgentContact[] {
  return asContacts(
    tenant,
    calls.flatMap((call) => {
      if (call.agentId === agentId) return [call];
      const snooze = snoozeBy(call, agentId);
      return snooze === undefined ? [] : [asSnoozed(call, snooze)];
    }),
  );
}

/** The contacts of each agent who has or had one, oldest first. */
export function contactsByAgent(
  tenant: TenantIndex,
  calls: readonly CallRecord[],
): ReadonlyMap<number | undefined, readonly AgentContact[]> {
  const byAgent = new Map<number, CallRecord[]>();
  for (const call of calls) {
    const { agentId } = call;
    if (agentId === undefined) continue;
    const own = byAgent.get(agentId);
    if (own === undefined) byAgent.set(agentId, [call]);
    else own.push(call);
  }
  return new Map([...byAgent].map(([agentId, own]) => [agentId, asContacts(tenant, own)]));
}

function asContacts(tenant: TenantIndex, own: readonly CallRecord[]): AgentContact[] {
  const byContact = new Map(own.map((call) => [contactIdOf(call.id), call]));
  return contactsOf(tenant, own).map((contact) => {
    const call = byContact.get(contact.contactId) as CallRecord;
    return { ...contact, isNatural: isDialersCall(call), call };
  });
}

/** A call as the agent who has snoozed it hears of it: it is over for them. */
function asSnoozed(call: CallRecord, { agentId, at }: NonNullable<CallRecord['snoozed']>): CallRecord {
  const { agentSince: _, ...others } = call;
  const before = call.history.filter((step) => step.at <= at);
  const history: CallRecord['history'] = [...before, { state: 'ended', at, number: call.number }];
  return { ...others, agentId, state: 'ended', reason: null, disposition: null, history };
}

/** From when to when a call keeps its agent busy, in milliseconds since 1970; undefined where it never did. */
export function busyTime(call: CallRecord): { readonly from: number; readonly to: number } | undefined {
  const { history } = call;
  const first = history.findIndex(({ state }) => occupiesAgent(call, state));
  if (first < 0) return undefined;
  const end = history[history.findLastIndex(({ state }) => occupiesAgent(call, state)) + 1];
  const from = instantOf(history[first]?.at ?? call.at);
  return { from, to: end === undefined ? Number.POSITIVE_INFINITY : instantOf(end.at) };
}

/** A state that a contact came to, or what its agent did with it. */
export interface ContactStep {
  readonly state: CallState;
  readonly at: string;
  /** When it happened to the agent, in milliseconds since 1970. */
  readonly time: number;
  /** Whether the agent hears of it. */
  readonly isHeard: boolean;
  /** In place of what the state is called. */
  readonly status?: string;
  readonly isLogging: boolean;
}

/** What a contact has gone through, oldest first: the states of its call, and after its connection what the agent did. */
export function stepsOf({ call: { history, agentActions = [], agentSince } }: AgentContact): ContactStep[] {
  const isLogging = agentActions.some(({ action }) => action === 'record');
  const connected = history.findIndex(({ state }) => state === 'connected');
  const done = agentActions.map(({ at }, index) => {
    const until = agentActions.slice(0, index + 1);
    const isRecorded = until.some(({ action }) => action === 'record');
    return { state: 'connected' as const, at, status: talkStatus(until), isLogging: isRecorded };
  });
  const before = history.slice(0, connected + 1).map(({ state, at }) => ({ state, at, isLogging: false }));
  const after = history.slice(connected + 1).map(({ state, at }) => ({ state, at, isLogging }));
  const steps = [...before, ...done, ...after];
  const given = agentSince === undefined ? 0 : steps.findLastIndex(({ at }) => at <= agentSince);
  let time = agentSince === undefined ? 0 : instantOf(agentSince);
  return steps.map((step, index) => {
    const isHeard = given >= 0 && index >= given;
    time = Math.max(time, instantOf(step.at)); // states follow one another, even where the clock was set back
    return { ...step, time: isHeard ? time : instantOf(step.at), isHeard };
  });
}
