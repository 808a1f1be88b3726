import { html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** What no source answers. */
export const unknownPage: PageMaker = ({ ledger }) => [
  {
    file: 'unknown.html',
    title: 'Open questions',
    section: 'Evidence',
    lede: 'Questions that no source answers. What the fake does about them is an assumption.',
    content:
      () => html`<ul class="ledger">${Object.entries(ledger.unknowns).map(([id, question]) => html`<li id="${id}"><a class="id anchor" href="#${id}">${id}</a><div class="told"><p>${prose(question)}</p></div></li>`)}</ul>
<p>The assumptions that replace the answers are listed under <a href="claims.html#assumed">claims</a>, each with its reason; where you can choose, there is a <a href="variants.html">variant</a>. If you can answer one of these questions from a real tenant, the answer becomes a claim of the grade <em>observed</em>.</p>`,
  },
];
