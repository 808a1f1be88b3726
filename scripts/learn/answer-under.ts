import {
  type Contract,
  type EffectiveContract,
  replyAt,
  type Stage,
  stages,
  validateExchange,
} from '../../contracts/internal.ts';
import type { FindingCode } from '../../generated/index.ts';
import type { Observation } from './sightings.ts';

/** What a contract answers to a probe: the reply, and all of it as a text that is the same for the same answer. */
export interface AnswerUnder {
  readonly reply: string;
  readonly answer: string;
}

/** Stages that look at what a probe shows without its credentials. */
const SHOWN: readonly string[] = ['route', 'parse', 'inspect'];

/**
 * What a contract answers to a probe of which it is known what `usual` finds wrong with it. What the request does not
 * show - credentials are redacted, a tenant is not there - is taken to be met under any value.
 */
export function answerUnder(
  contract: EffectiveContract,
  usual: EffectiveContract,
  observation: Observation,
): AnswerUnder | undefined {
  const { tables } = contract;
  const known = observation.finding as FindingCode | null;
  const isHidden = known !== null && known in tables.findings && !foundIn(usual, observation).includes(known);
  const codes = [...foundIn(contract, observation), ...(isHidden ? [known] : [])];
  const [first] = codes
    .filter((code) => tables.findings[code].severity === 'error')
    .sort((a, b) => order(tables, a) - order(tables, b));
  const operation = tables.operations.find(({ id }) => id === observation.operation);
  const reply = first === undefined ? operation?.success : replyTo(tables, first, observation.operation);
  if (reply === undefined) return undefined;
  const { samples: _samples, ...rest } = tables.replies[reply];
  return { reply, answer: JSON.stringify(rest) };
}

function foundIn(contract: EffectiveContract, { request }: Observation): FindingCode[] {
  const { method, path: url, headers, body } = request;
  const values = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]] as const);
  const message = { method, url, headers: Object.fromEntries(values), body, isStripped: true };
  return validateExchange(contract, { request: message, response: null })
    .request.map(({ code }) => code)
    .filter((code) => SHOWN.includes(contract.tables.findings[code].stage));
}

function replyTo({ findings, operations }: Contract, code: FindingCode, operation: string | null) {
  return (
    replyAt(
      findings[code],
      operations.find(({ id }) => id === operation),
    ) ?? undefined
  );
}

function order({ findings }: Contract, code: FindingCode): number {
  const { stage, precedence } = findings[code];
  return stages.indexOf(stage as Stage) * 100_000 + precedence;
}
