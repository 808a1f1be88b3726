import type { OperationId } from '../../generated/index.ts';
import { ArgumentError, unknownName } from '../arguments/index.ts';
import { defaultContract, type EffectiveContract, type Operation } from '../contract/index.ts';
import type { HttpResponse } from '../http/index.ts';
import type { Circumstances } from '../rules/index.ts';
import { describeFinding, type Finding } from './finding.ts';
import { kindFound } from './read-body.ts';
import { type ParameterTexts, readParameters } from './request-value.ts';
import { validateRequest } from './validate-request.ts';
import { validateResponse } from './validate-response.ts';

/** The contract to inspect under, and what is known besides the message. */
export interface InspectOptions {
  /** `defaultContract` by default. */
  readonly contract?: EffectiveContract;
  /** By default nothing is known besides the body, so that the rules that need a tenant or a caller are left out. */
  readonly circumstances?: Circumstances;
  /** Parameters of the request, as the texts that it sends: of the path and of the query by name, headers by name. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Everything that is wrong with a request to an operation: its body, and the parameters in `options`. Takes the id of the operation, such as
 * `'placeCall'`, and the body as a parsed JSON value. The finding that the vendor would report comes first. Empty if
 * nothing is wrong. Throws an ArgumentError for an operation that does not exist.
 */
export function inspectRequest(id: OperationId, body: unknown, options: InspectOptions = {}): Finding[] {
  const { contract = defaultContract, circumstances = { isCallerUnknown: true } } = options;
  const operation = operationOf(contract, id);
  if (operation.consumes !== null && body === undefined)
    throw new ArgumentError('body', 'must be a JSON value, not undefined');
  const kind = operation.consumes === null ? undefined : kindFound(body);
  const parameters = readParameters(contract.tables, operation, textsOf(options));
  const raw =
    kind === undefined ? validateRequest(contract, operation, { ...parameters, body }, circumstances) : [kind];
  const findings = raw.map((each) => describeFinding(contract.tables, each));
  const reported = findings.find(({ severity }) => severity === 'error');
  return reported === undefined ? findings : [reported, ...findings.filter((each) => each !== reported)];
}

/**
 * Every way in which a response of an operation differs from what the contract declares: its status, its body (as
 * text) and its headers. Empty if it does not. Throws an ArgumentError for an operation that does not exist.
 */
export function inspectResponse(id: OperationId, response: HttpResponse, options: InspectOptions = {}): Finding[] {
  const { contract = defaultContract } = options;
  return validateResponse(contract, operationOf(contract, id), response).map((each) =>
    describeFinding(contract.tables, each),
  );
}

function textsOf({ path = {}, query = {}, headers = {} }: InspectOptions): ParameterTexts {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return { path, query: String(new URLSearchParams(query)), header: (name) => byName.get(name) };
}

function operationOf({ tables }: EffectiveContract, id: OperationId): Operation {
  const operation = tables.operations.find((each) => each.id === id);
  if (operation === undefined) {
    const known = tables.operations.map((each) => each.id);
    throw new ArgumentError('id', unknownName('operation', id, known));
  }
  return operation;
}
