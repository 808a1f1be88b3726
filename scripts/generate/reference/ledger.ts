import type { Claim } from '../../../generated/index.ts';
import type { Sources } from '../sources.ts';
import { code, evidence, linked, table } from './markdown.ts';

export function variantsChapter({ variants, ledger }: Sources): string[] {
  return [
    '## Variants',
    'Where the sources disagree, or say nothing and something must be chosen. A value is switched by `--variant name=value`, or under `variants` in a tenant file.',
    ...Object.entries(variants).flatMap(([name, variant]) => [
      `### ${code(name)}: ${variant.question}`,
      table(
        ['value', 'says', 'evidence'],
        Object.entries(variant.values).map(([value, { says, evidence: ids }]) => [
          `${code(value)}${value === variant.default ? ' (default)' : ''}`,
          says,
          evidence(ledger, ids),
        ]),
      ),
      `Why the default: ${variant.why}`,
    ]),
  ];
}

export function ledgerChapter({ ledger, claimedPaths, neighbors }: Sources): string[] {
  return [
    '## What NICE documents for the same job',
    table(
      ['operation', 'what it does', 'evidence'],
      neighbors.map((each) => [code(each.operation), each.does, evidence(ledger, each.evidence)]),
    ),
    '## Paths that are claimed',
    'One forum gives all of these for one and the same action. No published NICE document contains any of them ([CON-01](#con-01), [EP-13](#ep-13)).',
    table(
      ['path', 'claimed by'],
      claimedPaths.paths.map(({ path, claim }) => [code(path), evidence(ledger, [claim])]),
    ),
    '## Claims',
    table(
      ['id', 'grade', 'claim', 'source'],
      Object.entries(ledger.claims).map(([id, claim]) => [
        `<a id="${id.toLowerCase()}"></a>${id}`,
        claim.grade,
        linked(claimText(claim)),
        claim.source,
      ]),
    ),
    '### Sources',
    table(
      ['key', 'what it is'],
      Object.entries(ledger.sources).map(([key, text]) => [key, text]),
    ),
    '## Open questions',
    table(
      ['id', 'question'],
      Object.entries(ledger.unknowns).map(([id, text]) => [`<a id="${id.toLowerCase()}"></a>${id}`, text]),
    ),
  ];
}

/** With the reason of what is assumed, and with what a claim was before it was observed. */
function claimText({ claim, reason, before }: Claim): string {
  const history =
    before === undefined
      ? []
      : [`Before: ${before.grade} (${before.source})${before.reason === undefined ? '.' : `: ${before.reason}`}`];
  return [claim, ...(reason === undefined ? [] : [`Assumed: ${reason}`]), ...history].join(' ');
}
