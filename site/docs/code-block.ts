import { type Html, html, type Slot } from '../html.ts';

/** Code that can be read, scrolled by keyboard and, where scripts run, copied. */
export function codeBlock(text: Slot, label: string): Html {
  return html`<div class="code" data-copy><pre tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre></div>`;
}
