import type { Skill, TenantIndex } from '../../contracts/internal.ts';
import { instantOf } from '../../contracts/time/index.ts';
import type { CallRecord, CallState, Disposition } from '../admin-types/index.ts';
import { callNumber, heldSeconds, isDialersCall, isPlanned } from '../calls/index.ts';

/** The parameters of contacts/completed that a contact passes or not (AS-169). */
export const FLAGS = ['isLogged', 'isRefused', 'isTakeover', 'analyticsProcessed'] as const;
export type ContactFlags = Readonly<Partial<Record<(typeof FLAGS)[number], boolean>>>;

/** A contact of the ACD API: a call that was placed, or one of the tenant's history. Times are milliseconds since 1970. */
export interface Contact {
  readonly contactId: number;
  /** Undefined where the campaign of a call is gone. */
  readonly skill: Skill | undefined;
  readonly agentId: number | undefined;
  /** Of the person at the other end. */
  readonly number: string;
  readonly state: CallState;
  readonly start: number;
  /** When it came to its state. */
  readonly updated: number;
  /** Seconds that an agent talked. */
  readonly talk: number;
  readonly disposition: Disposition | null;
  /** Seconds on hold, where it is a call. */
  readonly held?: number;
  /** What its agent has given with the disposition. */
  readonly given?: CallRecord['agentDisposition'];
  /** What the tenant says of it, where it lists it; nothing of it is true by default. */
  readonly flags?: ContactFlags;
  /** Why it was abandoned, where it is a call that nobody took. */
  readonly reason?: string | null;
  /** Every state that it reached, where it is a call. */
  readonly history?: CallRecord['history'];
}

/** The contact of the call n has this id and n; ids of the tenant's history are below. */
const CALL = 300_000_000_000;

/** The contacts that calls are: those that are or were dialed, or wait for it. Oldest first. */
export function contactsOf(tenant: TenantIndex, calls: readonly CallRecord[]): Contact[] {
  const skills = new Map<string | null, Skill | undefined>();
  return calls.flatMap((call) => {
    const { campaignId, state, skillId } = call;
    if (state === 'not-dialed' || isPlanned(call)) return [];
    if (skillId !== undefined) return [contactOf(call, tenant.skill(skillId))];
    if (!skills.has(campaignId)) skills.set(campaignId, skillOf(tenant, campaignId));
    return [contactOf(call, skills.get(campaignId))];
  });
}

/** The id of the contact that a call is. */
export function contactIdOf(callId: string): number {
  return CALL + callNumber(callId);
}

/** The id of the call that a contact is, if it is one. */
export function callIdOf(contactId: number): string {
  return `call-${contactId - CALL}`;
}

/** Of calls that are over: there are many, and they are read with every list of contacts. */
const made = new WeakMap<CallRecord, Contact>();

function contactOf(call: CallRecord, skill: Skill | undefined): Contact {
  const known = made.get(call);
  if (known !== undefined && known.skill === skill) return known;
  const contact = newContact(call, skill);
  if (contact.state === 'ended') made.set(call, contact);
  return contact;
}

function newContact(call: CallRecord, skill: Skill | undefined): Contact {
  const { id, number, state, history, disposition } = call;
  const contactId = contactIdOf(id);
  const connected = history.findIndex((step) => step.state === 'connected');
  const end = history[connected + 1];
  const talked = connected < 0 || end === undefined ? 0 : secondsBetween(history[connected]?.at, end.at);
  return {
    contactId,
    skill,
    agentId: isDialersCall(call) && (connected < 0 || state === 'machine') ? undefined : call.agentId,
    number,
    state,
    start: instantOf(call.at),
    updated: instantOf(history.at(-1)?.at ?? call.at),
    talk: talked,
    disposition,
    held: heldSeconds(call),
    ...(call.agentDisposition !== undefined && { given: call.agentDisposition }),
    reason: call.reason,
    history,
  };
}

/** The skill that dials a campaign's calls, or has dialed them before it was stopped. */
function skillOf(tenant: TenantIndex, campaignId: string | null): Skill | undefined {
  const dialing = tenant.skillThatDials(campaignId);
  if (dialing !== undefined) return dialing;
  const { defaultSkillId } = tenant.tenant;
  if (campaignId !== null) return tenant.personalConnectionSkills(campaignId)[0];
  return defaultSkillId === undefined ? undefined : tenant.skill(defaultSkillId);
}

function secondsBetween(from: string | undefined, to: string): number {
  return from === undefined ? 0 : (instantOf(to) - instantOf(from)) / 1000;
}
