import { isFields, partsOf, within } from '../place.ts';
import { type Conjunct, ofItem, said } from './conjuncts.ts';
import { type Comparison, type Excess, type Judge, type Judges, over } from './judge.ts';
import { isNothing, kindsOf } from './kinds.ts';

/** `prefixItems` and `items`: each place that one of the two sides names, then all behind. */
const judgeItems: Judge = (comparison, narrow, wide, at) => {
  if (!kindsOf(narrow).has('array')) return [];
  const most = Math.min(...said(narrow, 'maxItems').map(Number), Number.POSITIVE_INFINITY);
  const named = Math.max(0, ...[...narrow, wide].map((each) => partsOf(within(each, 'prefixItems')).length));
  return Array.from({ length: named + 1 }, (_, index) => index)
    .filter((index) => index < most)
    .flatMap((index) => excessOfItem(comparison, narrow, wide, index === named ? `${at}/*` : `${at}/${index}`, index));
};

function excessOfItem(
  comparison: Comparison,
  narrow: readonly Conjunct[],
  wide: Conjunct,
  at: string,
  index: number,
): Excess[] {
  const given = ofItem(narrow, index);
  if (isNothing(given)) return [];
  const own = within(within(wide, 'prefixItems'), index);
  const asked = own.value === undefined ? within(wide, 'items') : own;
  return asked.value === undefined ? [] : comparison.excess(given, asked, at);
}

/** `contains` and its counts are taken as they are: the same, or not sure. */
const judgeContains: Judge = ({ alike }, narrow, wide, at) => {
  if (!kindsOf(narrow).has('array') || !isFields(wide.value)) return [];
  const isSame = narrow.some(
    (each) =>
      'contains' in Object(each.value) &&
      alike(within(each, 'contains'), within(wide, 'contains')) &&
      ['minContains', 'maxContains'].every((key) => within(each, key).value === within(wide, key).value),
  );
  return isSame ? [] : over(wide, 'contains', at, 'arrays with other items in them');
};

/** What keywords say of the items of arrays. */
export const arrayJudges: Judges = {
  prefixItems: judgeItems,
  items: judgeItems,
  contains: judgeContains,
  minContains: judgeContains,
  maxContains: judgeContains,
};
