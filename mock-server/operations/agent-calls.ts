import { skillToDialFor } from '../../contracts/internal.ts';
import { busyWith } from '../agents/index.ts';
import { hungUp, newDialedCall, talkStatus } from '../calls/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import { agentChannel, isRejection, reject } from '../exchange/index.ts';
import { hasContact, interactionIn, prepareSession, sessionIn, viewOf, wrongState } from './agent-session.ts';
import { nextCall } from './calls.ts';
import type { OperationHandler } from './operation-handler.ts';

interface DialPhone {
  readonly phoneNumber: string;
  readonly skillId?: number;
  readonly skillName?: string;
}

/** Dials for an agent; who has a contact cannot (AS-454). */
export const dialPhone: OperationHandler = {
  prepare: prepareSession,
  apply(sandbox, context) {
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const { agentId } = named.session;
    if (busyWith(viewOf(sandbox, context, named.session).contacts) !== undefined)
      return reject(hasContact('agent-busy', agentId));
    const { phoneNumber, skillId, skillName } = context.value as DialPhone;
    const skill = skillToDialFor(sandbox.tenant, skillId, skillName);
    if (skill === undefined) throw new Error('the rules let an invalid skill pass');
    const { callId, state } = nextCall(context.state);
    return {
      callId,
      state,
      effects: {
        call: newDialedCall(callId, { skill, number: phoneNumber, agentId }, context.startedAt),
        wake: [agentChannel(agentId)],
      },
    };
  },
};

/** Hangs up; a contact that is on hold cannot be ended (DOC-490). */
export const endInteraction: OperationHandler = {
  prepare: prepareSession,
  apply(_sandbox, context) {
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const { session } = named;
    const found = interactionIn(context, session);
    if (isRejection(found)) return found;
    const { call, contactId } = found;
    const isHeld = call.record.state === 'connected' && talkStatus(call.record.agentActions) === 'Holding';
    if (isHeld) return reject(wrongState(contactId, 'holding'));
    const wake = [agentChannel(session.agentId)];
    return {
      state: withoutProgress(context.state, call.record.listId, context.startedAt),
      effects: { changedCalls: [hungUp(call, context.startedAt)], wake },
    };
  },
};
