import type { FindingCode } from '../generated/index.ts';
import type { Operation } from './derive/index.ts';
import { byPrecedence, type Found } from './finding.ts';
import type { RuledContract } from './ruled/index.ts';
import { Asked, type Circumstances, type Rule, rules } from './rules/index.ts';
import { violationsFound } from './violations.ts';

/** More findings than this help nobody; the rest is dropped. */
const MOST_FINDINGS = 100;

/**
 * Everything that is wrong with the body of a request, by schema and by domain rules, the one that the vendor would
 * report first. Without circumstances only the schema is asked. Pure.
 */
export function findInRequest(
  contract: RuledContract,
  operation: Operation,
  body: unknown,
  circumstances?: Circumstances,
): Found[] {
  const bySchema = schemaFindings(contract, operation, body);
  const byRules = circumstances === undefined ? [] : ruleFindings(operation, body, bySchema, circumstances);
  if (bySchema.length === 0 && byRules.length === 0) return byRules;
  return [...bySchema, ...byRules].sort(byPrecedence(contract.tables)).slice(0, MOST_FINDINGS);
}

function schemaFindings({ validators }: RuledContract, operation: Operation, body: unknown): Found[] {
  const compiled = operation.request === null ? undefined : validators[operation.request];
  if (compiled === undefined || compiled.first(body)) return [];
  compiled.all(body);
  return violationsFound(operation, body, compiled.all.errors ?? []);
}

function ruleFindings(
  operation: Operation,
  body: unknown,
  bySchema: readonly Found[],
  circumstances: Circumstances,
): Found[] {
  const faulty = new Set(bySchema.filter(({ code }) => !isUnknownKey(operation, code)).map(({ pointer }) => pointer));
  return rulesOf(operation).flatMap((rule) =>
    rule
      .find(new Asked(body, faulty, rule.reads), circumstances)
      .map(({ pointer, slots }) => ({ code: rule.code, pointer, slots })),
  );
}

/** A key that should not be there may still hold a value worth a look: the thread's flat phone does. */
function isUnknownKey({ violations }: Operation, code: FindingCode): boolean {
  return Object.entries(violations).some(([key, each]) => each === code && key.startsWith('additionalProperties '));
}

function rulesOf({ id }: Operation): readonly Rule<FindingCode>[] {
  return rules.filter((rule) => rule.operation === id) as unknown as readonly Rule<FindingCode>[];
}
