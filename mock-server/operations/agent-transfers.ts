import { rawFinding, skillToDialFor } from '../../contracts/internal.ts';
import type { AgentContact } from '../agents/index.ts';
import { isInQueue, newSkillCall, type SkillCall, talkStatus } from '../calls/index.ts';
import { type Inspected, isRejection, listeners, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { hasContact, prepareSession, sessionIn, viewOf } from './agent-session.ts';
import { nextCall } from './calls.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';

/** The contacts of an agent that are not over. */
function openContacts(sandbox: Sandbox, context: Inspected): { agentId: number; open: AgentContact[] } | Rejection {
  const named = sessionIn(context);
  if (isRejection(named)) return named;
  const { contacts, session } = viewOf(sandbox, context, named.session);
  const open = contacts.filter(
    ({ state, agentId, call }) => state !== 'ended' && agentId !== undefined && !isInQueue(call),
  );
  const { parentContactId: parent } = context.value as { readonly parentContactId?: number };
  if (parent !== undefined && !open.some(({ contactId }) => contactId === parent))
    return reject(rawFinding('parent-contact-unknown', '/parentContactId', { value: String(parent) }));
  return { agentId: session.agentId, open };
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
export const dialSkill: OperationHandler = {
  prepare: prepareSession,
  apply(sandbox, context) {
    const found = openContacts(sandbox, context);
    if (isRejection(found)) return found;
    if (!found.open.every(isHeld)) return reject(hasContact('agent-busy', found.agentId));
    const { skillId } = context.value as { readonly skillId?: number };
    const skill = skillToDialFor(sandbox.tenant, skillId, undefined);
    if (skill === undefined) throw new Error('the rules let an invalid skill pass');
    return queued(context, { skill, queuedBy: found.agentId });
  },
};

/** The other agent gets a contact of the same skill. */
export const dialAgent: OperationHandler = {
  prepare: prepareSession,
  apply(sandbox, context) {
    const found = openContacts(sandbox, context);
    if (isRejection(found)) return found;
    const { targetAgentId: target } = context.value as { readonly targetAgentId: number };
    const other = context.state.sessions[target];
    if (target === found.agentId || other === undefined || other.isOver)
      return reject(rawFinding('target-agent-logged-out', '/targetAgentId', { value: String(target) }));
    const [held, ...more] = found.open;
    const skill = held !== undefined && more.length === 0 && isHeld(held) ? held.skill : undefined;
    if (skill === undefined)
      return reject(rawFinding('contact-not-held', 'path/sessionId', { value: String(found.agentId) }));
    return queued(context, { skill, agentId: target });
  },
};
