import { callListsOf, doNotCallGroupsOf, type Tenant } from '../../contracts/internal.ts';
import type { TimedPatch } from '../exchange/index.ts';
import type { TenantChanges } from '../sandbox/index.ts';

interface Item {
  readonly createDate?: string;
  readonly lastUpdateTime?: string;
}

type Section = keyof typeof SECTIONS;
/** The items that have a time of their last change, by id. */
const SECTIONS = {
  users: ({ users }: Tenant) => byId(users, ({ userId }) => userId),
  campaigns: ({ campaigns }: Tenant) => byId(campaigns, ({ campaignId }) => campaignId),
  skills: ({ skills }: Tenant) => byId(skills, ({ skillId }) => skillId),
  dispositions: ({ dispositions = [] }: Tenant) => byId(dispositions, ({ dispositionId }) => dispositionId),
  callLists: (tenant: Tenant) => byId(callListsOf(tenant), ({ id }) => id),
  doNotCall: (tenant: Tenant) => byId(doNotCallGroupsOf(tenant), ({ id }) => id),
};

function byId<T extends Item>(items: readonly T[], id: (item: T) => string | number): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [String(id(item)), item]));
}

/**
 * When the items of a tenant were changed, after one more change of it. An item that another time of its last change is
 * written in says itself when it was.
 */
export function changedItems(known: TenantChanges, before: Tenant, after: Tenant, at: number): TenantChanges {
  const changes = new Map(known);
  for (const section of Object.keys(SECTIONS) as Section[]) {
    if (before[section] === after[section]) continue;
    const old = SECTIONS[section](before);
    for (const [id, item] of SECTIONS[section](after)) {
      if (JSON.stringify(item) !== JSON.stringify(old.get(id)))
        note(changes, `${section}/${id}`, old.get(id), item, at);
    }
  }
  return changes;
}

function note(changes: Map<string, number>, key: string, before: Item | undefined, after: Item, at: number): void {
  const said = after.lastUpdateTime ?? (before === undefined ? after.createDate : undefined);
  if (said !== undefined && said !== before?.lastUpdateTime) changes.delete(key);
  else changes.set(key, at);
}

/** A key of one item, such as `/skills/3/isRunning`. */
const IN_AN_ITEM = /^\/(\w+)\/(\d+)\/./;

/** The same for a patch. What sets a key of one item changes it, even to what it was in the file. */
export function itemsChangedBy(
  known: TenantChanges,
  before: Tenant,
  after: Tenant,
  { patch: [first, ...others], at }: TimedPatch,
): TenantChanges {
  const [, section = '', index] = others.length === 0 && first !== undefined ? (IN_AN_ITEM.exec(first.path) ?? []) : [];
  if (index === undefined) return changedItems(known, before, after, at);
  if (!Object.hasOwn(SECTIONS, section)) return known;
  const [id, item] = [...SECTIONS[section as Section](after)][Number(index)] ?? [];
  if (id === undefined || item === undefined) return known;
  const changes = new Map(known);
  note(changes, `${section}/${id}`, SECTIONS[section as Section](before).get(id), item, at);
  return changes;
}
