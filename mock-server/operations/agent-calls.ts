import { rawFinding, skillToDialFor } from '../../contracts/internal.ts';
import { hungUp, newDialedCall } from '../calls/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import { agentChannel, isRejection, reject } from '../exchange/index.ts';
import { activeCall, hasContact, prepareSession, sessionIn, viewOf } from './agent-session.ts';
import { nextCall } from './calls.ts';
import type { OperationHandler } from './operation-handler.ts';
import { busyWith } from './session-events.ts';

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
    if (busyWith(viewOf(sandbox, context, named.session)) !== undefined)
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

/** Hangs up. */
export const endInteraction: OperationHandler = {
  prepare: prepareSession,
  apply(sandbox, context) {
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const { session } = named;
    const contactId = context.request.parameters.path['contactId'] as number;
    const { contacts } = viewOf(sandbox, context, session);
    const isOpen = contacts.some(
      (each) => each.contactId === contactId && (each.agentId !== undefined || each.isAssigned),
    );
    const call = activeCall(context, contactId);
    if (!isOpen || call === undefined)
      return reject(rawFinding('session-contact-unknown', 'path/contactId', { value: String(contactId) }));
    const wake = [agentChannel(session.agentId)];
    return {
      state: withoutProgress(context.state, call.record.listId),
      effects: { changedCalls: [hungUp(call, context.startedAt)], wake },
    };
  },
};
