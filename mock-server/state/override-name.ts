import { quoted } from '../../contracts/arguments/index.ts';

const NAME = /^[A-Za-z0-9._-]{1,64}$/;

/** Why a fault or a stub cannot have a name, or undefined. */
export function nameProblem(what: 'fault' | 'stub', name: string): string | undefined {
  if (NAME.test(name)) return undefined;
  return `the name of a ${what} must be 1 to 64 letters, digits and . _ -, not ${quoted(name)}`;
}

/** Why the fault or the stub of a name cannot be cleared, or undefined. */
export function unknownOverride(
  what: 'fault' | 'stub',
  all: readonly { readonly name: string }[],
  name: string,
): string | undefined {
  if (all.some((each) => each.name === name)) return undefined;
  return `no ${what} is called '${name}'; there are ${all.map((each) => `'${each.name}'`).join(', ') || 'none'}`;
}
