import {
  type Constraint,
  constraintInWords,
  deref,
  evidenceOf,
  type OperationObject,
  type Reply,
  type ResponseObject,
  replyNames,
  replyObject,
  type SchemaObject,
} from '../../../contracts/internal.ts';
import { bodiesOf, type OperationBody, type PlacedField, parametersOf } from '../parts/bodies-of.ts';
import { codeBlock, pathCode } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import { fileOfOperation, type OperationAt, operationsIn } from '../parts/operations-in.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose, proseWithoutLinks } from '../parts/prose.ts';
import { replyBytes } from '../parts/reply-bytes.ts';
import { languages } from '../requests/index.ts';
import { exampleRequest } from '../requests/operation-request.ts';

/** The reference: a page for each operation. */
export const operationPages: PageMaker = (facts) =>
  operationsIn(facts.spec).map((each) => ({
    file: fileOfOperation(each.operation.operationId),
    title: each.operation.operationId,
    lede: each.operation.summary ?? '',
    section: 'Reference' as const,
    ...(each.operation.tags?.[0] !== undefined && { group: each.operation.tags[0] }),
    content: () => contentOf(facts, each),
  }));

function contentOf(facts: DocsFacts, { method, path, operation }: OperationAt): Html {
  const bodies = bodiesOf(facts.spec, operation);
  return html`
<p>${prose((operation.description ?? '').replace(/\s+/g, ' ').trim())}</p>
${groundsOf(facts, `${method} ${path}`, operation)}
<section aria-labelledby="request"><h2 id="request">Request</h2>
${copies(facts, method, path, operation)}</section>
${parametersOf(facts.spec, operation).map(({ part, fields }) => parameterSection(facts, part, fields))}
${bodies.filter(({ statuses }) => statuses.length === 0).map((body) => bodySection(facts, body, 'Fields', 'fields'))}
${answersSection(facts, operation)}
${bodies.filter(({ statuses }) => statuses.length > 0).map((body) => bodySection(facts, body, titleOfBody(body.statuses), `body-of-${body.statuses[0]}`))}
${ownFindings(operation)}`;
}

function titleOfBody([first, ...others]: readonly string[]): string {
  if (others.length > 2) return `Body of ${first} and ${others.length} other statuses`;
  return `Body of ${[first, ...others].join(', ')}`;
}

function bodySection(
  facts: DocsFacts,
  { mediaType, fields, statuses }: OperationBody,
  title: string,
  id: string,
): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<p>The body ${statuses.length > 3 && `of ${statuses.join(', ')} `}is <code>${mediaType}</code>.</p>
${fieldsSection(facts, fields)}</section>`;
}

const PARTS: Readonly<Record<string, string>> = {
  path: 'Path parameters',
  query: 'Query parameters',
  header: 'Headers',
};

function parameterSection(facts: DocsFacts, part: string, fields: readonly PlacedField[]): Html {
  return html`<section aria-labelledby="${part}-parameters"><h2 id="${part}-parameters">${PARTS[part]}</h2>
${fieldsSection(facts, fields)}</section>`;
}

function copies({ url, spec }: DocsFacts, method: string, path: string, operation: OperationObject): Html {
  const request = exampleRequest(spec, method, url + path, operation);
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
  return html`<section aria-labelledby="own-findings"><h2 id="own-findings">Findings</h2>
<p>In addition to the <a href="rejections.html">rejections of any request</a>:</p>
<ul class="codes">${own.map(([code, { summary, severity }]) => html`<li><a href="rejections.html#${code}"><code>${code}</code></a> ${severity === 'warning' && html`<span class="severity">warning</span> `}${prose(summary)}</li>`)}</ul></section>`;
}

/** What an operation answers: each status, and the exact replies that it has. */
function answersSection(facts: DocsFacts, operation: OperationObject): Html {
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

/** Every field of a body: what it means, what can reject it, and what that rests on. */
function fieldsSection(facts: DocsFacts, fields: readonly PlacedField[]): Html {
  return html`${fields.map((field) => fieldEntry(facts, field))}`;
}

function fieldEntry(facts: DocsFacts, { id, name, schema, constraints, required }: PlacedField): Html {
  const examples = (schema['examples'] ?? []) as readonly unknown[];
  return html`<article class="field" aria-labelledby="${id}">
<div class="named"><h3 id="${id}"><a class="anchor" href="#${id}">${fieldCode(name)}</a></h3>${required !== 'never' && html`<p class="required">${required === 'always' ? 'required' : 'required in some cases'}</p>`}</div>
<div class="told">${schema.description !== undefined && html`<p>${prose(schema.description)}</p>`}
${examples.length > 0 && html`<p class="example">For example ${examples.map((each) => html`<code>${JSON.stringify(each)}</code> `)}</p>`}
${alsoWritten(schema)}
${constraints.length > 0 && html`<ul class="constraints">${constraints.map((each) => constraintLine(facts, name, each))}</ul>`}</div>
</article>
`;
}

/** A name that may be broken behind its dots, and nowhere else. */
function fieldCode(name: string): Html {
  return html`<code>${name.split(/(?<=\.)/).map((part, at) => html`${at > 0 && html`<wbr>`}${part}`)}</code>`;
}

function constraintLine({ ledger }: DocsFacts, field: string, constraint: Constraint): Html {
  const [word, value] = constraintInWords(constraint);
  return html`<li><p class="constraint"><span class="keyword">${word}</span>${value !== undefined && html` <code>${value}</code>`}${constraint.where !== undefined && ` where ${constraint.where}`}</p>
${evidence(ledger, evidenceOf(constraint), `${word} of ${field}`, 'sentence')}</li>`;
}

function alsoWritten({ 'x-also-written': others = [] }: SchemaObject): Html | undefined {
  if (others.length === 0) return undefined;
  return html`<p class="example">Also written ${others.map((each) => html`<code>${each}</code> `)}– the fake recognizes this spelling and rejects it.</p>`;
}

/** What the operation itself rests on: that it is there, who may use it, how large its body may be. */
function groundsOf({ ledger }: DocsFacts, route: string, operation: OperationObject): Html {
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
