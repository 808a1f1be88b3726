import type { OperationId } from '../../generated/index.ts';
import type { EffectiveContract, HttpExchange, HttpRequest } from '../internal.ts';
import { type About, findingsText, isError, type ValidatedExchange, validatedExchange } from './contract-violation.ts';
import { heldOf } from './read-exchange.ts';
import { type CapturedExchange, isObject } from './read-values.ts';
import { type TestingOptions, termsOf } from './testing-options.ts';

/** How a matcher judges, and what a bare answer or payload belongs to. */
export interface MatcherOptions extends TestingOptions {
  /** What a bare answer is the answer to, or a bare payload the payload of. */
  readonly operation?: OperationId;
  /** The same by the request's method and URL or path. */
  readonly method?: string;
  readonly url?: string;
}

/** What `expect.extend` wants to hear of a matcher. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A matcher for `expect.extend` of Vitest and Jest. */
export type Matcher = (received: unknown, options?: MatcherOptions) => Promise<MatcherResult>;

/** Passes for a request that the contract has nothing against; the answer does not matter. */
export const toBeValidRequest: Matcher = async (received, options = {}) => {
  const { request } = await held(received, options);
  if (request === null) throw new TypeError(`toBeValidRequest wants a request, and this is an answer without one`);
  const judged = await validatedExchange({ request, response: null }, options);
  return resultOf(judged, 'request', 'a request that the contract accepts', 'a request that the contract rejects');
};

/** Passes for an answer that is one of those that the contract declares, rejections included. */
export const toBeValidResponse: Matcher = async (received, options = {}) => {
  const { request, response, url } = await held(received, options);
  if (response === null) throw new TypeError('toBeValidResponse wants an answer, and this is a request without one');
  const { contract } = await termsOf(options);
  const exchange: HttpExchange = { request: request ?? requestAt(contract, requestTargetOf(options, url)), response };
  const judged = await validatedExchange(exchange, options);
  if (judged.operation === undefined) throw new TypeError(noOperation(exchange.request));
  return resultOf(
    judged,
    'response',
    'an answer that the contract declares',
    'an answer that the contract does not declare',
  );
};

/** Passes for an exchange with nothing wrong in the request and nothing wrong in the answer. */
export const toSatisfyContract: Matcher = async (received, options = {}) => {
  const { request, response } = await held(received, options);
  if (request === null || response === null) {
    throw new TypeError(
      `toSatisfyContract wants a request with its answer, and this has no ${request === null ? 'request' : 'answer'}: give { request, response }`,
    );
  }
  const judged = await validatedExchange({ request, response }, options);
  return resultOf(
    judged,
    'exchange',
    'an exchange that satisfies the contract',
    'an exchange that breaks the contract',
  );
};

/** All of them, by name, for `expect.extend`. */
export const matchers = { toBeValidRequest, toBeValidResponse, toSatisfyContract, toHaveNoDoubleDials };

async function resultOf(
  judged: ValidatedExchange,
  about: About,
  wanted: string,
  opposite: string,
): Promise<MatcherResult> {
  const counted = {
    request: judged.ofRequest,
    response: judged.ofResponse,
    exchange: [...judged.ofRequest, ...judged.ofResponse],
  };
  const pass = !counted[about].some(isError);
  const text = await findingsText(judged, about);
  return { pass, message: () => `expected ${pass ? opposite : wanted}\n\n${text}` };
}

async function held(received: unknown, options: MatcherOptions): Promise<CapturedExchange> {
  const known = await heldOf(received);
  if (known !== undefined) return known;
  const isPlaced = options.operation !== undefined || options.url !== undefined;
  if (!isPlaced || received === undefined || typeof received === 'function')
    throw new TypeError(unknownShape(received));
  const { contract } = await termsOf(options);
  const body = typeof received === 'string' ? received : JSON.stringify(received);
  return { request: { ...requestAt(contract, requestTargetOf(options, null)), body }, response: null, url: null };
}

function requestTargetOf({ operation, method, url }: MatcherOptions, seen: string | null): RequestTarget {
  return { operation, method, url: url ?? seen ?? undefined };
}

function noOperation({ method, url }: HttpRequest): string {
  return `the contract has no operation ${method} ${url.replace(/\?.*/, '')}, so that nothing can be said of its answer`;
}

function unknownShape(received: unknown): string {
  const given = Array.isArray(received) ? 'an array' : received === null ? 'null' : `of type ${typeof received}`;
  const keys = isObject(received) ? Object.keys(received).slice(0, 8) : [];
  return `this value is ${given}${keys.length === 0 ? '' : ` with the keys ${keys.join(', ')}`}, and no request or answer that is known here. Accepted are
- a Request or Response of fetch whose body was not read
- { method, url, headers, body }, and { status, headers, body }; a body is a string or a value
- an answer of axios, superagent or supertest, with its request
- { request, response } of any of these
- a payload alone, with { operation: 'placeCall' } as an option`;
}

/** Where a request goes that is not at hand: by the name of its operation, or by as much as is known of its head. */
interface RequestTarget {
  readonly operation: OperationId | undefined;
  readonly method: string | undefined;
  /** Absolute, or a path. */
  readonly url: string | undefined;
}

/** The request of an operation of which only the place is known. Throws where the place does not tell. */
function requestAt({ tables, router }: EffectiveContract, { operation, method, url }: RequestTarget): HttpRequest {
  if (operation !== undefined) {
    const meant = tables.operations.find(({ id }) => id === operation);
    if (meant !== undefined) return bare(meant.method, url ?? meant.path);
    const known = tables.operations.map(({ id }) => id).join(', ');
    throw new TypeError(`Unknown operation "${operation}". Use one of: ${known}`);
  }
  if (url === undefined) {
    throw new TypeError(
      "nothing says what this belongs to: give its request too, or { operation: 'placeCall' }, or { method, url }",
    );
  }
  const path = url.replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i, '').replace(/[?#].*/, '');
  const [only] = router.similar(path)?.operations.keys() ?? [];
  return bare((method ?? only ?? 'GET').toUpperCase(), url);
}

function bare(method: string, url: string): HttpRequest {
  return { method, url, headers: null, body: null };
}

/** What a fake tells of two calls to one number of one contact. */
interface DoubleDialSeen {
  readonly contact: string;
  readonly number: string;
  readonly seconds: number;
  readonly calls: readonly string[];
  readonly journal: readonly string[];
}

/** Passes for a fake where nobody was called twice at the same number within the tenant's window. */
export async function toHaveNoDoubleDials(received: unknown): Promise<MatcherResult> {
  const { doubleDials } = (received ?? {}) as { readonly doubleDials?: () => Promise<readonly DoubleDialSeen[]> };
  if (typeof doubleDials !== 'function') {
    throw new TypeError('toHaveNoDoubleDials wants a fake, as startFakeCxone or connectFakeCxone gives it');
  }
  const found = await doubleDials.call(received);
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
