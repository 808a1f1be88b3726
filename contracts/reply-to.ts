import type { FindingCode } from '../generated/index.ts';
import type { Operation, Reply } from './derive/index.ts';
import type { RuledContract } from './ruled/index.ts';

/** The reply that a finding leads to at an operation. */
export function replyTo({ tables }: RuledContract, code: FindingCode, operation: Operation | undefined): Reply['code'] {
  const entry = tables.findings[code];
  const reply = (operation === undefined ? undefined : entry.replies[operation.id]) ?? entry.reply;
  if (reply === null) throw new Error(`${code} is no reason to refuse`);
  return reply;
}
