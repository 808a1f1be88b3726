import {
  argument,
  check,
  isAnObject,
  isListOf,
  isRecord,
  isShape,
  isText,
  jsonArgument,
  optional,
  optionsArgument,
  withArguments,
  withArgumentsLater,
} from '../contracts/arguments/index.ts';
import { type Contract, DocumentOperations, defaultContract, isContractTables } from '../contracts/internal.ts';
import { answer as answered } from './lifecycle/index.ts';
import { PROXY_OPTIONS, startProxy as proxyStarted } from './proxy/index.ts';
import {
  assertDocuments,
  isSandbox,
  faultProblems as problemsOfFault,
  stubProblems as problemsOfStub,
} from './sandbox/index.ts';
import * as server from './server/index.ts';
import { type NamedOperations, scenarioProblems as problemsOfScenario } from './state/index.ts';

/**
 * The functions of `fake-cxone`, which check their arguments: what a program passes is wrong in an ArgumentError, and never
 * in the middle of our own code.
 */

const sandbox = argument('sandbox', isSandbox);
const isNumber = check((value) => Number.isFinite(value), 'a number');
const isHead = isShape(
  { method: isText, path: isText, query: isText, rawHeaders: isListOf(isText), mount: isText, begun: isNumber },
  ['mount', 'begun'],
);
const isBody = check(
  (value) => isRecord(value) && (value['tooLarge'] === true || value['bytes'] instanceof Uint8Array),
  '{ bytes } or { tooLarge: true }',
);
const hostOptions = optionsArgument({ ...server.SERVER_OPTIONS, ...server.HOST_OPTIONS });

/** Answers one request that a host has read. */
export const answer = withArguments(answered, sandbox, argument('head', isHead), argument('body', isBody));

export const createApp = withArguments(server.createApp, sandbox, hostOptions);

const fetchHandler = withArguments(server.createFetch, sandbox, hostOptions);
const isFetchRequest = check(
  (value) =>
    isRecord(value) &&
    typeof value['url'] === 'string' &&
    URL.canParse(value['url']) &&
    typeof value['method'] === 'string' &&
    value['headers'] instanceof Headers,
  'a Request',
);

export const createFetch: typeof server.createFetch = (...given) =>
  withArgumentsLater(fetchHandler(...given), argument('request', isFetchRequest));

export const controlsOf = withArguments(server.controlsOf, sandbox);

export const createSandbox = withArgumentsLater(server.createSandbox, optionsArgument(server.SANDBOX_OPTIONS));

export const startFakeCxone = withArgumentsLater(server.startFakeCxone, optionsArgument(server.START_OPTIONS));

export const startProxy = withArgumentsLater(proxyStarted, optionsArgument(PROXY_OPTIONS, { needed: ['target'] }));

const openapi = optional(argument('openapi', isListOf(isAnObject)));

function operationsOf(tables: Contract, documents: readonly object[] | undefined): NamedOperations {
  assertDocuments(documents);
  const taken = tables.operations.map(({ id }) => id);
  return { tables, documents: documents && new DocumentOperations(documents, taken) };
}

/** Everything that is wrong with a fault and its name. It may name operations of the OpenAPI documents in `openapi`. */
export const faultProblems = withArgumentsLater(
  async (name: string, fault: unknown, documents?: readonly object[]) =>
    problemsOfFault(operationsOf(defaultContract.tables, documents), name, fault),
  argument('name', isText),
  jsonArgument('fault'),
  openapi,
);

/** The same for a stub and its name. */
export const stubProblems = withArgumentsLater(problemsOfStub, argument('name', isText), jsonArgument('stub'));

/** Everything that keeps a value from being a scenario of a contract. It may name operations of the documents in `openapi`. */
export const scenarioProblems = withArgumentsLater(
  async (tables: Contract, value: unknown, documents?: readonly object[]) =>
    problemsOfScenario(operationsOf(tables, documents), value),
  argument('tables', isContractTables),
  optional(jsonArgument('value')),
  openapi,
);
