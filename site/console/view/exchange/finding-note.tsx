import { Fragment } from 'preact';
import type { Finding } from '../../../../contracts/internal.ts';

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
        {shadowed === true && <span class="shadowed"> found too, after the answer was decided</span>}
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
