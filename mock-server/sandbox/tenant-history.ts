import type { EffectiveContract, Tenant, TenantIndex } from '../../contracts/internal.ts';
import type { TimedPatch } from '../exchange/index.ts';

/** When items of the tenant were changed since the file was read: milliseconds since 1970, by `skills/4001`. */
export type TenantChanges = ReadonlyMap<string, number>;

/** A tenant that is valid, with the contract under its variants. */
export interface EffectiveTenant {
  readonly tenant: TenantIndex;
  readonly contract: EffectiveContract;
  readonly changes: TenantChanges;
}

/** Where the tenant of a sandbox comes from: a file, and what was changed since. */
export interface TenantHistory {
  /** What a reset brings back. */
  first: EffectiveTenant;
  /** The file's, before any change. */
  file: Tenant;
  /** When items of the file were changed since the start. */
  fileChanges: TenantChanges;
  /** Changes that the sandbox began with: those of the sandbox that it was made from. */
  inherited: readonly TimedPatch[];
  /** By which they are known, where another process may have begun the sandbox with others. */
  inheritedId: string;
  /** Its own, oldest first, as they were in this version of the tenant's state. */
  own: readonly TimedPatch[];
  version: number;
  /** Done when the change that was asked for last is done: each sees what the one before it has made. */
  turn: Promise<unknown>;
}

/** The history of a sandbox that is made from a tenant with its changes. */
export function newTenantHistory(
  first: EffectiveTenant,
  file: { readonly tenant: Tenant; readonly changes: TenantChanges },
  inherited: readonly TimedPatch[],
): TenantHistory {
  return {
    ...{ first, file: file.tenant, fileChanges: file.changes, inherited, inheritedId: inheritedIdOf(inherited) },
    ...{ own: [], version: 0, turn: Promise.resolve() },
  };
}

/** What changes that a sandbox began with are known by. */
export function inheritedIdOf(inherited: readonly TimedPatch[] = []): string {
  return inherited.length === 0 ? '' : `${inherited.length} up to ${inherited.at(-1)?.version}`;
}

/** True where the tenant of a sandbox is not the one of its state: somebody else has changed it, or begun it. */
export function isBehind(
  { version, inheritedId }: TenantHistory,
  { tenant }: { readonly tenant: { readonly version: number; readonly inherited?: readonly TimedPatch[] } },
): boolean {
  return tenant.version !== version || inheritedIdOf(tenant.inherited) !== inheritedId;
}

/** Does something when everything that was asked for before is done. */
export function serialize<T>(history: TenantHistory, work: () => Promise<T>): Promise<T> {
  const done = history.turn.then(work);
  // Anyone who waits for this one hears of its failure; those behind it only wait.
  history.turn = done.catch(() => undefined);
  return done;
}
