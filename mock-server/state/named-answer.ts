import { type Contract, type FindingEntry, type Operation, replyAt } from '../../contracts/internal.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import type { NamedAnswer } from '../exchange/index.ts';

/** The answer that a status, a reply code or a finding code names at an operation; a text where it names none. */
export function namedAnswer(tables: Contract, operation: Operation, name: string): NamedAnswer | string {
  const { replies } = operation;
  if (/^\d+$/.test(name)) {
    const reply = replies.find((code) => tables.replies[code].status === Number(name));
    return reply === undefined
      ? `${operation.id} declares no status ${name}; it declares ${statusesOf(tables, operation).join(', ')}`
      : { reply, isAnyOfStatus: true };
  }
  if (replies.includes(name as ReplyCode)) return { reply: name as ReplyCode };
  const entry: FindingEntry | undefined = Object.hasOwn(tables.findings, name)
    ? tables.findings[name as FindingCode]
    : undefined;
  const led = entry && replyAt(entry, operation);
  if (entry !== undefined && entry.severity === 'error' && led && replies.includes(led)) {
    return { reply: led, finding: entry.code };
  }
  return `${operation.id} has no response named ${name}; there are ${replies.join(', ')}, and the codes of findings`;
}

function statusesOf(tables: Contract, { replies }: Operation): number[] {
  return [...new Set(replies.map((code) => tables.replies[code].status))].sort((a, b) => a - b);
}
