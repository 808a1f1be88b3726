import { builtInScenarios, magicInputs } from '../../../generated/index.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { claimLinks } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** What chooses an outcome: magic inputs, scenarios, and a preference of the request. */
export const magicPage: PageMaker = (facts) => [
  {
    file: 'magic.html',
    title: 'Test inputs',
    section: 'Guide',
    lede: 'Inputs that choose the outcome of a call, as test cards do; scenarios; and a preference of the request itself.',
    content: () => html`
<section aria-labelledby="outcomes"><h2 id="outcomes">Outcome of the call</h2>
<p>By external id or by number. An external id takes effect whatever the number is. None of the numbers can ring anywhere: they are of the range that North America keeps for fiction (${claimLinks(['AS-47'])}).</p>
<ul class="ledger wide">${magicInputs.filter(({ outcome }) => outcome !== null).map(({ externalId, number, summary }) => magicLine(externalId, summary, number))}</ul></section>
<section aria-labelledby="provoked"><h2 id="provoked">Rejections</h2>
<p>If the request is otherwise valid.</p>
<ul class="ledger wide">${magicInputs.filter(({ finding }) => finding !== null).map(({ externalId, finding, summary }) => magicLine(externalId, html`${summary} <a href="rejections.html#${finding}">${finding}</a>`))}</ul></section>
<section aria-labelledby="scenarios"><h2 id="scenarios">Scenarios</h2>
<p>Responses in a fixed order. After the last step all requests pass.</p>
${Object.entries(builtInScenarios).map(([name, scenario]) => scenarioEntry(facts, name, scenario))}</section>
<section aria-labelledby="preferences"><h2 id="preferences">A preference of the request</h2>
<p>The header <code>Prefer</code> (RFC 7240) asks for a status, a reply or a finding by its name, or for a delay in milliseconds:</p>
${codeBlock('Prefer: code=403\nPrefer: example=insufficient_scope\nPrefer: example=token-expired, delay=800', 'three preferences')}
<p>Preferences that were applied are listed in <code>Preference-Applied</code>; others are ignored, and listed in <code>x-fake-cxone-why</code>. With <code>handling=strict</code> the request is rejected.</p></section>`,
  },
];

function magicLine(externalId: string, summary: Html | string, number: string | null = null): Html {
  return html`<li id="${externalId}"><div class="named"><a class="anchor" href="#${externalId}"><code>${externalId}</code></a>${number !== null && html` <code>${number}</code>`}</div><div class="told"><p>${summary}</p></div></li>`;
}

function scenarioEntry(
  { url }: DocsFacts,
  name: string,
  { description, steps, repeat }: (typeof builtInScenarios)[string],
): Html {
  return html`<article class="finding" aria-labelledby="scenario-${name}"><div class="named"><h3 id="scenario-${name}"><a class="anchor" href="#scenario-${name}"><code>${name}</code></a></h3></div>
<div class="told"><p>${prose(description ?? '')}</p>
<ol class="turns">${steps.map((step) => html`<li><code>${typeof step === 'object' ? JSON.stringify(step) : step}</code></li>`)}</ol>
${repeat === true && html`<p>Then again from the first step.</p>`}
<details class="more"><summary>Set it</summary>${codeBlock(`curl -i -X PUT ${url}/_fake/scenario/${name}`, `how to set ${name}`)}</details></div></article>`;
}
