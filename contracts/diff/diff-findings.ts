import { type Contract, type FindingEntry, type Spec, tablesOf } from '../contract/index.ts';
import { isObject, sameValue } from '../json/index.ts';
import { replyAt } from '../validation/index.ts';
import type { Changes } from './change.ts';
import { partsOf, type SchemaNode, within } from './node.ts';

/** Chosen by anyone who tests: no request comes to such a finding by itself. */
const CHOSEN = 'override';

/** What is found, and what it leads to, by the row *findings* of SEMVER.md. */
export function diffFindings(changes: Changes, old: Catalog, next: Catalog): void {
  const [before, after] = [entriesOf(old), entriesOf(next)];
  const added = new Map([...after].filter(([code]) => !before.has(code)));
  for (const [code, entry] of before) {
    const now = after.get(code);
    if (now !== undefined) {
      diffFinding(changes, entry, now, next);
      continue;
    }
    const other = [...added].find(([, each]) => isSame(entry, each))?.[0];
    const place = findingNode(other === undefined ? old : next, other ?? code);
    const message = other === undefined ? `the finding ${code} is gone` : `the finding ${code} is called ${other} now`;
    changes.breaking(message, place, old.operationOf.get(code), 'findings');
    if (other !== undefined) added.delete(other);
  }
  for (const [code, entry] of added) reportAdded(changes, entry, next, code);
  reportOrder(changes, before, after, next);
}

function entriesOf({ tables }: Catalog): ReadonlyMap<string, FindingEntry> {
  return new Map(Object.entries(tables.findings));
}

function findingNode({ findings }: Catalog, code: string): SchemaNode {
  return findings.get(code) as SchemaNode;
}

function isSame(one: FindingEntry, other: FindingEntry): boolean {
  return (
    one.stage === other.stage && one.reply === other.reply && (one.summary === other.summary || one.hint === other.hint)
  );
}

function diffFinding(changes: Changes, old: FindingEntry, now: FindingEntry, next: Catalog): void {
  const place = findingNode(next, now.code);
  const operation = next.operationOf.get(now.code);
  const report = (kind: 'breaking' | 'compatible', message: string, key: string) =>
    changes.add(
      { kind, part: 'findings', message: `the finding ${now.code} ${message}` },
      within(place, key),
      operation,
    );
  if (old.severity === 'warning' && now.severity === 'error')
    report('breaking', 'rejects now, and was a warning', 'severity');
  if (old.severity === 'error' && now.severity === 'warning') report('compatible', 'is only a warning now', 'severity');
  if (old.stage !== now.stage)
    report('breaking', `is found in the stage ${now.stage} now, and was in ${old.stage}`, 'stage');
  if (old.reply !== now.reply)
    report('breaking', `leads to ${now.reply ?? 'no reply'} now, and led to ${old.reply ?? 'none'}`, 'reply');
  if (!sameValue(old.replies, now.replies))
    report('breaking', 'leads to other replies in some families of operations', 'replies');
}

/** What breaks a constraint of a schema was rejected before, or the schema's own change shows it. */
function reportAdded(changes: Changes, { severity, stage }: FindingEntry, next: Catalog, code: string): void {
  const place = findingNode(next, code);
  const operation = next.operationOf.get(code);
  const isOfSchema = Array.isArray(within(place, 'violates').value);
  if (severity === 'warning') changes.compatible(`the finding ${code} is new, a warning`, place, operation, 'findings');
  else if (stage === CHOSEN)
    changes.compatible(`the finding ${code} is new, and only comes where it is chosen`, place, operation, 'findings');
  else if (isOfSchema)
    changes.compatible(`the finding ${code} is new, for what a schema rejects`, place, operation, 'findings');
  else
    changes.breaking(
      `the finding ${code} is new, and rejects what may have been accepted`,
      place,
      operation,
      'findings',
    );
}

