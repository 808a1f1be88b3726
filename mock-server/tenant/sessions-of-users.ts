import type { TenantIndex } from '../../contracts/internal.ts';
import { type AgentSession, endedSession, type SandboxState } from '../exchange/index.ts';

/** The running sessions whose agent is another user, or nobody, under another tenant. */
export function sessionsOfOthers({ sessions }: SandboxState, before: TenantIndex, after: TenantIndex): AgentSession[] {
  return Object.values(sessions).filter(
    ({ isOver, agentId }) => !isOver && before.userOfAgent(agentId)?.userId !== after.userOfAgent(agentId)?.userId,
  );
}

/** The state in which some sessions are over; the dialer has done everything up to now for them (AS-650). */
export function withoutSessions(state: SandboxState, ended: readonly AgentSession[], now: number): SandboxState {
  if (ended.length === 0) return state;
  const over = Object.fromEntries(ended.map((session) => [session.agentId, endedSession(session, now)]));
  const settledTo = Math.max(state.dialer.settledTo, now);
  return { ...state, sessions: { ...state.sessions, ...over }, dialer: { ...state.dialer, settledTo } };
}
