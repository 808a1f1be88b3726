import { type RawFinding, rawFinding } from '../../contracts/internal.ts';
import { type AgentContact, busyWith, momentAt, withStep } from '../agents/index.ts';
import {
  type AgentSession,
  agentChannel,
  type Inspected,
  isRejection,
  type Rejection,
  reject,
  type SessionStep,
} from '../exchange/index.ts';
import { sessionOperation, viewOf, withSession } from './agent-session.ts';
import type { OperationHandler } from './operation-handler.ts';
import { phoneStatus } from './session-news.ts';

type Change = Pick<SessionStep, 'phone' | 'isMuted'>;

/** An operation that changes the phone of a session. */
function changing(
  change: (session: AgentSession, context: Inspected, contacts: readonly AgentContact[]) => Change | Rejection,
): OperationHandler {
  return sessionOperation((before, context, sandbox) => {
    const { contacts } = viewOf(sandbox, context, before);
    const changed = change(before, context, contacts);
    if (isRejection(changed)) return changed;
    const step = { ...momentAt(contacts, context.startedAt), ...changed };
    const session = { ...withStep(before, step), ...changed };
    return { state: withSession(context.state, session), effects: { wake: [agentChannel(session.agentId)] } };
  });
}

function wrongState(state: string): RawFinding {
  return rawFinding('agent-phone-wrong-state', 'path/sessionId', { state });
}

function isConnected({ phone }: AgentSession): boolean {
  return phone !== undefined && phone.endedAt === null;
}

export const dialAgentPhone = changing((session, { startedAt }) => {
  if (isConnected(session)) return reject(wrongState('connected already'));
  const number = (session.phone?.number ?? 0) + 1;
  return { phone: { number, dialedAt: startedAt, endedAt: null } };
});

export const endAgentPhone = changing((session, { startedAt }) => {
  const { phone } = session;
  if (phone === undefined || !isConnected(session)) return reject(wrongState('not connected'));
  const isMuted = session.isMuted === true ? { isMuted: false } : {};
  return { phone: { ...phone, endedAt: startedAt }, ...isMuted };
});

/** Who talks can be muted too: no call waits for the phone (AS-462). */
export const muteAgentPhone = changing((session, context, contacts) => {
  if (session.isMuted === true) return reject(wrongState('muted already'));
  const isActive = phoneStatus(session, context.startedAt) === 'Active';
  const talks = busyWith(contacts)?.state === 'connected';
  return isActive || talks ? { isMuted: true } : reject(wrongState('not connected'));
});

export const unmuteAgentPhone = changing((session) =>
  session.isMuted === true ? { isMuted: false } : reject(wrongState('not muted')),
);

/** Nothing but activity. */
export const keepSessionAlive = sessionOperation(() => ({}));
