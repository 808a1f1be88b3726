import type { TenantIndex } from '../../contracts/internal.ts';
import { isoOf } from '../../contracts/time/index.ts';
import type { CallState } from '../admin-types/index.ts';
import type { Contact } from './contact.ts';

/** The medium of a skill that has none. */
export const PHONE = 4;

/** Ids and names of states; only that of the end is known (DOC-306, AS-163). */
export const CONTACT_STATES: Readonly<Record<CallState, { readonly id: number; readonly name: string }>> = {
  queued: { id: 1, name: 'InQueue' },
  dialing: { id: 2, name: 'Dialing' },
  ringing: { id: 3, name: 'Ringing' },
  connected: { id: 4, name: 'Active' },
  machine: { id: 5, name: 'AnsweringMachine' },
  busy: { id: 6, name: 'Busy' },
  'no-answer': { id: 7, name: 'NoAnswer' },
  failed: { id: 8, name: 'Failed' },
  ended: { id: 18, name: 'EndContact' },
  'not-dialed': { id: 18, name: 'EndContact' },
};

/** The fields of every contact, as v34.0 names them. */
const FIELDS = [
  'contactId', 'masterContactId', 'skillId', 'skillName', 'campaignId', 'campaignName', 'agentId', 'teamId',
  'fromAddress', 'toAddress', 'isOutbound', 'mediaTypeId', 'stateId', 'stateName', 'contactStartDate',
  'lastUpdateTime',
] as const; // biome-ignore format: a list reads better filled
/** Those that a contact has besides when it is over. */
const COMPLETED_FIELDS = [
  'abandoned', 'agentSeconds', 'acwSeconds', 'holdSeconds', 'endReason', 'dispositionNotes', 'primaryDispositionId',
  'secondaryDispositionId', 'isWarehoused', 'tags',
] as const; // biome-ignore format: a list reads better filled

export type ContactField = (typeof FIELDS)[number] | (typeof COMPLETED_FIELDS)[number];
/** A contact as v34.0 shows it; what the tenant says nothing of is absent. */
export type ShownContact = Readonly<Partial<Record<ContactField, unknown>>>;

/** Up to this version contacts had other names for some fields, and a single one a wrapper (DOC-302, AS-162). */
export const LAST_OLD_VERSION = 23;
const OLD_NAMES: Readonly<Partial<Record<ContactField, string>>> = {
  fromAddress: 'fromAddr',
  toAddress: 'toAddr',
  contactStartDate: 'contactStart',
  mediaTypeId: 'mediaType',
  stateName: 'state',
};

/** The fields that contacts have in a version, by the names that they have there. */
export function fieldsIn(version: number, isCompleted: boolean): ReadonlyMap<string, ContactField> {
  const fields = isCompleted ? [...FIELDS, ...COMPLETED_FIELDS] : FIELDS;
  return new Map(fields.map((field) => [(version > LAST_OLD_VERSION ? undefined : OLD_NAMES[field]) ?? field, field]));
}

/** A call is outbound whatever has become of its skill. */
export function isOutbound({ skill }: Contact): boolean {
  return skill === undefined || skill.isOutbound === true;
}

/** A contact as v34.0 shows it. */
export function shown(tenant: TenantIndex, contact: Contact): ShownContact {
  return {
    ...withoutTimes(tenant, contact),
    contactStartDate: isoOf(contact.start),
    lastUpdateTime: isoOf(contact.updated),
  };
}

/** By what a list is ordered that is in the order of a field. */
export function orderKey(tenant: TenantIndex, contact: Contact, field: ContactField): unknown {
  if (field === 'contactStartDate') return contact.start;
  return field === 'lastUpdateTime' ? contact.updated : withoutTimes(tenant, contact)[field];
}

function withoutTimes(tenant: TenantIndex, contact: Contact): ShownContact {
  const { contactId, skill, agentId, number, state } = contact;
  const campaign = skill && tenant.campaign(skill.campaignId);
  const agent = agentId === undefined ? undefined : tenant.agent(agentId);
  const { id: stateId, name: stateName } = CONTACT_STATES[state];
  return {
    contactId,
    masterContactId: contactId,
    ...(skill && {
      skillId: skill.skillId,
      skillName: skill.name ?? `Skill ${skill.skillId}`,
      campaignId: tenant.campaignNumber(skill.campaignId),
    }),
    ...(campaign?.name !== undefined && { campaignName: campaign.name }),
    ...(agentId !== undefined && { agentId }),
    ...(agent !== undefined && { teamId: agent.teamId }),
    ...(number !== '' && { [isOutbound(contact) ? 'toAddress' : 'fromAddress']: number }),
    isOutbound: isOutbound(contact),
    mediaTypeId: skill?.mediaTypeId ?? PHONE,
    stateId,
    stateName,
    ...(state === 'ended' && ending(contact)),
  };
}

/** Whether nobody has taken a contact that is over; a call that its agent has cut short was taken. A disposition changes nothing of it. */
export function isAbandoned({ agentId, disposition, history, reason }: Contact): boolean {
  return agentId === undefined && (history === undefined ? disposition === null : reason != null);
}

function ending(contact: Contact): ShownContact {
  const { talk, disposition, held = 0, given = {} } = contact;
  return {
    abandoned: isAbandoned(contact),
    agentSeconds: talk,
    acwSeconds: 0,
    holdSeconds: held,
    endReason: disposition?.name ?? '',
    dispositionNotes: given.notes ?? '',
    ...(disposition != null && disposition.id !== null && { primaryDispositionId: disposition.id }),
    ...(given.secondaryDispositionId !== undefined && { secondaryDispositionId: given.secondaryDispositionId }),
    isWarehoused: false,
    tags: [],
  };
}
