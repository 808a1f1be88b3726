import type { ComponentChildren } from 'preact';
import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { STAGES, type StageMark, type StageResult, stageTrack, stopOf } from '../../model/stage-track.ts';

/** The stages of an exchange by their names, and what became of the request in each. */
export function LargeTrack({ entry }: { readonly entry: JournalEntry }) {
  return (
    <ol class={`stages ${stopOf(entry)?.result ?? 'through'}`} aria-label="The stages of this exchange">
      {stageTrack(entry).map((mark) => (
        <li key={mark.stage} class={mark.result}>
          <i class={mark.result} aria-hidden="true" />
          <span class="stage">{mark.stage}</span>
          <span class="visually-hidden">{WORDS[mark.result]}</span>
        </li>
      ))}
    </ol>
  );
}

const WORDS: Readonly<Record<StageMark['result'], string>> = {
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
  const skipped = marks.findIndex(({ result }) => result === 'skipped');
  const back = marks.findLastIndex(({ result }) => result === 'skipped') + 1;
  const stop = marks.findIndex(({ result }) => result === 'rejected' || result === 'chosen');
  return (
    <span class={`track ${of}`} aria-hidden="true" style={{ '--stop': stop, '--from': skipped, '--back': back }} />
  );
}

/** How a row of stages is read. */
export function TrackLegend() {
  return (
    <dl class="legend" aria-label="How a row of stages is read">
      <Example of="through" results={STAGES.map(() => 'passed')}>
        The stages from left to right: {STAGES.join(', ')}. This request went through all of them.
      </Example>
      <Example of="rejected" results={at(5, 'rejected', 6)}>
        Rejected at the block, here inspect. It never came into the dotted stage; the answer was made and journalled.
      </Example>
      <Example of="chosen" results={at(1, 'chosen', 6)}>
        The answer was chosen: by a scenario, a fault, a rate limit or the request itself.
      </Example>
    </dl>
  );
}

function at(stage: number, result: StageResult, skipped: number): StageResult[] {
  return STAGES.map((_, each) => (each === stage ? result : each === skipped ? 'skipped' : 'passed'));
}

interface ExampleProps {
  readonly of: string;
  readonly results: readonly StageResult[];
  readonly children: ComponentChildren;
}

function Example({ of, results, children }: ExampleProps) {
  return (
    <>
      <dt>
        <SmallTrack
          of={of}
          marks={results.map((result, at) => ({ stage: STAGES[at] as (typeof STAGES)[number], result }))}
        />
        <span class="visually-hidden">{of}</span>
      </dt>
      <dd>{children}</dd>
    </>
  );
}
