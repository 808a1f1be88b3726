import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../../app.ts';
import { stopOf } from '../../model/stage-track.ts';
import { fragmentOf } from '../../model/view.ts';
import { LargeTrack } from '../exchange/stage-track.tsx';
import { Status } from '../status.tsx';

/** What came of what was sent from the form. */
export function SentOutcome({ state: { sent } }: App) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [sent]);
  if (sent === null) return null;
  const { status, entry } = sent;
  const stop = entry === null ? undefined : stopOf(entry);
  return (
    <div class="outcome" role="status" ref={place}>
      <h2>
        {status === null ? 'The connection broke before the answer was whole' : <Status status={status} />}{' '}
        {entry !== null && (stop === undefined ? 'It went through' : `${stop.passage} at ${stop.stage}`)}
      </h2>
      {entry !== null && (
        <>
          <LargeTrack entry={entry} />
          <p>
            <a href={fragmentOf({ name: 'exchanges', id: entry.id })}>All of this exchange</a>
          </p>
        </>
      )}
    </div>
  );
}
