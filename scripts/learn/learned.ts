import type { Forms } from '../../generated/index.ts';

/** What `fake-cxone verify` wrote of one server. */
export type ObservationsFile = Forms['Observations'];

/** The hand-written YAML files of spec/, by path below it, with `/`. */
export type SpecTexts = ReadonlyMap<string, string>;

/** What can be learned: grades, variants, words of replies, new fields, new answers. */
export type Learnable = 'claims' | 'variants' | 'replies' | 'fields' | 'entries';

/** One thing that the spec can learn. */
export interface Proposal {
  readonly kind: Learnable;
  /** What changes, and what was seen. */
  readonly summary: string;
  /** The observations that show it, as `tenant-acme-2026-11-25 observation-3`. */
  readonly from: readonly string[];
  /** Claims that it raises, or adds. */
  readonly claims: readonly string[];
  /** The new texts of the files that change, with every proposal before this one in them. */
  readonly files: SpecTexts;
}

/** Observations that contradict each other; nothing is learned from them. */
export interface Conflict {
  readonly about: string;
  readonly sides: readonly { readonly seen: string; readonly from: readonly string[] }[];
}

/** What some observations teach. */
export interface Learned {
  readonly proposals: readonly Proposal[];
  readonly conflicts: readonly Conflict[];
  /** What was seen and cannot be learned by itself, and why; a sentence each. */
  readonly notes: readonly string[];
  /** The spec with all proposals in it. */
  readonly texts: SpecTexts;
}
