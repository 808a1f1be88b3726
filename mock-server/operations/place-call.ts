import { dialsByPersonalConnection, type Skill } from '../../contracts/index.ts';
import type { components } from '../../generated/index.ts';
import { andThen } from '../maybe-promise.ts';
import type { CallRecord } from '../stores/index.ts';
import type { World } from '../world.ts';
import type { Apply } from './effect.ts';

/** As accepted: `phone` only where the ruling `flat-phone` takes it. */
type CallRequest = components['schemas']['CallRequest'] & { contact: { phone?: string } };

/** Queues the call, or notes why nothing will ever dial it. */
export const placeCall: Apply = (world, exchange) => {
  const request = exchange.value as CallRequest;
  const call: CallRecord = {
    id: world.nextId('call'),
    at: new Date(exchange.startedAt).toISOString(),
    contact: request.contact.externalId,
    campaignId: request.campaignId ?? null,
    scriptId: request.scriptId ?? null,
    ...dialling(world, request),
  };
  return andThen(world.stores.calls.add(call), () => {
    world.watch.onCall(call);
    return { slots: { callId: call.id }, callId: call.id };
  });
};

function dialling(world: World, request: CallRequest): Pick<CallRecord, 'number' | 'state' | 'reason'> {
  const numbers = request.contact.phoneNumbers ?? [];
  const known = world.tenant.contact(request.contact.externalId)?.phoneTypes;
  const fitting = numbers.find(({ phoneType }) => known?.includes(phoneType) ?? true);
  const number = fitting?.number ?? request.contact.phone ?? numbers[0]?.number ?? '';
  const reason = reasonNotToDial(world, request, fitting !== undefined || request.contact.phone !== undefined);
  return { number, state: reason === null ? 'queued' : 'not-dialled', reason };
}

/** A campaign in the request has a skill that dials, or it would have been refused; without one see AS-11. */
function reasonNotToDial({ tenant }: World, { campaignId }: CallRequest, fits: boolean): string | null {
  if (!fits) return "no number has a phone type of the contact's record";
  if (campaignId !== undefined) return null;
  const { defaultSkillId } = tenant.tenant;
  if (defaultSkillId === undefined) return 'no skill: the request names no campaign, and the tenant no default skill';
  const skill = tenant.skill(defaultSkillId);
  return skill !== undefined && dials(skill)
    ? null
    : `the default skill ${defaultSkillId} is no running Personal Connection skill`;
}

function dials(skill: Skill): boolean {
  return skill.isOutbound === true && dialsByPersonalConnection(skill) && skill.isRunning === true;
}
