import type { Spec } from '../../../contracts/internal.ts';
import { magicInputs } from '../magic.ts';
import type { Sources } from '../sources.ts';
import { code, evidence, table } from './markdown.ts';

/** Every magic input, with what it does. */
export function magicChapter(spec: Spec, { magic, ledger }: Sources): string[] {
  const inputs = magicInputs(spec, magic) as { externalId: string; finding: string | null; summary: string }[];
  return [
    '## Magic inputs',
    'Inputs that choose the outcome of a call, like test cards. The numbers are of the range that North America keeps for fiction ([AS-47](#as-47)); none of them can ring anywhere. An external id holds whatever the number is.',
    table(
      ['external id', 'number', 'outcome of the call', 'evidence'],
      Object.entries(magic.outcomes).map(([outcome, { number, summary, evidence: ids }]) => [
        code(magic.prefix + outcome),
        code(number),
        summary,
        evidence(ledger, ids),
      ]),
    ),
    'These external ids provoke a finding with its reply, where the request is right otherwise:',
    table(
      ['external id', 'finding'],
      inputs
        .filter(({ finding }) => finding !== null)
        .map(({ externalId, finding, summary }) => [code(externalId), `[${summary}](#${finding})`]),
    ),
  ];
}
