import {
  below,
  type Contract,
  compileExpression,
  ExpressionError,
  type SchemaProblem,
  schemaProblems,
  unknownName,
} from '../../contracts/internal.ts';
import { isSecretHeader, isSecretParameter } from '../../contracts/redaction/index.ts';
import type { Expectation, JournalEntry, Verification } from '../admin-types/index.ts';
import {
  bodyCondition,
  type Condition,
  type ConditionResult,
  type RequestOnly,
  SECRET,
  similarity,
  type TextExpectation,
  textEvaluator,
  textWanted,
} from './conditions.ts';
import { targetProblems, templateParts } from './request-problems.ts';

/** What a filter or an expectation has for a request that came to no operation. */
export const NO_OPERATION = 'none';

/** True for an entry that meets every condition of an expectation. */
export function isMetBy(expectation: Expectation): (entry: JournalEntry) => boolean {
  const conditions = conditionsOf(expectation);
  return (entry) => conditions.every((condition) => condition.evaluate(entry).isMet);
}

/** Everything that must be so of an entry, in the order in which it is reported. */
export function conditionsOf(expectation: Expectation): Condition[] {
  const { operation, status, finding } = expectation;
  const conditions: Condition[] = [];
  if (operation !== undefined) conditions.push(same('operation', operation, (each) => each.operation ?? NO_OPERATION));
  if (status !== undefined) conditions.push(statusCondition(String(status)));
  if (finding !== undefined) conditions.push(findingCondition(finding));
  return [...conditions, ...requestConditions(expectation)];
}

/** What an expectation says of the request alone, and a stub too. */
export type RequestExpectation = Pick<Expectation, 'method' | 'path' | 'query' | 'headers' | 'body'>;

/** Everything of it that must be so of a request: first what costs least to look at. */
export function requestConditions(expectation: RequestExpectation): Condition<RequestOnly>[] {
  const { method, path, query = {}, headers = {}, body = [] } = expectation;
  const conditions: Condition<RequestOnly>[] = [];
  if (method !== undefined)
    conditions.push(same('method', method.toUpperCase(), ({ request }) => request.method.toUpperCase()));
  if (path !== undefined) conditions.push(pathCondition(path));
  for (const [name, expected] of Object.entries(query)) conditions.push(queryCondition(name, expected));
  for (const [name, expected] of Object.entries(headers))
    conditions.push(headerCondition(name.toLowerCase(), expected));
  return [...conditions, ...body.map(bodyCondition)];
}

function pathCondition(path: NonNullable<Expectation['path']>): Condition<RequestOnly> {
  if (typeof path !== 'string') {
    const isWithQuery = path.matches.includes('\\?');
    const evaluateText = textEvaluator(path);
    return {
      what: 'path',
      wanted: textWanted(path),
      evaluate: ({ request }) => evaluateText(isWithQuery ? request.path : pathLike('', request.path)),
    };
  }
  const literal = same('path', path, ({ request }: RequestOnly) => pathLike(path, request.path));
  const { pattern, query } = templateParts(path);
  if (!pattern.includes('{')) return literal;
  const wanted = pattern.split('/');
  return {
    ...literal,
    evaluate(entry) {
      const result = literal.evaluate(entry);
      const got = templateParts(result.got);
      const isMet = got.query === query && hasSegments(got.pattern.split('/'), wanted);
      return isMet ? { ...result, isMet, similarity: 1 } : result;
    },
  };
}

/** A parameter is any text but none. */
function hasSegments(path: readonly string[], wanted: readonly string[]): boolean {
  if (path.length !== wanted.length) return false;
  return wanted.every((each, index) => (each.startsWith('{') ? path[index] !== '' : path[index] === each));
}

function queryCondition(name: string, expected: TextExpectation): Condition<RequestOnly> {
  const evaluateText = textEvaluator(expected);
  const isUnlike = expected.doesNotMatch !== undefined;
  return {
    what: `query ${name}`,
    wanted: isSecretParameter(name) ? SECRET : textWanted(expected),
    evaluate({ request }) {
      const values = new URLSearchParams(request.path.replace(/^[^?]*/, '')).getAll(name);
      const results = values.map(evaluateText);
      // of several values any may be the one, but none may be what is not wanted
      return results.find(({ isMet }) => isMet !== isUnlike) ?? results[0] ?? evaluateText(undefined);
    },
  };
}

