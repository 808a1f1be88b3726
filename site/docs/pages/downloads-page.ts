import { downloadsOf } from '../parts/downloads.ts';
import { html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';

/** The contract as files. */
export const downloadsPage: PageMaker = (facts) => [
  {
    file: 'downloads.html',
    title: 'Downloads',
    section: 'Reference',
    lede: 'OpenAPI documents and JSON Schemas of this contract, for your own tools.',
    aliases: ['openapi', 'json schema', 'swagger', 'download schema', 'tenant schema'],
    content:
      () => html`<ul class="ledger wide">${downloadsOf(facts).map(({ file, what }) => html`<li><div class="named"><a href="${file}" download><code>${file}</code></a></div><div class="told"><p>${what}</p></div></li>`)}</ul>
<p>The command line writes the same: <code>fake-cxone schema</code>. The npm package has them as <code>fake-cxone/openapi.json</code>, <code>fake-cxone/openapi-3.0.json</code> and <code>fake-cxone/schemas/…</code>. A running fake serves its own contract at <code>/_fake/openapi.json</code>.</p>`,
  },
];
