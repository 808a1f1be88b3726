import { distance } from 'fastest-levenshtein';
import { compileExpression } from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import type { JournalEntry } from '../admin-types/index.ts';

type BodyExpectation = NonNullable<Forms['Verification']['expectations'][number]['body']>[number];

const ABSENT: Judgement = { holds: false, got: 'nothing', closeness: 0 };

/** A condition on what stands at a place of the request's body. */
export function bodyCondition(expected: BodyExpectation): Condition {
  const { pointer } = expected;
  const isWhole = pointer === '';
  const judgeText = expected.matches === undefined ? undefined : textJudge({ matches: expected.matches });
  return {
    what: isWhole ? 'body' : `body ${pointer}`,
    wanted: expectedInWords(expected),
    judge({ request }) {
      if (isWhole && judgeText !== undefined) return withCut(judgeText(request.body), request);
      const body = parsed(request.body);
      if (body === undefined) return noJson(request, expected);
      return judgeValue(expected, valueAt(body.value, pointer), judgeText);
    },
  };
}

function expectedInWords({ exists, matches, equals }: BodyExpectation): string {
  if (exists !== undefined) return exists ? 'something' : 'nothing';
  return matches === undefined ? shown(equals) : textWanted({ matches });
}

function judgeValue(
  { exists, equals }: BodyExpectation,
  value: Json | undefined,
  judgeText: ((text: string) => Judgement) | undefined,
): Judgement {
  if (exists !== undefined) {
    const got = value === undefined ? 'nothing' : shown(value);
    return (value !== undefined) === exists ? HOLDS : { holds: false, got, closeness: 0 };
  }
  if (value === undefined) return ABSENT;
  if (judgeText !== undefined) {
    if (value === null || typeof value === 'object') return { holds: false, got: shown(value), closeness: 0 };
    return { ...judgeText(String(value)), got: shown(value) };
  }
  if (sameJson(value, equals)) return HOLDS;
  return { holds: false, got: shown(value), closeness: closeness(JSON.stringify(value), JSON.stringify(equals)) };
}

/** Where nothing can stand, nothing does: `exists: false` holds of a body that is empty or of another kind. */
function noJson({ body, isCut }: JournalEntry['request'], { exists }: BodyExpectation): Judgement {
  if (isCut === true) return UNKNOWN;
  if (exists === false) return HOLDS;
  return { holds: false, got: body === '' ? 'no body' : 'a body that is no JSON', closeness: 0 };
}

/** It may be what is wanted and may be not: nobody can tell any more. */
const UNKNOWN: Judgement = {
  holds: false,
  got: 'a body too long to be kept whole, of which only the beginning is known',
  closeness: 0.5,
};

function withCut(judgement: Judgement, { isCut }: JournalEntry['request']): Judgement {
  return judgement.holds || isCut !== true ? judgement : UNKNOWN;
}

/** Characters that are compared; the measure takes the square of it. */
const MOST = 256;

/** How like two texts are, from 0 to 1. */
export function closeness(a: string, b: string): number {
  const [left, right] = [a.slice(0, MOST), b.slice(0, MOST)];
  return left === right ? 1 : 1 - distance(left, right) / Math.max(left.length, right.length);
}

/** What an entry has where a condition looks. */
export interface Judgement {
  readonly holds: boolean;
  /** In words. */
  readonly got: string;
  /** From 0, nothing like it, to 1. */
  readonly closeness: number;
}

/** One thing that must be so of an entry. */
export interface Condition {
  /** Where it looks: `status`, `header accept`, `body /campaignId`. */
  readonly what: string;
  /** In words. */
  readonly wanted: string;
  judge(entry: JournalEntry): Judgement;
}

const HOLDS: Judgement = { holds: true, got: '', closeness: 1 };

/** What JSON can say. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The value of a text, in an object of its own since it may be null; undefined where the text is no JSON. */
function parsed(text: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}

/** The value at a JSON Pointer (RFC 6901), or undefined. */
function valueAt(value: Json, pointer: string): Json | undefined {
  let at: Json | undefined = value;
  for (const escaped of pointer.split('/').slice(1)) {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    if (at === null || typeof at !== 'object') return undefined;
    if (Array.isArray(at) && !/^(0|[1-9]\d*)$/.test(key)) return undefined;
    if (!Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, Json>)[key];
  }
  return at;
}

/** True for two values that say the same, whatever the order of their keys. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
  );
}

/** What a text must be, or what it must match. */
export interface TextExpectation {
  readonly equals?: string;
  readonly matches?: string;
}

const MOST_SHOWN = 200;

/** Judges one text, or the lack of it. The expression must have been checked before. */
export function textJudge({ equals, matches }: TextExpectation): (text: string | undefined) => Judgement {
  const expression = matches === undefined ? undefined : compileExpression(matches);
  return (text) => {
    if (text === undefined) return { holds: false, got: 'nothing', closeness: 0 };
    const holds = expression === undefined ? text === equals : expression.test(text);
    return { holds, got: shown(text), closeness: holds ? 1 : equals === undefined ? 0 : closeness(text, equals) };
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
