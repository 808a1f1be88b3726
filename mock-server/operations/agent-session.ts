import { type Agent, type RawFinding, rawFinding } from '../../contracts/internal.ts';
import type { CallRecord } from '../admin-types/index.ts';
import { contactsOfAgent } from '../agents/index.ts';
import type { Call } from '../calls/index.ts';
import { contactIdOf } from '../contacts/index.ts';
import {
  type AgentSession,
  agentChannel,
  andThen,
  endedSession,
  type Inspected,
  isRejection,
  type MaybePromise,
  type Rejection,
  reject,
  type SandboxState,
} from '../exchange/index.ts';
import { callsOf, type Sandbox } from '../sandbox/index.ts';
import type { AgentEvent } from './contact-events.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';
import { lastEvents, type SessionView } from './session-events.ts';

/** The id of a session for a reader: it names the session, the reader, and how far the reader has come. */
export function sessionIdOf({ number, agentId }: AgentSession, reader: number, issued: number): string {
  return `session-${number}-${agentId}-${reader}-${issued}`;
}

const SESSION_ID = /^session-(\d{1,15})-(\d{1,15})-(\d{1,15})-(\d{1,15})$/;

/** A session as its id names it. */
export interface NamedSession {
  readonly session: AgentSession;
  readonly reader: number;
  readonly issued: number;
}

/** The last events of a session that is over, once for each client that had events of it (AS-540). */
export function lastOf(
  sandbox: Sandbox,
  context: Inspected,
):
  | { readonly events: readonly AgentEvent[]; readonly named: NamedSession; readonly session: AgentSession }
  | undefined {
  const [number, agentId = 0, reader, issued = 0] = numbersIn(context);
  const session = context.state.sessions[agentId];
  const told = session?.readers.find((each) => each.number === reader && issued <= each.issued);
  if (session === undefined || told === undefined || !session.isOver || session.number !== number) return undefined;
  return {
    events: lastEvents(viewOf(sandbox, context, session), told),
    named: { session, reader: told.number, issued: told.issued + 1 },
    session: { ...session, readers: session.readers.filter((each) => each !== told) },
  };
}

function numbersIn({ request }: Inspected): readonly number[] {
  return (SESSION_ID.exec(String(request.parameters.path['sessionId'])) ?? []).slice(1).map(Number);
}

/** The session that the path names: 404 where it never was, 409 where it is over (DOC-480). */
export function sessionIn(context: Inspected): NamedSession | Rejection {
  const { request, state } = context;
  const value = String(request.parameters.path['sessionId']);
  const [number, agentId, reader, issued] = numbersIn(context);
  const where = ['path/sessionId', { value }] as const;
  if (number === undefined || agentId === undefined || reader === undefined || issued === undefined)
    return reject(rawFinding('agent-session-unknown', ...where));
  const session = state.sessions[agentId];
  if (number === 0 || number > state.counters.session) return reject(rawFinding('agent-session-unknown', ...where));
  if (session === undefined || session.number !== number || session.isOver)
    return reject(rawFinding('agent-session-ended', ...where));
  return { session, reader, issued };
}

/** The agent whom a request is about: the one that it names, or the owner of the token. */
export function agentIn({ tenant }: Sandbox, { value, caller }: Inspected): Agent | Rejection {
  const { asAgentId } = value as { readonly asAgentId?: number };
  const agentId = asAgentId ?? (caller.userId === null ? 0 : tenant.agentId(caller.userId));
  const slots = { value: String(agentId), key: 'asAgentId' };
  return tenant.agent(agentId) ?? reject(rawFinding('target-agent-unknown', '/asAgentId', slots));
}

/** The state with another session of an agent. */
export function withSession(state: SandboxState, session: AgentSession): SandboxState {
  return { ...state, sessions: { ...state.sessions, [session.agentId]: session } };
}

/** The same where it makes a difference for the dialer, which has done everything up to now. */
export function withDialersSession(state: SandboxState, session: AgentSession, now: number): SandboxState {
  const settledTo = Math.max(state.dialer.settledTo, now);
  return withSession({ ...state, dialer: { ...state.dialer, settledTo } }, session);
}

/** A session that is over, and its waiting requests. */
export function ended(state: SandboxState, session: AgentSession, now: number) {
  const over = endedSession(session, now);
  return { state: withDialersSession(state, over, now), wake: [agentChannel(session.agentId)] };
}

/** The calls of the sandbox, and those that can still change. */
export function prepareSession(sandbox: Sandbox): MaybePromise<object> {
  return andThen(callsOf(sandbox), (calls) => andThen(sandbox.store.calls.active(), (active) => ({ calls, active })));
}

/** The call of a contact that is not over. */
export function activeCall({ request }: Inspected, contactId: number): Call | undefined {
  return request.prepared?.active?.find(({ record }) => contactIdOf(record.id) === contactId);
}

/** An operation of the session that the path names. */
export function sessionOperation(
  operate: (session: AgentSession, context: Inspected, sandbox: Sandbox) => OperationResult | Rejection,
): OperationHandler {
  return {
    prepare: prepareSession,
    apply(sandbox, context) {
      const named = sessionIn(context);
      return isRejection(named) ? named : operate(named.session, context, sandbox);
    },
  };
}

/** Says that the agent has no such contact. */
export function contactUnknown(contactId: number): RawFinding {
  return rawFinding('session-contact-unknown', 'path/contactId', { value: String(contactId) });
}

/** Says that a contact is in another state than the operation needs. */
export function wrongState(contactId: number, state: string): RawFinding {
  return rawFinding('interaction-wrong-state', 'path/contactId', { value: String(contactId), state });
}

/** A session with the contacts of its agent. */
export function viewOf(sandbox: Sandbox, { request, state, startedAt }: Inspected, session: AgentSession): SessionView {
  const { tenant, origin } = sandbox;
  const calls: readonly CallRecord[] | undefined = request.prepared?.calls;
  if (calls === undefined) throw new Error('the calls were not prepared');
  const contacts = contactsOfAgent(tenant, session.agentId, calls);
  const user = tenant.agent(session.agentId)?.user;
  const firstOpen = (request.prepared?.active ?? []).reduce(
    (least, { record }) => Math.min(least, contactIdOf(record.id)),
    contactIdOf(`call-${state.counters.call + 1}`),
  );
  return { tenant, session, user, contacts, firstOpen, now: startedAt, host: new URL(origin.url).host };
}

/** Says that an agent has a contact that is in the way. */
export function hasContact(code: 'agent-has-contact' | 'agent-busy', agentId: number): RawFinding {
  return rawFinding(code, 'path/sessionId', { value: String(agentId) });
}
