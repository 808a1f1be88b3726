import type { JournalEntry } from '../journal-entry.ts';

/** What an entry has where a condition looks. */
export interface Judgement {
  readonly holds: boolean;
  /** In words. */
  readonly got: string;
  /** From 0, nothing like it, to 1. */
  readonly closeness: number;
}

/** One thing that must be so of an entry. */
export interface Condition {
  /** Where it looks: `status`, `header accept`, `body /campaignId`. */
  readonly what: string;
  /** In words. */
  readonly wanted: string;
  judge(entry: JournalEntry): Judgement;
}

export const HOLDS: Judgement = { holds: true, got: '', closeness: 1 };
