import type { Agent, TenantIndex } from '../../contracts/internal.ts';
import { type AgentContact, agentStateOf, stepsOf } from '../agents/index.ts';
import type { AgentSession, SessionReader } from '../exchange/index.ts';
import { type AgentEvent, agentEvent, lastContactEvent } from './contact-events.ts';
import { legEvent, muteEvent, newsOf, phoneStatus, stateEvent } from './session-news.ts';

/** What a session is about: its agent's contacts among the calls of the sandbox. */
export interface SessionView {
  readonly tenant: TenantIndex;
  readonly session: AgentSession;
  /** Undefined where the tenant has no such agent any more. */
  readonly user: Agent['user'] | undefined;
  readonly contacts: readonly AgentContact[];
  /** The first contact of any agent that is not over; a later one may become one of theirs. */
  readonly firstOpen: number;
  /** By the clock of the fake, in milliseconds since 1970. */
  readonly now: number;
  /** Host of the API, which stands for that of the calls too. */
  readonly host: string;
}

interface Told {
  readonly events: readonly AgentEvent[];
  readonly reader: SessionReader;
}

/** What is new for a reader, in the order in which it happened, and the reader as it is then. No events: nothing is new. */
export function newEvents(view: SessionView, reader: SessionReader): Told {
  const events = newsOf(view, reader).map(({ event }) => event);
  return { events, reader: informed(view, reader) };
}

/** What a reader does not know of what happened up to the end of a session, and the end (AS-540). */
export function lastEvents(view: SessionView, reader: SessionReader): AgentEvent[] {
  const known = newsOf(view, reader).filter(({ at }) => at <= view.session.stateSince);
  return [
    ...known.map(({ event }) => event),
    agentEvent('AgentSessionEnd', view.host, { Success: 'True', Message: '' }),
  ];
}

/** Everything that is now, for a reader that begins or has an older id. */
export function currentEvents(view: SessionView, reader: SessionReader): Told {
  const { host, session, user, contacts, now } = view;
  const { name, reason, since } = agentStateOf(session, user, contacts);
  const status = phoneStatus(session, now);
  const open = contacts.filter(({ state }) => state !== 'ended');
  const events = [
    startEvent(view),
    stateEvent(host, name, reason, since ?? session.since),
    ...(status === undefined || status === 'Disconnected' ? [] : [legEvent(view, session.phone?.number ?? 0, status)]),
    ...(session.isMuted === true ? [muteEvent(host, true)] : []),
    ...open.map((contact) => lastContactEvent(host, contact)).filter((event) => event !== undefined),
  ];
  return { events, reader: informed(view, reader) };
}

/** The reader that knows everything. */
function informed({ contacts, session, firstOpen, now }: SessionView, { number, issued, through }: SessionReader) {
  const { state, reason, stepCount = 0 } = session;
  const last = Math.max(through, firstOpen - 1);
  const later = contacts.filter(({ contactId }) => contactId > last);
  return {
    number,
    issued: issued + 1,
    through: last,
    contacts: Object.fromEntries(later.map((contact) => [contact.contactId, stepsOf(contact).length])),
    informed: { at: now, own: { state, reason }, steps: stepCount },
  };
}

function startEvent(view: SessionView): AgentEvent {
  const { number, agentId, stationId, phoneNumber, dialerSkillId } = view.session;
  const skill = dialerSkillId === null ? undefined : view.tenant.skill(dialerSkillId);
  return agentEvent('AgentSessionStart', view.host, {
    BusNo: String(view.tenant.businessUnitId),
    AgentId: String(agentId),
    SessionId: String(number),
    StationId: stationId,
    StationPhoneNumber: phoneNumber,
    DialerCampaign: skill?.name ?? '',
    CanMask: 'True',
  });
}
