import { evidenceOf } from '../../contracts/internal.ts';
import { allVariants } from '../../generated/index.ts';
import { allFields } from './bodies-of.ts';
import type { DocsFacts } from './docs-facts.ts';

/** Something that rests on a claim. */
export interface Leaning {
  readonly name: string;
  readonly href: string;
}

/** By the id of a claim: the fields, findings and variants that rest on it. */
export function leaningOn(facts: DocsFacts): ReadonlyMap<string, readonly Leaning[]> {
  const leaning = new Map<string, Leaning[]>();
  for (const [ids, each] of allLeaning(facts)) {
    for (const id of ids) {
      const there = leaning.get(id) ?? [];
      if (!there.some(({ href }) => href === each.href)) leaning.set(id, [...there, each]);
    }
  }
  return leaning;
}

function allLeaning({ spec, tables }: DocsFacts): [ids: readonly string[], leaning: Leaning][] {
  const ofFields = allFields(spec).map(({ constraints, name, href }): [string[], Leaning] => [
    constraints.flatMap(evidenceOf),
    { name, href },
  ]);
  const ofFindings = Object.values(tables.findings).map(({ code, evidence }): [readonly string[], Leaning] => [
    evidence,
    { name: code, href: `rejections.html#${code}` },
  ]);
  const ofVariants = Object.entries(allVariants).flatMap(([name, { values }]) =>
    Object.entries(values).map(([value, { evidence }]): [readonly string[], Leaning] => [
      evidence,
      { name: `${name}=${value}`, href: `variants.html#${name}--${value}` },
    ]),
  );
  return [...ofFields, ...ofFindings, ...ofVariants];
}
