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

/** The call that an agent dials, at once. */
export function newDialedCall(id: string, call: SkillCall, now: number): Call {
  return inState(newSkillCall(id, call, now), 'dialing', now, { attempts: 1 });
}
