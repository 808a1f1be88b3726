import { isObject } from '../json/index.ts';
import { type Comparison, type KeywordComparison, type KeywordComparisons, over } from './keyword-comparison.ts';
import { partOf, partsOf, type SchemaNode, within } from './node.ts';
import { type Conjunct, conjunctsOf } from './schema-conjuncts.ts';
import { areDisjoint } from './value-kinds.ts';

const compareAnyOf: KeywordComparison = (comparison, narrow, wide, at) => {
  const branches = branchesOf(wide, 'anyOf');
  return isStated(comparison, narrow, wide, 'anyOf') || isInOne(comparison, narrow, branches, at)
    ? []
    : over(wide, 'anyOf', at, 'values of none of the alternatives');
};

/** Where no value can be of two alternatives, one of them is exactly one. */
const compareOneOf: KeywordComparison = (comparison, narrow, wide, at) => {
  if (isStated(comparison, narrow, wide, 'oneOf')) return [];
  const branches = branchesOf(wide, 'oneOf');
  const areApart = branches.every((branch, index) =>
    branches.slice(index + 1).every((other) => areDisjoint(conjunctsOf(branch), conjunctsOf(other))),
  );
  if (areApart && isInOne(comparison, narrow, branches, at)) return [];
  return over(wide, 'oneOf', at, 'values of none of the alternatives, or of several');
};

function isInOne(
  comparison: Comparison,
  narrow: readonly Conjunct[],
  branches: readonly SchemaNode[],
  at: string,
): boolean {
  return branches.some((branch) => comparison.excess(narrow, branch, at).length === 0);
}

/** What is not of `not` is of no other `not` that takes less; or shares nothing with it at all. */
const compareNot: KeywordComparison = (comparison, narrow, wide, at) => {
  const barred = within(wide, 'not');
  if (areDisjoint(narrow, conjunctsOf(barred))) return [];
  return isStated(comparison, narrow, wide, 'not') ? [] : over(wide, 'not', at, 'values of what `not` bars');
};

/** The same condition on both sides leads to the same side of it; another one may lead to either. */
const compareIf: KeywordComparison = (comparison, narrow, wide, at) => {
  const condition = within(wide, 'if');
  if (condition.value === undefined) return [];
  const same = narrow.find(
    (each) => isObject(each.value) && 'if' in each.value && comparison.alike(within(each, 'if'), condition),
  );
  const isNever = areDisjoint(narrow, conjunctsOf(condition));
  return (['then', 'else'] as const).flatMap((side) => {
    const branch = within(wide, side);
    if (branch.value === undefined || (side === 'then' && isNever)) return [];
    const more = same === undefined ? [] : conjunctsOf(within(same, side));
    const given = side === 'then' ? [...narrow, ...conjunctsOf(condition), ...more] : [...narrow, ...more];
    return comparison.excess(given, branch, at);
  });
};

/** True where the narrow side has the same alternatives or the same bar. */
function isStated({ alike }: Comparison, narrow: readonly Conjunct[], wide: Conjunct, keyword: string): boolean {
  const only = (place: Conjunct) => partOf(place, { [keyword]: within(place, keyword).value });
  return narrow.some((each) => within(each, keyword).value !== undefined && alike(only(each), only(wide)));
}

function branchesOf(wide: Conjunct, keyword: 'anyOf' | 'oneOf'): SchemaNode[] {
  return partsOf(within(wide, keyword)).map(([, branch]) => branch);
}

/** What keywords say by other schemas. */
export const logicComparisons: KeywordComparisons = {
  anyOf: compareAnyOf,
  oneOf: compareOneOf,
  not: compareNot,
  if: compareIf,
};
