import { Fragment } from 'preact';
import type { Finding } from '../../../../contracts/internal.ts';
import { annotate } from '../../model/annotated-text.ts';
import type { LocatedFinding } from '../../validation/annotated-findings.ts';

interface BodyProps {
  readonly label: string;
  readonly text: string;
  readonly findings: readonly LocatedFinding[];
}

/** A text, and under the characters that a finding is about, the finding. All of it is text, whatever it contains. */
export function AnnotatedBody({ label, text, findings }: BodyProps) {
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
                text
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
              <FindingNote finding={findingOf(mark)} />
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
export function FindingNote({ finding }: { readonly finding: Finding }) {
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
      <p class="hint">
        {hint}
        {evidence.map((id) => (
          <Fragment key={id}>
            {' '}
            <a class="id" href={`docs/claims.html#${id}`}>
              {id}
            </a>
          </Fragment>
        ))}
      </p>
    </div>
  );
}
