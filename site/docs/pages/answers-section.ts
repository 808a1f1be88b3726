import {
  deref,
  type OperationObject,
  type Reply,
  type ResponseObject,
  replyNames,
  replyObject,
} from '../../../contracts/internal.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import { prose, proseWithoutLinks } from '../parts/prose.ts';
import { replyBytes } from '../parts/reply-bytes.ts';

/** What an operation answers: each status, and the exact replies that it has. */
export function answersSection(facts: DocsFacts, operation: OperationObject): Html {
  const { spec, ledger } = facts;
  return html`<section aria-labelledby="answers"><h2 id="answers">Responses</h2>
<p>Responses also have the headers <code>Date</code>, <code>Content-Length</code> and <code>x-fake-cxone-…</code>. <mark class="slot">Marked</mark> words vary.</p>
${Object.entries(operation.responses).map(([status, node]) => {
  const response = deref(spec, node);
  return html`<article class="answer" aria-labelledby="status-${status}">
<h3 id="status-${status}"><a class="anchor" href="#status-${status}">${status}</a></h3>
<div class="told"><p>${prose(response.description ?? '')}</p>
${evidence(ledger, response['x-evidence']?.['status'], `the status ${status}`)}
${replyNames(response).map((name) => replyEntry(facts, response, name))}</div></article>
`;
})}</section>`;
}

function replyEntry({ spec, tables, ledger }: DocsFacts, response: ResponseObject, name: string): Html {
  const object = replyObject(spec, response, name);
  const parts = Object.entries(object['x-evidence'] ?? response['x-evidence'] ?? {});
  const reply = tables.replies[name as Reply['code']];
  return html`<details class="reply" id="reply-${name}"><summary><code>${name}</code> ${object.summary !== undefined && html`<span class="summary">${proseWithoutLinks(object.summary)}</span>`}</summary>
${codeBlock(replyBytes(reply), `the reply ${name}`, 'answer')}
<ul class="parts">${parts.map(([part, citations]) => html`<li><code>${part}</code> ${evidence(ledger, citations, `${part} of the reply ${name}`)}</li>`)}</ul></details>`;
}
