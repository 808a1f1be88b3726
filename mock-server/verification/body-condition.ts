import type { JournalEntry } from '../journal-entry.ts';
import { closeness } from './closeness.ts';
import { type Condition, HOLDS, type Judgement } from './condition.ts';
import type { Expectation } from './expectation.ts';
import { type Json, parsed, sameJson, valueAt } from './json.ts';
import { shown, textJudge, textWished } from './text-condition.ts';

type BodyWish = NonNullable<Expectation['body']>[number];

const ABSENT: Judgement = { holds: false, got: 'nothing', closeness: 0 };

/** A condition on what stands at a place of the request's body. */
export function bodyCondition(wish: BodyWish): Condition {
  const { pointer } = wish;
  const isWhole = pointer === '';
  const judgeText = wish.matches === undefined ? undefined : textJudge({ matches: wish.matches });
  return {
    what: isWhole ? 'body' : `body ${pointer}`,
    wanted: wished(wish),
    judge({ request }) {
      if (isWhole && judgeText !== undefined) return withCut(judgeText(request.body), request);
      const body = parsed(request.body);
      if (body === undefined) return noJson(request, wish);
      return judgeValue(wish, valueAt(body.value, pointer), judgeText);
    },
  };
}

function wished({ exists, matches, equals }: BodyWish): string {
  if (exists !== undefined) return exists ? 'something' : 'nothing';
  return matches === undefined ? shown(equals) : textWished({ matches });
}

function judgeValue(
  { exists, equals }: BodyWish,
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
function noJson({ body, isCut }: JournalEntry['request'], { exists }: BodyWish): Judgement {
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
