import { type FindingObject, otherReplies, type Spec } from '../../../contracts/internal.ts';
import type { Ledger } from '../../../generated/index.ts';
import { code, evidence, table } from './markdown.ts';

export function findingsChapter(spec: Spec, ledger: Ledger): string[] {
  return [
    '## Findings',
    'Every reason that a request can be rejected or frowned upon, in the order in which the stages find them. The fake finds all that apply and answers with the reply of the first.',
    '### Everywhere',
    findingsTable(spec, spec['x-findings'], ledger),
    ...Object.values(spec.paths).flatMap((path) =>
      Object.values(path).flatMap(({ operationId, 'x-findings': own }) =>
        own === undefined ? [] : [`### Of ${code(operationId)}`, findingsTable(spec, own, ledger)],
      ),
    ),
  ];
}

function findingsTable(spec: Spec, findings: Readonly<Record<string, FindingObject>>, ledger: Ledger): string {
  const rows = Object.entries(findings).map(([name, finding]) => [
    `<a id="${name}"></a>${code(name)}`,
    finding.severity,
    finding.stage,
    [finding.reply ?? '', ...Object.entries(otherReplies(spec, finding)).map(([place, reply]) => `${reply} (${place})`)]
      .map(code)
      .join('<br>'),
    finding.summary,
    finding.hint,
    evidence(ledger, finding.evidence),
  ]);
  return table(['code', 'severity', 'stage', 'reply', 'when', 'remedy', 'evidence'], rows);
}
