import type { Health } from './fake-controls.ts';
import type { House } from './house.ts';
import type { World } from './world.ts';

/** The fake of a world is well, for this tenant, under these rulings. */
export function healthOf({ tenant, contract }: World, { version, target }: Partial<House> = {}): Health {
  return {
    product: 'fake-cxone',
    ...(version !== undefined && { version }),
    ...(target !== undefined && { target }),
    status: 'ok',
    tenant: tenant.tenant.name,
    rulings: contract.readings,
  };
}
