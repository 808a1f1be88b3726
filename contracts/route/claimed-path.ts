import { claimedPaths } from '../../generated/index.ts';
import type { Contract } from '../derive/index.ts';
import { nearest } from '../suggest.ts';

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
