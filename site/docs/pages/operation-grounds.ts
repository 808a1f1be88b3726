import type { OperationObject } from '../../../contracts/internal.ts';
import { pathCode } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';

/** What the operation itself rests on: that it is there, who may use it, how large its body may be. */
export function groundsOf({ ledger }: DocsFacts, route: string, operation: OperationObject): Html {
  const of = operation['x-evidence'] ?? {};
  const limits = operation['x-limits'];
  const rows: [string, Html | string, string][] = [
    ['Method', html`<code>${route.split(' ')[0]}</code>`, 'method'],
    ['Path', pathCode(route.split(' ')[1] ?? ''), 'path'],
    ['Rights', rightsOf(operation), 'security'],
  ];
  if (operation['x-permission'] !== undefined)
    rows.push(['Permission', html`<code>${operation['x-permission']}</code> of the security profile`, 'x-permission']);
  if (limits !== undefined)
    rows.push([
      'Limits',
      `${limits.maxBytes.toLocaleString('en')} bytes, ${limits.maxDepth} ${limits.maxDepth === 1 ? 'level' : 'levels'}`,
      'x-limits',
    ]);
  return html`<dl class="grounds">${rows.map(([term, text, keyword]) => html`<div id="${keyword}"><dt>${term}</dt><dd>${text}</dd><dd>${evidence(ledger, of[keyword], term, 'sentence')}</dd></div>`)}</dl>`;
}

function rightsOf({ security = [] }: OperationObject): Html | string {
  if (security.length === 0) return 'none';
  return html`${security.map((needed, at) => {
    const schemes = Object.entries(needed).map(
      ([scheme, scopes]) =>
        html`<code>${scheme}</code>${scopes.length > 0 && html` with ${scopes.map((scope) => html`<code>${scope}</code> `)}`}`,
    );
    return html`${at > 0 && ' or '}${schemes.length === 0 ? 'nothing' : schemes}`;
  })}`;
}
