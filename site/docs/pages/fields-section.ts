import { type Constraint, constraintInWords, evidenceOf, type SchemaObject } from '../../../contracts/internal.ts';
import type { PlacedField } from '../parts/bodies-of.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import { prose } from '../parts/prose.ts';

/** Every field of a body: what it means, what can reject it, and what that rests on. */
export function fieldsSection(facts: DocsFacts, fields: readonly PlacedField[]): Html {
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
