import { rawFinding } from '../../contracts/internal.ts';
import { momentAt, withOwnState, withoutKnownSteps } from '../agents/index.ts';
import { dueAt, hungUp, isInQueue, occupiesAgent } from '../calls/index.ts';
import { withoutProgress } from '../dialer/index.ts';
import {
  type AgentSession,
  agentChannel,
  type Inspected,
  isRejection,
  type Rejection,
  reject,
  type SandboxState,
  type SessionReader,
} from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import {
  activeCall,
  agentIn,
  ended,
  hasContact,
  lastOf,
  prepareSession,
  sessionIdOf,
  sessionIn,
  sessionOperation,
  viewOf,
  withDialersSession,
  withSession,
} from './agent-session.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';
import { currentEvents, newEvents } from './session-events.ts';
import { phoneDue } from './session-news.ts';

/** Clients that one session has at the same time; the ids of the oldest are then unknown. */
const MOST_READERS = 20;

/** Seconds until a session ends by inactivity (OP-36). */
const USUAL_TIMEOUT = 300;

/** Events that were given to a client, and that `/_fake/dialer` shows. */
const MOST_TAKEN = 10;

function newReader(number: number): SessionReader {
  return { number, issued: 0, through: 0, contacts: {} };
}

function newSession(number: number, agentId: number, now: number): AgentSession {
  return {
    number,
    agentId,
    isOver: false,
    since: now,
    stationId: '',
    phoneNumber: '',
    state: 'Unavailable',
    reason: '',
    stateSince: now,
    dialerSkillId: null,
    dialerSince: 0,
    readers: [],
    taken: [],
  };
}

interface SessionStart {
  readonly stationId?: string;
  readonly stationPhoneNumber?: string;
  readonly inactivityTimeout?: number;
  readonly inactivityForceLogout?: boolean;
}

export const startAgentSession: OperationHandler = {
  prepare: prepareSession,
  apply(sandbox, context) {
    const { state, startedAt: now } = context;
    const agent = agentIn(sandbox, context);
    if (isRejection(agent)) return agent;
    const { agentId } = agent;
    const rejection = startRejection(state, context.value as SessionStart, agentId);
    if (rejection !== undefined) return rejection;
    const { stationId = '', stationPhoneNumber: phoneNumber = '' } = context.value as SessionStart;
    const number = state.counters.session + 1;
    const session: AgentSession = {
      ...newSession(number, agentId, now),
      stationId,
      phoneNumber,
      readers: [newReader(1)],
      ...inactivityOf(context.value as SessionStart, now),
    };
    const counted = { ...state, counters: { ...state.counters, session: number } };
    return { body: { sessionId: sessionIdOf(session, 1, 0) }, state: withSession(counted, session) };
  },
};

/** When a session ends by inactivity, if its start says so (AS-451). */
function inactivityOf(
  { inactivityTimeout = 0, inactivityForceLogout: isForced = false }: SessionStart,
  now: number,
): Pick<AgentSession, 'inactivity'> {
  if (inactivityTimeout === 0 && !isForced) return {};
  return { inactivity: { timeout: (inactivityTimeout || USUAL_TIMEOUT) * 1000, isForced, activeAt: now } };
}

/** What keeps a session from starting: the number of a station counts where it is sent (OP-59). */
function startRejection(
  { sessions }: SandboxState,
  { stationId = '', stationPhoneNumber = '' }: SessionStart,
  agentId: number,
): Rejection | undefined {
  const running = Object.values(sessions).filter(({ isOver }) => !isOver);
  const own = running.find((session) => session.agentId === agentId);
  if (own !== undefined) return reject(rawFinding('agent-session-running', '', { value: String(agentId) }));
  const key = stationPhoneNumber === '' ? 'stationId' : 'stationPhoneNumber';
  const value = stationPhoneNumber === '' ? stationId : stationPhoneNumber;
  const other = running.find((each) => (each.phoneNumber === '' ? each.stationId : each.phoneNumber) === value);
  if (other === undefined || value === 'WebRTC') return undefined;
  return reject(rawFinding('station-in-use', `/${key}`, { value, agent: String(other.agentId) }));
}

export const joinAgentSession: OperationHandler = {
  prepare: prepareSession,
  apply(sandbox, context) {
    const agent = agentIn(sandbox, context);
    if (isRejection(agent)) return agent;
    const session = context.state.sessions[agent.agentId];
    if (session === undefined || session.isOver)
      return reject(rawFinding('agent-session-ended', '/asAgentId', { value: `of agent ${agent.agentId}` }));
    const number = (session.readers.at(-1)?.number ?? 0) + 1;
    const readers = [...session.readers.slice(-MOST_READERS + 1), newReader(number)];
    return {
      body: { sessionId: sessionIdOf(session, number, 0) },
      state: withSession(context.state, { ...session, readers }),
    };
  },
};

