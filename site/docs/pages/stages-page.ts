import type { DocsFacts } from '../parts/docs-facts.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';

/** The way of a request, drawn and told. */
export const stagesPage: PageMaker = (facts) => [
  {
    file: 'stages.html',
    title: 'The stages',
    section: 'Guide',
    lede: 'The path of a request through the fake. The first stage that rejects decides the response.',
    content: () => {
      const stages = stageRows(facts);
      return html`<figure class="drawing">${stagesDrawing(stages)}
<figcaption>A rejection goes straight to <em>respond</em>. The inspection still runs if the body can be read.</figcaption></figure>
<ol class="steps">${stages.map(({ stage, does, findings }) => html`<li id="stage-${stage}"><div class="told"><p><strong>${stage}</strong></p><p>${does}</p>${findings > 0 && html`<p><a href="rejections.html#stage-${stage}">${findings} ${findings === 1 ? 'finding' : 'findings'} of ${stage}</a></p>`}</div></li>`)}</ol>`;
    },
  },
];

function stageRows({ guide, tables }: DocsFacts): StageRow[] {
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

/** A stage with the statuses that it rejects with. */
interface StageRow {
  readonly stage: string;
  readonly does: string;
  readonly statuses: readonly number[];
  readonly findings: number;
}

const [WIDTH, LEFT, BOX, HEIGHT, STEP, TRUNK] = [340, 10, 140, 32, 52, 318];

/** The stages from above to below; from each that rejects a line leads to the answer. Its text is reported below it, too. */
function stagesDrawing(stages: readonly StageRow[]): Html {
  const respond = stages.findIndex(({ stage }) => stage === 'respond');
  const middle = (at: number) => 30 + at * STEP + HEIGHT / 2;
  const rejecting = stages
    .map((each, at) => ({ ...each, at }))
    .filter(({ statuses, at }) => statuses.length > 0 && at < respond);
  const height = 30 + stages.length * STEP;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="drawing-title drawing-text" class="stages">
<title id="drawing-title">The way of a request</title>
<desc id="drawing-text">${stages.map(({ stage, statuses }) => `${stage}${statuses.length > 0 ? `, which may reject with ${statuses.join(', ')}` : ''}`).join('; then ')}.</desc>
<text class="end" x="${LEFT + BOX / 2}" y="16">request</text>
<path class="way" d="M${LEFT + BOX / 2} 20v10" />
${stages.map((_, at) => at > 0 && html`<path class="way" d="M${LEFT + BOX / 2} ${middle(at - 1) + HEIGHT / 2}v${STEP - HEIGHT}" /><path class="head" d="M${LEFT + BOX / 2 - 4} ${middle(at) - HEIGHT / 2 - 6}h8l-4 6z" />`)}
<path class="rejection" d="M${TRUNK} ${middle(rejecting[0]?.at ?? 0)}V${middle(respond)}H${LEFT + BOX + 8}" />
<path class="head rejected" d="M${LEFT + BOX + 8} ${middle(respond) - 4}v8l-7-4z" />
${rejecting.map(({ at, statuses }) => html`<path class="rejection" d="M${LEFT + BOX} ${middle(at)}H${TRUNK}" /><text class="statuses" x="${LEFT + BOX + 8}" y="${middle(at) - 5}">${statuses.join(' ')}</text>`)}
${stages.map(({ stage }, at) => html`<rect class="stage" x="${LEFT}" y="${middle(at) - HEIGHT / 2}" width="${BOX}" height="${HEIGHT}" rx="4" /><text class="name" x="${LEFT + BOX / 2}" y="${middle(at) + 5}">${stage}</text>`)}
</svg>`;
}
