import { certaintyOf, certaintySentence, readCitation } from '../../contracts/internal.ts';
import type { Claim, Ledger } from '../../generated/index.ts';

/** A claim that something rests on, or that contradicts it. */
interface CitedClaim {
  readonly id: string;
  readonly direction: 'supports' | 'contradicts' | 'context';
  readonly grade: Claim['grade'];
  readonly claim: string;
  readonly source: string;
  readonly reason?: string;
}

/** How well a statement is backed. Every statement that a tool makes has one. */
export interface Backing {
  /** The best grade that supports it, `yours` of what a document says, or `no source`. */
  readonly grade: Claim['grade'] | 'yours' | 'no source';
  readonly sentence: string;
  readonly claims: readonly CitedClaim[];
}

/** The evidence behind citations such as `EP-01` or `EP-13 contradicts`. */
export function evidenceOf(citations: readonly string[], ledger: Ledger): Backing {
  const certainty = certaintyOf(citations, ledger.claims);
  return {
    grade: certainty.supportedBy ?? 'no source',
    sentence: certaintySentence(certainty),
    claims: citations.flatMap((text): CitedClaim[] => {
      const { id, direction } = readCitation(text);
      const claim = ledger.claims[id];
      return claim === undefined ? [] : [{ id, direction, ...claimInWords(claim, ledger) }];
    }),
  };
}

/** What a document of the user says. */
export const OF_YOUR_DOCUMENT: Backing = {
  grade: 'yours',
  sentence: 'Your document says it; whether the vendor does so is not known here.',
  claims: [],
};

/** The same in short: the grade and the ids, which `show_evidence` shows whole. */
export function gradeOf(
  citations: readonly string[],
  { claims }: Ledger,
): Pick<Backing, 'grade'> & { claims: string[] } {
  return { grade: certaintyOf(citations, claims).supportedBy ?? 'no source', claims: [...new Set(citations)] };
}

/** A claim with its source in words. */
export function claimInWords(
  { grade, claim, source, reason }: Claim,
  { sources }: Ledger,
): Omit<CitedClaim, 'id' | 'direction'> {
  return { grade, claim, source: sources[source] ?? source, ...(reason !== undefined && { reason }) };
}
