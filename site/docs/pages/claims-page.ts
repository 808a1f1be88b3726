import { evidenceOf } from '../../../contracts/internal.ts';
import { allVariants, type Claim } from '../../../generated/index.ts';
import { allFields } from '../parts/bodies-of.ts';
import type { DocsFacts } from '../parts/docs-facts.ts';
import { GRADES, gradeMark, MEANINGS } from '../parts/evidence.ts';
import { type Html, html } from '../parts/html.ts';
import type { PageMaker } from '../parts/page.ts';
import { prose } from '../parts/prose.ts';

/** The ledger: what is said, how well it is backed, by whom, and what rests on it. */
export const claimsPage: PageMaker = (facts) => [
  {
    file: 'claims.html',
    title: 'Claims',
    lede: 'The ledger of evidence: every claim that the contract is based on, with its grade and its source.',
    content: () => {
      const leaning = leaningOn(facts);
      const claims = Object.entries(facts.ledger.claims);
      return html`<ul class="jumps">${GRADES.map((grade) => html`<li><a href="#${grade}">${grade}</a> ${claims.filter(([, each]) => each.grade === grade).length}</li>`)}<li><a href="#sources">sources</a></li></ul>
${GRADES.map(
  (grade) => html`<section aria-labelledby="${grade}"><h2 id="${grade}">${gradeMark(grade)}</h2>
<p>${MEANINGS[grade]}</p>
<ul class="ledger">${claims.filter(([, each]) => each.grade === grade).map(([id, claim]) => claimEntry(id, claim, leaning.get(id) ?? []))}</ul></section>
`,
)}
<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<dl class="sources">${Object.entries(facts.ledger.sources).map(([key, text]) => html`<div id="source-${key}"><dt>${key}</dt><dd>${text}</dd></div>`)}</dl></section>`;
    },
  },
];

function claimEntry(id: string, { subject, claim, source, reason, before }: Claim, leaning: readonly Leaning[]): Html {
  return html`<li id="${id}"><a class="id anchor" href="#${id}">${id}</a>
<div class="told"><p>${prose(claim)}</p>
${reason !== undefined && html`<p>Why it is assumed: ${prose(reason)}</p>`}
${before !== undefined && html`<p>Before it was observed: ${before.grade} (<a href="#source-${before.source}">${before.source}</a>)${before.reason === undefined ? '.' : html`: ${prose(before.reason)}`}</p>`}
<p class="example">On ${subject}; <a href="#source-${source}">${source}</a>.${leaning.length > 0 && html` Used by ${leaning.map(({ name, href }, at) => html`${at > 0 && ', '}<a href="${href}">${name}</a>`)}.`}</p></div></li>`;
}

/** Something that rests on a claim. */
interface Leaning {
  readonly name: string;
  readonly href: string;
}

/** By the id of a claim: the fields, findings and variants that rest on it. */
function leaningOn(facts: DocsFacts): ReadonlyMap<string, readonly Leaning[]> {
  const leaning = new Map<string, Leaning[]>();
  for (const [ids, each] of allLeaning(facts)) {
    for (const id of ids) {
      const there = leaning.get(id) ?? [];
      if (!there.some(({ href }) => href === each.href)) leaning.set(id, [...there, each]);
    }
  }
  return leaning;
}

function allLeaning({ spec, tables }: DocsFacts): [ids: readonly string[], leaning: Leaning][] {
  const ofFields = allFields(spec).map(({ constraints, name, href }): [string[], Leaning] => [
    constraints.flatMap(evidenceOf),
    { name, href },
  ]);
  const ofFindings = Object.values(tables.findings).map(({ code, evidence }): [readonly string[], Leaning] => [
    evidence,
    { name: code, href: `rejections.html#${code}` },
  ]);
  const ofVariants = Object.entries(allVariants).flatMap(([name, { values }]) =>
    Object.entries(values).map(([value, { evidence }]): [readonly string[], Leaning] => [
      evidence,
      { name: `${name}=${value}`, href: `variants.html#${name}--${value}` },
    ]),
  );
  return [...ofFields, ...ofFindings, ...ofVariants];
}
