import { type RawFinding, rawFinding } from '../../contracts/internal.ts';
import {
  type AgentSession,
  agentChannel,
  type Inspected,
  isRejection,
  type Rejection,
  reject,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { prepareSession, sessionIn, viewOf, withSession } from './agent-session.ts';
import type { OperationHandler } from './operation-handler.ts';
import { busyWith, phoneStatus } from './session-events.ts';

/** An operation that changes the phone of a session. */
function changing(
  change: (session: AgentSession, context: Inspected, sandbox: Sandbox) => AgentSession | Rejection,
): OperationHandler {
  return {
    prepare: prepareSession,
    apply(sandbox, context) {
      const named = sessionIn(context);
      if (isRejection(named)) return named;
      const session = change(named.session, context, sandbox);
      if (isRejection(session)) return session;
      return { state: withSession(context.state, session), effects: { wake: [agentChannel(session.agentId)] } };
    },
  };
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
  return { ...session, phone: { number, dialedAt: startedAt, endedAt: null } };
});

export const endAgentPhone = changing((session, { startedAt }) => {
  const { phone } = session;
  if (phone === undefined || !isConnected(session)) return reject(wrongState('not connected'));
  return { ...session, phone: { ...phone, endedAt: startedAt }, isMuted: false };
});

/** Who talks can be muted too: no call waits for the phone (AS-462). */
export const muteAgentPhone = changing((session, context, sandbox) => {
  if (session.isMuted === true) return reject(wrongState('muted already'));
  const isActive = phoneStatus(session, context.startedAt) === 'Active';
  const talks = busyWith(viewOf(sandbox, context, session))?.state === 'connected';
  return isActive || talks ? { ...session, isMuted: true } : reject(wrongState('not connected'));
});

export const unmuteAgentPhone = changing((session) =>
  session.isMuted === true ? { ...session, isMuted: false } : reject(wrongState('not muted')),
);

/** Nothing but activity. */
export const keepSessionAlive: OperationHandler = {
  prepare: prepareSession,
  apply(_sandbox, context) {
    const named = sessionIn(context);
    return isRejection(named) ? named : {};
  },
};
