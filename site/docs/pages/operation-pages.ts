import type { OperationObject } from '../../../contracts/derive/index.ts';
import { type Html, html } from '../../html.ts';
import { answersSection } from '../answers-section.ts';
import { codeBlock } from '../code-block.ts';
import type { DocsFacts } from '../docs-facts.ts';
import { evidence } from '../evidence.ts';
import { fileOfOperation, operationsIn } from '../field-entries.ts';
import { fieldsSection } from '../fields-section.ts';
import { exampleRequest } from '../operation-request.ts';
import type { PageMaker } from '../page.ts';
import { prose } from '../prose.ts';
import { languages } from '../requests/index.ts';

/** The reference: a page for each operation. */
export const operationPages: PageMaker = (facts) =>
  operationsIn(facts.spec).map(({ method, path, operation }) => ({
    file: fileOfOperation(operation.operationId),
    title: operation.operationId,
    lede: operation.summary ?? '',
    group: 'Operation',
    content: () => html`
<p>${prose((operation.description ?? '').replace(/\s+/g, ' ').trim())}</p>
${groundsOf(facts, `${method} ${path}`, operation)}
<section aria-labelledby="request"><h2 id="request">Request</h2>
${copies(facts, method, path, operation)}</section>
${Object.entries(operation.requestBody?.content ?? {}).map(
  ([mediaType, { schema }]) => html`<section aria-labelledby="fields"><h2 id="fields">Fields</h2>
<p>The body is <code>${mediaType}</code>.</p>
${fieldsSection(facts, schema)}</section>`,
)}
${answersSection(facts, operation)}
${ownFindings(operation)}`,
  }));

/** What the operation itself rests on: that it is there, who may use it, how large its body may be. */
function groundsOf({ ledger }: DocsFacts, route: string, operation: OperationObject): Html {
  const of = operation['x-evidence'] ?? {};
  const limits = operation['x-limits'];
  const rows: [string, Html | string, string][] = [
    ['Method', html`<code>${route.split(' ')[0]}</code>`, 'method'],
    ['Path', html`<code>${route.split(' ')[1]}</code>`, 'path'],
    ['Rights', rightsOf(operation), 'security'],
  ];
  if (operation['x-permission'] !== undefined)
    rows.push(['Permission', html`<code>${operation['x-permission']}</code> of the security profile`, 'x-permission']);
  if (limits !== undefined)
    rows.push(['Limits', `${limits.maxBytes.toLocaleString('en')} bytes, ${limits.maxDepth} levels`, 'x-limits']);
  return html`<dl class="grounds">${rows.map(([term, told, keyword]) => html`<div id="${keyword}"><dt>${term}</dt><dd>${told}</dd><dd>${evidence(ledger, of[keyword], term)}</dd></div>`)}</dl>`;
}

function rightsOf({ security = [] }: OperationObject): Html | string {
  if (security.length === 0) return 'none are needed';
  return html`${security.map((needed, at) => {
    const schemes = Object.entries(needed).map(
      ([scheme, scopes]) =>
        html`<code>${scheme}</code>${scopes.length > 0 && html` with ${scopes.map((scope) => html`<code>${scope}</code> `)}`}`,
    );
    return html`${at > 0 && ' or '}${schemes.length === 0 ? 'nothing' : schemes}`;
  })}`;
}

function copies({ url }: DocsFacts, method: string, path: string, operation: OperationObject): Html {
  const request = exampleRequest(method, url + path, operation);
  return html`<div class="languages" data-tabs>${Object.entries(languages).map(
    (
      [name, write],
      at,
    ) => html`<details class="language" name="language" data-tab="${name}"${at === 0 && html` open`}><summary>${name}</summary>
${codeBlock(write(request), `${operation.operationId} in ${name}`)}</details>`,
  )}</div>`;
}

function ownFindings(operation: OperationObject): Html | undefined {
  const own = Object.entries(operation['x-findings'] ?? {});
  if (own.length === 0) return undefined;
  return html`<section aria-labelledby="own-findings"><h2 id="own-findings">What is found of it</h2>
<p>Beside what <a href="refusals.html">any request</a> can be refused for:</p>
<ul class="codes">${own.map(([code, { summary, severity }]) => html`<li><a href="refusals.html#${code}"><code>${code}</code></a> ${severity === 'warning' && html`<span class="severity">warning</span> `}${prose(summary)}</li>`)}</ul></section>`;
}
