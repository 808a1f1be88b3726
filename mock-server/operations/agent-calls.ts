import { rawFinding, skillToDialFor } from '../../contracts/internal.ts';
import { type AgentContact, busyWith } from '../agents/index.ts';
import { isInQueue, newDialedCall, newSkillCall, type SkillCall, talkStatus } from '../calls/index.ts';
import { agentChannel, type Inspected, listeners, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { hasContact, sessionOperation, viewOf } from './agent-session.ts';
import { nextCall } from './calls.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';

interface DialPhone {
  readonly phoneNumber: string;
  readonly skillId?: number;
  readonly skillName?: string;
}

/** Dials for an agent; who has a contact cannot (AS-454). */
export const dialPhone = sessionOperation((session, context, sandbox) => {
  const { agentId } = session;
  if (busyWith(viewOf(sandbox, context, session).contacts) !== undefined)
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
});

/** An operation of an agent on their contacts that are not over. */
function ofOpenContacts(
  operate: (
    open: readonly AgentContact[],
    agentId: number,
    context: Inspected,
    sandbox: Sandbox,
  ) => OperationResult | Rejection,
): OperationHandler {
  return sessionOperation((session, context, sandbox) => {
    const open = viewOf(sandbox, context, session).contacts.filter(
      ({ state, agentId, call }) => state !== 'ended' && agentId !== undefined && !isInQueue(call),
    );
    const { parentContactId: parent } = context.value as { readonly parentContactId?: number };
    if (parent !== undefined && !open.some(({ contactId }) => contactId === parent))
      return reject(rawFinding('parent-contact-unknown', '/parentContactId', { value: String(parent) }));
    return operate(open, session.agentId, context, sandbox);
  });
}

function isHeld({ call: { state, agentActions } }: AgentContact): boolean {
  return state === 'connected' && talkStatus(agentActions) === 'Holding';
}

/** A contact that waits in the queue of a skill, or of an agent. */
function queued(context: Inspected, start: SkillCall): OperationResult {
  const { callId, state } = nextCall(context.state);
  return { callId, state, effects: { call: newSkillCall(callId, start, context.startedAt), wake: listeners(state) } };
}

/** A contact that the agent has waits on hold meanwhile (AS-467). */
export const dialSkill = ofOpenContacts((open, agentId, context, sandbox) => {
  if (!open.every(isHeld)) return reject(hasContact('agent-busy', agentId));
  const { skillId } = context.value as { readonly skillId?: number };
  const skill = skillToDialFor(sandbox.tenant, skillId, undefined);
  if (skill === undefined) throw new Error('the rules let an invalid skill pass');
  return queued(context, { skill, queuedBy: agentId });
});

/** The other agent gets a contact of the same skill. */
export const dialAgent = ofOpenContacts((open, agentId, context) => {
  const { targetAgentId: target } = context.value as { readonly targetAgentId: number };
  const other = context.state.sessions[target];
  if (target === agentId || other === undefined || other.isOver)
    return reject(rawFinding('target-agent-logged-out', '/targetAgentId', { value: String(target) }));
  const [held, ...more] = open;
  const skill = held !== undefined && more.length === 0 && isHeld(held) ? held.skill : undefined;
  if (skill === undefined) return reject(rawFinding('contact-not-held', 'path/sessionId', { value: String(agentId) }));
  return queued(context, { skill, agentId: target });
});
