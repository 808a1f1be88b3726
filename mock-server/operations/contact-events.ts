import type { TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { CallRecord, CallState } from '../admin-types/index.ts';
import { isDialersCall, talkStatus } from '../calls/index.ts';
import { agentOfCall, type Contact, contactIdOf, contactsOf, isOutbound } from '../contacts/index.ts';

/** An event as the ACD API gives it: all values are strings (DOC-484). */
export type AgentEvent = Readonly<Record<string, string>>;

export function agentEvent(Type: string, host: string, keys: AgentEvent): AgentEvent {
  return { Type, IISHost: host, VCHost: host, ...keys };
}

/** A contact that an agent has, or will have if somebody answers. */
export interface AgentContact extends Contact {
  /** True where it was the agent's from the start: another is theirs when somebody answers. */
  readonly isAssigned: boolean;
  /** True for a call of Personal Connection: the agent hears of it, and is busy with it from its answer on. */
  readonly isNatural: boolean;
  readonly call: CallRecord;
}

/** The contacts of an agent, oldest first. */
export function contactsOfAgent(tenant: TenantIndex, agentId: number, calls: readonly CallRecord[]): AgentContact[] {
  const own = calls.flatMap((call) => {
    if (agentOfCall(tenant, call) === agentId) return [call];
    return call.snoozed?.agentId === agentId ? [asSnoozed(call, call.snoozed)] : [];
  });
  const byContact = new Map(own.map((call) => [contactIdOf(call.id), call]));
  return contactsOf(tenant, own).map((contact) => {
    const call = byContact.get(contact.contactId) as CallRecord;
    return { ...contact, isAssigned: call.agentId !== undefined, isNatural: isDialersCall(call), call };
  });
}

/** A call as the agent who has snoozed it hears of it: it is over for them. */
function asSnoozed(call: CallRecord, { agentId, at }: NonNullable<CallRecord['snoozed']>): CallRecord {
  const before = call.history.filter((step) => step.at <= at);
  const history: CallRecord['history'] = [...before, { state: 'ended', at, number: call.number }];
  return { ...call, agentId, state: 'ended', reason: null, disposition: null, history };
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

function disconnectCode({ reason, call }: AgentContact, before: CallState | undefined): string {
  if (reason != null) return 'CallAbandoned';
  if (before === 'machine' && call.answeredBy === 'faxMachine') return 'Fax';
  return (before && DISCONNECT_CODES[before]) ?? 'AgentCancelled';
}

interface ContactStep {
  readonly state: CallState;
  readonly at: string;
  /** In place of what the state is called. */
  readonly status?: string;
  readonly isLogging: boolean;
}

/** What a contact has gone through: the states of its call, and after its connection what the agent did. */
export function stepsOf({ call: { history, agentActions = [] } }: AgentContact): ContactStep[] {
  const isLogging = agentActions.some(({ action }) => action === 'record');
  const first = history.findIndex(({ state }) => state === 'connected') + 1;
  const done = agentActions.map(({ at }, index): ContactStep => {
    const until = agentActions.slice(0, index + 1);
    const isRecorded = until.some(({ action }) => action === 'record');
    return { state: 'connected', at, status: talkStatus(until), isLogging: isRecorded };
  });
  const before = history.slice(0, first).map(({ state, at }) => ({ state, at, isLogging: false }));
  return [...before, ...done, ...history.slice(first).map(({ state, at }) => ({ state, at, isLogging }))];
}

/** An event for each state of a contact from the one at `from` on; none of what came before it was the agent's. */
export function contactEvents(host: string, contact: AgentContact, from: number): AgentEvent[] {
  const { contactId, skill, number, start, isAssigned, isNatural } = contact;
  const steps = stepsOf(contact);
  const isInbound = !isOutbound(contact);
  const first = isAssigned ? 0 : steps.findIndex(({ state }) => state === 'connected');
  if (first < 0) return [];
  return steps.flatMap(({ state, at, status, isLogging }, index) => {
    const Status = status ?? (isNatural ? NATURAL_STATUS : STATUS)[state];
    if (Status === undefined || index < from || index < first) return [];
    const before = steps[index - 1]?.state;
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
      IsLogging: isLogging ? 'True' : 'False',
      DisconnectCode: isOver ? disconnectCode(contact, before) : 'NA',
      FinalState: isOver ? 'True' : 'False',
    };
    return [agentEvent('CallContactEvent', host, keys)];
  });
}
