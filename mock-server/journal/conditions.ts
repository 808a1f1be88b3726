import { distance } from 'fastest-levenshtein';
import { compileExpression, isJson, sameValue, valueAt } from '../../contracts/internal.ts';
import { isSecretName } from '../../contracts/redaction/index.ts';
import type { Forms } from '../../generated/index.ts';
import type { JournalEntry } from '../admin-types/index.ts';

type BodyExpectation = NonNullable<Forms['Verification']['expectations'][number]['body']>[number];

const ABSENT: ConditionResult = { isMet: false, got: 'nothing', similarity: 0 };

/** A condition on the value at a pointer into the request's body. */
export function bodyCondition(expected: BodyExpectation): Condition<RequestOnly> {
  const { pointer } = expected;
  const isWhole = pointer === '';
  const isOfText = expected.matches !== undefined || expected.doesNotMatch !== undefined;
  const evaluateText = isOfText ? textEvaluator(textOf(expected)) : undefined;
  return {
    what: isWhole ? 'body' : `body ${pointer}`,
    wanted: isSecretName(pointer.slice(pointer.lastIndexOf('/') + 1)) ? SECRET : expectedInWords(expected),
    evaluate({ request, json }) {
      if (isWhole && evaluateText !== undefined) return withCut(evaluateText(request.body), request);
      const parsed = json === undefined ? jsonOf(request.body) : json();
      if (parsed === undefined) return withoutValue(request, expected);
      return evaluateValue(expected, valueAt(parsed.value, pointer), evaluateText);
    },
  };
}

function jsonOf(text: string): { readonly value: unknown } | undefined {
  return isJson(text) ? { value: JSON.parse(text) } : undefined;
}

function textOf({ matches, doesNotMatch }: BodyExpectation): TextExpectation {
  return { ...(matches !== undefined && { matches }), ...(doesNotMatch !== undefined && { doesNotMatch }) };
}

function expectedInWords(expected: BodyExpectation): string {
  const { exists, matches, doesNotMatch, equals } = expected;
  if (exists !== undefined) return exists ? 'something' : 'nothing';
  return matches === undefined && doesNotMatch === undefined ? shown(equals) : textWanted(textOf(expected));
}

function evaluateValue(
  { exists, equals }: BodyExpectation,
  value: unknown,
  evaluateText: ((text: string) => ConditionResult) | undefined,
): ConditionResult {
  if (exists !== undefined) {
    const got = value === undefined ? 'nothing' : shown(value);
    return (value !== undefined) === exists ? MATCH : { isMet: false, got, similarity: 0 };
  }
  if (value === undefined) return ABSENT;
  if (evaluateText !== undefined) {
    if (value === null || typeof value === 'object') return { isMet: false, got: shown(value), similarity: 0 };
    return { ...evaluateText(String(value)), got: shown(value) };
  }
  if (sameValue(value, equals)) return MATCH;
  return { isMet: false, got: shown(value), similarity: similarity(JSON.stringify(value), JSON.stringify(equals)) };
}

/** A body that is empty or not JSON has no value anywhere, which meets `exists: false`. */
function withoutValue({ body, isCut }: JournalEntry['request'], { exists }: BodyExpectation): ConditionResult {
  if (isCut === true) return UNKNOWN;
  if (exists === false) return MATCH;
  return { isMet: false, got: body === '' ? 'no body' : 'a body that is not JSON', similarity: 0 };
}

/** It may or may not be what is wanted: the rest of it is lost. */
const UNKNOWN: ConditionResult = {
  isMet: false,
  got: 'a body too long to be stored whole, of which only the beginning is known',
  similarity: 0.5,
};

function withCut(result: ConditionResult, { isCut }: JournalEntry['request']): ConditionResult {
  return result.isMet || isCut !== true ? result : UNKNOWN;
}

/** Characters that are compared; the measure takes the square of it. */
const MOST = 256;

/** How like two texts are, from 0 to 1. */
export function similarity(a: string, b: string): number {
  const [left, right] = [a.slice(0, MOST), b.slice(0, MOST)];
  return left === right ? 1 : 1 - distance(left, right) / Math.max(left.length, right.length);
}

/** What an entry has where a condition looks. */
export interface ConditionResult {
  readonly isMet: boolean;
  /** In words. */
  readonly got: string;
  /** From 0, nothing like it, to 1. */
  readonly similarity: number;
}

/** A request before it is an entry. */
export interface RequestOnly {
  readonly request: JournalEntry['request'];
  /** Its body as JSON, where it is parsed once for many conditions. */
  readonly json?: () => { readonly value: unknown } | undefined;
}

/** One thing that must be so of an entry, or of a request. */
export interface Condition<T = JournalEntry> {
  /** Where it looks: `status`, `header accept`, `body /campaignId`. */
  readonly what: string;
  /** In words. */
  readonly wanted: string;
  evaluate(entry: T): ConditionResult;
}

const MATCH: ConditionResult = { isMet: true, got: '', similarity: 1 };

/** What is said to be wanted where it may be a secret. */
export const SECRET = 'a credential, which the journal does not keep';

/** What a text must be, or what it must or must not match, or whether there is one. */
export interface TextExpectation {
  readonly equals?: string;
  readonly matches?: string;
  readonly doesNotMatch?: string;
  readonly exists?: boolean;
}

const MOST_SHOWN = 200;
/** Characters of a text that an expression sees, which are those that the journal keeps of a body. */
const MOST_MATCHED = 16_384;

/** Evaluates one text, or the lack of it. The expression must have been checked before. */
export function textEvaluator(expected: TextExpectation): (text: string | undefined) => ConditionResult {
  const { equals, matches, doesNotMatch, exists } = expected;
  const source = matches ?? doesNotMatch;
  const expression = source === undefined ? undefined : compileExpression(source);
  return (text) => {
    if (text === undefined) return exists === false ? MATCH : ABSENT;
    if (exists !== undefined) return { isMet: exists, got: shown(text), similarity: exists ? 1 : 0 };
    const isMet =
      expression === undefined
        ? text === equals
        : expression.test(text.slice(0, MOST_MATCHED)) === (matches !== undefined);
    return { isMet, got: shown(text), similarity: isMet ? 1 : equals === undefined ? 0 : similarity(text, equals) };
  };
}

/** What is wanted, in words. */
export function textWanted({ equals, matches, doesNotMatch, exists }: TextExpectation): string {
  if (exists !== undefined) return exists ? 'something' : 'nothing';
  if (doesNotMatch !== undefined) return `what does not match /${doesNotMatch}/`;
  return matches === undefined ? shown(equals ?? '') : `what matches /${matches}/`;
}

/** A value as JSON, the end of a long one left out. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
