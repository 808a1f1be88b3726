import { isProxy } from '../state/actions.ts';
import type { App } from '../state/app.ts';
import type { CorrectedBody } from '../validation/corrected-body.ts';
import { CodeToCopy } from './code-to-copy.tsx';

interface CorrectedProps extends App {
  readonly corrected: CorrectedBody;
}

/** The payload as it should be, with what was changed, what was guessed, and what is left to whoever sends it. */
export function Corrected({ corrected, ...app }: CorrectedProps) {
  const { text, changes, remaining } = corrected;
  const take = () => {
    app.actions.store.set({ draft: text, sent: null });
    location.hash = '#/compose';
  };
  return (
    <section class="corrected" aria-labelledby="corrected-title">
      <h3 id="corrected-title">The payload, corrected</h3>
      <ul>
        {changes.map(({ what, isGuess }) => (
          <li key={what}>
            {what}
            {isGuess && <strong> – check this</strong>}
          </li>
        ))}
      </ul>
      <CodeToCopy {...app} what="corrected payload" text={text} />
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
