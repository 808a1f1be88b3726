import { distance } from 'fastest-levenshtein';
import { compileExpression, isJson, sameValue, valueAt } from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import type { JournalEntry } from '../admin-types/index.ts';

type BodyExpectation = NonNullable<Forms['Verification']['expectations'][number]['body']>[number];

const ABSENT: ConditionResult = { isMet: false, got: 'nothing', similarity: 0 };

/** A condition on the value at a pointer into the request's body. */
export function bodyCondition(expected: BodyExpectation): Condition {
  const { pointer } = expected;
  const isWhole = pointer === '';
  const evaluateText = expected.matches === undefined ? undefined : textEvaluator({ matches: expected.matches });
  return {
    what: isWhole ? 'body' : `body ${pointer}`,
    wanted: expectedInWords(expected),
    evaluate({ request }) {
      if (isWhole && evaluateText !== undefined) return withCut(evaluateText(request.body), request);
      if (!isJson(request.body)) return withoutValue(request, expected);
      return evaluateValue(expected, valueAt(JSON.parse(request.body), pointer), evaluateText);
    },
  };
}

function expectedInWords({ exists, matches, equals }: BodyExpectation): string {
  if (exists !== undefined) return exists ? 'something' : 'nothing';
  return matches === undefined ? shown(equals) : textWanted({ matches });
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

/** One thing that must be so of an entry. */
export interface Condition {
  /** Where it looks: `status`, `header accept`, `body /campaignId`. */
  readonly what: string;
  /** In words. */
  readonly wanted: string;
  evaluate(entry: JournalEntry): ConditionResult;
}

const MATCH: ConditionResult = { isMet: true, got: '', similarity: 1 };

/** What a text must be, or what it must match. */
export interface TextExpectation {
  readonly equals?: string;
  readonly matches?: string;
}

const MOST_SHOWN = 200;

/** Evaluates one text, or the lack of it. The expression must have been checked before. */
export function textEvaluator({ equals, matches }: TextExpectation): (text: string | undefined) => ConditionResult {
  const expression = matches === undefined ? undefined : compileExpression(matches);
  return (text) => {
    if (text === undefined) return { isMet: false, got: 'nothing', similarity: 0 };
    const isMet = expression === undefined ? text === equals : expression.test(text);
    return { isMet, got: shown(text), similarity: isMet ? 1 : equals === undefined ? 0 : similarity(text, equals) };
  };
}

/** What is wanted, in words. */
export function textWanted({ equals, matches }: TextExpectation): string {
  return matches === undefined ? shown(equals ?? '') : `what matches /${matches}/`;
}

/** A value as JSON, the end of a long one left out. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
