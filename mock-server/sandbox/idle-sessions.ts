import type { CallRecord } from '../admin-types/index.ts';
import { lastEnds, withOwnState } from '../agents/index.ts';
import { occupiesAgent } from '../calls/index.ts';
import {
  type AgentSession,
  agentChannel,
  andThen,
  endedSession,
  type MaybePromise,
  type SandboxState,
} from '../exchange/index.ts';
import type { Sandbox } from './sandbox.ts';

/** When the time of a session that nobody uses is over; a request that waits for its events uses it (AS-451). */
function idleAt({ waiting }: Sandbox, { inactivity, isOver, agentId }: AgentSession): number {
  if (
    inactivity === undefined ||
    isOver ||
    inactivity.isOver !== undefined ||
    waiting.isWaitedFor(agentChannel(agentId))
  )
    return Number.POSITIVE_INFINITY;
  return inactivity.activeAt + inactivity.timeout;
}

/** When the time of the first session that nobody uses is over. */
export function firstIdle(sandbox: Sandbox, { sessions }: SandboxState): number {
  let first = Number.POSITIVE_INFINITY;
  for (const session of Object.values(sessions)) first = Math.min(first, idleAt(sandbox, session));
  return first;
}

/** True where a session ends with the contact of its agent. */
export function endsWithContact({ sessions }: SandboxState): boolean {
  return Object.values(sessions).some(
    ({ isOver, inactivity }) => !isOver && inactivity?.isOver === 'ends-with-contact',
  );
}

/** Does what inactivity leads to by a time up to which the calls are known (DOC-496). */
export function endIdleSessions(sandbox: Sandbox, at: number): MaybePromise<void> {
  const { store, waiting } = sandbox;
  return andThen(store.state(), (state) =>
    andThen(store.calls.list(), (calls) => {
      const busy = busyAgents(calls);
      const ends = lastEnds(calls);
      const changed = Object.values(state.sessions).flatMap((session) => {
        const after = busy.has(session.agentId)
          ? whileBusy(sandbox, session, at)
          : whileFree(sandbox, session, { at, freeSince: ends.get(session.agentId) ?? 0 });
        return after === session ? [] : [after];
      });
      if (changed.length === 0) return undefined;
      const sessions = { ...state.sessions, ...Object.fromEntries(changed.map((each) => [each.agentId, each])) };
      // the dialer has done everything up to then for the sessions as they were
      const dialer = { ...state.dialer, settledTo: Math.max(state.dialer.settledTo, at) };
      return andThen(store.replaceState({ ...state, sessions, dialer }), (isKept) => {
        if (isKept) for (const { agentId } of changed) waiting.wake(agentChannel(agentId));
      });
    }),
  );
}

function busyAgents(calls: readonly CallRecord[]): ReadonlySet<number | undefined> {
  return new Set(calls.flatMap((call) => (occupiesAgent(call) ? [call.agentId] : [])));
}

function whileBusy(sandbox: Sandbox, session: AgentSession, at: number): AgentSession {
  const { inactivity, state } = session;
  if (inactivity === undefined || idleAt(sandbox, session) > at) return session;
  if (inactivity.isForced) return endedSession(session, at);
  const ending = { ...session, inactivity: { ...inactivity, isOver: 'ends-with-contact' } as const };
  return state === 'Unavailable' ? ending : withOwnState(ending, { state: 'Unavailable', reason: '' }, { at });
}

interface Free {
  readonly at: number;
  readonly freeSince: number;
}

function whileFree(sandbox: Sandbox, session: AgentSession, { at, freeSince }: Free): AgentSession {
  const { inactivity, isOver, state } = session;
  if (inactivity === undefined || isOver) return session;
  if (inactivity.isOver === 'ends-with-contact') return endedSession(session, Math.min(freeSince, at));
  if (idleAt(sandbox, session) > at) return session;
  if (inactivity.isForced || state === 'Unavailable') return endedSession(session, at);
  return { ...session, inactivity: { ...inactivity, isOver: 'kept' } };
}

/** The state in which the session that a path names is in use at a time. */
export function withActivity(state: SandboxState, sessionId: unknown, now: number): SandboxState {
  if (typeof sessionId !== 'string') return state;
  const session = Object.values(state.sessions).find(
    ({ number, agentId, inactivity }) =>
      inactivity !== undefined && sessionId.startsWith(`session-${number}-${agentId}-`),
  );
  const { inactivity } = session ?? {};
  if (session === undefined || inactivity === undefined || session.isOver || inactivity.isOver === 'ends-with-contact')
    return state;
  const { isOver: _, ...kept } = inactivity;
  const inUse = { ...session, inactivity: { ...kept, activeAt: now } };
  return { ...state, sessions: { ...state.sessions, [session.agentId]: inUse } };
}
