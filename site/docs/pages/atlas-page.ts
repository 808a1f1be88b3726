import { claimedPaths, neighbors } from '../../../generated/index.ts';
import { pathCode } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { claimLinks, evidence, gradeMark } from '../parts/evidence.ts';
import { type Html, html, joined } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** The paths and scopes that one forum gives for one action, beside what NICE documents. */
export const atlasPage: PageMaker = (facts) => [
  {
    file: 'atlas.html',
    title: 'Alternative paths and documented operations',
    section: 'Evidence',
    lede: `One forum gives ${claimedPaths.paths.length - 1} other paths for this call, and ${facts.guide.scopes.length} scope names. NICE's published documents have none of them; they have other operations for the same job.`,
    content: () => html`
<section aria-labelledby="documented"><h2 id="documented">What NICE documents for the same job</h2>
<p>Below <code>{api_endpoint}/inContactAPI/services/v34.0</code>. No documented operation dials one named contact through Personal Connection (${claimLinks(['DOM-06'])}); these do a part of it. <a href="campaign.html#today">The requests</a> are on the page about campaigns.</p>
<ul class="ledger wide">${neighbors.map(({ operation, does, evidence: ids }, at) => html`<li id="documented-${at + 1}"><div class="named"><a class="anchor" href="#documented-${at + 1}">${pathCode(operation)}</a></div><div class="told"><p>${prose(does)}</p>${evidence(facts.ledger, ids, operation)}</div></li>`)}</ul></section>
<section aria-labelledby="paths"><h2 id="paths">Paths that are claimed</h2>
<p>${gradeMark('claimed')}</p>
<p>The fake implements the first, which is the path of the thread. It responds to the ${claimedPaths.paths.length - 1} others with 404, and its journal and <code>fake-cxone explain</code> say where they come from (<a href="rejections.html#path-claimed"><code>path-claimed</code></a>). See ${claimLinks(['CON-01', 'EP-13', 'EP-14', 'EP-15', 'EP-16'])}.</p>
<ol class="ledger wide">${claimedPaths.paths.map(({ path, claim }, at) => pathEntry(facts, path, claim, at + 1))}</ol></section>
<section aria-labelledby="scopes"><h2 id="scopes">Scope names that are claimed</h2>
<p>${gradeMark('claimed')}</p>
<p>Officially there are none of this kind: ${prose(facts.ledger.claims['AUTH-21']?.claim ?? '')} (${claimLinks(['AUTH-21'])}) Which of the first two is effective is the variant <a href="variants.html#scope"><code>scope</code></a>; see also ${claimLinks(['CON-02', 'AUTH-22'])}.</p>
<ul class="ledger wide">${facts.guide.scopes.map(({ scope, claims }, at) => html`<li id="scope-${at + 1}"><div class="named"><a class="anchor" href="#scope-${at + 1}"><code>${scope}</code></a></div><div class="told"><p>${claimLinks(claims)}</p></div></li>`)}</ul></section>`,
  },
];

function pathEntry({ guide }: DocsFacts, path: string, claim: string, at: number): Html {
  const scopes = guide.scopes.filter(({ claims }) => claims.includes(claim)).map(({ scope }) => scope);
  return html`<li id="path-${at}"><div class="named"><a class="anchor" href="#path-${at}">${pathCode(path)}</a></div><div class="told"><p>${claimLinks([claim])}${
    scopes.length > 0 &&
    html` with ${joined(
      scopes.map((scope) => html`<code>${scope}</code>`),
      ', ',
    )}`
  }</p></div></li>`;
}
