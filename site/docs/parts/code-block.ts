import { type Html, html, type Slot } from './html.ts';

/** Code that can be read, scrolled by keyboard and, where scripts run, copied. An answer is broken where it is too long. */
export function codeBlock(text: Slot, label: string, kind: 'code' | 'answer' = 'code'): Html {
  return html`<div class="code${kind === 'answer' && ' wraps'}" data-copy><pre tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre></div>`;
}

/** A path that may be broken behind its slashes. */
export function pathCode(path: string): Html {
  return html`<code>${path.split(/(?<=\/)/).map((part, at) => html`${at > 0 && html`<wbr>`}${part}`)}</code>`;
}
