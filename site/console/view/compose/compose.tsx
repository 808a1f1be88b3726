import { useMemo } from 'preact/hooks';
import type { App } from '../../app.ts';
import { AnnotatedBody } from '../exchange/annotated-body.tsx';
import { FindingNote } from '../exchange/finding-note.tsx';
import { Corrected } from './corrected.tsx';
import { DraftForm } from './draft-form.tsx';
import { SentOutcome } from './sent-outcome.tsx';

/** A request in the making, judged while it is written by the validators and rules that the fake will judge it by. */
export function Compose(app: App) {
  const { draft, judge, tenant } = app.state;
  const judged = useMemo(
    () => (judge === null ? null : judge.judgeDraft(judge.contract, draft, tenant)),
    [judge, draft, tenant],
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
          {judge !== null && judge.leftOut.length > 0 && (
            <p class="meta">
              Judged without {judge.leftOut.join(' and ')}: several of this kind are judged by the fake alone.
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
