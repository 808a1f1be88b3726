import type { FindingCode } from '../../generated/index.ts';
import type { EffectiveContract, Operation } from '../contract/index.ts';
import { type Circumstances, type Rule, RuleInput, rulesByOperation } from '../rules/index.ts';
import { byPrecedence, type RawFinding } from './finding.ts';
import { violationsFound } from './schema-findings.ts';

/** More findings than this help nobody; the rest is dropped. */
const MOST_FINDINGS = 100;

/**
 * Everything that is wrong with the body of a request, by schema and by domain rules, the one that the vendor would
 * report first. Rules that need a tenant are asked where one is given. Pure.
 */
export function validateRequest(
  contract: EffectiveContract,
  operation: Operation,
  body: unknown,
  circumstances: Circumstances,
): RawFinding[] {
  const bySchema = schemaFindings(contract, operation, body);
  const byRules = ruleFindings(operation, body, bySchema, circumstances);
  if (bySchema.length === 0 && byRules.length === 0) return byRules;
  return [...bySchema, ...byRules].sort(byPrecedence(contract.tables)).slice(0, MOST_FINDINGS);
}

function schemaFindings({ validators }: EffectiveContract, operation: Operation, body: unknown): RawFinding[] {
  const compiled = operation.request === null ? undefined : validators[operation.request];
  if (compiled === undefined || compiled.first(body)) return [];
  compiled.all(body);
  return violationsFound(operation, body, compiled.all.errors ?? []);
}

function ruleFindings(
  operation: Operation,
  body: unknown,
  bySchema: readonly RawFinding[],
  circumstances: Circumstances,
): RawFinding[] {
  const faulty = bySchema.length === 0 ? NONE : faultyPlaces(operation, bySchema);
  const all: RawFinding[] = [];
  for (const rule of rulesByOperation[operation.id]) {
    if (rule.needsTenant && circumstances.tenant === undefined) continue;
    for (const { pointer, slots } of askRule(rule, new RuleInput(body, faulty, rule.reads), circumstances)) {
      all.push({ code: rule.code, pointer, slots });
    }
  }
  return all;
}

const NONE: ReadonlySet<string> = new Set();

function faultyPlaces(operation: Operation, bySchema: readonly RawFinding[]): ReadonlySet<string> {
  return new Set(bySchema.filter(({ code }) => !isAboutKey(operation, code)).map(({ pointer }) => pointer));
}

function askRule(
  rule: Rule<FindingCode>,
  input: RuleInput,
  circumstances: Circumstances,
): ReturnType<typeof rule.find> {
  if (!rule.needsTenant) return rule.find(input, circumstances);
  const { tenant } = circumstances;
  return tenant === undefined ? [] : rule.find(input, { ...circumstances, tenant });
}

/**
 * True for a finding that is about a key of the body rather than the value under it, as of an unknown key. A report then
 * points at the key; see `SourceLocator`.
 */
export function isAboutKey({ violations }: Operation, code: FindingCode): boolean {
  for (const key in violations) if (violations[key] === code && key.startsWith('additionalProperties ')) return true;
  return false;
}
