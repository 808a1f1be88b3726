import { numberProblem, type Skill, scriptAtPath, skillAtPoint, type TenantIndex } from '../../contracts/internal.ts';
import { instantOf, readInstant } from '../../contracts/time/index.ts';
import { newImpossibleCall, newSkillCall, type SkillCall } from '../calls/index.ts';
import { contactIdOf } from '../contacts/index.ts';
import { type Inspected, listeners } from '../exchange/index.ts';
import { afterDialing, nextCall } from './calls.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';

/** A call of a skill, and the body that names its contact. */
function started({ state: before, startedAt }: Inspected, start: SkillCall): OperationResult {
  const { callId, state } = nextCall(before);
  const problem = start.number === undefined ? undefined : numberProblem(start.number);
  const call =
    problem === undefined
      ? newSkillCall(callId, start, startedAt)
      : newImpossibleCall(callId, start, problem, startedAt);
  return {
    callId,
    body: { contactId: contactIdOf(callId) },
    state,
    effects: { call, wake: listeners(state) },
  };
}

/** The skill that a request names; the rules have seen that there is one. */
function skillOf(tenant: TenantIndex, skillId: number): Skill {
  const skill = tenant.skill(skillId);
  if (skill === undefined) throw new Error('the rules let an unknown skill pass');
  return skill;
}

interface QueuedCallback {
  readonly phoneNumber: string;
  readonly skill: number;
  readonly callDelay?: number;
  readonly callDelaySec?: number;
  readonly targetAgent?: number;
}

export const queueCallback: OperationHandler = {
  prepare: afterDialing,
  apply({ tenant }, context) {
    const { phoneNumber, skill, callDelay, callDelaySec, targetAgent } = context.value as QueuedCallback;
    const delay = callDelay ?? callDelaySec ?? 0;
    return started(context, {
      skill: skillOf(tenant, skill),
      number: phoneNumber,
      agentId: targetAgent,
      due: context.startedAt + delay * 1000,
      isKnown: true,
    });
  },
};

interface ScriptStart {
  readonly skillId: number;
  readonly scriptId?: string;
  readonly scriptPath?: string;
  readonly startDate?: string;
}

export const startScript: OperationHandler = {
  prepare: afterDialing,
  apply({ tenant }, context) {
    const { skillId, scriptId, scriptPath, startDate } = context.value as ScriptStart;
    const ofPath = context.request.parameters.path['scriptId'] as string | undefined;
    const due = startDate === undefined ? undefined : readInstant(startDate);
    return started(context, {
      skill: skillOf(tenant, skillId),
      scriptId: ofPath ?? (scriptId || scriptAtPath(scriptPath ?? '')),
      ...(due !== undefined && { due }),
    });
  },
};

/** The same under the path of older versions. */
export const startScriptById: OperationHandler = { ...startScript };

export const startWorkItem: OperationHandler = {
  prepare: afterDialing,
  apply({ tenant }, context) {
    const { pointOfContact } = context.value as { readonly pointOfContact: string };
    const skill = skillAtPoint(tenant, pointOfContact);
    if (skill === undefined) throw new Error('the rules let an unknown point of contact pass');
    return started(context, { skill });
  },
};

/** A reminder is no contact, and nothing that can be read shows it (OP-11). */
export const createPromise: OperationHandler = { apply: () => ({}) };

interface ScheduledCallback {
  readonly phoneNumber?: string;
  readonly skillId?: number;
  readonly scheduleDate?: string;
  readonly targetAgentId?: number;
}

/** Without a number or a skill nothing is ever dialed (AS-442). */
export const scheduleCallback: OperationHandler = {
  prepare: afterDialing,
  apply({ tenant }, context) {
    const { phoneNumber = '', skillId, scheduleDate, targetAgentId } = context.value as ScheduledCallback;
    const { number: callbackId, state } = nextCall(context.state);
    const body = { callbackId };
    if (phoneNumber === '' || skillId === undefined) return { body, state };
    const due = scheduleDate === undefined ? 0 : instantOf(scheduleDate);
    const call = { skill: skillOf(tenant, skillId), number: phoneNumber, agentId: targetAgentId, due };
    return { ...started(context, call), body };
  },
};
