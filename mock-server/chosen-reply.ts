import { type Operation, type RuledContract, replyTo } from '../contracts/index.ts';
import type { FindingCode, ReplyCode } from '../generated/index.ts';
import type { Exchange, Inspected } from './exchange.ts';
import { choosesReply, type Steering } from './steering/index.ts';
import type { World } from './world.ts';

/** Where somebody chose another answer than success, nothing is placed. */
export function isRefusedByChoice({ contract }: World, { steering, operation }: Inspected): boolean {
  if (!choosesReply(steering)) return false;
  const { problem, answer } = steering;
  if (answer !== undefined) return answer.status !== contract.tables.replies[operation.success].status;
  return problem !== undefined || chosenReply(contract, steering, operation) !== operation.success;
}

/** The answer that was chosen stands; what the rooms have found is kept beside it. */
export function takeChosenReply({ contract }: World, exchange: Exchange, steering: Steering): void {
  const { tables } = contract;
  exchange.shadowedFrom = 0;
  if (steering.problem !== undefined || steering.answer !== undefined) return;
  const reply = chosenReply(contract, steering, exchange.operation);
  const come = exchange.reply;
  if (steering.isAnyOfStatus && come !== undefined && tables.replies[come].status === tables.replies[reply].status) {
    exchange.steering = { ...steering, ...(exchange.refusal && { finding: exchange.refusal.code }) };
    exchange.shadowedFrom = Number.POSITIVE_INFINITY;
    return;
  }
  if (exchange.refusal !== undefined && reply === exchange.operation?.success)
    exchange.steering = { ...steering, why: `${steering.why}; nothing was placed, for the contract refuses` };
  exchange.slots = { ...tables.replies[reply].samples, ...(come === reply && exchange.slots), ...steering.slots };
  exchange.reply = reply;
  const { finding, by, slots = {} } = steering;
  if (finding === undefined || (by !== 'magic' && tables.findings[finding].stage !== 'steer')) return;
  exchange.found = [{ code: finding, pointer: '', slots }, ...exchange.found];
  exchange.shadowedFrom = 1;
}

function chosenReply(
  contract: RuledContract,
  { reply, finding }: Steering,
  operation: Operation | undefined,
): ReplyCode {
  return reply ?? replyTo(contract, finding as FindingCode, operation);
}
