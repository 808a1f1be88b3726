import { isObject, sameValue } from '../json/index.ts';
import { logicComparisons } from './compare-logic.ts';
import { arrayComparisons, objectComparisons } from './compare-objects-and-arrays.ts';
import { boundComparisons, scalarComparisons } from './compare-scalars.ts';
import { type Comparison, type Excess, type KeywordComparison, over } from './keyword-comparison.ts';
import { nameOf, partOf, partsOf, type SchemaNode, within } from './node.ts';
import { type Conjunct, conjunctsOf } from './schema-conjuncts.ts';
import { type Alike, createAlike } from './schema-equality.ts';
import { ADDITIONS, hasMeaning, isWhole } from './schema-keywords.ts';
import { isNothing } from './value-kinds.ts';

const comparisons: ReadonlyMap<string, KeywordComparison> = new Map(
  Object.entries({
    ...scalarComparisons,
    ...boundComparisons,
    ...objectComparisons,
    ...arrayComparisons,
    ...logicComparisons,
  }),
);

/** Schemas that lie deeper in each other are taken for different. */
const DEEPEST = 60;

/**
 * Compares schemas of one document, which are to be narrower, with those of another: is every value that they take
 * taken there too? "Nothing" is said only where that is sure. Where it cannot be determined, as for two regular expressions,
 * the values in question are reported as an excess.
 */
export function createComparison(): Comparison {
  return new SchemaComparison();
}

class SchemaComparison implements Comparison {
  readonly alike: Alike = createAlike();
  readonly #open = new Set<string>();

  excess(narrow: readonly Conjunct[], wide: SchemaNode, at: string): Excess[] {
    if (isNothing(narrow)) return [];
    const pair = `${narrow.map(nameOf).join(' ')} < ${nameOf(wide)}`;
    if (this.#open.has(pair)) return []; // a schema that contains itself: as sure as all else in it
    if (this.#open.size > DEEPEST) return [{ pointer: wide.pointer, at, what: 'values too deep to be compared' }];
    this.#open.add(pair);
    const found = conjunctsOf(wide).flatMap((each) => this.#excessOver(narrow, each, at));
    const isInEach =
      found.length > 0 && this.#alternatives(narrow)?.every((one) => this.excess(one, wide, at).length === 0);
    this.#open.delete(pair);
    return isInEach === true ? [] : found;
  }

  #excessOver(narrow: readonly Conjunct[], wide: Conjunct, at: string): Excess[] {
    if (narrow.some((each) => this.alike(each, wide))) return [];
    if (!isObject(wide.value)) return [{ pointer: wide.pointer, at, what: 'anything' }];
    if (isWhole(wide.value)) return [{ pointer: wide.pointer, at, what: 'values that another schema took' }];
    const called = Object.keys(wide.value).filter((keyword) => hasMeaning(keyword) && !ADDITIONS.has(keyword));
    const comparers = new Map(called.map((keyword) => [comparisons.get(keyword) ?? unknown(keyword), keyword]));
    return [...comparers.keys()].flatMap((compare) => compare(this, narrow, wide, at));
  }

  /** The first `anyOf` or `oneOf` of the narrow side as one list of conjuncts for each of its alternatives. */
  #alternatives(narrow: readonly Conjunct[]): Conjunct[][] | undefined {
    for (const conjunct of narrow) {
      for (const keyword of ['anyOf', 'oneOf'] as const) {
        if (!isObject(conjunct.value) || !Array.isArray(conjunct.value[keyword])) continue;
        const { [keyword]: _taken, ...rest } = conjunct.value;
        const others = narrow.filter((each) => each !== conjunct);
        const left = partOf(conjunct, rest);
        return partsOf(within(conjunct, keyword)).map(([, branch]) => [...others, left, ...conjunctsOf(branch)]);
      }
    }
    return undefined;
  }
}

/** A keyword that nothing is known of is met by the same one. */
function unknown(keyword: string): KeywordComparison {
  return (_comparison, narrow, wide, at) => {
    const { value } = within(wide, keyword);
    if (narrow.some((each) => sameValue(within(each, keyword).value, value))) return [];
    return over(wide, keyword, at, `values that ${keyword}, which is not understood here, may bar`);
  };
}
