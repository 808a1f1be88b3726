import type { EffectiveContract, Spec } from '../contract/index.ts';
import { mediaTypeOf } from '../http/index.ts';
import { validateResponse } from '../validation/index.ts';
import type { ExpectedAnswer, ProbeOutcome, ProbeResponse } from './answers.ts';
import { AS_DECLARED, type Aspect, aspect, aspectsOf, quotedValue, shownName } from './compare-answer.ts';
import { type Evidence, evidenceOf } from './evidence.ts';

/** What an outcome says of the contract. */
export interface ProbeEvaluation {
  readonly verdict: 'agrees' | 'differs' | 'could-not-tell';
  /** One sentence. */
  readonly why: string;
  readonly aspects: readonly Aspect[];
}

/** The contract that outcomes are compared with, and its document, which contains the evidence. */
export interface Measure {
  readonly contract: EffectiveContract;
  readonly spec: Spec;
}

/** Compares the outcome of a probe with the contract's response; `any` are pointers whose values do not count. Pure. */
export function evaluateProbe(
  measure: Measure,
  expected: ExpectedAnswer,
  outcome: ProbeOutcome,
  any: readonly string[],
): ProbeEvaluation {
  const inconclusive = whyInconclusive(expected, outcome);
  if ('failed' in outcome || inconclusive !== undefined) {
    return { verdict: 'could-not-tell', why: inconclusive ?? '', aspects: [] };
  }
  const evidence = evidenceOf(measure.contract, measure.spec, expected);
  const aspects =
    outcome.status === expected.status
      ? aspectsOf(expected, outcome, evidence, any)
      : aspectsOfAnother(measure, expected, outcome, evidence);
  const differing = aspects.filter(({ verdict }) => verdict === 'differs');
  if (differing.length === 0) return { verdict: 'agrees', why: 'the response is as in the contract', aspects };
  return { verdict: 'differs', why: sentenceOf(differing), aspects };
}

/** Whether an answer is exactly what is expected. */
export function isAnswered(
  measure: Measure,
  expected: ExpectedAnswer,
  response: ProbeResponse,
  any: readonly string[],
): boolean {
  return evaluateProbe(measure, expected, response, any).verdict === 'agrees';
}

/** What differs, in one sentence for people. */
export function sentenceOf(differing: readonly Aspect[]): string {
  return differing
    .map(({ aspect: name, expected, seen, value }) => {
      const [wanted, given] = [expected, seen].map((text) => quotedValue(text, 80));
      return `${shownName(name)} is ${given}, not ${wanted}${value === undefined ? '' : `, as under ${value}`}`;
    })
    .join('; ');
}

/**
 * Where the status is another one, the rest of the answer is held against what the contract declares for that status:
 * texts of another rejection contradict nothing that is claimed of this one.
 */
function aspectsOfAnother(
  { contract }: Measure,
  expected: ExpectedAnswer,
  response: ProbeResponse,
  { status, path, method, body }: Evidence,
): Aspect[] {
  const nowhere = response.status === 404 ? path : response.status === 405 ? method : [];
  const ofStatus = aspect('status', String(expected.status), String(response.status), [
    ...new Set([...status, ...nowhere]),
  ]);
  const operation = contract.tables.operations.find(({ id }) => id === expected.operation);
  const declared = operation?.responses[String(response.status)];
  if (operation === undefined || declared === undefined) return [ofStatus];
  const found = validateResponse(contract, operation, response).map(({ code, pointer, slots }) => {
    if (code === 'response-media-type-wrong')
      return aspect('media-type', declared.mediaType, mediaTypeOf(response) ?? null, body);
    if (code === 'response-header-missing') return aspect(`header:${slots['header']}`, 'any', null, []);
    if (code === 'response-body-wrong' && pointer !== '')
      return aspect(`body:${pointer}`, AS_DECLARED, slots['problem'] ?? '', body);
    return aspect(
      'body',
      declared.mediaType === null ? null : AS_DECLARED,
      response.body === '' ? null : response.body,
      body,
    );
  });
  return uniqueByName([ofStatus, ...found]);
}

/** Several faults of one part are one aspect. */
function uniqueByName(aspects: readonly Aspect[]): Aspect[] {
  return [...new Map(aspects.map((each) => [each.aspect, each])).values()];
}

/** Answers of what is in front of the server, which say nothing of it. */
const IN_BETWEEN: Readonly<Record<number, string>> = {
  407: 'a proxy asks for credentials',
  429: 'the server asks to be asked less often',
  502: 'a gateway got no response from the server',
  503: 'the service is unavailable',
  504: 'a gateway waited for the server in vain',
};

/** Why an outcome says nothing of the contract, or nothing where it does. */
function whyInconclusive(
  { status: expected }: Pick<ExpectedAnswer, 'status'>,
  outcome: ProbeOutcome,
): string | undefined {
  if ('failed' in outcome) return outcome.failed;
  const { status } = outcome;
  if (status === expected) return undefined;
  if (status >= 300 && status < 400) return `the response was ${status}, a redirect, which is not followed`;
  if (IN_BETWEEN[status] !== undefined) return `the response was ${status}: ${IN_BETWEEN[status]}`;
  if (mediaTypeOf(outcome) === 'text/html') return `the response was ${status} with an HTML page, as gateways send`;
  return undefined;
}
