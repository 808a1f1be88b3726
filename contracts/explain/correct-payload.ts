import type { ParseError } from 'jsonc-parser';
import { jsonParser } from '#on-demand';
import type { FindingCode } from '../../generated/index.ts';
import type { EffectiveContract, Operation } from '../contract/index.ts';
import { isDeeper, isObject, parsedJson } from '../json/index.ts';
import type { TenantIndex } from '../tenant/index.ts';
import { NO_PARAMETERS, type RawFinding, validateRequest } from '../validation/index.ts';
import {
  addPhoneType,
  type Change,
  type Corrector,
  correctType,
  plainNumber,
  renameKey,
  wrapFlatPhone,
} from './correctors.ts';

/** A payload corrected as far as possible: what can only be meant in one way, and guesses that are reported as such. */
export interface Correction {
  readonly payload: unknown;
  readonly changes: readonly Change[];
  /** Errors that are left, for there only the sender knows what is right. */
  readonly remaining: readonly RawFinding[];
}

const correctors: Readonly<Partial<Record<FindingCode, Corrector>>> = {
  'contact-flat-phone': wrapFlatPhone,
  'key-unknown': renameKey,
  'campaign-type': correctType,
  'script-type': correctType,
  'value-type': correctType,
  'key-missing': addPhoneType,
  'number-format': plainNumber,
};

/** One corrected fault may show another: a renamed key its value's type. No payload needs more rounds. */
const MOST_ROUNDS = 50;

/**
 * Corrects the JSON text of a request to an operation as far as that is unambiguous. Takes a tenant to look up phone types
 * in. Undefined if nothing could be corrected, or if nothing needs to be.
 */
export function correctPayload(
  contract: EffectiveContract,
  operation: Operation,
  body: string,
  tenant?: TenantIndex,
): Correction | undefined {
  if (isDeeper(body, operation.limits.maxDepth)) return undefined;
  const { payload, changes } = readLeniently(body);
  return payload === undefined ? undefined : correctValue(contract, operation, payload, tenant, changes);
}

/** The same for a payload that was read already; it is changed in place. */
export function correctValue(
  contract: EffectiveContract,
  operation: Operation,
  payload: unknown,
  tenant: TenantIndex | undefined,
  changes: Change[] = [],
): Correction | undefined {
  const errors = () =>
    validateRequest(contract, operation, { ...NO_PARAMETERS, body: payload }, { tenant, isCallerUnknown: true }).filter(
      ({ code }) => contract.tables.findings[code].severity === 'error',
    );
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const change = firstChange(errors(), payload, operation, tenant);
    if (change === undefined) break;
    changes.push(change);
  }
  return changes.length === 0 ? undefined : { payload, changes, remaining: errors() };
}

function firstChange(
  errors: readonly RawFinding[],
  payload: unknown,
  operation: Operation,
  tenant: TenantIndex | undefined,
): Change | undefined {
  for (const found of errors) {
    const change = correctors[found.code]?.(payload, { operation, found, tenant });
    if (change !== undefined) return change;
  }
  return undefined;
}

/**
 * The value of a body; comments, a comma too many, single quotes, a wrapping array and a second
 * serialisation are undone.
 */
function readLeniently(body: string): { payload: unknown; changes: Change[] } {
  const changes: Change[] = [];
  const changed = (what: string) => changes.push({ pointer: '', what, isGuess: false });
  let payload = parsedPayload(body);
  if (payload === undefined) {
    const errors: ParseError[] = [];
    payload = jsonParser().parse(body, errors, { allowTrailingComma: true, disallowComments: false });
    if (errors.length === 0) changed('comments and commas too many were taken out');
    else {
      payload = body.includes('"') ? undefined : parsedPayload(body.replaceAll("'", '"'));
      changed('single quotes became double ones');
    }
  }
  if (typeof payload === 'string') {
    payload = parsedPayload(payload);
    changed('the body was serialized twice; it is serialized once now');
  }
  if (Array.isArray(payload) && payload.length === 1) {
    [payload] = payload;
    changed('the only item of the array became the body');
  }
  return { payload: isObject(payload) ? payload : undefined, changes };
}

function parsedPayload(text: string): unknown {
  return parsedJson(text.replace(/^\uFEFF/, ''))?.value;
}
