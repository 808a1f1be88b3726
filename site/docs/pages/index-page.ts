import { constraintsOf, evidenceOf } from '../../../contracts/internal.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { claimLinks, GRADES, gradeMark, MEANINGS } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import { operationsIn } from '../parts/operations-in.ts';
import type { Page } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';
import { provokingCommands } from '../provoke/provoking-commands.ts';

/** What this is, how much of it is known, and the way on. */
export function indexPage(facts: DocsFacts, others: readonly Page[]): Page {
  return {
    file: 'index.html',
    title: 'Start',
    heading: 'One call, and what is known of it',
    lede: "What is said about NICE CXone's outbound Personal Connection call, who says so, and how far it can be relied on.",
    content: () => html`
<p>No document that NICE publishes contains <code>POST /ccapi/v2/outbound/personal-connection/call</code>. These pages are compiled from one forum thread, NICE's documentation of the neighboring operations, and assumptions. Every statement has a mark that opens the claims behind it. There are ${Object.keys(facts.ledger.claims).length} claims:</p>
${numbers(facts)}
${story(facts)}
<section aria-labelledby="pages"><h2 id="pages">The pages</h2>
<ul class="ledger wide">${others.map(({ file, title, lede }) => html`<li><div class="named"><a href="${file}">${title}</a></div><div class="told"><p>${prose(lede)}</p></div></li>`)}</ul></section>`,
  };
}

/** Claims by grade, and what the constraints of the call rest on at best. */
function numbers({ spec, ledger }: DocsFacts): Html {
  const claims = Object.values(ledger.claims);
  const best = constraintGrades({ spec, ledger });
  return html`<div class="numbers">${GRADES.map(
    (grade) =>
      html`<div><p class="many">${claims.filter((each) => each.grade === grade).length}</p><p><a href="claims.html#${grade}">${gradeMark(grade)}</a></p><p>${MEANINGS[grade]}</p></div>`,
  )}</div>
<p>Of the ${best.length} constraints of the request ${GRADES.filter((grade) => best.includes(grade)).map((grade, at) => html`${at > 0 && ', '}${best.filter((each) => each === grade).length} ${at === 0 ? 'rest on something' : 'on something'} ${grade} at best`)}. <a href="unknown.html">${Object.keys(ledger.unknowns).length} questions</a> are open.</p>`;
}

function constraintGrades({ spec, ledger }: Pick<DocsFacts, 'spec' | 'ledger'>): string[] {
  const call = operationsIn(spec).find(({ operation }) => operation.operationId === 'placeCall');
  return Object.values(call?.operation.requestBody?.content ?? {}).flatMap(({ schema }) =>
    constraintsOf(spec, schema).map(
      (each) => GRADES.find((grade) => evidenceOf(each).some((id) => ledger.claims[id]?.grade === grade)) ?? 'assumed',
    ),
  );
}

/** The original poster's exchange, which all of this began with. */
function story({ guide, url, ledger, tables }: DocsFacts): Html {
  const [first] = guide.story.finds;
  const asked = provokingCommands(guide.story, url) ?? '';
  return html`<section aria-labelledby="story"><h2 id="story">Example</h2>
<p>The original poster of the forum thread sends this request:</p>
${codeBlock(asked, "the original poster's request")}
<p>${prose(ledger.claims['EP-03']?.claim ?? '')} (${claimLinks(['EP-03'])})</p>
<p>No reply in the thread says what makes the id invalid. The fake finds everything that is wrong, and responds with the first: ${guide.story.finds.map((code, at) => html`${at > 0 && ', '}<a href="rejections.html#${code}"><code>${code}</code></a>`)}. ${first !== undefined && prose(`${tables.findings[first].summary} ${tables.findings[first].hint}`)} <a href="campaign.html">What a campaign needs</a> can be derived.</p></section>`;
}
