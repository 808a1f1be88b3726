import type { Skill } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import { type Call, inState } from './call.ts';

/** A contact that an operation of the ACD API starts for a skill. */
export interface SkillCall {
  readonly skill: Skill;
  /** To dial; a script or a work item has none. */
  readonly number?: string | undefined;
  readonly scriptId?: string | undefined;
  /** Who is to have it; otherwise the agents take turns. */
  readonly agentId?: number | undefined;
  /** When it is due, in milliseconds since 1970; at once by default. */
  readonly due?: number;
}

/** The call of a skill: no dialer, window or do-not-call group is asked for it (AS-443). */
export function newSkillCall(
  id: string,
  { skill, number = '', scriptId, agentId, due = 0 }: SkillCall,
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
      reason: since > now ? `not before ${isoOf(since)}` : null,
      attempts: 0,
      disposition: null,
      history: [{ state: 'queued', at, number }],
    },
    numbers: number === '' ? [] : [number],
    position: 0,
    since,
    settledTo: now,
    version: 0,
  };
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
