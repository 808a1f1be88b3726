import { check, isEither } from '../arguments/index.ts';
import {
  type DocumentFound,
  describeFinding,
  type Explanation,
  explain,
  type Finding,
  type HttpExchange,
  type Operation,
  redactSecrets,
  secretsIn,
  validateExchange,
} from '../internal.ts';
import { explanationText } from '../report/index.ts';
import { type Terms, type TestingOptions, termsOf } from './testing-options.ts';

/** The violation that a judged exchange is, or undefined where it is none. `notes` are lines that are said besides. */
export async function violationOf(
  validated: ValidatedExchange,
  notes: readonly string[] = [],
): Promise<ContractViolation | undefined> {
  const { exchange, ofRequest, ofResponse } = validated;
  const findings = [...ofRequest, ...ofResponse];
  if (!findings.some(isError)) return undefined;
  const text = await findingsText(validated, exchange.response === null ? 'request' : 'exchange');
  const who = ofRequest.some(isError) ? 'this request' : 'this response';
  return new ContractViolation([`${who} breaks the contract`, '', text, ...notes].join('\n'), exchange, findings);
}

/**
 * An exchange that breaks the contract; the message is its explanation. What else it knows is not enumerable: test
 * runners print the fields of an error, and headers carry credentials.
 */
export class ContractViolation extends Error {
  readonly #exchange: HttpExchange;
  readonly #findings: readonly Finding[];

  constructor(message: string, exchange: HttpExchange, findings: readonly Finding[]) {
    super(message);
    this.#exchange = exchange;
    this.#findings = findings;
  }

  override get name(): string {
    return 'ContractViolation';
  }

  /** As it was seen, credentials included; the response is null where the request was never sent. */
  get exchange(): HttpExchange {
    return this.#exchange;
  }

  /** Of request and response, warnings in their place. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }
}

/** Takes violations: a function, or a list that they are put on. */
export type ViolationSink = ((violation: ContractViolation) => void) | ContractViolation[];

/** What violations can be given to. */
export const isSink = isEither(
  check(Array.isArray, 'an array'),
  check((value) => typeof value === 'function', 'a function or an array'),
);

/** Gives a violation to anyone who collects them. Rejects where that throws, or rejects. */
export async function collect(sink: ViolationSink, violation: ContractViolation): Promise<void> {
  if (Array.isArray(sink)) sink.push(violation);
  else await sink(violation);
}

/** An exchange with everything that was found in it, and the terms on which it was judged. */
export interface ValidatedExchange {
  readonly exchange: HttpExchange;
  readonly terms: Terms;
  readonly operation: Operation | undefined;
  /** Where an operation of a document is meant. */
  readonly document: DocumentFound | undefined;
  readonly ofRequest: readonly Finding[];
  readonly ofResponse: readonly Finding[];
}

/** Judges an exchange as far as it and the options show. */
export async function validatedExchange(exchange: HttpExchange, options: TestingOptions): Promise<ValidatedExchange> {
  const terms = await termsOf(options);
  const { operation, document, request, response } = validateExchange(terms.contract, exchange, terms.circumstances);
  const described = (all: typeof request) => all.map((each) => describeFinding(terms.contract.tables, each));
  return { exchange, terms, operation, document, ofRequest: described(request), ofResponse: described(response) };
}

/** Whether a finding breaks the contract; a warning does not. */
export function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** What of an exchange a text is about. */
export type About = 'request' | 'response' | 'exchange';

/** Says what `fake-cxone explain` says of an exchange, without colors and without anything secret. */
export async function findingsText(validated: ValidatedExchange, about: About): Promise<string> {
  const secrets = secretsIn(validated.exchange, validated.operation ?? validated.document?.secrets);
  return redactSecrets(await plainText(validated, about), secrets).trimEnd();
}

/** A test runner prints the message among much else. */
const SHORT = { mostLines: 14, hasAlternatives: false, hasExcerpt: true };

async function plainText(validated: ValidatedExchange, about: About): Promise<string> {
  const { exchange, terms } = validated;
  const explained = about === 'request' ? { ...exchange, response: null } : exchange;
  const explanation = await explain(explained, { ...terms.circumstances, contract: terms.contract });
  const ordered = about === 'request' ? explanation : withAnswerFirst(explanation, validated, about);
  const text = explanationText(ordered, exchange.request.body, { limits: SHORT });
  const wrong = [...validated.ofRequest, ...validated.ofResponse].find(isError);
  return wrong === undefined ? text : `${text}\n${moreAt(exchange, wrong)}`;
}

/** Where to read on: in the journal of the fake that responded, else in what explain prints of the finding. */
function moreAt({ request, response }: HttpExchange, { code }: Finding): string {
  const path = response?.headers?.['x-fake-cxone-journal'];
  if (path === undefined) return `More: fake-cxone explain ${code}`;
  return `More: ${URL.canParse(request.url) ? new URL(request.url).origin : ''}${path}`;
}

/** Where the request is not a part of the question, or right, the verdict is on the answer. */
function withAnswerFirst(explanation: Explanation, { ofRequest }: ValidatedExchange, about: About): Explanation {
  if (about === 'exchange' && ofRequest.some(isError)) return explanation;
  const { length } = explanation.ofAnswer;
  const text =
    length === 0
      ? 'Nothing is wrong with this response, as far as the contract knows.'
      : 'The response is not what the contract declares.';
  const verdict: Explanation['verdict'] = { kind: length === 0 ? 'right' : 'wrong', text };
  if (about === 'exchange') return length === 0 ? explanation : { ...explanation, verdict };
  return { ...explanation, verdict, findings: [], corrected: null, path: null, claims: {} };
}
