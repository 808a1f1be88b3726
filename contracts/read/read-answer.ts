import { answerHeaders } from '../exchange/headers-seen.ts';
import { type AnswerTold, answerOf, wordsElsewhere, wordsOf } from '../explain/answer.ts';
import { headerPairs } from './headers.ts';
import { readHttpAnswer } from './read-http.ts';

/** What somebody gives of an answer. */
export interface AnswerGiven {
  readonly status?: number | undefined;
  /** A raw HTTP answer, a body, a line such as `400 Bad Request - some text`, or the text alone. */
  readonly text?: string | undefined;
  /** Lines of headers. */
  readonly headers?: readonly string[] | undefined;
}

/** Makes the most of what somebody has of an answer. */
export function readAnswer({ status, text = '', headers = [] }: AnswerGiven): AnswerTold {
  const raw = readHttpAnswer(text.trimStart());
  const lines = answerHeaders(headerPairs(headers));
  if (raw !== undefined) {
    return answerOf({ ...raw, status: status ?? raw.status, headers: { ...raw.headers, ...lines } });
  }
  const told =
    /^\s*(?:HTTP\s+)?([1-5]\d\d)\b(?:\s+[A-Z][A-Za-z' -]*?)??(?:\s*[-–—:]\s*|\s+(?=[{[])|\s*$)([\s\S]*)$/.exec(text);
  const inside = /\b([45]\d\d)\b/.exec(text)?.[1];
  const number = status ?? (told === null ? (inside === undefined ? null : Number(inside)) : Number(told[1]));
  const body = told === null ? text : (told[2] ?? '');
  if (number !== null) return answerOf({ status: number, headers: lines, body });
  return { status: null, description: wordsOf(body) ?? wordsElsewhere(lines), headers: lines };
}
