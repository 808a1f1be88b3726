import { instantOf, isoOf } from '../../contracts/time/index.ts';
import type { AgentAction, CallRecord, CallState, Disposition } from '../admin-types/index.ts';
import { type Call, inState, isDialersCall } from './call.ts';

/** The status of a contact that is connected, as its agent hears of it. */
export type TalkStatus = 'Active' | 'Holding' | 'Masking';

type Action = AgentAction['action'];

/** The status after each action; undefined where it stays (AS-460). */
const AFTER: Readonly<Record<Action, TalkStatus | undefined>> = {
  hold: 'Holding',
  resume: 'Active',
  mask: 'Masking',
  unmask: 'Active',
  record: undefined,
};

/** The statuses in which each action is possible. */
const POSSIBLE: Readonly<Record<Action, readonly TalkStatus[]>> = {
  hold: ['Active'],
  resume: ['Holding'],
  mask: ['Active'],
  unmask: ['Masking'],
  record: ['Active', 'Masking'],
};

/** The status after some actions. */
export function talkStatus(actions: readonly AgentAction[] = []): TalkStatus {
  return actions.map(({ action }) => AFTER[action]).findLast((status) => status !== undefined) ?? 'Active';
}

/** The call after an action of its agent; undefined where it is in another state than the action needs. */
export function withAgentAction(call: Call, action: Action, at: number): Call | undefined {
  const { state, agentActions = [] } = call.record;
  if (state !== 'connected' || !POSSIBLE[action].includes(talkStatus(agentActions))) return undefined;
  return changed(call, { agentActions: [...agentActions, { action, at: isoOf(at) }] });
}

/** Seconds for which a call was on hold until it ended; while it is on hold they are not counted yet. */
export function heldSeconds({ agentActions = [], history }: CallRecord): number {
  const end = history[history.findIndex(({ state }) => state === 'connected') + 1]?.at;
  return agentActions.reduce((sum, { action, at }, index) => {
    if (action !== 'hold') return sum;
    const until = agentActions.slice(index + 1).find((later) => later.action === 'resume')?.at ?? end;
    return until === undefined ? sum : sum + (instantOf(until) - instantOf(at)) / 1000;
  }, 0);
}

/** The call that a machine has answered, as its agent says; undefined where that cannot be (AS-469). */
export function overriddenAmd(
  call: Call,
  answeredBy: NonNullable<CallRecord['answeredBy']>,
  at: number,
): Call | undefined {
  const { record } = call;
  if (!isDialersCall(record)) return undefined;
  if (record.state === 'machine') return changed(call, { answeredBy });
  if (record.state !== 'ringing' && record.state !== 'connected') return undefined;
  return { ...inState(call, 'machine', at, { answeredBy }), version: call.version + 1 };
}

/** Later than any time of a clock: what is not settled before does not go on by itself. */
const NEVER = 8.64e15;

/** The call that its agent dials on another telephony system; undefined where it is not being dialed (AS-468). */
export function dialedOutside(call: Call): Call | undefined {
  const { state, isDialedOutside } = call.record;
  if (state !== 'dialing' || isDialedOutside !== undefined) return undefined;
  return { ...changed(call, { isDialedOutside: true }), settledTo: NEVER };
}

const OUTCOMES = {
  Answered: 'connected',
  Busy: 'busy',
  Fax: 'machine',
  Intercept: 'failed',
  'No Answer': 'no-answer',
} as const satisfies Record<string, CallState>;

export type OutsideOutcome = keyof typeof OUTCOMES;

/** The same call with its outcome; undefined where it was not dialed so, or has one. */
export function outsideOutcome(call: Call, outcome: OutsideOutcome, at: number): Call | undefined {
  if (call.record.isDialedOutside !== true) return undefined;
  const answeredBy = outcome === 'Fax' ? ({ answeredBy: 'faxMachine' } as const) : {};
  const after = inState(call, OUTCOMES[outcome], at, { isDialedOutside: false, ...answeredBy });
  return { ...after, settledTo: at, version: call.version + 1 };
}

/** The call, taken from its agent; undefined where it was answered (AS-463). */
export function snoozed(call: Call, at: number): Call | undefined {
  const { agentId, agentSince: _, snoozed: last, earlierSnoozes = [], ...record } = call.record;
  if (agentId === undefined || !isBeforeAnswer(record) || !isDialersCall(record)) return undefined;
  const earlier = last === undefined ? {} : { earlierSnoozes: [...earlierSnoozes, last] };
  return { ...call, record: { ...record, snoozed: { agentId, at: isoOf(at) }, ...earlier }, version: call.version + 1 };
}

/** When an agent has snoozed a call, which does not come back to them; undefined where they have not. */
export function snoozeBy(
  { snoozed: last, earlierSnoozes = [] }: CallRecord,
  agentId: number,
): CallRecord['snoozed'] | undefined {
  return last?.agentId === agentId ? last : earlierSnoozes.find((each) => each.agentId === agentId);
}

/** True while a call is dialed or rings. */
export function isBeforeAnswer({ state }: Pick<CallRecord, 'state'>): boolean {
  return state === 'dialing' || state === 'ringing';
}

/** A call that has no agent, given to one at a time. */
export function givenTo(call: Call, agentId: number, at: number): Call {
  const { record } = call;
  if (record.agentId !== undefined) return call;
  return { ...call, record: { ...record, agentId, agentSince: isoOf(at) } };
}

/** The call with the disposition that an agent gives it. */
export function withDisposition(
  call: Call,
  disposition: Disposition,
  agentDisposition: NonNullable<CallRecord['agentDisposition']>,
): Call {
  return changed(call, { disposition, agentDisposition });
}

/**
 * True where a call keeps its agent from another in a state, its own by default: they talk, or it is dialed for the agent alone,
 * who hears a busy line or no answer until it is over.
 */
export function occupiesAgent(record: CallRecord, state: CallState = record.state): boolean {
  if (state === 'connected') return true;
  const isDialed = state !== 'queued' && state !== 'ended' && state !== 'not-dialed';
  return isDialed && record.agentId !== undefined && !isDialersCall(record);
}

function changed(call: Call, more: Partial<CallRecord>): Call {
  return { ...call, record: { ...call.record, ...more }, version: call.version + 1 };
}
