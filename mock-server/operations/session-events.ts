import type { TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import { occupiesAgent } from '../calls/index.ts';
import { isOutbound } from '../contacts/index.ts';
import type { AgentSession, SessionReader } from '../exchange/index.ts';
import { type AgentContact, type AgentEvent, agentEvent, contactEvents, stepsOf } from './contact-events.ts';

/** What a session is about: its agent's contacts among the calls of the sandbox. */
export interface SessionView {
  readonly tenant: TenantIndex;
  readonly session: AgentSession;
  readonly contacts: readonly AgentContact[];
  /** By the clock of the fake, in milliseconds since 1970. */
  readonly now: number;
  /** Host of the API, which stands for that of the calls too. */
  readonly host: string;
}

/** What is new for a reader, and the reader as it is then. No events: nothing is new. */
export function newEvents(
  view: SessionView,
  reader: SessionReader,
): { readonly events: readonly AgentEvent[]; readonly reader: SessionReader } {
  const state = stateText(view);
  const events = [
    ...(state === reader.state ? [] : [stateEvent(view)]),
    ...skillEvents(view, reader),
    ...phoneEvents(view, reader),
    ...newContactEvents(view, reader),
  ];
  return { events, reader: informed(view, reader, state) };
}

function newContactEvents({ host, contacts }: SessionView, { through, contacts: known }: SessionReader): AgentEvent[] {
  const later = contacts.filter(({ contactId }) => contactId > through);
  return later.flatMap((contact) => contactEvents(host, contact, known[contact.contactId] ?? 0));
}

/** What a reader does not know of the contacts up to the end of a session, and the end (AS-540). */
export function lastEvents(view: SessionView, reader: SessionReader): AgentEvent[] {
  const end = isoOf(view.session.stateSince);
  const told = newContactEvents(view, reader).filter(
    ({ LastStateChangeTimeUTC = '' }) => LastStateChangeTimeUTC <= end,
  );
  return [...told, agentEvent('AgentSessionEnd', view.host, { Success: 'True', Message: '' })];
}

/** Everything that is now, for a reader that begins or has an older id. */
export function currentEvents(
  view: SessionView,
  reader: SessionReader,
): { readonly events: readonly AgentEvent[]; readonly reader: SessionReader } {
  const open = view.contacts.filter(({ state }) => state !== 'ended');
  const events = [
    startEvent(view),
    stateEvent(view),
    ...phoneEvents(view, {}),
    ...open.flatMap((contact) => contactEvents(view.host, contact, 0).slice(-1)),
  ];
  return { events, reader: informed(view, reader, stateText(view)) };
}

/** The reader that knows everything. */
function informed(view: SessionView, { number, issued, through }: SessionReader, state: string): SessionReader {
  const { contacts, session } = view;
  const later = contacts.filter(({ contactId }) => contactId > through);
  const firstOpen = later.findIndex((contact) => contact.state !== 'ended');
  const open = firstOpen < 0 ? [] : later.slice(firstOpen);
  const over = firstOpen < 0 ? later : later.slice(0, firstOpen);
  return {
    number,
    issued: issued + 1,
    state,
    through: over.at(-1)?.contactId ?? through,
    contacts: Object.fromEntries(open.map((contact) => [contact.contactId, stepsOf(contact).length])),
    ...(session.phone !== undefined && { phone: phoneText(view) }),
    ...(session.isMuted === true && { isMuted: true }),
    ...(session.skillChanges !== undefined && { skillChanges: session.skillChanges }),
  };
}

/** One event for all changes of the agent's skills that a reader has not heard of (AS-588). */
function skillEvents({ session, host }: SessionView, { skillChanges: known = 0 }: SessionReader): AgentEvent[] {
  return (session.skillChanges ?? 0) > known ? [agentEvent('UpdateSkills', host, {})] : [];
}

/** The contact that the agent is busy with. */
export function busyWith({ contacts }: SessionView): AgentContact | undefined {
  return contacts.find(({ call }) => occupiesAgent(call));
}

/** Milliseconds from the dialing of the agent's phone to its connection (AS-462). */
const PHONE_RINGS = 2_000;

/** The state of the agent's phone; undefined before it is dialed. */
export function phoneStatus({ phone }: AgentSession, now: number): 'Dialing' | 'Active' | 'Disconnected' | undefined {
  if (phone === undefined) return undefined;
  if (phone.endedAt !== null) return 'Disconnected';
  return now < phone.dialedAt + PHONE_RINGS ? 'Dialing' : 'Active';
}

/** When the phone of the agent is connected, if it is being dialed. */
export function phoneDue({ phone }: AgentSession): number {
  return phone === undefined || phone.endedAt !== null ? 0 : phone.dialedAt + PHONE_RINGS;
}

function phoneText({ session, now }: SessionView): string {
  return `${session.phone?.number} ${phoneStatus(session, now)}`;
}

/** What a reader does not know of the agent's phone. One that was never connected is not spoken of. */
function phoneEvents(view: SessionView, known: Pick<SessionReader, 'phone' | 'isMuted'>): AgentEvent[] {
  const { session, now } = view;
  const { phone, isMuted = false } = session;
  const Status = phoneStatus(session, now);
  const isOver = Status === 'Disconnected';
  const isNews = Status !== undefined && known.phone !== phoneText(view) && (known.phone !== undefined || !isOver);
  return [
    ...(isNews
      ? [
          agentEvent('AgentLeg', view.host, {
            AgentLegId: `${session.number}-${phone?.number}`,
            Status,
            FinalState: isOver ? 'True' : 'False',
          }),
        ]
      : []),
    ...(isMuted === (known.isMuted ?? false)
      ? []
      : [agentEvent('Mute', view.host, { AgentMuted: isMuted ? 'True' : 'False' })]),
  ];
}

function stateOf(view: SessionView): { readonly state: string; readonly reason: string; readonly since: number } {
  const contact = busyWith(view);
  const { state, reason, stateSince } = view.session;
  if (contact === undefined) return { state, reason, since: stateSince };
  return { state: isOutbound(contact) ? 'OutboundContact' : 'InboundContact', reason: '', since: contact.start };
}

function stateText(view: SessionView): string {
  const { state, reason, since } = stateOf(view);
  return `${state} ${isoOf(since)} ${reason}`;
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

function stateEvent(view: SessionView): AgentEvent {
  const { state, reason, since } = stateOf(view);
  const keys = { CurrentState: state, CurrentOutReason: reason, StartTimeUTC: isoOf(since), IsAcw: 'False' };
  return agentEvent('AgentState', view.host, keys);
}
