import { distance } from 'fastest-levenshtein';
import type { Operation } from '../contract/index.ts';

/** A path of the contract, as a wrong one is compared with it. */
interface Template {
  /** Its methods and itself: `GET, POST /auth/authorize`. */
  readonly shown: string;
  readonly segments: readonly string[];
  /** Indexes of the segments that are parameters, and the length of all that is not. */
  readonly parameters: readonly number[];
  readonly fixed: number;
}

const known = new WeakMap<readonly Operation[], readonly Template[]>();

function templatesOf(operations: readonly Operation[]): readonly Template[] {
  const before = known.get(operations);
  if (before !== undefined) return before;
  const paths = [...new Set(operations.map(({ path }) => path))];
  const made = paths.map((path): Template => {
    const segments = path.split('/');
    const parameters = segments.flatMap((segment, index) => (segment.startsWith('{') ? index : []));
    const methods = operations.filter((each) => each.path === path).map(({ method }) => method);
    const fixed = parameters.reduce((length, index) => length - (segments[index] as string).length, path.length);
    return { shown: `${methods.join(', ')} ${path}`, segments, parameters, fixed };
  });
  known.set(operations, made);
  return made;
}

/**
 * Methods and path of the operations that a wrong path comes nearest to: the share of letters that differ is the least, and
 * parameters are left out of the comparison. Texts are made and compared only where their lengths do not decide: a recording
 * may have thousands of unknown paths.
 */
export function nearestOperation(operations: readonly Operation[], path: string): string {
  const given = path.split('/');
  let [shown, least] = ['', 2];
  for (const template of templatesOf(operations)) {
    const { segments, parameters, fixed } = template;
    const valueAt = (index: number) => given[index] ?? (segments[index] as string);
    const length = parameters.reduce((sum, index) => sum + valueAt(index).length, fixed);
    const longest = Math.max(length, path.length);
    // as many letters differ as the one is longer than the other, at least
    const bound = Math.abs(length - path.length) / longest;
    if (bound >= least) continue;
    const filled = segments.map((segment, index) => (parameters.includes(index) ? valueAt(index) : segment)).join('/');
    if (filled === path) continue;
    const unlike = distance(path, filled) / longest;
    if (unlike < least) [shown, least] = [template.shown, unlike];
  }
  return shown;
}
