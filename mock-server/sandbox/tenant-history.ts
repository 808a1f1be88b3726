import type { RuledContract, Tenant, TenantIndex } from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';

/** A JSON Patch (RFC 6902) of a tenant. */
export type TenantPatch = Forms['JsonPatch'];

/** A tenant that rules, with the contract under its readings. */
export interface Rule {
  readonly tenant: TenantIndex;
  readonly contract: RuledContract;
}

/** Where the tenant of a world comes from: a file, and what was changed since. */
export interface Lineage {
  /** What a reset brings back. */
  first: Rule;
  /** The file's, before any change. */
  file: Tenant;
  /** Changes that the world began with: those of the world that it was made from. */
  inherited: readonly TenantPatch[];
  /** Its own, oldest first. */
  own: readonly TenantPatch[];
  /** Done when the change that was asked for last is done: each sees what the one before it has made. */
  turn: Promise<unknown>;
}

/** The lineage of a world that is made from a tenant with its changes. */
export function newLineage(first: Rule, file: Tenant, inherited: readonly TenantPatch[]): Lineage {
  return { first, file, inherited, own: [], turn: Promise.resolve() };
}

/** Does something when everything that was asked for before is done. */
export function inTurn<T>(lineage: Lineage, work: () => Promise<T>): Promise<T> {
  const done = lineage.turn.then(work);
  // Whoever waits for this one hears of its failure; those behind it only wait.
  lineage.turn = done.catch(() => undefined);
  return done;
}
