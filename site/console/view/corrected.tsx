import { useMemo } from 'preact/hooks';
import { diffOfLines } from '../model/line-diff.ts';
import { isProxy } from '../state/actions.ts';
import type { App } from '../state/app.ts';
import type { CorrectedBody } from '../validation/corrected-body.ts';
import { CodeToCopy } from './code-to-copy.tsx';
import { JsonText } from './json-text.tsx';

/** What was removed and what was added, line by line. */
function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const lines = useMemo(() => diffOfLines(before, after), [before, after]);
  if (lines === null || before === '') return null;
  return (
    <details class="difference" open>
      <summary>Changes</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <section tabIndex={0} aria-label="Changes to the payload">
        <pre>
          {lines.map(({ kind, text }, at) => (
            <code class={kind} key={at}>
              <span class="visually-hidden">{kind === 'same' ? '' : `${kind}: `}</span>
              <span aria-hidden="true">{{ same: '  ', removed: '- ', added: '+ ' }[kind]}</span>
              <JsonText text={text} />
              {'\n'}
            </code>
          ))}
        </pre>
      </section>
    </details>
  );
}

interface CorrectedProps extends App {
  readonly corrected: CorrectedBody;
  /** What it corrects, laid out the same way. */
  readonly sent: string;
}

/** The payload as it should be, with what was changed, what was guessed, and what is left to the sender. */
export function Corrected({ corrected, sent, ...app }: CorrectedProps) {
  const { text, changes, remaining } = corrected;
  const take = () => {
    app.actions.store.set({ draft: text, sent: null });
    location.hash = '#/compose';
  };
  return (
    <section class="corrected" aria-labelledby="corrected-title">
      <h3 id="corrected-title">Corrected payload</h3>
      <ul>
        {changes.map(({ what, isGuess }) => (
          <li key={what}>
            {what}
            {isGuess && <strong> – check this</strong>}
          </li>
        ))}
      </ul>
      <Difference before={sent} after={text} />
      <CodeToCopy {...app} what="corrected payload" text={text} isJson />
      {remaining.length > 0 && (
        <>
          <h4>Left for you to fix</h4>
          <ul>
            {remaining.map(({ code, pointer, message, hint }) => (
              <li key={`${code} ${pointer}`}>
                {message}: {hint}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isProxy(app.state.health) && (
        <button type="button" class="primary" onClick={take}>
          Edit
        </button>
      )}
    </section>
  );
}
