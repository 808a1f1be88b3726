import type { Claim } from '../../../generated/index.ts';
import { type Html, html } from '../../html.ts';
import { GRADES, gradeMark, MEANINGS } from '../evidence.ts';
import { type Leaning, leaningOn } from '../leaning.ts';
import type { PageMaker } from '../page.ts';
import { prose } from '../prose.ts';

/** The ledger: what is said, how well it is backed, by whom, and what rests on it. */
export const claimsPage: PageMaker = (facts) => [
  {
    file: 'claims.html',
    title: 'Claims',
    lede: 'The ledger of evidence: every sentence that the contract rests on, with its grade and its source.',
    content: () => {
      const leaning = leaningOn(facts);
      const claims = Object.entries(facts.ledger.claims);
      return html`<ul class="jumps">${GRADES.map((grade) => html`<li><a href="#${grade}">${grade}</a> ${claims.filter(([, each]) => each.grade === grade).length}</li>`)}<li><a href="#sources">sources</a></li></ul>
${GRADES.map(
  (grade) => html`<section aria-labelledby="${grade}"><h2 id="${grade}">${gradeMark(grade)}</h2>
<p>${MEANINGS[grade]}</p>
<ul class="ledger">${claims.filter(([, each]) => each.grade === grade).map(([id, claim]) => claimEntry(id, claim, leaning.get(id) ?? []))}</ul></section>
`,
)}
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<dl class="sources">${Object.entries(facts.ledger.sources).map(([key, told]) => html`<div id="source-${key}"><dt>${key}</dt><dd>${told}</dd></div>`)}</dl></section>`;
    },
  },
];

function claimEntry(id: string, { subject, claim, source, reason, before }: Claim, leaning: readonly Leaning[]): Html {
  return html`<li id="${id}"><a class="id anchor" href="#${id}">${id}</a>
<div class="told"><p>${prose(claim)}</p>
${reason !== undefined && html`<p>Why it is assumed: ${prose(reason)}</p>`}
${before !== undefined && html`<p>Before it was observed: ${before.grade} (<a href="#source-${before.source}">${before.source}</a>)${before.reason === undefined ? '.' : html`: ${prose(before.reason)}`}</p>`}
<p class="example">On ${subject}; <a href="#source-${source}">${source}</a>.${leaning.length > 0 && html` Leaned on by ${leaning.map(({ name, href }, at) => html`${at > 0 && ', '}<a href="${href}">${name}</a>`)}.`}</p></div></li>`;
}
