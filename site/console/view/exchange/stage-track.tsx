import type { ComponentChildren } from 'preact';
import type { JournalEntry } from '../../../../mock-server/client/index.ts';
import { STAGES, type StageMark, type StageOutcome, stageTrack, stopOf } from '../../model/stage-track.ts';

/** The stages of an exchange by their names, and the result of the request in each. */
export function LargeTrack({ entry }: { readonly entry: JournalEntry }) {
  return (
    <ol class={`stages ${stopOf(entry)?.outcome ?? 'through'}`} aria-label="The stages of this exchange">
      {stageTrack(entry).map((mark) => (
        <li key={mark.stage} class={mark.outcome}>
          <i class={mark.outcome} aria-hidden="true" />
          <span class="stage">{mark.stage}</span>
          <span class="visually-hidden">{WORDS[mark.outcome]}</span>
        </li>
      ))}
    </ol>
  );
}

const WORDS: Readonly<Record<StageMark['outcome'], string>> = {
  passed: ' passed',
  rejected: ' rejected it',
  chosen: ' overrode the response',
  skipped: ' was skipped',
};

/**
 * A row of stages in a list: a line that ends where the request was rejected, and goes on to the answer. It is one element,
 * drawn by the style sheet, for a list has many of them.
 */
export function SmallTrack({ of, marks }: { readonly of: string; readonly marks: readonly StageMark[] }) {
  const skipped = marks.findIndex(({ outcome }) => outcome === 'skipped');
  const back = marks.findLastIndex(({ outcome }) => outcome === 'skipped') + 1;
  const stop = marks.findIndex(({ outcome }) => outcome === 'rejected' || outcome === 'chosen');
  return (
    <span class={`track ${of}`} aria-hidden="true" style={{ '--stop': stop, '--from': skipped, '--back': back }} />
  );
}

/** How to read a row of stages. */
export function TrackLegend() {
  return (
    <dl class="legend" aria-label="How to read a row of stages">
      <Example of="through" outcomes={STAGES.map(() => 'passed')}>
        The stages from left to right: {STAGES.join(', ')}. This request passed all of them.
      </Example>
      <Example of="rejected" outcomes={at(5, 'rejected', 6)}>
        Rejected at the block, here inspect. The dotted stage was skipped; the response was sent and recorded.
      </Example>
      <Example of="chosen" outcomes={at(1, 'chosen', 6)}>
        The response was overridden by a scenario, a fault, a rate limit or the request itself.
      </Example>
    </dl>
  );
}

function at(stage: number, outcome: StageOutcome, skipped: number): StageOutcome[] {
  return STAGES.map((_, each) => (each === stage ? outcome : each === skipped ? 'skipped' : 'passed'));
}

interface ExampleProps {
  readonly of: string;
  readonly outcomes: readonly StageOutcome[];
  readonly children: ComponentChildren;
}

function Example({ of, outcomes, children }: ExampleProps) {
  return (
    <>
      <dt>
        <SmallTrack
          of={of}
          marks={outcomes.map((outcome, at) => ({ stage: STAGES[at] as (typeof STAGES)[number], outcome }))}
        />
        <span class="visually-hidden">{of}</span>
      </dt>
      <dd>{children}</dd>
    </>
  );
}
