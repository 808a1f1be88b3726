import type {
  Expectation,
  ExpectationResult,
  JournalEntry,
  NearMiss,
  Order,
  Verification,
  VerificationResult,
} from '../admin-types/index.ts';
import type { Condition } from './conditions.ts';
import { conditionsOf } from './expectation.ts';

/** Verifies what a test expects against the journal, oldest entry first. The verification must have been checked before. */
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
  const matching = entries.filter((entry) => conditions.every((condition) => condition.evaluate(entry).isMet));
  const [least, most] = [leastOf(expectation), mostOf(expectation)];
  const isTooFew = matching.length < least;
  return {
    name: expectation.name ?? `expectation ${index + 1}`,
    ok: !isTooFew && matching.length <= most,
    count: matching.length,
    wanted: countInWords(least, most),
    matched: matching.map(({ id }) => id),
    nearMisses: isTooFew ? nearMisses(entries.map((entry) => ({ id: entry.id, conditions, entry }))) : [],
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

const MOST_NEAR_MISSES = 3;
/** Below this, an entry that meets no condition is not near. */
const NEAR = 0.5;

/** Something that may be near to what is wanted. */
interface Candidate<T> {
  readonly id: string;
  readonly conditions: readonly Condition<T>[];
  readonly entry: T;
}

/** Those that come closest without being it: most conditions first, then the likest, then the latest. */
export function nearMisses<T>(candidates: readonly Candidate<T>[]): NearMiss[] {
  return candidates
    .map((candidate, index) => ({ ...measured(candidate), index }))
    .filter(({ matches, similarity, differs }) => differs.length > 0 && (matches > 0 || similarity >= NEAR))
    .sort((a, b) => b.matches - a.matches || b.similarity - a.similarity || b.index - a.index)
    .slice(0, MOST_NEAR_MISSES)
    .map(({ id, differs }) => ({ id, differs }));
}

function measured<T>({ id, conditions, entry }: Candidate<T>) {
  const results = conditions.map((condition) => ({ condition, result: condition.evaluate(entry) }));
  const missed = results.filter(({ result }) => !result.isMet);
  const similarity = missed.reduce((sum, { result }) => sum + result.similarity, 0) / Math.max(missed.length, 1);
  return {
    id,
    matches: results.length - missed.length,
    similarity,
    differs: missed.map(({ condition: { what, wanted }, result: { got } }) => ({ what, wanted, got })),
  };
}

interface Step {
  readonly name: string;
  readonly matched: readonly string[];
  /** How many entries must come behind those of the step before. */
  readonly least: number;
}

/**
 * Takes for each step the earliest entries behind those of the step before. Where that does not lead to the end, no
 * other choice does: an earlier one leaves at least as much.
 */
function orderOf(steps: readonly Step[], entries: readonly JournalEntry[]): Order {
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  const ids: string[] = [];
  let behind = -1;
  for (const { name, matched, least } of steps) {
    const taken = matched.filter((id) => (places.get(id) as number) > behind).slice(0, least);
    if (taken.length < least) return { ok: false, ids, brokenBy: name };
    ids.push(...taken);
    behind = taken.length === 0 ? behind : (places.get(taken[taken.length - 1] as string) as number);
  }
  return { ok: true, ids, brokenBy: null };
}
