import type { ComponentChildren } from 'preact';
import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { type ProxiedExchange, STAGES, type StageMark, stageTrack, stopOf } from '../../model/stage-track.ts';

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

/**
 * A row of stages in a list: a line that ends where the request was rejected, and goes on to the answer. It is one element,
 * drawn by the style sheet, for a list has many of them.
 */
export function SmallTrack({ of, marks }: { readonly of: string; readonly marks: readonly StageMark[] }) {
  const skipped = marks.findIndex(({ passage }) => passage === 'skipped');
  const back = marks.findLastIndex(({ passage }) => passage === 'skipped') + 1;
  const stop = marks.findIndex(({ passage }) => passage === 'rejected' || passage === 'chosen');
  return (
    <span class={`track ${of}`} aria-hidden="true" style={{ '--stop': stop, '--from': skipped, '--back': back }} />
  );
}

/** How a row of stages is read. */
export function TrackLegend() {
  return (
    <dl class="legend" aria-label="How a row of stages is read">
      <Example of="through" passages={STAGES.map(() => 'passed')}>
        The stages from left to right: {STAGES.join(', ')}. This request went through all of them.
      </Example>
      <Example of="rejected" passages={at(5, 'rejected', 6)}>
        Rejected at the block, here inspect. It never came into the dotted stage; the answer was made and journalled.
      </Example>
      <Example of="chosen" passages={at(1, 'chosen', 6)}>
        The answer was chosen: by a scenario, a fault, a rate limit or the request itself.
      </Example>
    </dl>
  );
}

function at(stage: number, passage: ProxiedExchange, skipped: number): ProxiedExchange[] {
  return STAGES.map((_, each) => (each === stage ? passage : each === skipped ? 'skipped' : 'passed'));
}

interface ExampleProps {
  readonly of: string;
  readonly passages: readonly ProxiedExchange[];
  readonly children: ComponentChildren;
}

function Example({ of, passages, children }: ExampleProps) {
  return (
    <>
      <dt>
        <SmallTrack
          of={of}
          marks={passages.map((passage, at) => ({ stage: STAGES[at] as (typeof STAGES)[number], passage }))}
        />
        <span class="visually-hidden">{of}</span>
      </dt>
      <dd>{children}</dd>
    </>
  );
}
