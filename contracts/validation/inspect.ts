import type { OperationId } from '../../generated/index.ts';
import { defaultContract, type EffectiveContract, type Operation } from '../contract/index.ts';
import type { HttpResponse } from '../http/index.ts';
import type { Circumstances } from '../rules/index.ts';
import { describeFinding, type Finding } from './finding.ts';
import { validateRequest } from './validate-request.ts';
import { validateResponse } from './validate-response.ts';

/** Under which variants, and in which circumstances, something is inspected. */
export interface InspectOptions {
  /** The default contract unless said otherwise. */
  readonly contract?: EffectiveContract;
  /** What is known besides the body. Without a tenant, the rules that need one are left out. */
  readonly circumstances?: Circumstances;
}

/**
 * Everything that is wrong with the body of a request to an operation, as a JSON value; the finding that the vendor
 * would report comes first, warnings in their place. Empty where nothing is wrong. Pure.
 */
export function inspectRequest(id: OperationId, body: unknown, options: InspectOptions = {}): Finding[] {
  const { contract = defaultContract, circumstances = { isCallerUnknown: true } } = options;
  const findings = validateRequest(contract, operationOf(contract, id), body, circumstances).map((each) =>
    describeFinding(contract.tables, each),
  );
  const reported = findings.find(({ severity }) => severity === 'error');
  return reported === undefined ? findings : [reported, ...findings.filter((each) => each !== reported)];
}

/** Everything that an answer of an operation has otherwise than the contract declares. Pure. */
export function inspectResponse(id: OperationId, seen: HttpResponse, options: InspectOptions = {}): Finding[] {
  const { contract = defaultContract } = options;
  return validateResponse(contract, operationOf(contract, id), seen).map((each) =>
    describeFinding(contract.tables, each),
  );
}

function operationOf({ tables }: EffectiveContract, id: OperationId): Operation {
  const operation = tables.operations.find((each) => each.id === id);
  if (operation === undefined) {
    throw new TypeError(`no operation '${id}'; there are ${tables.operations.map((each) => each.id).join(', ')}`);
  }
  return operation;
}
