import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { type StageMark, stageTrack, stopOf } from '../../model/stage-track.ts';

/** The stages of an exchange by their names, and what became of the request in each. */
export function LargeTrack({ entry }: { readonly entry: JournalEntry }) {
  return (
    <ol class={`stages ${stopOf(entry)?.passage ?? 'through'}`} aria-label="The stages of this exchange">
      {stageTrack(entry).map((mark) => (
        <li key={mark.stage} class={mark.passage}>
          <i class={mark.passage} aria-hidden="true" />
          <span class="stage">{mark.stage}</span>
          <span class="visually-hidden">{WORDS[mark.passage]}</span>
        </li>
      ))}
    </ol>
  );
}

const WORDS: Readonly<Record<StageMark['passage'], string>> = {
  passed: ' passed',
  rejected: ' rejected it',
  chosen: ' chose the answer',
  skipped: ' was not entered',
};
