import type { RuledContract, Tenant, TenantIndex } from '../contracts/index.ts';
import type { Clock } from './clock.ts';
import type { Origin } from './origin.ts';
import type { Recording } from './recording/index.ts';
import type { TenantPatch } from './tenant/index.ts';
import type { TestKeys } from './test-keys.ts';
import type { TokenKeys } from './tokens/index.ts';
import type { Watch } from './watch.ts';
import type { World } from './world.ts';
import type { WorldOptions } from './world-options.ts';

/** What a world is made from; most of it is shared by the worlds of all test keys. */
export interface Foundation {
  readonly contract: RuledContract;
  readonly tenant: TenantIndex;
  /** The tenant as its file has it, and what was changed since. */
  readonly file: Tenant;
  readonly changes: readonly TenantPatch[];
  readonly clock: Clock;
  readonly tokens: TokenKeys;
  readonly origin: Origin;
  readonly watch: Watch;
  readonly testKeys: TestKeys;
  readonly recording: Recording | undefined;
  readonly options: WorldOptions;
}

/** A world of a test key begins with what holds in the one without a key. */
export function foundationOn(foundation: Foundation, { tenant, contract, lineage }: World): Foundation {
  const { file, inherited, own } = lineage;
  return { ...foundation, tenant, contract, file, changes: [...inherited, ...own] };
}
