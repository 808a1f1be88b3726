import {
  type Contract,
  compileExpression,
  ExpressionError,
  type SchemaProblem,
  schemaProblems,
  unknownName,
} from '../../contracts/internal.ts';
import type { Expectation, JournalEntry, Verification } from '../admin-types/index.ts';
import {
  bodyCondition,
  type Condition,
  type ConditionResult,
  shown,
  similarity,
  textEvaluator,
  textWanted,
} from './conditions.ts';

/** What a filter or an expectation has for a request that came to no operation. */
export const NO_OPERATION = 'none';

/** The headers whose values the journal does not keep. */
const SECRET_HEADERS = /^(authorization|proxy-authorization|cookie|x-api-key)$/i;

/** True for an entry that meets every condition of an expectation. */
export function isMetBy(expectation: Expectation): (entry: JournalEntry) => boolean {
  const conditions = conditionsOf(expectation);
  return (entry) => conditions.every((condition) => condition.evaluate(entry).isMet);
}

/** Everything that must be so of an entry, in the order in which it is reported. */
export function conditionsOf(expectation: Expectation): Condition[] {
  const { operation, method, path, status, finding, headers = {}, body = [] } = expectation;
  const conditions: Condition[] = [];
  if (operation !== undefined) conditions.push(same('operation', operation, (each) => each.operation ?? NO_OPERATION));
  if (method !== undefined)
    conditions.push(same('method', method.toUpperCase(), ({ request }) => request.method.toUpperCase()));
  if (path !== undefined) conditions.push(same('path', path, ({ request }) => pathLike(path, request.path)));
  if (status !== undefined) conditions.push(statusCondition(String(status)));
  if (finding !== undefined) conditions.push(findingCondition(finding));
  for (const [name, expected] of Object.entries(headers))
    conditions.push(headerCondition(name.toLowerCase(), expected));
  return [...conditions, ...body.map(bodyCondition)];
}

/** The path of an entry as it is compared with one that is wanted: with its query only where that has one. */
export function pathLike(wanted: string, path: string): string {
  return wanted.includes('?') ? path : path.replace(/\?.*/s, '');
}

/** True for a status such as 403, or one of a hundred such as 4xx. */
export function isStatus(wanted: string, status: number): boolean {
  return wanted.endsWith('xx') ? String(status)[0] === wanted[0] : String(status) === wanted;
}

function same(what: string, wanted: string, textOf: (entry: JournalEntry) => string): Condition {
  return {
    what,
    wanted,
    evaluate(entry): ConditionResult {
      const got = textOf(entry);
      return { isMet: got === wanted, got, similarity: similarity(got, wanted) };
    },
  };
}

function statusCondition(wanted: string): Condition {
  return {
    what: 'status',
    wanted,
    evaluate({ response }): ConditionResult {
      const got = String(response.status);
      return { isMet: isStatus(wanted, response.status), got, similarity: got[0] === wanted[0] ? 0.5 : 0 };
    },
  };
}

function findingCondition(wanted: string): Condition {
  return {
    what: 'finding',
    wanted,
    evaluate({ findings }): ConditionResult {
      const codes: readonly string[] = findings.map(({ code }) => code);
      const likest = Math.max(0, ...codes.map((code) => similarity(code, wanted)));
      return { isMet: codes.includes(wanted), got: codes.join(', ') || 'nothing', similarity: likest };
    },
  };
}

function headerCondition(name: string, expected: NonNullable<Expectation['headers']>[string]): Condition {
  const evaluateText = textEvaluator(expected);
  const isSecret = SECRET_HEADERS.test(name);
  return {
    what: `header ${name}`,
    // what somebody wants of a secret may be the secret
    wanted: isSecret ? 'a credential, which the journal does not keep' : textWanted(expected),
    evaluate({ request }) {
      const value = Object.hasOwn(request.headers, name) ? request.headers[name] : undefined;
      const result = evaluateText(value);
      return value === undefined ? result : { ...result, got: shown(value) };
    },
  };
}

/**
 * Everything that is wrong with a verification: by its schema first, then what a schema cannot say. Names that nothing
 * has, expressions that are none and counts that no number meets would make an expectation that is never met, or one
 * that always does where none are wanted. `others` are operations that are not of the contract.
 */
export async function verificationProblems(
  value: unknown,
  contract: Contract,
  others: readonly string[] = [],
): Promise<SchemaProblem[]> {
  const problems = await schemaProblems('Verification', value);
  if (problems.length > 0) return problems;
  return (value as Verification).expectations.flatMap((each, index) =>
    problemsOf(each, `/expectations/${index}`, contract, others),
  );
}

function problemsOf(
  expectation: Expectation,
  at: string,
  { operations, findings }: Contract,
  others: readonly string[],
): SchemaProblem[] {
  const { operation, finding, headers = {}, body = [] } = expectation;
  const known = [...operations.map(({ id }) => id as string), ...others, NO_OPERATION];
  return [
    ...unknown(`${at}/operation`, 'operation', operation, known),
    ...unknown(`${at}/finding`, 'finding', finding, Object.keys(findings)),
    ...Object.entries(headers).flatMap(([name, { matches }]) => expression(`${at}/headers/${escaped(name)}`, matches)),
    ...body.flatMap(({ matches }, index) => expression(`${at}/body/${index}`, matches)),
    ...impossible(`${at}/count`, expectation.count ?? {}),
  ];
}

function unknown(pointer: string, what: string, name: string | undefined, known: readonly string[]): SchemaProblem[] {
  if (name === undefined || known.includes(name)) return [];
  return [{ pointer, problem: unknownName(what, name, known) }];
}

function expression(pointer: string, matches: string | undefined): SchemaProblem[] {
  if (matches === undefined) return [];
  try {
    compileExpression(matches);
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return [{ pointer: `${pointer}/matches`, problem: `is not a regular expression of RE2: ${error.message}` }];
  }
}

function impossible(pointer: string, { exactly, atLeast, atMost }: NonNullable<Expectation['count']>): SchemaProblem[] {
  if (exactly !== undefined && (atLeast ?? atMost) !== undefined)
    return [{ pointer, problem: 'exactly cannot be combined with atLeast or atMost' }];
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    return [{ pointer, problem: `no number is at least ${atLeast} and at most ${atMost}` }];
  return [];
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
