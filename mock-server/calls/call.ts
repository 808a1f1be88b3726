import type { TenantIndex } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import type { components } from '../../generated/index.ts';
import type { CallRecord, CallState, CallStep } from '../admin-types/index.ts';
import { ALL_PASSED_OVER, nextNumber, withoutDefaultSkill } from './eligibility.ts';

/** A call with what it takes to go on. An immutable value. */
export interface Call {
  readonly record: CallRecord;
  /** Those that fit the contact's record, in the order of the request. */
  readonly numbers: readonly string[];
  /** Which of them is dialed, or is next. */
  readonly position: number;
  /** When it came to its state, in milliseconds since 1970. */
  readonly since: number;
  /** Until then the tenant of that time was in effect: nothing happens before. */
  readonly settledTo: number;
  /** The record of the calling list that it dials, with how often that was dialed before. */
  readonly listed?: {
    readonly numbers: readonly string[];
    readonly attempts: number;
    readonly timeZone?: string;
    /** Of the list when it was taken. */
    readonly revision: string;
  };
  /** The agent who has put it into a queue, and does not get it back. */
  readonly queuedBy?: number;
  /** One more with each change that is kept. */
  readonly version: number;
}

/** True where nothing more will become of a call. */
export function isOver({ record: { state } }: Call): boolean {
  return state === 'ended' || state === 'not-dialed';
}

/** True for a call of Personal Connection, which the dialer places: that of the thread, or of a calling list. */
export function isDialersCall({ listId, skillId }: CallRecord): boolean {
  return listId !== undefined || skillId === undefined;
}

/** The number that the id of a call ends with. */
export function callNumber(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

/** The call in another state; never before it came to the one that it is in, even where the clock was set back. */
export function inState(call: Call, state: CallState, at: number, more: Partial<CallRecord> = {}): Call {
  const { record } = call;
  const number = more.number ?? record.number;
  const since = Math.max(at, instantOf(record.history.at(-1)?.at ?? record.at));
  const step: CallStep = { state, at: isoOf(since), number };
  return {
    ...call,
    since,
    record: { ...record, reason: null, ...more, state, history: [...record.history, step] },
  };
}

/** As accepted: `phone` only where the variant `flat-phone` takes it. */
export type CallRequest = components['schemas']['CallRequest'] & { contact: { phone?: string } };

/** The call that a request asks for, at a time: queued, or with the reason why nothing will ever dial it. */
export function newCall(id: string, request: CallRequest, tenant: TenantIndex, now: number): Call {
  const { contact, campaignId = null, scriptId = null } = request;
  const numbers = numbersThatFit(request, tenant);
  const known = { contact: contact.externalId, campaignId };
  const first = nextNumber({ numbers, record: known }, tenant, 0, now);
  const reason = reasonNotToDial(tenant, campaignId, numbers, first);
  const state = reason === null ? 'queued' : 'not-dialed';
  const number = numbers[first ?? 0] ?? contact.phone ?? contact.phoneNumbers?.[0]?.number ?? '';
  const at = isoOf(now);
  const record: CallRecord = {
    id,
    at,
    ...known,
    scriptId,
    number,
    state,
    reason,
    attempts: 0,
    disposition: null,
    history: [{ state, at, number }],
  };
  return { record, numbers, position: 0, since: now, settledTo: now, version: 0 };
}

/** Those whose type the contact's record has; any where there is no record (EP-10). */
function numbersThatFit({ contact }: CallRequest, tenant: TenantIndex): string[] {
  const known = tenant.contact(contact.externalId)?.phoneTypes;
  const fitting: string[] = [];
  for (const { phoneType, number } of contact.phoneNumbers ?? [])
    if (known?.includes(phoneType) ?? true) fitting.push(number);
  if (contact.phone !== undefined) fitting.push(contact.phone);
  return fitting;
}

/** A campaign in the request has a skill that dials, or it would have been rejected; without one see AS-11. */
function reasonNotToDial(
  tenant: TenantIndex,
  campaignId: string | null,
  numbers: readonly string[],
  first: number | undefined,
): string | null {
  if (numbers.length === 0) return "no number has a phone type of the contact's record";
  const unable = campaignId === null ? withoutDefaultSkill(tenant) : undefined;
  return unable ?? (first === undefined ? ALL_PASSED_OVER : null);
}
