import {
  type AdminContent,
  type AdminDocument,
  type AdminSchema,
  followed,
  nameOfRef,
  operationsOf,
} from '../parts/admin-document.ts';
import { type Html, html, joined } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** The admin API: every operation and every schema of its OpenAPI document. */
export const adminPage: PageMaker = ({ admin }) => [
  {
    file: 'admin.html',
    title: 'Admin API reference',
    section: 'Reference',
    lede: 'Requests to the fake itself: read the journal, set scenarios and faults, change the tenant and the clock.',
    aliases: ['admin api', '/_fake', 'journal api', 'reset', 'control the fake'],
    content: () => html`${admin.info.description
      .trim()
      .split('\n\n')
      .map(
        (paragraph) => html`<p>${prose(paragraph)}</p>
`,
      )}
<p>The same as an <a href="admin-openapi.json" download>OpenAPI 3.1 document</a>, from which you can generate a client.</p>
${admin.tags.map((tag) => tagSection(admin, tag))}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
<ul class="ledger wide">${Object.entries(admin.components.schemas).map(([name, schema]) => schemaEntry(name, schema))}</ul></section>`,
  },
];

function tagSection(admin: AdminDocument, { name, description }: AdminDocument['tags'][number]): Html {
  const operations = operationsOf(admin)
    .filter(({ tags }) => tags.includes(name))
    .map((each) => operationEntry(admin, each));
  const id = name.toLowerCase();
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2>
<p>${prose(description)}</p>
<ul class="ledger wide">${operations}</ul></section>
`;
}

function operationEntry({ components }: AdminDocument, operation: ReturnType<typeof operationsOf>[number]): Html {
  const { title, operationId, summary, description, requestBody, responses } = operation;
  const parameters = (operation.parameters ?? []).map((each) => followed(components.parameters, each));
  const statuses = Object.entries(responses).map(([status, node]) => {
    const response = followed(components.responses, node);
    return html`<li><code>${status}</code> ${prose(response.description)}${bodyOf(response)}</li>`;
  });
  return html`<li id="${operationId}"><div class="named"><a class="anchor" href="#${operationId}"><code>${title}</code></a></div>
<div class="told"><p>${prose(summary)}.</p>
${description !== undefined && html`<p>${prose(description)}</p>`}
${parameters.length > 0 && html`<p>Parameters:</p><ul>${parameters.map((each) => html`<li><code>${each.name}</code> (${each.in})${each.description !== undefined && html`: ${prose(each.description)}`}</li>`)}</ul>`}
${requestBody !== undefined && html`<p>Request body${bodyOf(requestBody)}</p>`}
<p>Responses:</p><ul>${statuses}</ul></div></li>
`;
}

function bodyOf({ content = {} }: { readonly content?: AdminContent }): Html {
  const bodies = Object.entries(content).map(
    ([mediaType, { schema }]) => html` <code>${mediaType}</code>${schema !== undefined && html`: ${typeOf(schema)}`}`,
  );
  return html`${bodies}`;
}

function schemaEntry(name: string, schema: AdminSchema): Html {
  const id = `schema-${name}`;
  return html`<li id="${id}"><div class="named"><a class="anchor" href="#${id}"><code>${name}</code></a></div>
<div class="told"><p>${schema.description === undefined ? typeOf(schema) : prose(schema.description)}</p>
${propertiesOf(schema)}</div></li>
`;
}

function propertiesOf(schema: AdminSchema): Html | undefined {
  const { properties = schema.items?.properties, required = schema.items?.required ?? [] } = schema;
  if (properties === undefined) return undefined;
  return html`<ul>${Object.entries(properties).map(
    ([name, each]) =>
      html`<li><code>${name}</code> ${typeOf(each)}${required.includes(name) && ', required'}${each.description !== undefined && html`: ${prose(each.description)}`}${propertiesOf(each)}</li>`,
  )}</ul>`;
}

/** What a value is, in words; schemas that have a name are links. */
function typeOf({ $ref, const: only, enum: values, items, anyOf, oneOf, type }: AdminSchema): Html {
  if ($ref !== undefined) return html`<a href="#schema-${nameOfRef($ref)}">${nameOfRef($ref)}</a>`;
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`;
  if (values !== undefined)
    return joined(
      values.map((each) => html`<code>${JSON.stringify(each)}</code>`),
      ' or ',
    );
  if (items !== undefined && type === 'array') return html`array of ${typeOf(items)}`;
  const either = anyOf ?? oneOf;
  if (either !== undefined && type === undefined) return joined(either.map(typeOf), ' or ');
  return html`${type === undefined ? 'any JSON value' : [type].flat().join(' or ')}`;
}
