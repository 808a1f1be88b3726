import { dialsByPersonalConnection, type Skill, type TenantIndex } from '../../contracts/internal.ts';
import { instantOf, isoOf } from '../../contracts/time/index.ts';
import { type Contact, historyOf, isAbandoned, isOutbound } from '../contacts/index.ts';
import { prepareCalls } from './agents.ts';
import { ownContacts } from './contacts.ts';
import { mediaNames, PHONE } from './media.ts';
import type { OperationHandler } from './operation-handler.ts';
import { pageOf } from './paging.ts';

type Counted = Readonly<Record<string, unknown>>;

const INTERVAL = 15 * 60_000;

interface Window {
  readonly startDate: string;
  readonly endDate: string;
  readonly mediaTypeId: number;
}

export const listDialerContacts: OperationHandler = {
  prepare: prepareCalls,
  apply(sandbox, context) {
    const { tenant } = sandbox;
    const { startDate, endDate, mediaTypeId } = context.request.parameters.query as unknown as Window;
    const [from, to] = [instantOf(startDate), instantOf(endDate)];
    const isCounted = (contact: Contact) =>
      contact.state === 'ended' &&
      from <= contact.start &&
      contact.start < to &&
      contact.updated <= context.startedAt &&
      contact.skill !== undefined &&
      (contact.skill.mediaTypeId ?? PHONE) === mediaTypeId &&
      isOutbound(contact) &&
      dialsByPersonalConnection(contact.skill);
    const inOrder = { order: 'contactStartDate', isDescending: false } as const;
    const contacts = historyOf(tenant, context.startedAt).select(ownContacts(sandbox, context), inOrder, isCounted);
    const page = pageOf(sandbox, context, countedIn(tenant, contacts), contacts.length);
    return { body: { wfM_OB_StatsV9: page.items } };
  },
};

/** An item for each skill and interval that has a contact (AS-580). The contacts are in the order of their start. */
function countedIn(tenant: TenantIndex, contacts: readonly Contact[]): Counted[] {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = `${Math.floor(contact.start / INTERVAL)} ${contact.skill?.skillId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [contact]);
    else group.push(contact);
  }
  return [...groups.values()].map((group) => counted(tenant, group));
}

/** Counts contacts of one skill and interval. */
function counted(tenant: TenantIndex, contacts: readonly Contact[]): Counted {
  const [{ skill, start }] = contacts as readonly [Contact & { readonly skill: Skill }];
  const { skillId, name = `Skill ${skillId}`, mediaTypeId = PHONE } = skill;
  const connected = contacts.filter(isConnected);
  const talked = connected.reduce((sum, { talk }) => sum + talk, 0);
  const connects = { connects: connected.length, connectsAHT: connected.length === 0 ? 0 : talked / connected.length };
  return {
    businessUnitId: tenant.businessUnitId,
    businessUnitName: tenant.tenant.name,
    skillId,
    skillName: name,
    mediaTypeId,
    ...(mediaNames[mediaTypeId] !== undefined && { mediaTypeName: mediaNames[mediaTypeId] }),
    intervalStartDate: isoOf(Math.floor(start / INTERVAL) * INTERVAL),
    dials: contacts.length,
    ...connects,
    rightPartyConnects: connects.connects,
    rightPartyConnectsAHT: connects.connectsAHT,
    abandons: contacts.filter(isAbandoned).length,
  };
}

function isConnected({ history, talk }: Contact): boolean {
  return history?.some(({ state }) => state === 'connected') ?? talk > 0;
}
