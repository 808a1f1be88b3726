import { GRADES } from '../../../contracts/internal.ts';
import type { Claim } from '../../../generated/index.ts';
import { type Citing, citingByClaim } from '../parts/cited-by.ts';
import { gradeMark, MEANINGS } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** The ledger: what is said, how well it is backed, by whom, and what cites it. */
export const claimsPage: PageMaker = (facts) => [
  {
    file: 'claims.html',
    title: 'Claims',
    section: 'Evidence',
    lede: 'Every claim that the contract is based on, with its grade and its source.',
    content: () => {
      const citing = citingByClaim(facts);
      const claims = Object.entries(facts.ledger.claims);
      return html`<p>A claim <em>supports</em> or <em>contradicts</em> what cites it, or gives <em>context</em>: it is about something else, such as a neighboring operation. Only claims that support count for a grade.</p>
<div data-filter=".ledger > li" data-filter-label="Filter the claims"></div>
<ul class="jumps">${GRADES.map((grade) => html`<li><a href="#${grade}">${grade}</a> ${claims.filter(([, each]) => each.grade === grade).length}</li>`)}<li><a href="#sources">sources</a></li></ul>
${GRADES.map((grade) => gradeSection(grade, claims, citing))}
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<dl class="sources">${Object.entries(facts.ledger.sources).map(([key, text]) => html`<div id="source-${key}"><dt>${key}</dt><dd>${text}</dd></div>`)}</dl></section>`;
    },
  },
];

function gradeSection(
  grade: Claim['grade'],
  claims: readonly [id: string, claim: Claim][],
  citing: ReadonlyMap<string, readonly Citing[]>,
): Html {
  const graded = claims.filter(([, each]) => each.grade === grade);
  return html`<section aria-labelledby="${grade}"><h2 id="${grade}">${gradeMark(grade)}</h2>
<p>${MEANINGS[grade]}</p>
<ul class="ledger">${graded.map(([id, claim]) => claimEntry(id, claim, citing.get(id) ?? []))}</ul></section>
`;
}

function claimEntry(id: string, { subject, claim, source, reason, before }: Claim, citing: readonly Citing[]): Html {
  return html`<li id="${id}"><a class="id anchor" href="#${id}">${id}</a>
<div class="told"><p>${prose(claim)}</p>
${before !== undefined && html`<p class="example">Before it was observed: ${before.grade} (<a href="#source-${before.source}">${before.source}</a>)${before.reason === undefined ? '.' : html`: ${prose(before.reason)}`}</p>`}
<details class="more"><summary>${subject}, from ${source}; cited ${citing.length === 1 ? 'once' : `${citing.length} times`}</summary>
${reason !== undefined && html`<p class="example">Why it is assumed: ${prose(reason)}</p>`}
<p class="example">Source: <a href="#source-${source}">${source}</a></p>
${citedAs(citing, 'supports', 'Supports')}${citedAs(citing, 'contradicts', 'Contradicts')}${citedAs(citing, 'context', 'Context of')}</details></div></li>`;
}

function citedAs(citing: readonly Citing[], direction: Citing['direction'], title: string): Html | undefined {
  const those = citing.filter((each) => each.direction === direction);
  if (those.length === 0) return undefined;
  return html`<p class="example">${title}: ${those.map(({ name, href }, at) => html`${at > 0 && ', '}<a href="${href}">${name}</a>`)}</p>`;
}
