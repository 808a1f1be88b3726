import { html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** What no source answers. */
export const unknownPage: PageMaker = ({ ledger }) => [
  {
    file: 'unknown.html',
    title: 'What nobody knows',
    lede: 'Questions that no source answers. Whatever the fake does about them is an assumption.',
    content:
      () => html`<ul class="ledger">${Object.entries(ledger.unknowns).map(([id, question]) => html`<li id="${id}"><a class="id anchor" href="#${id}">${id}</a><div class="told"><p>${prose(question)}</p></div></li>`)}</ul>
<p>What is assumed in their place is listed under <a href="claims.html#assumed">claims</a>, each with its reason; where one can choose, there is a <a href="variants.html">variant</a>. Whoever can answer one of these from a real tenant helps everybody: the answer becomes a claim with the grade <em>observed</em>.</p>`,
  },
];
