import { type Found, findInRequest } from '../../contracts/index.ts';
import type { Exchange, Inspected, Parsed } from '../exchange.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { World } from '../world.ts';

/** Schema and domain rules together: everything is found, and the one that the vendor would report refuses. */
export function inspect(world: World, exchange: Parsed): Inspected | Refusal {
  const all = inspectFindings(world, exchange);
  if (all.length === 0) return exchange as Inspected;
  const { findings } = world.contract.tables;
  const first = all.find(({ code }) => findings[code].severity === 'error');
  if (first !== undefined) return refuse(first, ...all.filter((each) => each !== first));
  exchange.found = [...exchange.found, ...all];
  return exchange as Inspected;
}

/** What is wrong with the value of the body, in the order in which the vendor would report it. */
export function inspectFindings(world: World, { operation, value, caller }: Exchange): Found[] {
  if (operation === undefined || value === undefined) return [];
  return findInRequest(world.contract, operation, value, {
    tenant: world.tenant,
    profile: caller?.profile,
    basic: caller?.basic,
    isCallerUnknown: caller === undefined,
  });
}
