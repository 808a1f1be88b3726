import { type Certainty, certaintyOf, constraintsOf, evidenceOf, GRADES } from '../../../contracts/internal.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { claimLinks, gradeMark, MEANINGS } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import { operationsIn } from '../parts/operations-in.ts';
import type { Page } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';
import { provokingCommands } from '../provoke/provoking-commands.ts';

/** What this is, how much of it is known, and the way on. */
export function indexPage(facts: DocsFacts, others: readonly Page[]): Page {
  return {
    file: 'index.html',
    title: 'Overview',
    heading: 'The Personal Connection call',
    lede: "What is said about NICE CXone's outbound Personal Connection call, who says so, and how far it can be relied on.",
    content: () => html`
<p>No document that NICE publishes contains <code>POST /ccapi/v2/outbound/personal-connection/call</code>. These pages are compiled from one forum thread, NICE's documentation of the neighboring operations, and assumptions. Every statement has a mark that opens the claims behind it. There are ${Object.keys(facts.ledger.claims).length} claims:</p>
${numbers(facts)}
<p>If your call is rejected with <em>invalid campaign id for personal connection</em>: <a href="campaign.html#today">what works today</a>, and <a href="campaign.html#needs">what makes a campaign id valid</a>.</p>
${story(facts)}
<section aria-labelledby="pages"><h2 id="pages">Pages</h2>
<ul class="ledger wide">${others.map(({ file, title, lede }) => html`<li><div class="named"><a href="${file}">${title}</a></div><div class="told"><p>${prose(lede)}</p></div></li>`)}</ul></section>`,
  };
}

/** Claims by grade, and what the constraints of the call rest on at best. */
function numbers({ spec, ledger }: DocsFacts): Html {
  const claims = Object.values(ledger.claims);
  const certainties = constraintCertainties({ spec, ledger });
  return html`<div class="numbers">${GRADES.map(
    (grade) =>
      html`<div><p class="many">${claims.filter((each) => each.grade === grade).length}</p><p><a href="claims.html#${grade}">${gradeMark(grade)}</a></p><p>${MEANINGS[grade]}</p></div>`,
  )}</div>
<p>The request has ${certainties.length} constraints. Their best support: ${inWords(certainties)}. Official sources contradict ${certainties.filter(({ contradictedBy }) => contradictedBy === 'official').length} of them. <a href="unknown.html">${Object.keys(ledger.unknowns).length} questions</a> are open.</p>`;
}

/** `an official source for 2, a claim for 14`. */
function inWords(certainties: readonly Certainty[]): string {
  const words = { official: 'official', observed: 'an observation', claimed: 'a forum post', assumed: 'an assumption' };
  return GRADES.map((grade) => ({ grade, many: certainties.filter(({ supportedBy }) => supportedBy === grade).length }))
    .filter(({ many }) => many > 0)
    .map(({ grade, many }) => `${words[grade]} for ${many}`)
    .join(', ');
}

function constraintCertainties({ spec, ledger }: Pick<DocsFacts, 'spec' | 'ledger'>): Certainty[] {
  const call = operationsIn(spec).find(({ operation }) => operation.operationId === 'placeCall');
  return Object.values(call?.operation.requestBody?.content ?? {}).flatMap(({ schema }) =>
    constraintsOf(spec, schema).map((each) => certaintyOf(evidenceOf(each), ledger.claims)),
  );
}

/** The case has the body as it was typed in the thread. */
function laidOut(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}

/** The original poster's exchange, which all of this began with. */
function story({ guide, url, ledger, tables }: DocsFacts): Html {
  const [first] = guide.story.finds;
  const command = provokingCommands({ ...guide.story, body: laidOut(guide.story.body) }, url) ?? '';
  return html`<section aria-labelledby="story"><h2 id="story">Example</h2>
<p>The original poster of the forum thread sends this request:</p>
${codeBlock(command, "the original poster's request")}
<p>${prose(ledger.claims['EP-03']?.claim ?? '')} (${claimLinks(['EP-03'])})</p>
<p>No reply in the thread says what makes the id invalid. The fake finds everything that is wrong, and responds with the first: ${guide.story.finds.map((code, at) => html`${at > 0 && ', '}<a href="rejections.html#${code}"><code>${code}</code></a>`)}. ${first !== undefined && prose(`${tables.findings[first].summary} ${tables.findings[first].hint}`)} <a href="campaign.html">What a campaign needs</a> can be derived.</p></section>`;
}
