import type { Finding } from '../../../../contracts/internal.ts';
import { annotate } from '../../model/annotated-text.ts';
import type { LocatedFinding } from '../../validation/annotated-findings.ts';
import type { EvidenceShown } from '../../validation/evidence.ts';
import { JsonText } from '../json-text.tsx';

interface BodyProps {
  readonly label: string;
  readonly text: string;
  readonly findings: readonly LocatedFinding[];
  readonly read: ReadEvidence;
}

/** Reads the citations of a finding; undefined until the contract is loaded. */
export type ReadEvidence = ((citations: readonly string[]) => EvidenceShown) | undefined;

/** A text, and under the characters that a finding is about, the finding. All of it is text, whatever it contains. */
export function AnnotatedBody({ label, text, findings, read }: BodyProps) {
  const placed = findings.flatMap(({ finding, place }) => (place === null ? [] : [{ finding, place }]));
  const lines = annotate(
    text,
    placed.map(({ place }) => place),
  );
  const findingOf = (mark: number) => placed[mark]?.finding as Finding;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section class={placed.length === 0 ? 'body plain' : 'body'} tabIndex={0} aria-label={label}>
      {lines.map(({ pieces, notes }, line) => (
        <div class="line" key={line}>
          <code>
            {pieces.map(({ text, marks }, at) =>
              marks.length === 0 ? (
                <JsonText key={`${at}`} text={text} />
              ) : (
                <mark class={worst(marks.map(findingOf))} key={`${at}`}>
                  {text}
                </mark>
              ),
            )}
            {'\n'}
          </code>
          {notes.map(({ mark, before }) => (
            <div class="under" key={mark}>
              <span class="before" aria-hidden="true">
                {before}
              </span>
              <FindingNote finding={findingOf(mark)} read={read} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

function worst(findings: readonly Finding[]): string {
  return findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}

/** A finding: what is wrong, how to correct it, and what that rests on. */
export function FindingNote({ finding, read }: { readonly finding: Finding; readonly read: ReadEvidence }) {
  const { code, severity, message, hint, evidence, shadowed } = finding;
  return (
    <div class={`finding ${severity}`}>
      <p>
        <span class="severity">{severity}</span> {message}{' '}
        <a class="finding-code" href={`docs/rejections.html#${code}`}>
          {code}
        </a>
        {shadowed === true && <span class="shadowed"> shadowed: an earlier finding decided the response</span>}
      </p>
      <p class="hint">{hint}</p>
      {read !== undefined && <Evidence {...read(evidence)} />}
    </div>
  );
}

/** How sure the finding is, and the claims behind it. */
function Evidence({ grade, disputed, claims }: EvidenceShown) {
  return (
    <p class="backing">
      {grade !== null && <span class={`grade ${grade}`}>{grade}</span>}
      {disputed !== null && <span class="disputed"> {disputed}</span>}
      {claims.map(({ id, note }) => (
        <span key={id}>
          {' '}
          <a class="id" href={`docs/claims.html#${id}`}>
            {id}
          </a>
          {note !== null && ` (${note})`}
        </span>
      ))}
    </p>
  );
}
