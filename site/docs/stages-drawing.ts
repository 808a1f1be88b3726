import { type Html, html } from '../html.ts';

/** A stage with the statuses that it rejects with. */
export interface StageTold {
  readonly stage: string;
  readonly does: string;
  readonly statuses: readonly number[];
  readonly findings: number;
}

const [WIDTH, LEFT, BOX, HEIGHT, STEP, TRUNK] = [340, 10, 140, 32, 52, 318];

/** The stages from above to below; from each that rejects a line leads to the answer. Its text is told below it, too. */
export function stagesDrawing(stages: readonly StageTold[]): Html {
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