/** Of two findings in one stage the one with the lower precedence is answered: the order is a part of the contract. */
function reportOrder(
  changes: Changes,
  before: ReadonlyMap<string, FindingEntry>,
  after: ReadonlyMap<string, FindingEntry>,
  next: Catalog,
): void {
  const common = [...after.values()].flatMap((now) => {
    const old = before.get(now.code);
    return old?.severity === 'error' && now.severity === 'error' && old.stage === now.stage ? [{ old, now }] : [];
  });
  for (const { old, now } of common.filter((each) => each.old.precedence !== each.now.precedence)) {
    const wasBehind = (other: FindingEntry) => other.precedence < old.precedence;
    const isBehind = (other: FindingEntry) => other.precedence < now.precedence;
    const passed = common
      .filter((other) => other.now.stage === now.stage && meet(next, now.code, other.now.code))
      .filter((other) => wasBehind(other.old) !== isBehind(other.now));
    if (passed.length === 0) continue;
    const message = `whether the finding ${now.code} is answered or ${passed.map((each) => each.now.code).join(', ')} is another choice`;
    const place = within(findingNode(next, now.code), 'precedence');
    changes.breaking(message, place, next.operationOf.get(now.code), 'findings');
  }
}

/** Two findings of different operations never meet. */
function meet({ operationOf }: Catalog, one: string, other: string): boolean {
  const [own, others] = [operationOf.get(one), operationOf.get(other)];
  return own === undefined || others === undefined || own === others;
}

/** What a version of this contract says in its catalog, and where. */
export interface Catalog {
  readonly tables: Contract;
  /** The place of each finding and each reply. */
  readonly findings: ReadonlyMap<string, SchemaNode>;
  readonly replies: ReadonlyMap<string, SchemaNode>;
  /** The operation of a finding that only one has. */
  readonly operationOf: ReadonlyMap<string, string>;
}

/** Reads the catalog; undefined where the document has none. */
export function catalogueOf(root: SchemaNode): Catalog | undefined {
  if (!isObject(within(root, 'x-findings').value)) return undefined;
  const ofFamilies = partsOf(within(root, 'x-families')).flatMap(([, family]) => partsOf(within(family, 'findings')));
  const findings = new Map([...partsOf(within(root, 'x-findings')), ...ofFamilies]);
  const operationOf = new Map<string, string>();
  const replies = new Map<string, SchemaNode>();
  const gather = (place: SchemaNode) => {
    for (const holder of ['examples', 'x-replies']) {
      for (const [code, part] of partsOf(within(place, holder))) if (!replies.has(code)) replies.set(code, part);
    }
  };
  const components = within(root, 'components');
  gather(components);
  for (const [, response] of [...partsOf(within(components, 'responses')), ...partsOf(within(root, 'x-elsewhere'))]) {
    gather(response);
    for (const [, media] of partsOf(within(response, 'content'))) gather(media);
  }
  for (const [path, item] of partsOf(within(root, 'paths'))) {
    for (const [method, operation] of partsOf(item)) {
      for (const [code, part] of partsOf(within(operation, 'x-findings'))) {
        findings.set(code, part);
        operationOf.set(code, `${method.toUpperCase()} ${path}`);
      }
    }
  }
  return { tables: tablesOf(root.value as Spec), findings, replies, operationOf };
}

type Operation = Contract['operations'][number];

/** Which finding stands for which constraint of a schema. One that is reported by another code may be answered otherwise. */
export function diffViolations(changes: Changes, old: Catalog, next: Catalog): void {
  for (const operation of next.tables.operations) {
    const before = old.tables.operations.find(({ id }) => id === operation.id);
    if (before === undefined) continue;
    const moved = Object.entries(operation.violations).filter(
      ([violation, code]) => before.violations[violation] !== undefined && before.violations[violation] !== code,
    );
    for (const [violation, code] of moved) {
      const was = before.violations[violation] as string;
      const [reply, replyWas] = [replyTo(next, operation, code), replyTo(old, before, was)];
      const place = within(next.findings.get(code) as SchemaNode, 'violates');
      const message = `'${violation}' is found as ${code} now, and was as ${was}`;
      const name = `${operation.method} ${operation.path}`;
      if (reply === replyWas) changes.compatible(message, place, name, 'findings');
      else changes.breaking(`${message}: the reply is ${reply}, and was ${replyWas}`, place, name, 'findings');
    }
  }
}

function replyTo({ tables }: Catalog, operation: Operation, code: string): string {
  const entry = tables.findings[code as keyof Contract['findings']];
  return replyAt(entry, operation) ?? 'none';
}
