import type { JournalEntry } from '../../../mock-server/client/index.ts';

/** What a token is made with; what is left out is as usual. */
export interface GrantOptions {
  readonly scopes?: readonly string[];
  /** Seconds; below zero it has expired. */
  readonly expiresIn?: number;
  readonly userId?: string;
}

/** What a token must be like to be rejected, or taken, as that of an exchange was; its own is not in the journal. */
export function likelyGrant({ findings }: JournalEntry): GrantOptions {
  const codes = new Set<string>(findings.filter(({ shadowed }) => shadowed !== true).map(({ code }) => code));
  if (codes.has('token-expired')) return { expiresIn: -60 };
  return codes.has('scope-missing') ? { scopes: [] } : {};
}
