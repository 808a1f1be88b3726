import type { Tenant, TenantIndex } from '../../contracts/internal.ts';
import { compareValues } from '../../contracts/json/index.ts';
import { instantOf } from '../../contracts/time/index.ts';
import { dispositions } from '../calls/index.ts';
import type { Contact } from './contact.ts';
import { generatedContacts } from './generated-contacts.ts';
import { type ContactField, orderKey } from './shown-contact.ts';

/** Contacts in the order of a field, with its values. */
interface Ordered {
  readonly contacts: readonly Contact[];
  readonly keys: readonly unknown[];
}

/** The first id of the contacts that the tenant lists without an id. */
const LISTED = 200_000_000_000;
const DAY = 86_400_000;

/** The completed contacts of a tenant, found by id and in the order of any field. What takes long is done once. */
export class ContactHistory {
  readonly #tenant: TenantIndex;
  readonly #contacts: readonly Contact[];
  readonly #ordered = new Map<ContactField, Ordered>();
  #byId: ReadonlyMap<number, Contact> | undefined;

  constructor(tenant: TenantIndex, contacts: readonly Contact[]) {
    this.#tenant = tenant;
    this.#contacts = contacts;
  }

  find(id: number): Contact | undefined {
    this.#byId ??= new Map(this.#contacts.map((contact) => [contact.contactId, contact]));
    return this.#byId.get(id);
  }

  /** The contacts that pass a test, of the history and others, in the order of a field. */
  select(
    others: readonly Contact[],
    { order, isDescending }: { readonly order: ContactField; readonly isDescending: boolean },
    passes: (contact: Contact) => boolean,
  ): readonly Contact[] {
    const own = this.#ordered.get(order) ?? ordered(this.#tenant, this.#contacts, order);
    this.#ordered.set(order, own);
    const found = merged(own, ordered(this.#tenant, others.filter(passes), order), passes);
    return isDescending ? found.reverse() : found;
  }
}

function ordered(tenant: TenantIndex, contacts: readonly Contact[], order: ContactField): Ordered {
  const keyed = contacts.map((contact) => ({ contact, key: orderKey(tenant, contact, order) }));
  keyed.sort((one, other) => compareValues(one.key, other.key));
  return { contacts: keyed.map(({ contact }) => contact), keys: keyed.map(({ key }) => key) };
}

function merged(own: Ordered, others: Ordered, passes: (contact: Contact) => boolean): Contact[] {
  const found: Contact[] = [];
  let next = 0;
  for (const [index, contact] of own.contacts.entries()) {
    if (!passes(contact)) continue;
    for (; next < others.keys.length && compareValues(others.keys[next], own.keys[index]) < 0; next += 1)
      found.push(others.contacts[next] as Contact);
    found.push(contact);
  }
  return [...found, ...others.contacts.slice(next)];
}

const kept = new WeakMap<TenantIndex, { readonly anchor: number; readonly history: ContactHistory }>();

/**
 * The history of a tenant, made at its first use; without a time there is none. Generated contacts end where the tenant
 * says, or where the day of `now` began, so that they are made again once a day.
 */
export function historyOf(tenant: TenantIndex, now: number | undefined): ContactHistory {
  if (now === undefined) return new ContactHistory(tenant, []);
  const section = tenant.tenant.completedContacts ?? {};
  const { until } = section.generated ?? {};
  const anchor = until === undefined ? Math.floor(now / DAY) * DAY : instantOf(until);
  const known = kept.get(tenant);
  if (known?.anchor === anchor) return known.history;
  const contacts = [
    ...(section.generated === undefined ? [] : generatedContacts(tenant, section.generated, anchor)),
    ...(section.listed ?? []).map((row, index) => listedContact(tenant, row, LISTED + index + 1)),
  ];
  const history = new ContactHistory(tenant, contacts);
  kept.set(tenant, { anchor, history });
  return history;
}

type Row = NonNullable<NonNullable<Tenant['completedContacts']>['listed']>[number];

function listedContact(tenant: TenantIndex, row: Row, usualId: number): Contact {
  const { contactId = usualId, skillId, agentId, number = '', startedAt, seconds = 0, outcome = 'connected' } = row;
  const start = instantOf(startedAt);
  return {
    contactId,
    skill: tenant.skill(skillId),
    agentId,
    number,
    state: 'ended',
    start,
    updated: start + seconds * 1000,
    talk: agentId === undefined ? 0 : seconds,
    disposition: outcome === 'abandoned' ? null : dispositions[outcome],
    flags: row,
  };
}
