import type { Inspected } from '../exchange/index.ts';

/** The item that the path names; a rule has seen that there is one. */
export function withId<T extends { readonly id: number }>(
  items: readonly T[],
  { request }: Inspected,
  name: string,
): T {
  const found = items.find(({ id }) => id === request.parameters.path[name]);
  if (found === undefined) throw new Error('the rules let an unknown id pass');
  return found;
}
