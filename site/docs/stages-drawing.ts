import { type Html, html } from '../html.ts';

/** A room with the statuses that it refuses with. */
export interface RoomTold {
  readonly room: string;
  readonly does: string;
  readonly statuses: readonly number[];
  readonly findings: number;
}

const [WIDTH, LEFT, BOX, HEIGHT, STEP, TRUNK] = [340, 10, 140, 32, 52, 318];

/** The rooms from above to below; from each that refuses a line leads to the answer. Its text is told below it, too. */
export function roomsDrawing(rooms: readonly RoomTold[]): Html {
  const respond = rooms.findIndex(({ room }) => room === 'respond');
  const middle = (at: number) => 30 + at * STEP + HEIGHT / 2;
  const refusing = rooms
    .map((each, at) => ({ ...each, at }))
    .filter(({ statuses, at }) => statuses.length > 0 && at < respond);
  const height = 30 + rooms.length * STEP;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="drawing-title drawing-text" class="rooms">
<title id="drawing-title">The way of a request</title>
<desc id="drawing-text">${rooms.map(({ room, statuses }) => `${room}${statuses.length > 0 ? `, which may refuse with ${statuses.join(', ')}` : ''}`).join('; then ')}.</desc>
<text class="end" x="${LEFT + BOX / 2}" y="16">request</text>
<path class="way" d="M${LEFT + BOX / 2} 20v10" />
${rooms.map((_, at) => at > 0 && html`<path class="way" d="M${LEFT + BOX / 2} ${middle(at - 1) + HEIGHT / 2}v${STEP - HEIGHT}" /><path class="head" d="M${LEFT + BOX / 2 - 4} ${middle(at) - HEIGHT / 2 - 6}h8l-4 6z" />`)}
<path class="refusal" d="M${TRUNK} ${middle(refusing[0]?.at ?? 0)}V${middle(respond)}H${LEFT + BOX + 8}" />
<path class="head refused" d="M${LEFT + BOX + 8} ${middle(respond) - 4}v8l-7-4z" />
${refusing.map(({ at, statuses }) => html`<path class="refusal" d="M${LEFT + BOX} ${middle(at)}H${TRUNK}" /><text class="statuses" x="${LEFT + BOX + 8}" y="${middle(at) - 5}">${statuses.join(' ')}</text>`)}
${rooms.map(({ room }, at) => html`<rect class="room" x="${LEFT}" y="${middle(at) - HEIGHT / 2}" width="${BOX}" height="${HEIGHT}" rx="4" /><text class="name" x="${LEFT + BOX / 2}" y="${middle(at) + 5}">${room}</text>`)}
</svg>`;
}
