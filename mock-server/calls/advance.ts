import { magicOutcome, type TenantIndex } from '../../contracts/internal.ts';
import type { CallState, Disposition } from '../admin-types/index.ts';
import { givenTo } from './agent-actions.ts';
import { type Call, callNumber, inState, isDialersCall, isOver } from './call.ts';
import { ALL_PASSED_OVER, nextNumber, obstacleOf } from './eligibility.ts';

/** Seconds that a call spends in each state, where the tenant says nothing (AS-40). */
const USUAL = { queued: 10, dialing: 2, ringing: 6, unanswered: 30, connected: 120, machine: 10, pause: 5 } as const;

/** Milliseconds that a part of a call takes. */
function durationOf({ tenant }: TenantIndex, part: keyof typeof USUAL): number {
  return (tenant.dialer?.[part] ?? USUAL[part]) * 1000;
}

type Outcome = 'connected' | 'busy' | 'no-answer' | 'machine' | 'failed';

/** What comes of dialing the number: its magic, or a person answers (AS-41). */
function outcomeOf({ record: { contact, number } }: Call): Outcome {
  const magic = magicOutcome(contact, number);
  return magic === undefined || magic === 'dnc' || magic === 'window' ? 'connected' : magic;
}

/** How a call ends after its last outcome (AS-43); ids and names with ids are the vendor's (DOM-16). */
export const dispositions: Readonly<Record<Outcome, Disposition>> = {
  connected: { id: 2, name: 'Positive no Amount' },
  'no-answer': { id: 10, name: 'Retry-Not Available' },
  machine: { id: 11, name: 'Retry-Answering Machine' },
  busy: { id: null, name: 'Busy' },
  failed: { id: null, name: 'Failed' },
};

/**
 * What has become of a call by a time, under the tenant in effect since the call was advanced last, where no agent was ever in
 * a session. Pure.
 */
export function advance(call: Call, tenant: TenantIndex, now: number): Call {
  let [before, after] = [call, step(call, tenant, now)];
  while (after !== before) {
    if (isAnswered(before, after) && isDialersCall(after.record)) after = takenInTurn(after, tenant);
    [before, after] = [after, step(after, tenant, now)];
  }
  return after;
}

/** True where somebody has answered a call in a step. */
export function isAnswered(before: Call, after: Call): boolean {
  return after.record.state === 'connected' && before.record.state !== 'connected';
}

/** A call that was answered just now, with the user of the tenant whose turn it is (AS-524). */
export function takenInTurn(call: Call, tenant: TenantIndex): Call {
  const agent = tenant.agentInTurn(callNumber(call.record.id));
  return agent === undefined ? call : givenTo(call, agent.agentId, call.since);
}

/** The next state of a call, if it has come to it; else the call itself. Pure. */
export function step(call: Call, tenant: TenantIndex, now: number): Call {
  if (isOver(call)) return call;
  // what is in the queue of a skill waits for an agent, whom the dialer finds
  if (call.record.state === 'queued') return call.record.skillId === undefined ? fromQueue(call, tenant, now) : call;
  const [part, next] = nextOf(call);
  const due = Math.max(call.since + durationOf(tenant, part), call.settledTo);
  if (due > now) return call;
  return next === 'after' ? afterOutcome(call, tenant, due) : inState(call, next, due);
}

/** How long the state lasts, and what comes then. */
function nextOf(call: Call): [part: Parameters<typeof durationOf>[1], next: CallState | 'after'] {
  const outcome = outcomeOf(call);
  switch (call.record.state) {
    case 'dialing':
      return ['dialing', outcome === 'busy' || outcome === 'failed' ? outcome : 'ringing'];
    case 'ringing':
      return [outcome === 'no-answer' ? 'unanswered' : 'ringing', outcome];
    case 'connected':
      return ['connected', 'after'];
    case 'machine':
      return ['machine', 'after'];
    default:
      return ['pause', 'after'];
  }
}

/** When the next thing will happen to a call that is not over, unless it waits for more than time. */
export function dueAt(call: Call, tenant: TenantIndex): number {
  const { record, since } = call;
  if (record.state === 'queued') return since + durationOf(tenant, 'queued');
  return since + durationOf(tenant, nextOf(call)[0]);
}

/** The call, ended by its agent. */
export function hungUp(call: Call, at: number): Call {
  const disposition = call.record.state === 'connected' ? dispositions.connected : null;
  return { ...inState(call, 'ended', at, { disposition }), version: call.version + 1 };
}

/** Waits its turn, then for whatever keeps it from being dialed, and is dialed. */
function fromQueue(call: Call, tenant: TenantIndex, now: number): Call {
  const { record, since, settledTo } = call;
  const wait = record.attempts === 0 ? durationOf(tenant, 'queued') : 0;
  const turn = Math.max(since + wait, settledTo);
  const position = nextNumber(call, tenant, call.position, turn);
  if (position === undefined) return turn <= now ? passedOver(call, turn) : call;
  const number = call.numbers[position] as string;
  const waiting = number === record.number ? call : { ...call, record: { ...record, number } };
  const obstacle = obstacleOf(waiting.record, tenant, turn);
  const due = obstacle === undefined ? turn : (obstacle.until ?? Number.POSITIVE_INFINITY);
  if (due <= now) return inState({ ...waiting, position }, 'dialing', due, { attempts: record.attempts + 1 });
  const reason = obstacle?.reason ?? null;
  if (waiting === call && reason === record.reason) return call;
  return { ...waiting, record: { ...waiting.record, reason } };
}

function passedOver(call: Call, at: number): Call {
  const last = call.record.history.findLast(({ state }) => state in dispositions);
  return last === undefined
    ? inState(call, 'not-dialed', at, { reason: ALL_PASSED_OVER })
    : inState(call, 'ended', at, { disposition: dispositions[last.state as keyof typeof dispositions] });
}

/** The end, unless nobody was reached and there is another number (AS-42). */
function afterOutcome(call: Call, tenant: TenantIndex, at: number): Call {
  const outcome = call.record.state as keyof typeof dispositions;
  const isReached = outcome === 'connected' || outcome === 'machine';
  const next = isReached ? undefined : nextNumber(call, tenant, call.position + 1, at);
  if (next === undefined) return inState(call, 'ended', at, { disposition: dispositions[outcome] });
  return inState({ ...call, position: call.position + 1 }, 'queued', at, { number: call.numbers[next] as string });
}
