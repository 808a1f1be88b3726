import type { Skill } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { type Call, inState } from './call.ts';

/** A contact that an operation of the ACD API starts for a skill. */
export interface SkillCall {
  readonly skill: Skill;
  /** To dial; a script or a work item has none. */
  readonly number?: string | undefined;
  readonly scriptId?: string | undefined;
  /** Who is to have it; otherwise any agent of the skill. */
  readonly agentId?: number | undefined;
  /** The agent who has put it into the queue, and does not get it back. */
  readonly queuedBy?: number;
  /** When it is due, in milliseconds since 1970; at once by default. */
  readonly due?: number;
  /** True for a contact whose id the client was given: it is one while it is delayed, too. */
  readonly isKnown?: boolean;
}

/** The call of a skill, in its queue: no call window or do-not-call group is asked for it (AS-443). */
export function newSkillCall(
  id: string,
  { skill, number = '', scriptId, agentId, queuedBy, due = 0, isKnown = false }: SkillCall,
  now: number,
): Call {
  const since = Math.max(due, now);
  const at = isoOf(now);
  return {
    record: {
      id,
      at,
      contact: '',
      campaignId: skill.campaignId,
      scriptId: scriptId ?? null,
      skillId: skill.skillId,
      ...(agentId !== undefined && { agentId }),
      number,
      state: 'queued',
      reason: since > now ? `${isKnown ? 'delayed until ' : NOT_BEFORE}${isoOf(since)}` : null,
      attempts: 0,
      disposition: null,
      history: [{ state: 'queued', at, number }],
    },
    numbers: number === '' ? [] : [number],
    position: 0,
    since,
    settledTo: now,
    ...(queuedBy !== undefined && { queuedBy }),
    version: 0,
  };
}

const NOT_BEFORE = 'not before ';

/** True for a contact that an operation starts at a time which has not come: it is no contact before. */
export function isPlanned({ skillId, state, reason }: CallRecord): boolean {
  return skillId !== undefined && state === 'queued' && reason?.startsWith(NOT_BEFORE) === true;
}

/** True for a contact in the queue of a skill or of an agent, or that will be in it. */
export function isInQueue({ skillId, state }: CallRecord): boolean {
  return skillId !== undefined && state === 'queued';
}

/** The contact of a queue, given to an agent: dialed, or theirs at once where it has no number. */
export function takenFromQueue(call: Call, agentId: number, at: number): Call {
  const { record, numbers } = call;
  const state = numbers.length === 0 ? 'connected' : 'dialing';
  return inState({ ...call, record: { ...record, agentId } }, state, at, { attempts: numbers.length });
}

/** The call of a skill to a text that can be no number: nothing dials it, and it is no contact (AS-632). */
export function newImpossibleCall(id: string, call: SkillCall, problem: string, now: number): Call {
  const { record, ...rest } = newSkillCall(id, call, now);
  const reason = `the number cannot be dialed: ${problem}`;
  return {
    ...rest,
    record: {
      ...record,
      state: 'not-dialed',
      reason,
      history: [{ state: 'not-dialed', at: record.at, number: record.number }],
    },
  };
}

/** A record of a calling list, and who dials it. */
export interface ListCall {
  readonly listId: number;
  readonly skill: Skill;
  readonly externalId: string;
  readonly number: string;
  readonly agentId?: number | undefined;
  readonly listed: NonNullable<Call['listed']>;
}

/** The call of a record, dialed at a time. */
export function newListCall(
  id: string,
  { listId, skill, externalId, number, agentId, listed }: ListCall,
  now: number,
): Call {
  const call = newSkillCall(id, { skill, number, agentId, scriptId: skill.scriptId }, now);
  const record = { ...call.record, contact: externalId, listId };
  return { ...inState({ ...call, record }, 'dialing', now, { attempts: 1 }), listed };
}

/** A record that nothing will ever dial, and why. */
export function newUndialedCall(
  id: string,
  call: Omit<ListCall, 'agentId'>,
  { at, reason }: { readonly at: number; readonly reason: string },
): Call {
  const { record, ...rest } = newListCall(id, call, at);
  const history = [{ state: 'not-dialed' as const, at: isoOf(at), number: call.number }];
  return { ...rest, record: { ...record, state: 'not-dialed', reason, attempts: 0, history } };
}

/** A call that was answered just now, and that nobody took: it is over, as if it had rung in vain. */
export function abandoned(call: Call): Call {
  const history = call.record.history.slice(0, -1);
  const reason = 'abandoned: it was answered, and no agent was free';
  return inState({ ...call, record: { ...call.record, history } }, 'ended', call.since, { disposition: null, reason });
}

/** The call that an agent dials, at once. */
export function newDialedCall(id: string, call: SkillCall, now: number): Call {
  return inState(newSkillCall(id, call, now), 'dialing', now, { attempts: 1 });
}
