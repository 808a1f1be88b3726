import type { OperationId } from '../../generated/index.ts';
import {
  ArgumentError,
  assertArgument,
  assertOptions,
  isListOf,
  isNullOr,
  isShape,
  isText,
  type OptionChecks,
  readArgument,
  readArgumentLater,
  unknownName,
} from '../arguments/index.ts';
import { isHttpRequest, isHttpResponse } from '../http/index.ts';
import { type EffectiveContract, type HttpExchange, type HttpRequest, urlParts } from '../internal.ts';
import { isObject } from '../json/index.ts';
import { type About, findingsText, isError, type ValidatedExchange, validatedExchange } from './contract-violation.ts';
import { readExchange } from './read-exchange.ts';
import type { CapturedExchange } from './read-values.ts';
import { TESTING_OPTIONS, type TestingOptions, termsOf } from './testing-options.ts';

/** The operation of a bare answer or payload: its id, or its request's method and URL or path. */
interface OfOperation<Id extends string> {
  readonly operation?: Id;
  readonly method?: string;
  readonly url?: string;
}

/** How a matcher judges, and what a bare answer or payload belongs to; a `contract` of a document has ids of its own. */
export type MatcherOptions =
  | (TestingOptions & OfOperation<OperationId>)
  | (TestingOptions & { readonly contract: EffectiveContract } & OfOperation<string>);

const MATCHER_OPTIONS: OptionChecks<MatcherOptions> = {
  ...TESTING_OPTIONS,
  operation: isText,
  method: isText,
  url: isText,
};

/** What `expect.extend` wants to hear of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A matcher for `expect.extend` of Vitest and Jest. */
export type Matcher = (received: unknown, options?: MatcherOptions) => Promise<MatcherResult>;

/** Passes for a request that the contract has nothing against; the response does not matter. */
export const toBeValidRequest: Matcher = async (received, given = {}) => {
  const options = assertOptions(given, MATCHER_OPTIONS);
  const { request } = await receivedExchange(received, options);
  if (request === null)
    throw new ArgumentError('received', 'toBeValidRequest needs a request, and this is a response without one');
  const validated = await validatedExchange({ request, response: null }, options);
  return resultOf(validated, 'request', 'a request that the contract accepts', 'a request that the contract rejects');
};

/** Passes for a response that is one of those that the contract declares, rejections included. */
export const toBeValidResponse: Matcher = async (received, given = {}) => {
  const options = assertOptions(given, MATCHER_OPTIONS);
  const { request, response, url } = await receivedExchange(received, options);
  if (response === null)
    throw new ArgumentError('received', 'toBeValidResponse needs a response, and this is a request without one');
  const { contract } = await termsOf(options);
  const exchange: HttpExchange = { request: request ?? requestAt(contract, requestTargetOf(options, url)), response };
  const hasMethod = request !== null || options.operation !== undefined || options.method !== undefined;
  const validated = await validatedExchange(exchange, options);
  if (validated.operation === undefined && validated.document === undefined)
    throw new ArgumentError('received', noOperation(exchange.request, hasMethod));
  const result = await resultOf(
    validated,
    'response',
    'a response that the contract declares',
    'a response that the contract does not declare',
  );
  return hasMethod ? result : withoutMethod(result, exchange.request);
};

/** A result without the method of its request, which a bare response does not show. */
function withoutMethod({ pass, message }: MatcherResult, { method, url }: HttpRequest): MatcherResult {
  return { pass, message: () => message().replace(`\n${method} ${url.slice(0, 1)}`, `\n${url.slice(0, 1)}`) };
}

/** Passes for an exchange with nothing wrong in the request and nothing wrong in the response. */
export const toSatisfyContract: Matcher = async (received, given = {}) => {
  const options = assertOptions(given, MATCHER_OPTIONS);
  const { request, response } = await receivedExchange(received, options);
  if (request === null || response === null) {
    throw new ArgumentError(
      'received',
      `toSatisfyContract needs a request with its response, and this has no ${request === null ? 'request' : 'response'}: pass { request, response }`,
    );
  }
  const validated = await validatedExchange({ request, response }, options);
  return resultOf(
    validated,
    'exchange',
    'an exchange that satisfies the contract',
    'an exchange that breaks the contract',
  );
};

/** All of them, by name, for `expect.extend`. */
export const matchers = { toBeValidRequest, toBeValidResponse, toSatisfyContract, toHaveNoDoubleDials };

async function resultOf(
  validated: ValidatedExchange,
  about: About,
  wanted: string,
  opposite: string,
): Promise<MatcherResult> {
  const counted = {
    request: validated.ofRequest,
    response: validated.ofResponse,
    exchange: [...validated.ofRequest, ...validated.ofResponse],
  };
  const pass = !counted[about].some(isError);
  const text = await findingsText(validated, about);
  return { pass, message: () => `expected ${pass ? opposite : wanted}\n\n${text}` };
}

const isCaptured = isShape({ request: isNullOr(isHttpRequest), response: isNullOr(isHttpResponse) });

