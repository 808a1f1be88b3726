import type { Contract, Family, FindingEntry, FoundAt, Operation, Severity } from './contract.ts';
import { operationsOf, violationsOf } from './derive-operations.ts';
import { repliesOf } from './derive-replies.ts';
import { segmentsOfMessage } from './segments.ts';
import type { FindingObject, Spec } from './spec.ts';

/** Derives the tables from a bundled spec, under whatever variants it states. Older versions take most of the time. */
export function tablesOf(spec: Spec, operations: readonly Operation[] = operationsOf(spec)): Contract {
  const entries: Record<string, FindingEntry> = {};
  for (const findings of findingGroups(spec)) {
    for (const [code, finding] of Object.entries(findings)) entries[code] = findingEntry(spec, code, finding);
  }
  return {
    operations,
    families: familiesOf(spec),
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

/** The findings that any operation can have, those of each family, then those of each operation. */
export function findingGroups(spec: Spec): Readonly<Record<string, FindingObject>>[] {
  const own = Object.values(spec.paths).flatMap((path) =>
    Object.values(path).map((operation) => operation['x-findings']),
  );
  const ofFamilies = Object.values(spec['x-families'] ?? {}).map(({ findings }) => findings);
  return [spec['x-findings'], ...[...ofFamilies, ...own].filter((findings) => findings !== undefined)];
}

/** The replies of a finding that are others than its usual one, by family or operation. */
export function otherReplies(spec: Spec, { reply, replies = {} }: FindingObject): FindingEntry['replies'] {
  const others = Object.entries(spec['x-families'] ?? {}).flatMap(([family, { replies: ofFamily = {} }]) => {
    const other = reply === undefined ? undefined : ofFamily[reply];
    return other === undefined ? [] : [[family, other]];
  });
  return { ...Object.fromEntries(others), ...replies };
}

function familiesOf(spec: Spec): Contract['families'] {
  return Object.fromEntries(
    Object.entries(spec['x-families'] ?? {}).map(([name, family]): [string, Family] => [
      name,
      {
        isLenient: family.lenient ?? false,
        below: family.below ?? null,
        echoes: family.echoes ?? [],
        describedIn: family.describedIn ?? null,
        needsAccept: (family.needsAccept ?? null) as Family['needsAccept'],
        violations: { ...family.violations, ...violationsOf(family.findings) } as Family['violations'],
      },
    ]),
  );
}

function findingEntry(spec: Spec, code: string, finding: FindingObject): FindingEntry {
  return {
    code: code as FindingEntry['code'],
    reply: (finding.reply ?? null) as FindingEntry['reply'],
    replies: otherReplies(spec, finding),
    stage: finding.stage as FoundAt,
    precedence: finding.precedence,
    ...(finding.rank !== undefined && { rank: finding.rank }),
    severity: finding.severity as Severity,
    summary: finding.summary,
    message: segmentsOfMessage(finding.message ?? uncapitalised(finding.summary)),
    ...(finding.remedy !== undefined && { remedy: segmentsOfMessage(finding.remedy) }),
    hint: finding.hint,
    evidence: finding.evidence,
  };
}

function uncapitalised(sentence: string): string {
  const isAbbreviation = /^[A-Z]{2}/.test(sentence); // as in `HTTP Basic`
  return (isAbbreviation ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
