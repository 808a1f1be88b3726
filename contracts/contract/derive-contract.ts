import type { Contract, FindingEntry, FoundAt, Severity } from './contract.ts';
import { operationsOf } from './derive-operations.ts';
import { repliesOf } from './derive-replies.ts';
import { segmentsOfMessage } from './segments.ts';
import type { FindingObject, Spec } from './spec.ts';

/** Derives the tables from a bundled spec, under whatever variants it states. */
export function contractOf(spec: Spec): Contract {
  const entries: Record<string, FindingEntry> = {};
  for (const findings of findingGroups(spec)) {
    for (const [code, finding] of Object.entries(findings)) entries[code] = findingEntry(code, finding);
  }
  return {
    operations: operationsOf(spec),
    schemes: Object.fromEntries(
      Object.entries(spec.components.securitySchemes).map(([name, scheme]) => [
        name,
        scheme.type === 'http' && scheme.scheme === 'basic' ? 'basic' : 'bearer',
      ]),
    ),
    replies: repliesOf(spec),
    findings: entries as Contract['findings'],
  };
}

/** The findings that any operation can have, then those of each operation. */
export function findingGroups(spec: Spec): Readonly<Record<string, FindingObject>>[] {
  const own = Object.values(spec.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation['x-findings']),
  );
  return [spec['x-findings'], ...own.filter((findings) => findings !== undefined)];
}

function findingEntry(code: string, finding: FindingObject): FindingEntry {
  return {
    code: code as FindingEntry['code'],
    reply: (finding.reply ?? null) as FindingEntry['reply'],
    replies: (finding.replies ?? {}) as FindingEntry['replies'],
    stage: finding.stage as FoundAt,
    precedence: finding.precedence,
    ...(finding.rank !== undefined && { rank: finding.rank }),
    severity: finding.severity as Severity,
    summary: finding.summary,
    message: segmentsOfMessage(finding.message ?? uncapitalised(finding.summary)),
    hint: finding.hint,
    evidence: finding.evidence,
  };
}

function uncapitalised(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
