import { ContractBreach } from './contract-breach.ts';
import { isError, type JudgedExchange } from './judged-exchange.ts';
import { judgementText } from './judgement-text.ts';

/** The breach that a judged exchange is, or undefined where it is none. `notes` are lines that are said besides. */
export async function breachOf(
  judged: JudgedExchange,
  notes: readonly string[] = [],
): Promise<ContractBreach | undefined> {
  const { exchange, ofRequest, ofResponse } = judged;
  const findings = [...ofRequest, ...ofResponse];
  if (!findings.some(isError)) return undefined;
  const text = await judgementText(judged, exchange.response === null ? 'request' : 'exchange');
  const who = ofRequest.some(isError) ? 'this request' : 'this answer';
  return new ContractBreach([`${who} breaks the contract`, '', text, ...notes].join('\n'), exchange, findings);
}
