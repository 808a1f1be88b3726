import type { JournalEntry } from '../journal-entry.ts';
import { conditionsOf, type Expectation, type Verification } from './expectation.ts';
import { type NearMiss, nearMisses } from './near-misses.ts';
import { type Order, orderOf } from './order.ts';

/** What became of one expectation. */
export interface ExpectationResult {
  /** Its own, or the number that it has in the list: `expectation 1`. */
  readonly name: string;
  readonly ok: boolean;
  /** How many entries are it. */
  readonly count: number;
  /** In words: `exactly 2`. */
  readonly wanted: string;
  /** Ids of the entries, oldest first. */
  readonly matched: readonly string[];
  /** Where there are too few, the entries that came closest, at most three. */
  readonly nearMisses: readonly NearMiss[];
}

/** What the journal says to what a test expects. */
export interface VerificationResult {
  readonly ok: boolean;
  readonly expectations: readonly ExpectationResult[];
  /** Ids of the entries that nobody expects. */
  readonly unmatched: readonly string[];
  /** Null where no order was asked for. */
  readonly order: Order | null;
}

/** Holds the journal, oldest entry first, against what a test expects. The verification must have been checked before. */
export function verify(
  { expectations, inOrder = false, nothingElse = false }: Verification,
  journal: readonly JournalEntry[],
): VerificationResult {
  const entries = journal.filter(({ control }) => control !== true); // what the test itself has changed
  const results = expectations.map((expectation, index) => resultOf(expectation, index, entries));
  const expected = new Set(results.flatMap(({ matched }) => matched));
  const unmatched = entries.map(({ id }) => id).filter((id) => !expected.has(id));
  const order = inOrder
    ? orderOf(
        results.map(({ name, matched }, index) => ({ name, matched, least: leastOf(expectations[index] ?? {}) })),
        entries,
      )
    : null;
  const ok = results.every((each) => each.ok) && order?.ok !== false && (!nothingElse || unmatched.length === 0);
  return { ok, expectations: results, unmatched, order };
}

function resultOf(expectation: Expectation, index: number, entries: readonly JournalEntry[]): ExpectationResult {
  const conditions = conditionsOf(expectation);
  const matching = entries.filter((entry) => conditions.every((condition) => condition.judge(entry).holds));
  const [least, most] = [leastOf(expectation), mostOf(expectation)];
  const isTooFew = matching.length < least;
  return {
    name: expectation.name ?? `expectation ${index + 1}`,
    ok: !isTooFew && matching.length <= most,
    count: matching.length,
    wanted: countInWords(least, most),
    matched: matching.map(({ id }) => id),
    nearMisses: isTooFew ? nearMisses(conditions, entries) : [],
  };
}

function leastOf({ count = { atLeast: 1 } }: Expectation): number {
  return count.exactly ?? count.atLeast ?? 0;
}

function mostOf({ count = {} }: Expectation): number {
  return count.exactly ?? count.atMost ?? Number.POSITIVE_INFINITY;
}

function countInWords(least: number, most: number): string {
  if (least === most) return `exactly ${least}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${least}`;
  return least === 0 ? `at most ${most}` : `at least ${least} and at most ${most}`;
}
