import type { FindingEntry } from '../../../contracts/internal.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { findingEntry } from './finding-entry.ts';

/** The place of findings that recordings have, in no stage. */
const RECORD = 'record';

/** The whole catalog, stage by stage. */
export const rejectionsPage: PageMaker = (facts) => [
  {
    file: 'rejections.html',
    title: 'Rejections',
    section: 'Reference',
    lede: 'Every reason why a request is rejected or gets a warning, in the order of the stages.',
    content: () => {
      const stages = stagesWithFindings(facts);
      return html`<p>The first error in this order decides the response; findings of later stages are reported as shadowed. The header <code>x-fake-cxone-error</code> has the code, and <code>x-fake-cxone-hint</code> how to fix it. <mark class="slot">Marked</mark> words of a response vary.</p>
<div data-filter=".finding" data-filter-label="Filter the rejections"></div>
<ul class="jumps">${stages.map(([stage, findings]) => html`<li><a href="#stage-${stage}">${stage}</a> ${findings.length}</li>`)}</ul>
${stages.map(
  ([stage, findings]) => html`<section aria-labelledby="stage-${stage}"><h2 id="stage-${stage}">${stage}</h2>
<p>${stageSentence(facts, stage)}</p>
${findings.map((finding) => findingEntry(facts, finding))}</section>
`,
)}`;
    },
  },
];

function stagesWithFindings({ guide, tables }: DocsFacts): [stage: string, findings: FindingEntry[]][] {
  const all = Object.values(tables.findings);
  return [...guide.stages.map(({ stage }) => stage), RECORD]
    .map((stage): [string, FindingEntry[]] => [stage, all.filter(({ stage: at }) => at === stage)])
    .filter(([, findings]) => findings.length > 0);
}

function stageSentence({ guide }: DocsFacts, stage: string): Html | string {
  if (stage === RECORD)
    return html`No stage of a request: what <code>fake-cxone check</code> finds of a recording itself.`;
  return guide.stages.find((each) => each.stage === stage)?.does ?? '';
}
