import type { Operation } from '../derive/index.ts';
import type { Found } from '../finding.ts';
import { below } from '../pointer.ts';
import { rulesOf } from '../rules/index.ts';
import { isStandIn } from './is-stand-in.ts';

/** Whether a tenant knows a secret cannot be told where something else stands for it: nothing is said of it then. */
export function withoutGuesses(
  operation: Operation,
  value: unknown,
  basic: { readonly secret: string } | undefined,
  found: readonly Found[],
): readonly Found[] {
  const body: Readonly<Record<string, unknown>> = {
    ...(value as object),
    ...(basic && { client_secret: basic.secret }),
  };
  const isTaken = (name: string) => typeof body[name] === 'string' && isStandIn(body[name]);
  const taken = operation.secrets.filter(isTaken).map((name) => below('', name));
  if (taken.length === 0) return found;
  const guesses = rulesOf(operation).filter(
    ({ reads, needsTenant }) => needsTenant && taken.some((each) => reads.includes(each)),
  );
  return found.filter(({ code }) => guesses.every((rule) => rule.code !== code));
}
