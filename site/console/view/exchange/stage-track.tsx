import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { type RoomMark, roomTrack, stopOf } from '../../model/stage-track.ts';

/** The rooms of an exchange by their names, and what became of the request in each. */
export function LargeTrack({ entry }: { readonly entry: JournalEntry }) {
  return (
    <ol class={`rooms ${stopOf(entry)?.passage ?? 'through'}`} aria-label="The rooms of this exchange">
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
