import { allVariants, type VariantValues } from '../../generated/index.ts';
import { replacementHint } from './retired-names.ts';

/** A value for every variant. */
export type Variants = Readonly<VariantValues>;

/** A value for some variants; the others have their default. */
export type SomeVariants = Partial<Variants>;

/** The default value of every variant. */
export const defaultVariants = Object.fromEntries(
  Object.entries(allVariants).map(([name, variant]) => [name, variant.default]),
) as unknown as Variants;

/** What is wrong with variants that somebody wrote: names that are none, and variants that a variant does not have. */
export function variantProblems(written: Readonly<Record<string, string>>): { name: string; problem: string }[] {
  return Object.entries(written).flatMap(([name, value]) => {
    const variant = allVariants[name];
    if (variant === undefined) {
      return [{ name, problem: `there is no variant '${name}'; there are ${Object.keys(allVariants).join(', ')}` }];
    }
    if (value in variant.values) return [];
    const known = Object.keys(variant.values).join(', ');
    return [
      { name, problem: `the variant '${name}' has no value '${value}'; it has ${known}${replacementHint(value)}` },
    ];
  });
}

/** The variants that differ from the default, as `scope=either`. */
export function switchedVariants(variants: SomeVariants): string[] {
  return Object.entries(variants)
    .filter(([name, value]) => allVariants[name]?.default !== value)
    .map(([name, value]) => `${name}=${value}`);
}
