import { html } from '../../html.ts';
import type { DocsFacts } from '../docs-facts.ts';
import type { PageMaker } from '../page.ts';
import { type RoomTold, roomsDrawing } from '../stages-drawing.ts';

/** The way of a request, drawn and told. */
export const roomsPage: PageMaker = (facts) => [
  {
    file: 'rooms.html',
    title: 'The rooms',
    lede: 'The way of a request through the fake. The first room that refuses decides the answer.',
    content: () => {
      const rooms = roomsTold(facts);
      return html`<figure class="drawing">${roomsDrawing(rooms)}
<figcaption>A refusal goes straight to <em>respond</em>. The inspection goes on all the same, where the body can be read.</figcaption></figure>
<ol class="steps">${rooms.map(({ room, does, findings }) => html`<li id="room-${room}"><div class="told"><p><strong>${room}</strong></p><p>${does}</p>${findings > 0 && html`<p><a href="refusals.html#room-${room}">${findings} ${findings === 1 ? 'finding' : 'findings'} of ${room}</a></p>`}</div></li>`)}</ol>`;
    },
  },
];

function roomsTold({ guide, tables }: DocsFacts): RoomTold[] {
  return guide.rooms.map(({ room, does }) => {
    const found = Object.values(tables.findings).filter(({ stage }) => stage === room);
    const refusing = found.filter(({ severity }) => severity === 'error');
    const codes = refusing.flatMap(({ reply, replies }) => [
      ...(reply === null ? [] : [reply]),
      ...Object.values(replies),
    ]);
    return {
      room,
      does,
      findings: found.length,
      statuses: [...new Set(codes.map((code) => tables.replies[code].status))].sort(),
    };
  });
}
