import type { Claim } from '../../../generated/index.ts';
import type { Sources } from '../sources.ts';
import { code, evidence, linked, table } from './markdown.ts';

export function rulingsChapter({ rulings }: Sources): string[] {
  return [
    '## Rulings',
    'Where the sources disagree, or say nothing and something must be chosen. A reading is switched by `--ruling name=reading`, or under `rulings` in a tenant file.',
    ...Object.entries(rulings).flatMap(([name, ruling]) => [
      `### ${code(name)}: ${ruling.question}`,
      table(
        ['reading', 'says', 'evidence'],
        Object.entries(ruling.readings).map(([reading, { says, evidence: ids }]) => [
          `${code(reading)}${reading === ruling.default ? ' (default)' : ''}`,
          says,
          evidence(ids),
        ]),
      ),
      `Why the default: ${ruling.why}`,
    ]),
  ];
}

export function ledgerChapter({ ledger, claimedPaths, neighbours }: Sources): string[] {
  return [
    '## What NICE documents for the same job',
    table(
      ['operation', 'what it does', 'evidence'],
      neighbours.map((each) => [code(each.operation), each.does, evidence(each.evidence)]),
    ),
    '## Paths that are claimed',
    'One forum gives all of these for one and the same action. No published NICE document contains any of them ([EP-13](#ep-13)).',
    table(
      ['path', 'claimed by'],
      claimedPaths.paths.map(({ path, claim }) => [code(path), evidence([claim])]),
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
    '## What nobody knows',
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
