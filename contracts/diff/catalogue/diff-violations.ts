import type { Contract } from '../../derive/index.ts';
import type { Changes } from '../change.ts';
import { type Place, within } from '../place.ts';
import type { Catalogue } from './catalogue.ts';

type Operation = Contract['operations'][number];

/** Which finding stands for which constraint of a schema. One that is told by another code may be answered otherwise. */
export function diffViolations(changes: Changes, old: Catalogue, next: Catalogue): void {
  for (const operation of next.tables.operations) {
    const before = old.tables.operations.find(({ id }) => id === operation.id);
    if (before === undefined) continue;
    const moved = Object.entries(operation.violations).filter(
      ([violation, code]) => before.violations[violation] !== undefined && before.violations[violation] !== code,
    );
    for (const [violation, code] of moved) {
      const was = before.violations[violation] as string;
      const [reply, replyWas] = [replyTo(next, operation, code), replyTo(old, before, was)];
      const place = within(next.findings.get(code) as Place, 'violates');
      const told = `'${violation}' is found as ${code} now, and was as ${was}`;
      const name = `${operation.method} ${operation.path}`;
      if (reply === replyWas) changes.compatible(told, place, name, 'findings');
      else changes.breaking(`${told}: the reply is ${reply}, and was ${replyWas}`, place, name, 'findings');
    }
  }
}

function replyTo({ tables }: Catalogue, { id }: Operation, code: string): string {
  const entry = tables.findings[code as keyof Contract['findings']];
  return entry.replies[id] ?? entry.reply ?? 'none';
}
