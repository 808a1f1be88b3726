import type { FindingEntry } from '../../../contracts/internal.ts';
import { type Html, html } from '../../html.ts';
import type { DocsFacts } from '../docs-facts.ts';
import { findingEntry } from '../finding-entry.ts';
import type { PageMaker } from '../page.ts';

/** Where findings stand that are found of recordings, and in no room. */
const RECORD = 'record';

/** The whole catalogue, room by room. */
export const refusalsPage: PageMaker = (facts) => [
  {
    file: 'refusals.html',
    title: 'Refusals',
    lede: 'Every reason that a request can be refused or frowned upon, in the order in which the rooms look.',
    content: () => {
      const rooms = roomsWithFindings(facts);
      return html`<p>The first error in this order is answered; what the later rooms would have found is told too, as shadowed. The code stands in the header <code>x-fake-cxone-error</code>, the way to mend it in <code>x-fake-cxone-hint</code>. <mark class="slot">Marked</mark> words of an answer vary.</p>
<ul class="jumps">${rooms.map(([room, findings]) => html`<li><a href="#room-${room}">${room}</a> ${findings.length}</li>`)}</ul>
${rooms.map(
  ([room, findings]) => html`<section aria-labelledby="room-${room}"><h2 id="room-${room}">${room}</h2>
<p>${roomSentence(facts, room)}</p>
${findings.map((finding) => findingEntry(facts, finding))}</section>
`,
)}`;
    },
  },
];

function roomsWithFindings({ guide, tables }: DocsFacts): [room: string, findings: FindingEntry[]][] {
  const all = Object.values(tables.findings);
  return [...guide.rooms.map(({ room }) => room), RECORD]
    .map((room): [string, FindingEntry[]] => [room, all.filter(({ stage }) => stage === room)])
    .filter(([, findings]) => findings.length > 0);
}

function roomSentence({ guide }: DocsFacts, room: string): Html | string {
  if (room === RECORD)
    return html`No room of a request: what <code>fake-cxone check</code> finds of a recording itself.`;
  return guide.rooms.find((each) => each.room === room)?.does ?? '';
}
