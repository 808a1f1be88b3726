import {
  type ArgumentReader,
  argument,
  assertArgument,
  check,
  isListOf,
  isNullOr,
  isRecord,
  isRecordOf,
  isText,
  jsonArgument,
  type OptionChecks,
  optional,
  optionsArgument,
  readArgument,
  withArguments,
  withArgumentsLater,
} from './arguments/index.ts';
import * as contract from './contract/index.ts';
import * as explaining from './explain/index.ts';
import {
  httpHeaders as headersOf,
  isHttpExchange,
  isHttpRequest,
  isHttpResponse,
  isReportedResponse,
} from './http/index.ts';
import * as openapi from './openapi/index.ts';
import { isTenantIndex } from './tenant/index.ts';
import * as validation from './validation/index.ts';

/**
 * The functions of `fake-cxone/contracts`, which check their arguments: what a program passes is wrong in an ArgumentError,
 * and never in the middle of our own code. Inside of contracts/ the same functions are used without.
 */

const isContract = contract.isEffectiveContract;
const isWrittenVariants = check(isRecord, 'an object of values by name');

const isDocuments = check(
  (value) => value !== null && typeof value === 'object',
  'an OpenAPI document, parsed, or a list of them',
);
const isTexts = isRecordOf(isText);

const INSPECT_OPTIONS: OptionChecks<validation.InspectOptions> = {
  contract: isContract,
  circumstances: validation.isCircumstances,
  path: isTexts,
  query: isTexts,
  headers: isTexts,
};

const EXPLAIN_OPTIONS: OptionChecks<explaining.ExplainOptions> = {
  ...validation.CIRCUMSTANCES,
  contract: isContract,
  answer: isNullOr(isReportedResponse),
};

/** Pairs may come from anything that can be iterated, and only once. */
const headerPairs: ArgumentReader = (value) => {
  const pairs = readArgument('pairs', () => {
    assertArgument('pairs', value, check(isIterable, 'a list of names and values'));
    return [...(value as Iterable<unknown>)];
  });
  assertArgument('pairs', pairs, isListOf(check((pair) => isPair(pair), 'a name and a value')));
  return pairs;
};

function isIterable(value: unknown): boolean {
  return value !== null && typeof value === 'object' && typeof Reflect.get(value, Symbol.iterator) === 'function';
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

/** Nothing but a body that is not JSON is wrong with the request of an operation that has none. */
export const inspectRequest = withArguments(
  validation.inspectRequest,
  argument('id', isText),
  (body) => (body === undefined ? undefined : jsonArgument('body')(body)),
  optionsArgument(INSPECT_OPTIONS),
);

export const inspectResponse = withArguments(
  validation.inspectResponse,
  argument('id', isText),
  argument('response', isHttpResponse),
  optionsArgument(INSPECT_OPTIONS),
);

export const explain = withArgumentsLater(
  explaining.explain,
  argument('exchange', isHttpExchange),
  optionsArgument(EXPLAIN_OPTIONS),
);

export const correctPayload = withArguments(
  explaining.correctPayload,
  argument('contract', isContract),
  argument('operation', contract.isOperation),
  argument('body', isText),
  optional(argument('tenant', isTenantIndex)),
);

export const concernsContract = withArguments(
  validation.concernsContract,
  argument('contract', isContract),
  argument('request', isHttpRequest),
  optional(argument('hosts', isListOf(isText))),
);

export const isAboutKey = withArguments(
  validation.isAboutKey,
  argument('operation', contract.isOperation),
  argument('code', isText),
);

export const contractUnder = withArgumentsLater(contract.contractUnder, argument('variants', isWrittenVariants));

/** It checks its documents itself. */
export const contractOf = withArgumentsLater(
  openapi.contractOf,
  argument('document', isDocuments),
  optional(argument('variants', isWrittenVariants)),
);

export const variantProblems = withArguments(contract.variantProblems, argument('variants', isWrittenVariants));

export const httpHeaders = withArguments(headersOf, headerPairs);
