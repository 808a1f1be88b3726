import type { Operation } from 'rfc6902';
import { jsonPatch } from '#on-demand';
import { assertShallow, BeyondLimit, type SchemaProblem, valueAt } from '../../contracts/internal.ts';
import type { TenantPatch } from '../admin-types/index.ts';

/** Objects, arrays and values that the `copy` operations of one patch may add: each may double what is there. */
const MOST_COPIED = 200_000;

/** Applies a patch to a value, in place, and says which operations fail. */
export function applyTenantPatch(value: unknown, patch: TenantPatch): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  let left = MOST_COPIED;
  for (const [index, operation] of (structuredClone(patch) as Operation[]).entries()) {
    const problem = (text: string) => ({ pointer: `/${index}`, problem: `${operation.path}: ${text}` });
    const source = 'from' in operation ? valueAt(value, operation.from) : undefined;
    if (operation.op === 'copy') left -= partsOf(source, left);
    if (left <= 0) return [problem(`the patch copies more than ${MOST_COPIED} values`)];
    try {
      // what is put in is as deep as the path that leads there, and itself
      assertShallow('value' in operation ? operation.value : source, operation.path.split('/').length);
    } catch (error) {
      if (error instanceof BeyondLimit) return [problem(error.message)];
      throw error;
    }
    const failure = failureOf(value, operation);
    if (failure)
      problems.push(
        problem(inWords(failure, 'from' in operation && source === undefined ? operation.from : undefined)),
      );
  }
  return problems;
}

/** Does one step; rfc6902 throws where a step goes into a text. */
function failureOf(value: unknown, operation: Operation): Error | null | undefined {
  try {
    return jsonPatch().applyPatch(value, [operation])[0];
  } catch (error) {
    if (error instanceof TypeError) return new Error('there is no object or list to change');
    throw error;
  }
}

/** In words of the fake: what rfc6902 says of a failed `test` has both values in it, and one of them may be a secret. */
function inWords({ name, message }: Error, from?: string): string {
  if (from !== undefined) return `there is nothing at ${from}, from where it takes the value`;
  if (name === 'MissingError') return 'there is nothing at this path';
  return name === 'TestError' ? 'the value there is another one' : message;
}

/** How many values there are in one; counts no further than `most`. */
function partsOf(value: unknown, most: number): number {
  let parts = 1;
  if (value === null || typeof value !== 'object') return parts;
  for (const part of Object.values(value)) {
    if (parts >= most) break;
    parts += partsOf(part, most - parts);
  }
  return parts;
}
