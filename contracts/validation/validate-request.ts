import type { FindingCode, Violation } from '../../generated/index.ts';
import { type EffectiveContract, type Operation, type Parameter, validatorOf } from '../contract/index.ts';
import { isObject, keysOf } from '../json/index.ts';
import { type Circumstances, RuleInput, rulesOf } from '../rules/index.ts';
import type { TenantIndex } from '../tenant/index.ts';
import { byPrecedence, type RawFinding } from './finding.ts';
import { fieldNamesFound } from './named-fields.ts';
import { lenientBody, type RequestParameters, type RequestValue } from './request-value.ts';
import { findingOf, type PlacedViolation, placedViolations } from './schema-findings.ts';
import { unknownParametersFound } from './unknown-parameters.ts';

/** More findings than this help nobody; the rest is dropped. */
const MOST_FINDINGS = 100;

/**
 * Everything that is wrong with the value of a request, by schema and by domain rules, the one that the vendor would
 * report first. Rules that need a tenant are asked where one is given. Pure.
 */
export function validateRequest(
  contract: EffectiveContract,
  operation: Operation,
  value: RequestValue,
  circumstances: Circumstances,
): RawFinding[] {
  const bySchema = schemaViolations(contract, operation, value);
  const ofNames = operation.itemFields === undefined ? [] : fieldNamesFound(operation.itemFields, value.query);
  const byRules = [...ofNames, ...ruleFindings(operation, value, bySchema, circumstances)];
  if (bySchema.length === 0 && byRules.length === 0) return byRules;
  return [...bySchema, ...byRules]
    .sort(byPrecedence(contract.tables))
    .slice(0, MOST_FINDINGS)
    .map((each) => ('violation' in each ? findingOf(contract.tables, operation, value, each) : each));
}

/**
 * The body as the operation takes it, and everything that is wrong with the request. Families that take fields from the
 * query have them merged into the body; a fault of such a field is one of the query.
 */
export function inspectBody(
  contract: EffectiveContract,
  operation: Operation,
  parameters: RequestParameters,
  query: string,
  body: unknown,
  circumstances: Circumstances,
): { readonly value: unknown; readonly found: RawFinding[] } {
  if (!contract.tables.families[operation.family]?.isLenient)
    return { value: body, found: validateRequest(contract, operation, requestValue(parameters, body), circumstances) };
  const unknown = unknownParametersFound(operation, query, body);
  if (!isObject(body)) {
    const ofRequest = validateRequest(contract, operation, requestValue(parameters, body), circumstances);
    return { value: body, found: unknown.length === 0 ? ofRequest : sorted(contract, [...unknown, ...ofRequest]) };
  }
  const { value, fromQuery, found } = lenientBody(operation, query, body);
  const all = validateRequest(contract, operation, requestValue(parameters, value), circumstances);
  const placed = all.map((each) => (fromQuery.has(keysOf(each.pointer)[0] ?? '') ? inQuery(each) : each));
  return { value, found: sorted(contract, [...unknown, ...found, ...placed]) };
}

function sorted({ tables }: EffectiveContract, found: RawFinding[]): RawFinding[] {
  return found.sort(byPrecedence(tables));
}

/** Written out: for a spread V8 asks its runtime. */
function requestValue({ path, query, header }: RequestParameters, body: unknown): RequestValue {
  return { path, query, header, body };
}

function inQuery(finding: RawFinding): RawFinding {
  return finding.pointer.startsWith('/') ? { ...finding, pointer: `query${finding.pointer}` } : finding;
}

function schemaViolations(contract: EffectiveContract, operation: Operation, value: RequestValue): PlacedViolation[] {
  const found: PlacedViolation[] = [];
  for (const part in operation.parts) {
    const at = part as Parameter['in'];
    const wrong = violations(contract, operation, operation.parts[at] as string, value[at]);
    if (wrong.length > 0) found.push(...placedViolations(contract.tables, operation, wrong, at));
  }
  if (operation.request === null || value.body === undefined) return found;
  const wrong = violations(contract, operation, operation.request, value.body);
  return wrong.length === 0 ? found : [...found, ...placedViolations(contract.tables, operation, wrong, 'body')];
}

function violations(
  contract: EffectiveContract,
  operation: Operation,
  schema: string,
  value: unknown,
): readonly Violation[] {
  const compiled = validatorOf(contract, operation, schema);
  if (compiled === undefined || compiled.first(value)) return [];
  compiled.all(value);
  return compiled.all.errors ?? [];
}

function ruleFindings(
  operation: Operation,
  value: RequestValue,
  bySchema: readonly PlacedViolation[],
  circumstances: Circumstances,
): RawFinding[] {
  const faulty = bySchema.length === 0 ? NONE : faultyPlaces(operation, bySchema);
  const input = new RuleInput(value, faulty);
  const all: RawFinding[] = [];
  for (const rule of rulesOf(operation.id)) {
    if (rule.needsTenant && !hasTenant(circumstances)) continue;
    const found = rule.find(input.for(rule), circumstances as WithTenant);
    for (const { pointer, slots } of found) all.push({ code: rule.code, pointer, slots });
  }
  return all;
}

type WithTenant = Circumstances & { readonly tenant: TenantIndex };

function hasTenant(circumstances: Circumstances): circumstances is WithTenant {
  return circumstances.tenant !== undefined;
}

const NONE: ReadonlySet<string> = new Set();

function faultyPlaces(operation: Operation, bySchema: readonly PlacedViolation[]): ReadonlySet<string> {
  return new Set(bySchema.filter(({ code }) => !isAboutKey(operation, code)).map(({ pointer }) => pointer));
}

/**
 * True for a finding that is about a key of the body rather than the value under it, as of an unknown key. A report then
 * points at the key; see `SourceLocator`.
 */
export function isAboutKey({ violations }: Operation, code: FindingCode): boolean {
  for (const key in violations) if (violations[key] === code && key.startsWith('additionalProperties ')) return true;
  return false;
}
