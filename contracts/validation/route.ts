import { claimedPaths } from '../../generated/index.ts';
import type { Contract, EffectiveContract, Operation } from '../contract/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { nearest } from './suggest.ts';

/** Where a method and a path lead, and what is odd or wrong about them. Without an operation the request is rejected. */
export interface RouteFound {
  readonly operation: Operation | undefined;
  readonly found: readonly RawFinding[];
}

/** Method and path to an operation. A path that another thread claims is told where it comes from (CON-01). */
export function findRoute({ tables, router }: EffectiveContract, method: string, path: string): RouteFound {
  const exact = router.exact(path);
  const site = exact ?? router.similar(path);
  if (site === undefined) return { operation: undefined, found: [unknownPath(tables, path)] };
  const form = exact === undefined ? [rawFinding('path-form', '', { path: site.path })] : [];
  if (form.length > 0 && tables.findings['path-form'].severity === 'error')
    return { operation: undefined, found: form };
  const operation = site.operations.get(method);
  if (operation !== undefined) return { operation, found: form };
  const { methods } = site;
  const wrong =
    method === 'OPTIONS'
      ? rawFinding('options-asked', '', { methods })
      : rawFinding('method-wrong', '', { method, methods });
  return { operation, found: [wrong, ...form] };
}

function unknownPath(tables: Contract, path: string): RawFinding {
  const claimed = claimedPath(tables, path);
  return claimed === undefined
    ? rawFinding('path-unknown', '', { nearest: nearestPath(tables, path) })
    : rawFinding('path-claimed', '', { ...claimed });
}

/** A path that a forum thread gives for an operation, the claim that says so, and the operation's path here. */
export interface ClaimedPath {
  readonly template: string;
  readonly claim: string;
  readonly nearest: string;
}

const templates = claimedPaths.paths.map(({ path, claim }) => ({ path, claim, pattern: patternOf(path) }));

/** The thread's claim behind a path, if one of them gives it. */
export function claimedPath({ operations }: Contract, path: string): ClaimedPath | undefined {
  const claimed = templates.find(({ pattern }) => pattern.test(path));
  const meant = operations.find(({ id }) => id === claimedPaths.operation);
  return claimed && meant && { template: claimed.path, claim: claimed.claim, nearest: meant.path };
}

/** The path of the operation that a wrong one comes nearest to. */
export function nearestPath({ operations }: Contract, path: string): string {
  return (
    nearest(
      path,
      operations.map((operation) => operation.path),
    ) ?? '/'
  );
}

function patternOf(template: string): RegExp {
  const source = template
    .split(/\{\w+\}/)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]+');
  return new RegExp(`^${source}/?$`, 'i');
}
