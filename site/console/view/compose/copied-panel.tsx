import type { App } from '../../app.ts';
import { CodeToCopy } from '../exchange/code-to-copy.tsx';

/** What was copied, to be read before it is pasted; and to be copied by hand where a page may not do that. */
export function CopiedPanel(app: App) {
  const { copied } = app.state;
  if (copied === null) return null;
  return (
    <section class="copied" aria-label={`The ${copied.what}`}>
      <p>
        {copied.isOnClipboard ? `The ${copied.what} is on the clipboard.` : `Copy the ${copied.what} from here.`}{' '}
        <button type="button" onClick={() => app.console.store.set({ copied: null })}>
          Close
        </button>
      </p>
      <CodeToCopy {...app} what={copied.what} text={copied.text} />
    </section>
  );
}
