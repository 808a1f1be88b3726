import type { TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { CallRecord, CallState } from '../admin-types/index.ts';
import { isDialersCall } from '../calls/index.ts';
import { agentOfCall, type Contact, contactIdOf, contactsOf, isOutbound } from '../contacts/index.ts';
import type { AgentSession, SessionReader } from '../exchange/index.ts';

/** An event as the ACD API gives it: all values are strings (DOC-484). */
export type AgentEvent = Readonly<Record<string, string>>;

/** What a session is about: its agent's contacts among the calls of the sandbox. */
export interface SessionView {
  readonly tenant: TenantIndex;
  readonly session: AgentSession;
  readonly contacts: readonly AgentContact[];
  /** Host of the API, which stands for that of the calls too. */
  readonly host: string;
}

/** A contact that an agent has, or will have if somebody answers. */
export interface AgentContact extends Contact {
  /** True where it was the agent's from the start: another is theirs when somebody answers. */
  readonly isAssigned: boolean;
  /** True for a call of Personal Connection: the agent hears of it, and is busy with it from its answer on. */
  readonly isNatural: boolean;
}

/** The contacts of an agent, oldest first. */
export function contactsOfAgent(tenant: TenantIndex, agentId: number, calls: readonly CallRecord[]): AgentContact[] {
  const own = calls.filter((call) => agentOfCall(tenant, call) === agentId);
  const byContact = new Map(own.map((call) => [contactIdOf(call.id), call]));
  return contactsOf(tenant, own).map((contact) => {
    const call = byContact.get(contact.contactId) as CallRecord;
    return { ...contact, isAssigned: call.agentId !== undefined, isNatural: isDialersCall(call) };
  });
}

/** The status of a contact in each state of its call that the agent hears of (AS-455). */
const STATUS: Readonly<Partial<Record<CallState, string>>> = {
  dialing: 'Dialing',
  ringing: 'Ringing',
  connected: 'Active',
  ended: 'Disconnected',
};

/** The same for a contact that the dialer calls (DOM-18). */
const NATURAL_STATUS: typeof STATUS = {
  ...STATUS,
  dialing: 'NaturalCallDialing',
  ringing: 'NaturalCallRinging',
  machine: 'NaturalCallAMD',
};

/** How a contact ended, by the state that came before. */
const DISCONNECT_CODES: Readonly<Partial<Record<CallState, string>>> = {
  connected: 'Succeeded',
  busy: 'Busy',
  'no-answer': 'NoAnswer',
  machine: 'AnsweringMachine',
  failed: 'Failed',
};

function disconnectCode({ reason }: AgentContact, before: CallState | undefined): string {
  if (reason != null) return 'CallAbandoned';
  return (before && DISCONNECT_CODES[before]) ?? 'AgentCancelled';
}

/** What is new for a reader, and the reader as it is then. No events: nothing is new. */
export function newEvents(
  view: SessionView,
  reader: SessionReader,
): { readonly events: readonly AgentEvent[]; readonly reader: SessionReader } {
  const state = stateText(view);
  const later = view.contacts.filter(({ contactId }) => contactId > reader.through);
  const events = [
    ...(state === reader.state ? [] : [stateEvent(view)]),
    ...later.flatMap((contact) => contactEvents(view, contact, reader.contacts[contact.contactId] ?? 0)),
  ];
  return { events, reader: informed(view, reader, state) };
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
    ...open.flatMap((contact) => contactEvents(view, contact, 0).slice(-1)),
  ];
  return { events, reader: informed(view, reader, stateText(view)) };
}

/** The reader that knows everything. */
function informed({ contacts }: SessionView, { number, issued, through }: SessionReader, state: string): SessionReader {
  const later = contacts.filter(({ contactId }) => contactId > through);
  const firstOpen = later.findIndex((contact) => contact.state !== 'ended');
  const open = firstOpen < 0 ? [] : later.slice(firstOpen);
  const over = firstOpen < 0 ? later : later.slice(0, firstOpen);
  return {
    number,
    issued: issued + 1,
    state,
    through: over.at(-1)?.contactId ?? through,
    contacts: Object.fromEntries(open.map(({ contactId, history = [] }) => [contactId, history.length])),
  };
}

/** The contact that the agent is busy with. */
export function busyWith({ contacts }: SessionView): AgentContact | undefined {
  return contacts.find(
    ({ state, isAssigned, isNatural }) =>
      state === 'connected' || (isAssigned && !isNatural && (state === 'dialing' || state === 'ringing')),
  );
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

function event(Type: string, { host }: SessionView, keys: AgentEvent): AgentEvent {
  return { Type, IISHost: host, VCHost: host, ...keys };
}

function startEvent(view: SessionView): AgentEvent {
  const { number, agentId, stationId, phoneNumber, dialerSkillId } = view.session;
  const skill = dialerSkillId === null ? undefined : view.tenant.skill(dialerSkillId);
  return event('AgentSessionStart', view, {
    BusNo: String(view.tenant.businessUnitId),
    AgentId: String(agentId),
    SessionId: String(number),
    StationId: stationId,
    StationPhoneNumber: phoneNumber,
    DialerCampaign: skill?.name ?? '',
    CanMask: 'False',
  });
}

function stateEvent(view: SessionView): AgentEvent {
  const { state, reason, since } = stateOf(view);
  const keys = { CurrentState: state, CurrentOutReason: reason, StartTimeUTC: isoOf(since), IsAcw: 'False' };
  return event('AgentState', view, keys);
}

/** An event for each state of a contact from the one at `from` on; none of what came before it was the agent's. */
function contactEvents(view: SessionView, contact: AgentContact, from: number): AgentEvent[] {
  const { contactId, skill, number, start, history = [], isAssigned, isNatural } = contact;
  const isInbound = !isOutbound(contact);
  const first = isAssigned ? 0 : history.findIndex(({ state }) => state === 'connected');
  if (first < 0) return [];
  return history.flatMap(({ state, at }, index) => {
    const Status = (isNatural ? NATURAL_STATUS : STATUS)[state];
    if (Status === undefined || index < from || index < first) return [];
    const before = history[index - 1]?.state;
    const isOver = state === 'ended';
    const keys = {
      ContactID: String(contactId),
      Status,
      OriginalState: '',
      CallType: isNatural ? 'NaturalCalling' : 'Regular',
      DNIS: isInbound ? '' : number,
      ANI: isInbound ? number : '',
      Skill: skill === undefined ? '' : String(skill.skillId),
      IsInbound: isInbound ? 'True' : 'False',
      StartTimeUTC: isoOf(start),
      LastStateChangeTimeUTC: at,
      DisconnectCode: isOver ? disconnectCode(contact, before) : 'NA',
      FinalState: isOver ? 'True' : 'False',
    };
    return [event('CallContactEvent', view, keys)];
  });
}
