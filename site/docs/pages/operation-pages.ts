import type { OperationObject } from '../../../contracts/internal.ts';
import { bodiesOf, type OperationBody, type PlacedField, parametersOf } from '../parts/bodies-of.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { type Html, html } from '../parts/html.ts';
import { fileOfOperation, type OperationAt, operationsIn } from '../parts/operations-in.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';
import { languages } from '../requests/index.ts';
import { exampleRequest } from '../requests/operation-request.ts';
import { answersSection } from './answers-section.ts';
import { fieldsSection } from './fields-section.ts';
import { groundsOf } from './operation-grounds.ts';

/** The reference: a page for each operation. */
export const operationPages: PageMaker = (facts) =>
  operationsIn(facts.spec).map((each) => ({
    file: fileOfOperation(each.operation.operationId),
    title: each.operation.operationId,
    lede: each.operation.summary ?? '',
    section: 'Reference' as const,
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
