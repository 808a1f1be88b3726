import { closeness } from './closeness.ts';
import type { Judgement } from './condition.ts';

/** What a text must be, or what it must match. */
export interface TextWish {
  readonly equals?: string;
  readonly matches?: string;
}

const MOST_SHOWN = 200;

/** Judges one text, or the lack of it. The expression must have been checked before. */
export function textJudge({ equals, matches }: TextWish): (text: string | undefined) => Judgement {
  const expression = matches === undefined ? undefined : new RegExp(matches, 'u');
  return (text) => {
    if (text === undefined) return { holds: false, got: 'nothing', closeness: 0 };
    const holds = expression === undefined ? text === equals : expression.test(text);
    return { holds, got: shown(text), closeness: holds ? 1 : equals === undefined ? 0 : closeness(text, equals) };
  };
}

/** The wish in words. */
export function textWished({ equals, matches }: TextWish): string {
  return matches === undefined ? shown(equals ?? '') : `what matches /${matches}/u`;
}

/** A value as JSON, the end of a long one left out. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
