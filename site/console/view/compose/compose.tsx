import { useEffect, useMemo, useRef } from 'preact/hooks';
import { stopOf } from '../../model/stage-track.ts';
import { fragmentOf } from '../../model/view.ts';
import type { App } from '../../state/app.ts';
import { Corrected } from '../corrected.tsx';
import { AnnotatedBody, FindingNote } from '../exchange/annotated-body.tsx';
import { LargeTrack } from '../exchange/stage-track.tsx';
import { Status } from '../status.tsx';
import { DraftForm } from './draft-form.tsx';

/** A request in the making, judged while it is written by the validators and rules that the fake will judge it by. */
export function Compose(app: App) {
  const { draft, validation, tenant } = app.state;
  const judged = useMemo(
    () => (validation === null ? null : validation.validateDraft(validation.contract, draft, tenant)),
    [validation, draft, tenant],
  );
  const errors = judged?.findings.filter(({ finding }) => finding.severity === 'error').length ?? 0;
  const elsewhere = judged?.findings.filter(({ place }) => place === null) ?? [];
  return (
    <div class="sheet wide">
      <h1>Compose a call</h1>
      <div class="compose">
        <DraftForm {...app} findings={judged?.findings.map(({ finding }) => finding) ?? []} />
        <section class="judged" aria-labelledby="judged-title">
          <SentOutcome {...app} />
          <h2 id="judged-title">
            {judged === null ? 'Judged' : errors === 0 ? 'It would be taken' : 'It would be rejected'}
          </h2>
          {validation !== null && validation.leftOut.length > 0 && (
            <p class="meta">
              Judged without {validation.leftOut.join(' and ')}: several of this kind are judged by the fake alone.
            </p>
          )}
          {elsewhere.map(({ finding }) => (
            <FindingNote key={`${finding.code} ${finding.pointer}`} finding={finding} />
          ))}
          {judged !== null && (
            <AnnotatedBody label="The payload, judged" text={judged.text} findings={judged.findings} />
          )}
          {judged !== null && judged.corrected !== null && <Corrected {...app} corrected={judged.corrected} />}
        </section>
      </div>
    </div>
  );
}

/** What came of what was sent from the form. */
function SentOutcome({ state: { sent } }: App) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [sent]);
  if (sent === null) return null;
  const { status, entry } = sent;
  const stop = entry === null ? undefined : stopOf(entry);
  return (
    <div class="outcome" role="status" ref={place}>
      <h2>
        {status === null ? 'The connection broke before the answer was whole' : <Status status={status} />}{' '}
        {entry !== null && (stop === undefined ? 'It went through' : `${stop.outcome} at ${stop.stage}`)}
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
