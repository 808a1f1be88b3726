import {
  contractUnder,
  type EffectiveContract,
  type SomeVariants,
  switchedVariants,
} from '../../../contracts/internal.ts';
import { validatorsOfVariant } from '../../../generated/index.ts';

/** The contract of the fake that the page is of. */
export interface ConsoleContract {
  readonly contract: EffectiveContract;
  /** Variants that are not looked at here, because their validators would have to be compiled. */
  readonly leftOut: readonly string[];
}

/**
 * The contract under the fake's variants. One value that changes bodies is compiled ahead; several together would have
 * to be compiled here, which a strict policy forbids. All of them are left out then, and the fake itself decides.
 */
export async function consoleContract(variants: SomeVariants): Promise<ConsoleContract> {
  const changing = switchedVariants(variants).filter((name) => name in validatorsOfVariant);
  if (changing.length < 2) return { contract: await contractUnder(variants), leftOut: [] };
  const others = Object.entries(variants).filter(([name, value]) => !changing.includes(`${name}=${value}`));
  return { contract: await contractUnder(Object.fromEntries(others)), leftOut: changing };
}
