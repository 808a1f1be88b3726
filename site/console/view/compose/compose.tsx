import { useEffect, useMemo, useRef } from 'preact/hooks';
import { stopOf } from '../../model/stage-track.ts';
import { fragmentOf } from '../../model/view.ts';
import type { App } from '../../state/app.ts';
import { Corrected } from '../corrected.tsx';
import { AnnotatedBody, FindingNote } from '../exchange/annotated-body.tsx';
import { LargeTrack } from '../exchange/stage-track.tsx';
import { Status } from '../status.tsx';
import { DraftForm } from './draft-form.tsx';

/** A form for a request, validated while you type by the validators and rules of the fake. */
export function Compose(app: App) {
  const { draft, validation, tenant } = app.state;
  const result = useMemo(
    () => (validation === null ? null : validation.validateDraft(validation.contract, draft, tenant)),
    [validation, draft, tenant],
  );
  const errors = result?.findings.filter(({ finding }) => finding.severity === 'error').length ?? 0;
  const elsewhere = result?.findings.filter(({ place }) => place === null) ?? [];
  return (
    <div class="sheet wide">
      <h1>Compose a call</h1>
      <div class="compose">
        <DraftForm {...app} findings={result?.findings.map(({ finding }) => finding) ?? []} />
        <section class="judged" aria-labelledby="judged-title">
          <SentOutcome {...app} />
          <h2 id="judged-title">
            {result === null ? 'Validation' : errors === 0 ? 'It would be accepted' : 'It would be rejected'}
          </h2>
          <LeftOut {...app} />
          {elsewhere.map(({ finding }) => (
            <FindingNote
              key={`${finding.code} ${finding.pointer}`}
              finding={finding}
              read={validation?.evidenceShown}
            />
          ))}
          {result !== null && <ValidatedPayload {...app} result={result} />}
        </section>
      </div>
    </div>
  );
}

/** Which variants the page cannot combine. */
function LeftOut({ state: { validation } }: App) {
  if (validation === null || validation.leftOut.length === 0) return null;
  return (
    <p class="meta">
      Validated without {validation.leftOut.join(' and ')}: only the fake itself combines several variants of this kind.
    </p>
  );
}

interface PayloadProps extends App {
  readonly result: NonNullable<ReturnType<NonNullable<App['state']['validation']>['validateDraft']>>;
}

/** The payload with its findings, and how it would be right. */
function ValidatedPayload({ result, ...app }: PayloadProps) {
  return (
    <>
      <AnnotatedBody
        label="The payload with its findings"
        text={result.text}
        findings={result.findings}
        read={app.state.validation?.evidenceShown}
      />
      {result.corrected !== null && <Corrected {...app} sent={result.text} corrected={result.corrected} />}
    </>
  );
}

/** The result of a request that was sent from the form. */
function SentOutcome({ state: { sent } }: App) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [sent]);
  if (sent === null) return null;
  const { status, entry } = sent;
  const stop = entry === null ? undefined : stopOf(entry);
  return (
    <div class="outcome" role="status" ref={place}>
      <h2>
        {status === null ? 'The connection broke before the response was complete' : <Status status={status} />}{' '}
        {entry !== null && (stop === undefined ? 'It passed all stages' : `${stop.outcome} at ${stop.stage}`)}
      </h2>
      {entry !== null && (
        <>
          <LargeTrack entry={entry} />
          <p>
            <a href={fragmentOf({ name: 'exchanges', id: entry.id })}>Show the exchange</a>
          </p>
        </>
      )}
    </div>
  );
}
