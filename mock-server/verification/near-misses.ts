import type { JournalEntry } from '../journal-entry.ts';
import type { Condition } from './condition.ts';

const MOST_NEAR_MISSES = 3;
/** Below this, an entry of which nothing holds is not near. */
const NEAR = 0.5;

/** An entry that came close to what was expected. */
export interface NearMiss {
  readonly id: string;
  /** What kept it from being that, and nothing that holds. */
  readonly differs: readonly { readonly what: string; readonly wanted: string; readonly got: string }[];
}

/** The entries that come closest without being it: most conditions first, then the likest, then the latest. */
export function nearMisses(conditions: readonly Condition[], entries: readonly JournalEntry[]): NearMiss[] {
  return entries
    .map((entry, index) => ({ ...measured(conditions, entry), index }))
    .filter(({ held, likeness, differs }) => differs.length > 0 && (held > 0 || likeness >= NEAR))
    .sort((a, b) => b.held - a.held || b.likeness - a.likeness || b.index - a.index)
    .slice(0, MOST_NEAR_MISSES)
    .map(({ id, differs }) => ({ id, differs }));
}

function measured(conditions: readonly Condition[], entry: JournalEntry) {
  const judged = conditions.map((condition) => ({ condition, judgement: condition.judge(entry) }));
  const missed = judged.filter(({ judgement }) => !judgement.holds);
  const likeness = missed.reduce((sum, { judgement }) => sum + judgement.closeness, 0) / Math.max(missed.length, 1);
  return {
    id: entry.id,
    held: judged.length - missed.length,
    likeness,
    differs: missed.map(({ condition: { what, wanted }, judgement: { got } }) => ({ what, wanted, got })),
  };
}
