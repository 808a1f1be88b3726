import type { Tenant } from '../../generated/index.ts';

type WithId<T> = Omit<T, 'id'> & { readonly id: number };
/** A calling list with its id. */
export type CallList = WithId<NonNullable<Tenant['callLists']>[number]>;
/** A do-not-call group with its id. */
export type DoNotCallGroup = WithId<NonNullable<Tenant['doNotCall']>[number]>;

/** The id of the first list or group without one. */
export const FIRST_LIST = 5001;
export const FIRST_GROUP = 6001;

/** The calling lists of a tenant; one without an id has that of its place in the file. */
export function callListsOf({ callLists = [] }: Tenant): readonly CallList[] {
  return withIds(callLists, FIRST_LIST);
}

/** The do-not-call groups of a tenant, likewise. */
export function doNotCallGroupsOf({ doNotCall = [] }: Tenant): readonly DoNotCallGroup[] {
  return withIds(doNotCall, FIRST_GROUP);
}

function withIds<T extends { readonly id?: number }>(items: readonly T[], first: number): readonly WithId<T>[] {
  return items.map((item, index) => ({ ...item, id: item.id ?? first + index }));
}
