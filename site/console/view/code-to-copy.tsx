import type { App } from '../state/app.ts';
import { JsonText } from './json-text.tsx';

interface CodeProps extends App {
  readonly what: string;
  readonly text: string;
  readonly isJson?: boolean;
}

/** A text that is there to be copied. */
export function CodeToCopy({ state, send, what, text, isJson = false }: CodeProps) {
  const isCopied = state.copied?.text === text && state.copied.isOnClipboard;
  return (
    <div class="code">
      <pre>
        <code>{isJson ? <JsonText text={text} /> : text}</code>
      </pre>
      <button type="button" class="copy" aria-label={`Copy the ${what}`} onClick={() => send.copyText(what, text)}>
        {isCopied ? 'Copied' : 'Copy'}
      </button>
    </div>
  );
}