interface SessionEnd {
  readonly forceLogoff?: boolean;
  readonly endContacts?: boolean;
}

export const endAgentSession = sessionOperation((session, context, sandbox) => {
  const { forceLogoff = false, endContacts = false } = context.value as SessionEnd;
  const busy = viewOf(sandbox, context, session).contacts.filter(({ call }) => occupiesAgent(call));
  if (busy.length > 0 && !forceLogoff && !endContacts) return reject(hasContact('agent-has-contact', session.agentId));
  const { state, wake } = ended(context.state, session, context.startedAt);
  const calls = endContacts ? busy.flatMap(({ contactId }) => activeCall(context, contactId) ?? []) : [];
  return {
    state: calls.reduce((after, { record }) => withoutProgress(after, record.listId, context.startedAt), state),
    effects: { wake, changedCalls: calls.map((call) => hungUp(call, context.startedAt)) },
  };
});

/** Ends the session of an agent from outside: the one that they have had elsewhere, where the fake has seen none (AS-613). */
export const logoutAgent: OperationHandler = {
  prepare: prepareSession,
  apply(_sandbox, { state, request, startedAt }) {
    const agentId = request.parameters.path['agentId'] as number;
    const session = state.sessions[agentId] ?? newSession(0, agentId, startedAt);
    if (session.isOver) return {};
    const { state: after, wake } = ended(state, session, startedAt);
    return { state: after, effects: { wake } };
  },
};

export const setAgentState = sessionOperation((before, context, sandbox) => {
  const { state, reason = '' } = context.value as { readonly state: AgentSession['state']; readonly reason?: string };
  const own = { state, reason: state === 'Available' ? '' : reason };
  const { contacts } = viewOf(sandbox, context, before);
  const session = withOwnState(before, own, momentAt(contacts, context.startedAt));
  const after = withDialersSession(context.state, session, context.startedAt);
  return { state: after, effects: { wake: [agentChannel(session.agentId)] } };
});

/** The long poll: what is new for the reader; everything for one who begins, or who comes with an older id. */
export const getNextEvent: OperationHandler = {
  prepare: prepareSession,
  apply(sandbox, context) {
    const last = lastOf(sandbox, context);
    if (last !== undefined) return withLast(context, last);
    const named = sessionIn(context);
    if (isRejection(named)) return named;
    const { session } = named;
    const reader = session.readers.find(({ number }) => number === named.reader);
    if (reader === undefined || named.issued > reader.issued)
      return reject(
        rawFinding('agent-session-unknown', 'path/sessionId', {
          value: sessionIdOf(session, named.reader, named.issued),
        }),
      );
    const view = viewOf(sandbox, context, session);
    const isBehind = named.issued < reader.issued || reader.informed === undefined;
    const found = isBehind ? currentEvents(view, reader) : newEvents(view, reader);
    if (found.events.length === 0) return nothingNew(sandbox, context, session);
    const readers = session.readers.map((each) => (each === reader ? found.reader : each));
    const given = found.events.map((event) => ({ at: context.startedAt, event }));
    const taken = [...session.taken, ...given].slice(-MOST_TAKEN);
    return {
      body: { sessionId: sessionIdOf(session, reader.number, found.reader.issued), events: found.events },
      state: withSession(context.state, withoutKnownSteps({ ...session, readers, taken })),
    };
  },
};

function withLast(
  { state }: Inspected,
  { events, named, session }: NonNullable<ReturnType<typeof lastOf>>,
): OperationResult {
  const body = { sessionId: sessionIdOf(session, named.reader, named.issued), events };
  return { body, state: withSession(state, session) };
}

function nothingNew(
  { tenant }: Sandbox,
  { request, head, startedAt, state }: Inspected,
  session: AgentSession,
): OperationResult {
  const { timeout = 0 } = request.parameters.query as { readonly timeout?: number };
  if (timeout === 0 || head.mayWait === false) return { reply: 'no_new_event' };
  const { agentId } = session;
  // what is in a queue may become theirs
  const own = (request.prepared?.active ?? []).filter(({ record }) => isInQueue(record) || record.agentId === agentId);
  const ofCalls = own.map((call) => dueAt(call, tenant));
  const dues = [...ofCalls, phoneDue(session), state.dialer.next ?? 0].filter((due) => due > startedAt);
  const next = dues.length === 0 ? undefined : Math.min(...dues);
  return { wait: { channel: agentChannel(agentId), patience: timeout * 1000, next } };
}
