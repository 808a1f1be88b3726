import type { StageMark } from '../../model/stage-track.ts';

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
