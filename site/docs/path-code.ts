import { type Html, html } from '../html.ts';

/** A path that may be broken behind its slashes. */
export function pathCode(path: string): Html {
  return html`<code>${path.split(/(?<=\/)/).map((part, at) => html`${at > 0 && html`<wbr>`}${part}`)}</code>`;
}
