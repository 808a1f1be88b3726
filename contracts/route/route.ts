import type { Contract, Operation } from '../derive/index.ts';
import { type Found, found } from '../finding.ts';
import type { RuledContract } from '../ruled/index.ts';
import { claimedPath, nearestPath } from './claimed-path.ts';

/** Where a method and a path lead, and what is odd or wrong about them. Without an operation the request is refused. */
export interface RouteFound {
  readonly operation: Operation | undefined;
  readonly found: readonly Found[];
}

/** Method and path to an operation. A path that another thread claims is told where it comes from (CON-01). */
export function findRoute({ tables, router }: RuledContract, method: string, path: string): RouteFound {
  const exact = router.exact(path);
  const site = exact ?? router.similar(path);
  if (site === undefined) return { operation: undefined, found: [unknownPath(tables, path)] };
  const form = exact === undefined ? [found('path-form', '', { path: site.path })] : [];
  if (form.length > 0 && tables.findings['path-form'].severity === 'error')
    return { operation: undefined, found: form };
  const operation = site.operations.get(method);
  if (operation !== undefined) return { operation, found: form };
  const { methods } = site;
  const wrong =
    method === 'OPTIONS' ? found('options-asked', '', { methods }) : found('method-wrong', '', { method, methods });
  return { operation, found: [wrong, ...form] };
}

function unknownPath(tables: Contract, path: string): Found {
  const claimed = claimedPath(tables, path);
  return claimed === undefined
    ? found('path-unknown', '', { nearest: nearestPath(tables, path) })
    : found('path-claimed', '', { ...claimed });
}
