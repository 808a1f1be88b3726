import type { TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { components } from '../../generated/index.ts';
import type { CallRecord } from '../admin-types/index.ts';
import type { Call } from './call.ts';
import { ALL_PASSED_OVER, nextNumber, withoutDefaultSkill } from './eligibility.ts';

/** As accepted: `phone` only where the variant `flat-phone` takes it. */
export type CallRequest = components['schemas']['CallRequest'] & { contact: { phone?: string } };

/** The call that a request asks for, at a time: queued, or with the reason why nothing will ever dial it. */
export function newCall(id: string, request: CallRequest, tenant: TenantIndex, now: number): Call {
  const { contact, campaignId = null, scriptId = null } = request;
  const asked = contact.phoneNumbers?.map(({ number }) => number) ?? [];
  const numbers = numbersThatFit(request, tenant);
  const known = { contact: contact.externalId, campaignId };
  const first = nextNumber({ numbers, record: known }, tenant, 0);
  const reason = reasonNotToDial(tenant, campaignId, numbers, first);
  const state = reason === null ? 'queued' : 'not-dialed';
  const number = numbers[first ?? 0] ?? contact.phone ?? asked[0] ?? '';
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
  const fitting = (contact.phoneNumbers ?? []).filter(({ phoneType }) => known?.includes(phoneType) ?? true);
  return [...fitting.map(({ number }) => number), ...(contact.phone === undefined ? [] : [contact.phone])];
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
