import { type EffectiveContract, type Operation, type RawFinding, replyTo } from '../../contracts/internal.ts';
import type { FindingCode, ReplyCode } from '../../generated/index.ts';
import { choosesReply, type Inspected, type Override, type Rejection, type RequestContext } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { inspectFindings, parseFindings } from './stages.ts';

/** Where somebody chose another answer than success, nothing is placed. */
export function isRejectedByChoice({ contract }: Sandbox, { override, operation }: Inspected): boolean {
  if (!choosesReply(override)) return false;
  const { problem, answer } = override;
  if (answer !== undefined) return answer.status !== contract.tables.replies[operation.success].status;
  return problem !== undefined || chosenReply(contract, override, operation) !== operation.success;
}

/** The answer that was chosen stands; what the stages have found is kept beside it. */
export function takeChosenReply({ contract }: Sandbox, exchange: RequestContext, override: Override): void {
  const { tables } = contract;
  exchange.shadowedFrom = 0;
  if (override.problem !== undefined || override.answer !== undefined) return;
  const reply = chosenReply(contract, override, exchange.operation);
  const come = exchange.reply;
  if (override.isAnyOfStatus && come !== undefined && tables.replies[come].status === tables.replies[reply].status) {
    exchange.override = { ...override, ...(exchange.rejection && { finding: exchange.rejection.code }) };
    exchange.shadowedFrom = Number.POSITIVE_INFINITY;
    return;
  }
  if (exchange.rejection !== undefined && reply === exchange.operation?.success)
    exchange.override = { ...override, why: `${override.why}; nothing was placed, for the contract rejects` };
  exchange.slots = { ...tables.replies[reply].samples, ...(come === reply && exchange.slots), ...override.slots };
  exchange.reply = reply;
  const { finding, by, slots = {} } = override;
  if (finding === undefined || (by !== 'magic' && tables.findings[finding].stage !== 'override')) return;
  exchange.found = [{ code: finding, pointer: '', slots }, ...exchange.found];
  exchange.shadowedFrom = 1;
}

function chosenReply(
  contract: EffectiveContract,
  { reply, finding }: Override,
  operation: Operation | undefined,
): ReplyCode {
  return reply ?? replyTo(contract, finding as FindingCode, operation);
}

/** A rejection ends the vendor's answer, not the inspection: what comes after its stage is found as a shadow. */
export function noteRejection(
  sandbox: Sandbox,
  exchange: RequestContext,
  { found: [first, ...others] }: Rejection,
): void {
  const { stage } = sandbox.contract.tables.findings[first.code];
  exchange.rejection = first;
  exchange.slots = first.slots;
  exchange.reply = replyTo(sandbox.contract, first.code, exchange.operation);
  const told = [first, ...others, ...exchange.found];
  exchange.shadowedFrom = told.length;
  exchange.found = [...told, ...shadows(sandbox, exchange, stage)];
}

function shadows(sandbox: Sandbox, exchange: RequestContext, stage: string): RawFinding[] {
  if (stage === 'inspect' || stage === 'apply') return [];
  const ofParse = stage === 'parse' ? [] : parseFindings(sandbox, exchange);
  return [...ofParse, ...inspectFindings(sandbox, exchange)];
}
