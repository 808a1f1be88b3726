import { claimedPath, type Found, found, nearestPath, type RuledContract } from '../../contracts/index.ts';
import type { Exchange, Routed } from '../exchange.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { World } from '../world.ts';

/** Method and path to an operation. A path that another thread claims is told where it comes from (CON-01). */
export function route(world: World, exchange: Exchange): Routed | Refusal {
  const { method, path } = exchange.head;
  const { router, contract } = world;
  const exact = router.exact(path);
  const site = exact ?? router.similar(path);
  if (site === undefined) return refuse(unknownPath(contract, path));
  if (exact === undefined) {
    const form = found('path-form', '', { path: site.path });
    if (contract.tables.findings['path-form'].severity === 'error') return refuse(form);
    exchange.found = [form];
  }
  const operation = site.operations.get(method);
  if (operation === undefined) {
    const { methods } = site;
    return refuse(
      method === 'OPTIONS' ? found('options-asked', '', { methods }) : found('method-wrong', '', { method, methods }),
    );
  }
  exchange.operation = operation;
  return exchange as Routed;
}

function unknownPath({ tables }: RuledContract, path: string): Found {
  const claimed = claimedPath(tables, path);
  return claimed === undefined
    ? found('path-unknown', '', { nearest: nearestPath(tables, path) })
    : found('path-claimed', '', { ...claimed });
}
