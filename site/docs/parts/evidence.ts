import type { Claim, Ledger } from '../../../generated/index.ts';
import { type Html, html, joined } from './html.ts';
import { hrefOfClaim, prose } from './prose.ts';

type Grade = Claim['grade'];

/** From the best to the weakest. */
export const GRADES: readonly Grade[] = ['official', 'observed', 'claimed', 'assumed'];

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

/** The grades of what a statement rests on, opening onto the claims themselves. Nothing where it rests on nothing. */
export function evidence(ledger: Ledger, ids: readonly string[] | undefined, of: string): Html | undefined {
  const known = [...new Set(ids)].filter((id) => id in ledger.claims);
  if (known.length === 0) return undefined;
  const grades = GRADES.filter((grade) => known.some((id) => ledger.claims[id]?.grade === grade));
  return html`<details class="evidence"><summary>${grades.map(gradeMark)}<span class="visually-hidden"> evidence of ${of}</span></summary>
<ul class="claims">${known.map((id) => html`<li>${claimLine(id, ledger.claims[id] as Claim)}</li>`)}</ul></details>`;
}

function claimLine(id: string, { grade, claim, reason }: Claim): Html {
  return html`<a class="id" href="${hrefOfClaim(id)}">${id}</a> <span class="of-grade">${grade}</span> ${prose(claim)}${reason !== undefined && html` <em>Assumed:</em> ${prose(reason)}`}`;
}

/** Ids of claims as links, with nothing to open. */
export function claimLinks(ids: readonly string[]): Html {
  return joined(
    ids.map((id) => html`<a class="id" href="${hrefOfClaim(id)}">${id}</a>`),
    ' ',
  );
}
