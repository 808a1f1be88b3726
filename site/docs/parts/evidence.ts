import {
  certaintyOf,
  certaintySentence,
  contradictionLabel,
  type Grade,
  readCitation,
} from '../../../contracts/internal.ts';
import type { Claim, Ledger } from '../../../generated/index.ts';
import { type Html, html, joined } from './html.ts';
import { hrefOfClaim, prose } from './prose.ts';

/** What a grade means, in a line. */
export const MEANINGS: Readonly<Record<Grade, string>> = {
  official: "NICE's own documents",
  observed: 'public code and recordings',
  claimed: 'forum posts, unverified',
  assumed: 'ours, with a reason',
};

/** A grade told by shape and word, so that no color is needed to know it; the style sheet draws the shape. */
export function gradeMark(grade: Grade): Html {
  return html`<span class="grade ${grade}">${grade}</span>`;
}

/** `sentence` also says in words how sure it is, before anything is opened. */
export type BadgeKind = 'badge' | 'sentence';

/**
 * The best grade that supports a statement and, beside it, whether something contradicts it; it opens onto the claims
 * themselves. Undefined where nothing is cited.
 */
export function evidence(
  { claims }: Ledger,
  citations: readonly string[] | undefined,
  of: string,
  kind: BadgeKind = 'badge',
): Html | undefined {
  const cited = [...new Set(citations)].map(readCitation).filter(({ id }) => id in claims);
  if (cited.length === 0) return undefined;
  const certainty = certaintyOf(citations ?? [], claims);
  const sentence = certaintySentence(certainty);
  return html`<details class="evidence"><summary>${certainty.supportedBy !== null && gradeMark(certainty.supportedBy)}${disputeMark(contradictionLabel(certainty))}${kind === 'sentence' && html`<span class="certainty">${sentence}</span>`}<span class="visually-hidden"> evidence of ${of}</span></summary>
<div class="claims">${kind === 'badge' && html`<p class="certainty">${sentence}</p>`}<ul>${cited.map(({ id, direction }) => html`<li>${claimLine(id, direction, claims[id] as Claim)}</li>`)}</ul></div></details>`;
}

function disputeMark(label: string | null): Html | undefined {
  return label === null ? undefined : html`<span class="disputed">${label}</span>`;
}

function claimLine(id: string, direction: string, { grade, claim, reason }: Claim): Html {
  return html`<a class="id" href="${hrefOfClaim(id)}">${id}</a> <span class="of-grade">${grade}${direction !== 'supports' && html`, <strong>${direction}</strong>`}</span> ${prose(claim)}${reason !== undefined && html` <em>Assumed:</em> ${prose(reason)}`}`;
}

/** Ids of claims as links, with nothing to open. */
export function claimLinks(ids: readonly string[]): Html {
  return joined(
    ids.map((id) => html`<a class="id" href="${hrefOfClaim(id)}">${id}</a>`),
    ' ',
  );
}
