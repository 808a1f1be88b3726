import type { JournalEntry } from '../../../mock-server/client/index.ts';
import { type RoomMark, roomTrack, stopOf } from '../model/room-track.ts';

/** The row of rooms of an exchange in a list: a line that ends where it was refused, and goes on to the answer. */
export function SmallTrack({ entry }: { readonly entry: JournalEntry }) {
  return (
    <span class={trackClass(entry)} aria-hidden="true">
      {roomTrack(entry).map(({ room, passage }) => (
        <i key={room} class={passage} />
      ))}
    </span>
  );
}

/** The same with the names of the rooms, and what became of the request in each. */
export function LargeTrack({ entry }: { readonly entry: JournalEntry }) {
  return (
    <ol class={`rooms ${trackClass(entry)}`} aria-label="The rooms of this exchange">
      {roomTrack(entry).map((mark) => (
        <li key={mark.room} class={mark.passage}>
          <i class={mark.passage} aria-hidden="true" />
          <span class="room">{mark.room}</span>
          <span class="visually-hidden">{WORDS[mark.passage]}</span>
        </li>
      ))}
    </ol>
  );
}

const WORDS: Readonly<Record<RoomMark['passage'], string>> = {
  passed: ' passed',
  refused: ' refused it',
  chosen: ' chose the answer',
  skipped: ' was not entered',
};

function trackClass(entry: JournalEntry): string {
  return `track ${stopOf(entry)?.passage ?? 'through'}`;
}
