import type { Health } from './fake-controls.ts';
import type { World } from './world.ts';

/** The fake of a world is well, for this tenant, under these rulings. */
export function healthOf({ tenant, contract }: World): Health {
  return { status: 'ok', tenant: tenant.tenant.name, rulings: contract.readings };
}
