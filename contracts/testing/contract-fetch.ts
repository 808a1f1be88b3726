import { assertArgument, assertOptions, isFunction, isListOf, isText, type OptionChecks } from '../arguments/index.ts';
import { concernsContract, type HttpRequest } from '../internal.ts';
import {
  type ContractViolation,
  collect,
  isSink,
  type ViolationSink,
  validatedExchange,
  violationOf,
} from './contract-violation.ts';
import { requestOfFetch, responseOfFetch } from './http-clients.ts';
import { TESTING_OPTIONS, type TestingOptions, termsOf } from './testing-options.ts';

type Fetch = typeof globalThis.fetch;
type Input = Parameters<Fetch>[0];
type Init = NonNullable<Parameters<Fetch>[1]>;

/** How a watched fetch judges, and what it does with violations. */
export interface ContractFetchOptions extends TestingOptions {
  /** Collects violations; without it they are thrown. */
  readonly onViolation?: ViolationSink;
  /** Hosts besides the vendor's and this machine whose token paths count. */
  readonly hosts?: readonly string[];
}

const FETCH_OPTIONS: OptionChecks<ContractFetchOptions> = {
  ...TESTING_OPTIONS,
  onViolation: isSink,
  hosts: isListOf(isText),
};

/**
 * A fetch that checks every exchange which concerns the contract and leaves all others alone. It throws a
 * `ContractViolation`, of a wrong request before it is sent; or collects violations and gives every response back untouched.
 */
export function contractFetch(fetch: Fetch, given: ContractFetchOptions = {}): Fetch {
  assertArgument('fetch', fetch, isFunction);
  const options = assertOptions(given, FETCH_OPTIONS);
  const { onViolation } = options;
  return async (input, init) => {
    const { contract } = await termsOf(options);
    if (!concernsContract(contract, headOf(input, init), options.hosts)) return fetch(input, init);
    const { copy, sent } = copied(input, init);
    const request = await copy;
    if (onViolation === undefined) raise(await violationIn(request, null, options));
    const response = await answerTo(fetch(input, sent), request, options);
    const violation = await violationIn(request, response, options);
    if (violation !== undefined && onViolation !== undefined) await collect(onViolation, violation);
    else raise(violation);
    return response;
  };
}

/** A request that was never answered may still be a wrong one. */
async function answerTo(
  response: Promise<Response>,
  request: HttpRequest,
  options: ContractFetchOptions,
): Promise<Response> {
  try {
    return await response;
  } catch (error) {
    const violation = await violationIn(request, null, options);
    if (violation !== undefined && options.onViolation !== undefined) await collect(options.onViolation, violation);
    throw error;
  }
}

async function violationIn(
  request: HttpRequest,
  response: Response | null,
  options: TestingOptions,
): Promise<ContractViolation | undefined> {
  const captured = response && (await responseOfFetch(response.clone()));
  return violationOf(await validatedExchange({ request, response: captured }, options));
}

function raise(violation: ContractViolation | undefined): void {
  if (violation !== undefined) throw violation;
}

function headOf(input: Input, init: Init | undefined): HttpRequest {
  const of = isRequest(input) ? input : undefined;
  return { method: init?.method ?? of?.method ?? 'GET', url: of?.url ?? String(input), headers: null, body: null };
}

function isRequest(input: Input): input is Request {
  return typeof input === 'object' && 'clone' in input;
}

/** A request to look at, and the options to send: a stream can be read only once, so that it is made two. */
function copied(
  input: Input,
  init: Init | undefined,
): { readonly copy: Promise<HttpRequest>; readonly sent: Init | undefined } {
  const target = isRequest(input) ? input.clone() : absolute(input);
  const { body, ...others } = init ?? {};
  if (typeof body === 'object' && body !== null && 'tee' in body) {
    const [one, other] = (body as ReadableStream).tee();
    return { copy: requestOfFetch(new Request(target, { ...init, body: one })), sent: { ...init, body: other } };
  }
  if (typeof body === 'object' && body !== null && isReadOnce(body)) {
    const copy = requestOfFetch(new Request(target, others)).then((captured) => ({ ...captured, body: null }));
    return { copy, sent: init };
  }
  return { copy: requestOfFetch(new Request(target, init)), sent: init };
}

/** Node's own streams, which its fetch takes too; nothing is said of what cannot be read twice. */
function isReadOnce(body: object): boolean {
  return Symbol.asyncIterator in body;
}

/** Wrappers of fetch take paths too; where these lead is theirs to know. */
function absolute(input: Exclude<Input, Request>): URL {
  return new URL(input, 'http://localhost');
}
