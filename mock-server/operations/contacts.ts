import { type CompletedWindow, completedWindow, rawFinding, type TenantIndex } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import {
  CONTACT_STATES,
  type Contact,
  type ContactField,
  type ContactFlags,
  contactsOf,
  FLAGS,
  fieldsIn,
  historyOf,
  isOutbound,
  LAST_OLD_VERSION,
  PHONE,
  shown,
} from '../contacts/index.ts';
import { andThen, type Inspected, isRejection, type MaybePromise, type Rejection, reject } from '../exchange/index.ts';
import { callsOf, type Sandbox } from '../sandbox/index.ts';
import type { OperationHandler, OperationResult } from './operation-handler.ts';
import { only, pageLinks, readPage } from './paging.ts';

function prepare(sandbox: Sandbox): MaybePromise<object> {
  return andThen(callsOf(sandbox), (calls) => ({ calls }));
}

/** The contacts that are the calls of the sandbox. */
export function ownContacts({ tenant }: Sandbox, { request: { prepared } }: Inspected): Contact[] {
  if (prepared?.calls === undefined) throw new Error('the calls were not prepared');
  return contactsOf(tenant, prepared.calls);
}

export const listActiveContacts: OperationHandler = {
  prepare,
  apply(sandbox, context) {
    const passes = filterOf(sandbox, context);
    const active = ownContacts(sandbox, context).filter(({ state }) => state !== 'ended');
    return listed(sandbox, context, 'activeContacts', (contact) => passes(contact), active);
  },
};

export const listCompletedContacts: OperationHandler = {
  prepare,
  apply(sandbox, context) {
    const window = windowOf(context);
    const passes = filterOf(sandbox, context);
    const isInside = ({ start, updated }: Contact) =>
      window.from <= start && start < window.to && updated <= context.startedAt;
    const completed = ownContacts(sandbox, context).filter(({ state }) => state === 'ended');
    const inAll = (contact: Contact) => isInside(contact) && passes(contact);
    return listed(sandbox, context, 'completedContacts', inAll, completed);
  },
};

/** The window that is asked for; the rules have looked at it. */
function windowOf({ request, startedAt }: Inspected): Pick<CompletedWindow, 'from' | 'to'> {
  const { startDate, endDate } = request.parameters.query as { readonly startDate?: string; readonly endDate?: string };
  const { from, to } = completedWindow(startDate, endDate, startedAt) as CompletedWindow;
  // what has begun and ended just now is among what ends now
  return { from, to: endDate === undefined ? to + 1 : to };
}

interface ContactFilters extends ContactFlags {
  readonly skillId?: number;
  readonly campaignId?: number;
  readonly agentId?: number;
  readonly teamId?: number;
  readonly mediaTypeId?: number;
  readonly mediaSubTypeId?: number;
  readonly mediaSubTypeName?: string;
  readonly stateId?: number;
  readonly toAddress?: string;
  readonly fromAddress?: string;
  readonly updatedSince?: string;
}

/** Whether a contact is one of those that the parameters select. A history is long: nothing is made for each contact. */
function filterOf({ tenant }: Sandbox, { request }: Inspected): (contact: Contact) => boolean {
  const filters = request.parameters.query as ContactFilters;
  const { agentId, teamId, stateId, toAddress, fromAddress, updatedSince } = filters;
  const skills = skillsOf(tenant, filters);
  const flags = FLAGS.filter((flag) => filters[flag] !== undefined);
  const since = updatedSince === undefined ? Number.NEGATIVE_INFINITY : instantOf(updatedSince);
  return (contact) =>
    contact.updated >= since &&
    (skills === undefined || (contact.skill !== undefined && skills.has(contact.skill.skillId))) &&
    (agentId === undefined || contact.agentId === agentId) &&
    (teamId === undefined || (contact.agentId !== undefined && tenant.agent(contact.agentId)?.teamId === teamId)) &&
    (stateId === undefined || CONTACT_STATES[contact.state].id === stateId) &&
    (toAddress === undefined || (contact.number === toAddress && isOutbound(contact))) &&
    (fromAddress === undefined || (contact.number === fromAddress && !isOutbound(contact))) &&
    flags.every((flag) => (contact.flags?.[flag] ?? false) === filters[flag]);
}

/** The skills of which, by the parameters, a contact must be; undefined for any. */
function skillsOf(
  tenant: TenantIndex,
  { skillId, campaignId, mediaTypeId, mediaSubTypeId, mediaSubTypeName }: ContactFilters,
): ReadonlySet<number> | undefined {
  if (mediaSubTypeId !== undefined || mediaSubTypeName !== undefined) return new Set(); // no contact has one (AS-542)
  if (skillId === undefined && campaignId === undefined && mediaTypeId === undefined) return undefined;
  const selected = tenant.tenant.skills.filter(
    (skill) =>
      (skillId === undefined || skill.skillId === skillId) &&
      (campaignId === undefined || tenant.campaignNumber(skill.campaignId) === campaignId) &&
      (mediaTypeId === undefined || (skill.mediaTypeId ?? PHONE) === mediaTypeId),
  );
  return new Set(selected.map((each) => each.skillId));
}

