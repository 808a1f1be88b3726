import { isoOf } from '../../contracts/time/index.ts';
import type { CallState } from '../admin-types/index.ts';
import { type AgentContact, type ContactStep, stepsOf } from '../agents/index.ts';
import { isOutbound } from '../contacts/index.ts';

/** An event as the ACD API gives it: all values are strings (DOC-484). */
export type AgentEvent = Readonly<Record<string, string>>;

export function agentEvent(Type: string, host: string, keys: AgentEvent): AgentEvent {
  return { Type, IISHost: host, VCHost: host, ...keys };
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

/** The event of a state that a contact came to; undefined where its agent does not hear of it. */
export function contactEvent(
  host: string,
  contact: AgentContact,
  steps: readonly ContactStep[],
  index: number,
): AgentEvent | undefined {
  const { contactId, skill, number, start, isNatural } = contact;
  const step = steps[index];
  const Status = step && (step.status ?? (isNatural ? NATURAL_STATUS : STATUS)[step.state]);
  if (step === undefined || Status === undefined || !step.isHeard) return undefined;
  const isInbound = !isOutbound(contact);
  const isOver = step.state === 'ended';
  return agentEvent('CallContactEvent', host, {
    ContactID: String(contactId),
    Status,
    OriginalState: '',
    CallType: isNatural ? 'NaturalCalling' : 'Regular',
    DNIS: isInbound ? '' : number,
    ANI: isInbound ? number : '',
    Skill: skill === undefined ? '' : String(skill.skillId),
    IsInbound: isInbound ? 'True' : 'False',
    StartTimeUTC: isoOf(start),
    LastStateChangeTimeUTC: step.at,
    IsLogging: step.isLogging ? 'True' : 'False',
    DisconnectCode: isOver ? disconnectCode(contact, steps[index - 1]?.state) : 'NA',
    FinalState: isOver ? 'True' : 'False',
  });
}

/** The event of the last state of a contact that its agent hears of. */
export function lastContactEvent(host: string, contact: AgentContact): AgentEvent | undefined {
  const steps = stepsOf(contact);
  return steps
    .map((_step, index) => contactEvent(host, contact, steps, index))
    .findLast((event) => event !== undefined);
}
