import type { ComponentChildren } from 'preact';
import { type Passage, ROOMS } from '../../model/stage-track.ts';
import { SmallTrack } from './small-track.tsx';

/** How a row of rooms is read. */
export function TrackLegend() {
  return (
    <dl class="legend" aria-label="How a row of rooms is read">
      <Example of="through" passages={ROOMS.map(() => 'passed')}>
        The rooms from left to right: {ROOMS.join(', ')}. This request went through all of them.
      </Example>
      <Example of="refused" passages={at(5, 'refused', 6)}>
        Refused at the block, here inspect. It never came into the dotted room; the answer was made and journalled.
      </Example>
      <Example of="chosen" passages={at(1, 'chosen', 6)}>
        The answer was chosen: by a scenario, a fault, a rate limit or the request itself.
      </Example>
    </dl>
  );
}

function at(room: number, passage: Passage, skipped: number): Passage[] {
  return ROOMS.map((_, each) => (each === room ? passage : each === skipped ? 'skipped' : 'passed'));
}

interface ExampleProps {
  readonly of: string;
  readonly passages: readonly Passage[];
  readonly children: ComponentChildren;
}

function Example({ of, passages, children }: ExampleProps) {
  return (
    <>
      <dt>
        <SmallTrack
          of={of}
          marks={passages.map((passage, at) => ({ room: ROOMS[at] as (typeof ROOMS)[number], passage }))}
        />
        <span class="visually-hidden">{of}</span>
      </dt>
      <dd>{children}</dd>
    </>
  );
}
