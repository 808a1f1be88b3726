import { html } from '../../html.ts';
import type { DocsFacts } from '../docs-facts.ts';
import type { PageMaker } from '../page.ts';
import { type StageTold, stagesDrawing } from '../stages-drawing.ts';

/** The way of a request, drawn and told. */
export const stagesPage: PageMaker = (facts) => [
  {
    file: 'stages.html',
    title: 'The stages',
    lede: 'The way of a request through the fake. The first stage that rejects decides the answer.',
    content: () => {
      const stages = stagesTold(facts);
      return html`<figure class="drawing">${stagesDrawing(stages)}
<figcaption>A rejection goes straight to <em>respond</em>. The inspection goes on all the same, where the body can be read.</figcaption></figure>
<ol class="steps">${stages.map(({ stage, does, findings }) => html`<li id="stage-${stage}"><div class="told"><p><strong>${stage}</strong></p><p>${does}</p>${findings > 0 && html`<p><a href="rejections.html#stage-${stage}">${findings} ${findings === 1 ? 'finding' : 'findings'} of ${stage}</a></p>`}</div></li>`)}</ol>`;
    },
  },
];

function stagesTold({ guide, tables }: DocsFacts): StageTold[] {
  return guide.stages.map(({ stage, does }) => {
    const found = Object.values(tables.findings).filter(({ stage: at }) => at === stage);
    const rejecting = found.filter(({ severity }) => severity === 'error');
    const codes = rejecting.flatMap(({ reply, replies }) => [
      ...(reply === null ? [] : [reply]),
      ...Object.values(replies),
    ]);
    return {
      stage,
      does,
      findings: found.length,
      statuses: [...new Set(codes.map((code) => tables.replies[code].status))].sort(),
    };
  });
}
