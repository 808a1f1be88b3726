import {
  type Constraint,
  constraintInWords,
  type Field,
  fieldsOf,
  type SchemaObject,
} from '../../contracts/derive/index.ts';
import { type Html, html } from '../html.ts';
import type { DocsFacts } from './docs-facts.ts';
import { evidence } from './evidence.ts';
import { idOfField, nameOfField } from './field-entries.ts';
import { prose } from './prose.ts';

/** Every field of a body: what it means, what can refuse it, and what that rests on. */
export function fieldsSection(facts: DocsFacts, schema: SchemaObject): Html {
  return html`${fieldsOf(facts.spec, schema).map((field) => fieldEntry(facts, field))}`;
}

function fieldEntry(facts: DocsFacts, { pointer, schema, constraints }: Field): Html {
  const id = idOfField(pointer);
  const examples = (schema['examples'] ?? []) as readonly unknown[];
  return html`<article class="field" aria-labelledby="${id}">
<h3 id="${id}"><a class="anchor" href="#${id}"><code>${nameOfField(pointer)}</code></a></h3>
<div class="told">${schema.description !== undefined && html`<p>${prose(schema.description)}</p>`}
${examples.length > 0 && html`<p class="example">For example ${examples.map((each) => html`<code>${JSON.stringify(each)}</code> `)}</p>`}
${alsoWritten(schema)}
${constraints.length > 0 && html`<ul class="constraints">${constraints.map((each) => constraintLine(facts, pointer, each))}</ul>`}</div>
</article>
`;
}

function constraintLine({ ledger }: DocsFacts, pointer: string, constraint: Constraint): Html {
  const [word, value] = constraintInWords(constraint);

  return html`<li><p class="constraint"><span class="keyword">${word}</span>${value !== undefined && html` <code>${value}</code>`}</p>
${evidence(ledger, constraint.schema['x-evidence']?.[constraint.keyword], `${word} of ${nameOfField(pointer)}`)}</li>`;
}

function alsoWritten({ 'x-also-written': others = [] }: SchemaObject): Html | undefined {
  if (others.length === 0) return undefined;
  return html`<p class="example">Also written ${others.map((each) => html`<code>${each}</code> `)}– the fake knows what is meant, and refuses it.</p>`;
}
