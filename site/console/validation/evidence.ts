import { certaintyOf, contradictionLabel, type Grade, readCitation } from '../../../contracts/internal.ts';
import { claimGrades } from '../../../generated/index.ts';

/** What backs a finding, as a page shows it. */
export interface EvidenceShown {
  readonly grade: Grade | null;
  /** `contradicted by official sources`, or null. */
  readonly disputed: string | null;
  /** Ids of claims; `note` is their direction where they do not support. */
  readonly claims: readonly { readonly id: string; readonly note: string | null }[];
}

/** Reads the citations of a finding. */
export function evidenceShown(citations: readonly string[]): EvidenceShown {
  const certainty = certaintyOf(citations, claimGrades);
  return {
    grade: certainty.supportedBy,
    disputed: contradictionLabel(certainty),
    claims: citations
      .map(readCitation)
      .map(({ id, direction }) => ({ id, note: direction === 'supports' ? null : direction })),
  };
}
