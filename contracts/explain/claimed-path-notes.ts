import { type Ledger, neighbors } from '../../generated/index.ts';
import type { EffectiveContract } from '../contract/index.ts';
import { urlParts } from '../http/index.ts';
import { claimedPath } from '../validation/index.ts';

/** What is known of a path that leads nowhere here, or that a thread claims. */
export interface PathStory {
  readonly path: string;
  /** Who claims it, and the claim in words; null where nobody does. */
  readonly claimedBy: { readonly id: string; readonly claim: string; readonly source: string } | null;
  /** Whether this contract has an operation at the path. */
  readonly isHere: boolean;
  /** The documented operations that do the same job, or a part of it. */
  readonly documented: readonly {
    readonly operation: string;
    readonly does: string;
    readonly evidence: readonly string[];
  }[];
}

/** The story of a request's path, where there is one to tell: it is claimed by a thread, or it leads nowhere. */
export function pathStory(contract: EffectiveContract, url: string, ledger: Ledger): PathStory | null {
  const { path } = urlParts(url);
  const claimed = claimedPath(contract.tables, path);
  const isHere = contract.router.similar(path) !== undefined;
  if (claimed === undefined && isHere) return null;
  const claim = claimed === undefined ? undefined : ledger.claims[claimed.claim];
  return {
    path,
    claimedBy:
      claimed === undefined || claim === undefined
        ? null
        : { id: claimed.claim, claim: claim.claim, source: ledger.sources[claim.source] ?? claim.source },
    isHere,
    documented: neighbors,
  };
}
