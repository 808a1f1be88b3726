import { type FindingCode, type OperationId, rulings } from '../../generated/index.ts';
import type { Contract, Reply } from '../derive/index.ts';
import { type RuledContract, type SomeReadings, tablesUnder } from '../ruled/index.ts';

/** A reply that a finding leads to, and the reading under which it does; null for the readings that hold. */
export interface PossibleReply {
  readonly reply: Reply;
  readonly reading: string | null;
}

/** For a finding at an operation: every reply that some reading gives it, the one that holds first. */
export type PossibleReplies = (code: FindingCode, operation: OperationId | null) => readonly PossibleReply[];

const gathered = new WeakMap<RuledContract, Promise<PossibleReplies>>();

/**
 * What each finding could be answered with: under the readings that hold, and under each single other reading, for
 * nobody knows which of them is the vendor's. Gathered once for a contract.
 */
export function possibleReplies(contract: RuledContract): Promise<PossibleReplies> {
  const known = gathered.get(contract) ?? gather(contract);
  gathered.set(contract, known);
  return known;
}

async function gather(contract: RuledContract): Promise<PossibleReplies> {
  const others = await Promise.all(
    Object.entries(rulings).flatMap(([name, ruling]) =>
      Object.keys(ruling.readings)
        .filter((reading) => contract.readings[name as keyof SomeReadings] !== reading)
        .map(async (reading) => ({
          reading: `${name}=${reading}`,
          tables: await tablesUnder({ ...contract.readings, [name]: reading }),
        })),
    ),
  );
  return (code, operation) => {
    const replies: PossibleReply[] = [];
    for (const { reading, tables } of [{ reading: null, tables: contract.tables }, ...others]) {
      const reply = replyUnder(tables, code, operation);
      if (reply !== undefined && !replies.some((each) => isSame(each.reply, reply))) replies.push({ reply, reading });
    }
    return replies;
  };
}

/** The reply under one set of readings; for a warning the one that it would have as an error. */
function replyUnder(tables: Contract, code: FindingCode, operation: OperationId | null): Reply | undefined {
  const entry = tables.findings[code];
  const name = (operation === null ? undefined : entry?.replies[operation]) ?? entry?.reply ?? null;
  return name === null ? undefined : tables.replies[name];
}

function isSame(a: Reply, b: Reply): boolean {
  return a.status === b.status && a.body?.join('\0') === b.body?.join('\0');
}
