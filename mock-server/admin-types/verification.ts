import type { Forms } from '../../generated/index.ts';

/** What a test expects of the journal. */
export type Verification = Forms['Verification'];

/** A kind of request, and how many of it are wanted. */
export type Expectation = Verification['expectations'][number];

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

/** An entry that came close to what was expected. */
export interface NearMiss {
  readonly id: string;
  /** What kept it from being that, and nothing that holds. */
  readonly differs: readonly { readonly what: string; readonly wanted: string; readonly got: string }[];
}

/** Whether what was expected came in the order in which it was. */
export interface Order {
  readonly ok: boolean;
  /** The entries that show it, oldest first, as far as they go. */
  readonly ids: readonly string[];
  /** The first expectation that does not come behind those before it; null where all do. */
  readonly brokenBy: string | null;
}