/** A page of the contacts that pass: of those given, and for contacts that are over also of the tenant's history. */
function listed(
  sandbox: Sandbox,
  context: Inspected,
  key: 'activeContacts' | 'completedContacts',
  passes: (contact: Contact) => boolean,
  own: readonly Contact[],
): OperationResult {
  const { tenant } = sandbox;
  const version = versionOf(context);
  const isCompleted = key === 'completedContacts';
  const names = fieldsIn(version, isCompleted);
  const page = readPage(sandbox, context);
  const order = names.get(page.order ?? '') ?? 'contactStartDate';
  const history = historyOf(tenant, isCompleted ? context.startedAt : undefined);
  const found = history.select(own, { order, isDescending: page.isDescending }, passes);
  if (found.length === 0 && isCompleted && version <= LAST_OLD_VERSION) return { reply: 'acd_no_content' };
  const items = found.slice(page.skip, page.skip + page.top).map((contact) => named(sandbox, contact, names));
  return {
    body: {
      _links: pageLinks(sandbox, context, page, found.length),
      businessUnitId: tenant.businessUnitId,
      lastPollTime: isoOf(context.startedAt),
      totalRecords: found.length,
      [key]: page.fields.length === 0 ? items : items.map((item) => only(item, page.fields)),
    },
  };
}

function versionOf({ request: { route } }: Inspected): number {
  return route.version ?? Number.POSITIVE_INFINITY;
}

/** A contact under the names that its fields have in a version. */
function named(
  { tenant }: Sandbox,
  contact: Contact,
  names: ReadonlyMap<string, ContactField>,
): Readonly<Record<string, unknown>> {
  const fields = shown(tenant, contact);
  return Object.fromEntries(
    [...names].flatMap(([name, field]) => (fields[field] === undefined ? [] : [[name, fields[field]]])),
  );
}

/** The contact that the path names, of the calls or of the history. */
function contactIn(sandbox: Sandbox, context: Inspected): Contact | Rejection {
  const id = context.request.parameters.path['contactId'] as number;
  const found =
    ownContacts(sandbox, context).find(({ contactId }) => contactId === id) ??
    historyOf(sandbox.tenant, context.startedAt).find(id);
  // what the tenant lists may lie in the future of a clock that was set
  if (found?.history !== undefined || (found && found.updated <= context.startedAt)) return found;
  return reject(rawFinding('contact-id-unknown', 'path/contactId', { value: String(id), remark: '' }));
}

export const getContact: OperationHandler = {
  prepare,
  apply(sandbox, context) {
    const contact = contactIn(sandbox, context);
    if (isRejection(contact)) return contact;
    const version = versionOf(context);
    const names = fieldsIn(version, contact.state === 'ended');
    const page = readPage(sandbox, context);
    const all = named(sandbox, contact, names);
    const body = page.fields.length === 0 ? all : only(all, page.fields);
    return { body: version <= LAST_OLD_VERSION ? { resultSet: body } : body };
  },
};

export const getContactStateHistory: OperationHandler = {
  prepare,
  apply(sandbox, context) {
    const contact = contactIn(sandbox, context);
    if (isRejection(contact)) return contact;
    const { contactId, skillId, skillName } = shown(sandbox.tenant, contact);
    const steps = stepsOf(contact);
    const contactStateHistory = steps.map(({ state, at }, stateIndex) => ({
      contactId: String(contactId),
      stateIndex,
      contactStateId: CONTACT_STATES[state].id,
      contactStateName: CONTACT_STATES[state].name,
      startDate: isoOf(at),
      duration: String(((steps[stateIndex + 1]?.at ?? (state === 'ended' ? at : context.startedAt)) - at) / 1000),
      ...(skillId !== undefined && { skillId, skillName }),
      ...(state === 'connected' && contact.agentId !== undefined && { agentId: contact.agentId }),
      isWarehoused: false,
    }));
    return { body: { contactStateHistory } };
  },
};

/** The same under the path of older versions. */
export const getContactStatehistory: OperationHandler = { ...getContactStateHistory };

/** What is known of the states of a contact; one of the history was in one state before its end. */
function stepsOf({
  history,
  start,
  updated,
  talk,
}: Contact): { readonly state: Contact['state']; readonly at: number }[] {
  if (history !== undefined) return history.map(({ state, at }) => ({ state, at: instantOf(at) }));
  return [
    { state: talk > 0 ? 'connected' : 'ringing', at: start },
    { state: 'ended', at: updated },
  ];
}
