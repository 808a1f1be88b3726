import { type Ruling, allRulings } from '../../../generated/index.ts';
import { type Html, html } from '../../html.ts';
import { codeBlock } from '../code-block.ts';
import type { DocsFacts } from '../docs-facts.ts';
import { evidence } from '../evidence.ts';
import type { PageMaker } from '../page.ts';
import { prose } from '../prose.ts';

/** Each contradiction: the readings, who claims which, what holds and how to switch. */
export const rulingsPage: PageMaker = (facts) => [
  {
    file: 'rulings.html',
    title: 'Rulings',
    lede: 'Where the sources disagree, or say nothing and something must be chosen.',
    content:
      () => html`<p>The contract states one reading of each. Another is switched on by <code>--ruling name=reading</code>, by the variable <code>FAKE_CXONE_RULING</code>, or under <code>rulings</code> in a tenant file; validators, schemas and these pages follow.</p>
<ul class="jumps">${Object.keys(allRulings).map((name) => html`<li><a href="#${name}">${name}</a></li>`)}</ul>
${Object.entries(allRulings).map(([name, ruling]) => rulingEntry(facts, name, ruling))}`,
  },
];

function rulingEntry(facts: DocsFacts, name: string, ruling: Ruling): Html {
  const others = Object.keys(ruling.values).filter((reading) => reading !== facts.readings[name]);
  return html`<section class="ruling" aria-labelledby="${name}">
<h2 id="${name}"><a class="anchor" href="#${name}">${ruling.question}</a></h2>
<p class="example"><code>${name}</code></p>
<ul class="readings">${Object.entries(ruling.values).map(([reading, told]) => readingLine(facts, name, reading, ruling, told))}</ul>
<p>Why <code>${ruling.default}</code> is the default: ${prose(uncapitalised(ruling.why))}</p>
${codeBlock(others.map((reading) => `npx fake-cxone serve --ruling ${name}=${reading}`).join('\n'), `how to switch ${name}`)}
</section>
`;
}

function readingLine(
  { ledger, readings }: DocsFacts,
  name: string,
  reading: string,
  ruling: Ruling,
  told: Ruling['values'][string],
): Html {
  const state = [
    ...(reading === ruling.default ? ['the default'] : []),
    ...(readings[name] === reading ? ['holds here'] : []),
  ];
  return html`<li id="${name}--${reading}"${readings[name] === reading && html` class="holds"`}><div class="named"><a class="anchor" href="#${name}--${reading}"><code>${reading}</code></a>${state.length > 0 && html` <span class="state">${state.join(', ')}</span>`}</div>
<div class="told"><p>${prose(told.says)}</p>${evidence(ledger, told.evidence, `the reading ${reading} of ${name}`)}</div></li>`;
}

function uncapitalised(sentence: string): string {
  return /^(RFC|NICE)/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
