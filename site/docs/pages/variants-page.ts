import { allVariants, type Variant } from '../../../generated/index.ts';
import { codeBlock } from '../parts/code-block.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { evidence } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** Each contradiction: the values, who claims which, which is effective and how to switch. */
export const variantsPage: PageMaker = (facts) => [
  {
    file: 'variants.html',
    title: 'Variants',
    section: 'Reference',
    lede: 'Where the sources disagree, or say nothing and something must be chosen.',
    content:
      () => html`<p>Each has a default value. Select another with <code>--variant name=value</code>, by the variable <code>FAKE_CXONE_VARIANT</code>, or under <code>variants</code> in a tenant file; validators, schemas and these pages follow.</p>
<ul class="jumps">${Object.keys(allVariants).map((name) => html`<li><a href="#${name}">${name}</a></li>`)}</ul>
${Object.entries(allVariants).map(([name, variant]) => variantEntry(facts, name, variant))}`,
  },
];

function variantEntry(facts: DocsFacts, name: string, variant: Variant): Html {
  const others = Object.keys(variant.values).filter((value) => value !== facts.variants[name]);
  return html`<section class="variant" aria-labelledby="${name}">
<h2 id="${name}"><a class="anchor" href="#${name}">${variant.question}</a></h2>
<p class="example"><code>${name}</code></p>
<ul class="variants">${Object.entries(variant.values).map(([value, described]) => valueLine(facts, name, value, variant, described))}</ul>
<p>Why <code>${variant.default}</code> is the default: ${prose(uncapitalised(variant.why))}</p>
${codeBlock(others.map((value) => `npx --no-install fake-cxone serve --variant ${name}=${value}`).join('\n'), `how to switch ${name}`)}
</section>
`;
}

function valueLine(
  { ledger, variants }: DocsFacts,
  name: string,
  value: string,
  variant: Variant,
  described: Variant['values'][string],
): Html {
  const state = [
    ...(value === variant.default ? ['the default'] : []),
    ...(variants[name] === value ? ['effective here'] : []),
  ];
  return html`<li id="${name}--${value}"${variants[name] === value && html` class="holds"`}><div class="named"><a class="anchor" href="#${name}--${value}"><code>${value}</code></a>${state.length > 0 && html` <span class="state">${state.join(', ')}</span>`}</div>
<div class="told"><p>${prose(described.says)}</p>${evidence(ledger, described.evidence, `the value ${value} of ${name}`)}</div></li>`;
}

function uncapitalised(sentence: string): string {
  return /^(RFC|NICE)/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
