import type { ComponentChildren } from 'preact';
import { type ProxiedExchange, STAGES } from '../../model/stage-track.ts';
import { SmallTrack } from './small-track.tsx';

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