/** The path of an entry as it is compared with one that is wanted: with its query only where that has one. */
export function pathLike(wanted: string, path: string): string {
  return wanted.includes('?') ? path : path.replace(/\?.*/s, '');
}

/** True for a status such as 403, or one of a hundred such as 4xx. */
export function isStatus(wanted: string, status: number): boolean {
  return wanted.endsWith('xx') ? String(status)[0] === wanted[0] : String(status) === wanted;
}

function same<T>(what: string, wanted: string, textOf: (entry: T) => string): Condition<T> {
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

/** The codes of what was found in an exchange. What an OpenAPI document has against a request is one of them. */
export function codesOf({ findings, document }: JournalEntry): string[] {
  const codes: string[] = findings.map(({ code }) => code);
  return document !== undefined && document.problems.length > 0 ? [...codes, 'document-request'] : codes;
}

function findingCondition(wanted: string): Condition {
  return {
    what: 'finding',
    wanted,
    evaluate(entry): ConditionResult {
      const codes = codesOf(entry);
      const likest = Math.max(0, ...codes.map((code) => similarity(code, wanted)));
      return { isMet: codes.includes(wanted), got: codes.join(', ') || 'nothing', similarity: likest };
    },
  };
}

function headerCondition(name: string, expected: TextExpectation): Condition<RequestOnly> {
  const evaluateText = textEvaluator(expected);
  return {
    what: `header ${name}`,
    // what somebody wants of a secret may be the secret
    wanted: isSecretHeader(name) ? SECRET : textWanted(expected),
    evaluate: ({ request }) => evaluateText(Object.hasOwn(request.headers, name) ? request.headers[name] : undefined),
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
  const { operation, finding } = expectation;
  const known = [...operations.map(({ id }) => id as string), ...others, NO_OPERATION];
  return [
    ...unknown(`${at}/operation`, 'operation', operation, known),
    ...unknown(`${at}/finding`, 'finding', finding, Object.keys(findings)),
    ...requestProblems(expectation, at),
    ...impossible(`${at}/count`, expectation.count ?? {}),
  ];
}

/** What a schema cannot say of conditions on a request. */
export function requestProblems(expectation: RequestExpectation, at: string): SchemaProblem[] {
  const { method, path, query = {}, headers = {}, body = [] } = expectation;
  return [
    ...targetProblems(typeof path === 'object' ? undefined : path, method, at),
    ...(typeof path === 'object' ? expressions(`${at}/path`, path) : []),
    ...Object.entries(query).flatMap(([name, each]) => expressions(below(`${at}/query`, name), each)),
    ...Object.entries(headers).flatMap(([name, each]) => expressions(below(`${at}/headers`, name), each)),
    ...body.flatMap((each, index) => expressions(`${at}/body/${index}`, each)),
  ];
}

function unknown(pointer: string, what: string, name: string | undefined, known: readonly string[]): SchemaProblem[] {
  if (name === undefined || known.includes(name)) return [];
  return [{ pointer, problem: unknownName(what, name, known) }];
}

function expressions(pointer: string, expected: Pick<TextExpectation, 'matches' | 'doesNotMatch'>): SchemaProblem[] {
  return (['matches', 'doesNotMatch'] as const).flatMap((key) => {
    const source = expected[key];
    const problem = source === undefined ? undefined : problemOfExpression(source);
    return problem === undefined ? [] : [{ pointer: `${pointer}/${key}`, problem }];
  });
}

function problemOfExpression(source: string): string | undefined {
  try {
    compileExpression(source);
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return `is not a regular expression of RE2: ${error.message}`;
  }
}

function impossible(pointer: string, { exactly, atLeast, atMost }: NonNullable<Expectation['count']>): SchemaProblem[] {
  if (exactly !== undefined && (atLeast ?? atMost) !== undefined)
    return [{ pointer, problem: 'exactly cannot be combined with atLeast or atMost' }];
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    return [{ pointer, problem: `no number is at least ${atLeast} and at most ${atMost}` }];
  return [];
}