async function receivedExchange(received: unknown, options: MatcherOptions): Promise<CapturedExchange> {
  const known = await readArgumentLater('received', () => readExchange(received));
  if (known !== undefined) {
    assertArgument('received', known, isCaptured);
    return known;
  }
  const isPlaced = options.operation !== undefined || options.url !== undefined;
  if (!isPlaced || received === undefined || typeof received === 'function')
    throw new ArgumentError('received', unknownShape(received));
  const { contract } = await termsOf(options);
  const body = typeof received === 'string' ? received : readArgument('received', () => JSON.stringify(received));
  return { request: { ...requestAt(contract, requestTargetOf(options, null)), body }, response: null, url: null };
}

function requestTargetOf({ operation, method, url }: MatcherOptions, ofResponse: string | null): RequestTarget {
  return { operation, method, url: url ?? ofResponse ?? undefined };
}

function noOperation({ method, url }: HttpRequest, hasMethod: boolean): string {
  const place = `${hasMethod ? `${method} ` : 'at '}${url.replace(/\?.*/, '')}`;
  return `the contract has no operation ${place}, so its response cannot be validated`;
}

function unknownShape(received: unknown): string {
  const given = Array.isArray(received) ? 'an array' : received === null ? 'null' : `of type ${typeof received}`;
  const keys = isObject(received) ? Object.keys(received).slice(0, 8) : [];
  return `this value is ${given}${keys.length === 0 ? '' : ` with the keys ${keys.join(', ')}`}, which is not a known form of a request or response. Accepted are
- a Request or Response of fetch whose body was not read
- { method, url, headers, body }, and { status, headers, body }; a body is a string or a value
- a response of axios, superagent or supertest, with its request
- { request, response } of any of these
- a payload alone, with { operation: 'placeCall' } as an option`;
}

/** Where a request goes that is not at hand: by the name of its operation, or by as much as is known of its head. */
interface RequestTarget {
  readonly operation: string | undefined;
  readonly method: string | undefined;
  /** Absolute, or a path. */
  readonly url: string | undefined;
}

/** The request of an operation of which only the place is known. Throws where the place does not show it. */
function requestAt(contract: EffectiveContract, { operation, method, url }: RequestTarget): HttpRequest {
  const { tables, router, documents } = contract;
  if (operation !== undefined) {
    const meant = tables.operations.find(({ id }) => id === operation);
    if (meant !== undefined) return bare(meant.method, url ?? meant.path);
    const ofDocument = documents?.named(operation);
    if (ofDocument !== undefined && url !== undefined) return bare(ofDocument.method, url);
    if (ofDocument !== undefined) return { ...bare(ofDocument.method, unknownIn(ofDocument.path)), isTemplate: true };
    const known = [...(documents?.ids ?? []), ...tables.operations.map(({ id }) => id)];
    throw new ArgumentError('operation', unknownName('operation', operation, known));
  }
  if (url === undefined) {
    throw new ArgumentError(
      'received',
      "nothing says what this belongs to: give its request too, or { operation: 'placeCall' }, or { method, url }",
    );
  }
  const [only] = router.similar(urlParts(url).path)?.operations.keys() ?? [];
  return bare((method ?? only ?? 'GET').toUpperCase(), url);
}

/** The parameters of a path as placeholders, whose values are not checked. */
function unknownIn(path: string): string {
  return path.replaceAll('{', '{{').replaceAll('}', '}}');
}

function bare(method: string, url: string): HttpRequest {
  return { method, url, headers: null, body: null };
}

/** What a fake shows of two calls to one number of one contact. */
interface ReportedDoubleDial {
  readonly contact: string;
  readonly number: string;
  readonly seconds: number;
  readonly calls: readonly string[];
  readonly journal: readonly string[];
}

const IS_DOUBLE_DIAL = isShape({ calls: isListOf(isText), journal: isListOf(isText) });

/** Passes for a fake where nobody was called twice at the same number within the tenant's window. */
export async function toHaveNoDoubleDials(received: unknown): Promise<MatcherResult> {
  const { doubleDials } = readArgument('received', () => ({
    ...((received ?? {}) as { readonly doubleDials?: () => Promise<readonly ReportedDoubleDial[]> }),
  }));
  if (typeof doubleDials !== 'function') {
    throw new ArgumentError(
      'received',
      'toHaveNoDoubleDials wants a fake, as startFakeCxone or connectFakeCxone gives it',
    );
  }
  const found = await doubleDials.call(received);
  assertArgument('received.doubleDials()', found, isListOf(IS_DOUBLE_DIAL));
  const lines = found.map(
    ({ contact, number, seconds, calls, journal }) =>
      `${number} of the contact '${contact}': ${calls.join(' and ')}, ${seconds} seconds apart (${journal.join(', ')})`,
  );
  return {
    pass: found.length === 0,
    message: () =>
      found.length === 0
        ? 'expected somebody to be called twice, and nobody was'
        : `expected nobody to be called twice\n\n${firstOf(lines).join('\n')}`,
  };
}

/** A test runner prints the message among much else. */
const MOST_LINES = 15;

function firstOf(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `and ${lines.length - MOST_LINES + 1} more`];
}
