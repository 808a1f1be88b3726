import type { SchemaNode } from './node.ts';
import type { Conjunct } from './schema-conjuncts.ts';

/** Values that one schema takes and another does not. */
export interface Excess {
  /** Where the other schema says so, in its document. */
  readonly pointer: string;
  /** The place of the values, `*` for any index or name. */
  readonly at: string;
  /** Which values, in words: `texts of more than 10 characters`. */
  readonly what: string;
}

/** Compares the schemas of one document, which are to be narrower, with those of another. */
export interface Comparison {
  alike(narrow: SchemaNode, wide: SchemaNode): boolean;
  /** What the narrow ones together take and the wide one does not; nothing only where that is sure. */
  excess(narrow: readonly Conjunct[], wide: SchemaNode, at: string): Excess[];
}

/** Judges what one conjunct of the wide schema says by its keyword. */
export type KeywordComparison = (
  comparison: Comparison,
  narrow: readonly Conjunct[],
  wide: Conjunct,
  at: string,
) => Excess[];

/** The judges by the keyword that calls them. */
export type KeywordComparisons = Readonly<Record<string, KeywordComparison>>;

/** An excess over what a keyword of the wide schema says. */
export function over({ pointer }: SchemaNode, keyword: string, at: string, what: string): Excess[] {
  return [{ pointer: `${pointer}/${keyword}`, at, what }];
}
