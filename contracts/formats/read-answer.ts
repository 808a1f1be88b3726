import { type ReportedResponse, reportedResponse, wordsElsewhere, wordsOf } from '../explain/index.ts';
import { headerPairs, responseHeaders } from '../http/index.ts';
import { readHttpAnswer } from './http-message.ts';

/** What somebody gives of an answer. */
export interface AnswerGiven {
  readonly status?: number | undefined;
  /** A raw HTTP answer, a body, a line such as `400 Bad Request - some text`, or the text alone. */
  readonly text?: string | undefined;
  /** Lines of headers. */
  readonly headers?: readonly string[] | undefined;
}

/** Makes the most of what somebody has of an answer. */
export function readAnswer({ status, text = '', headers = [] }: AnswerGiven): ReportedResponse {
  const raw = readHttpAnswer(text.trimStart());
  const lines = responseHeaders(headerPairs(headers));
  if (raw !== undefined) {
    return reportedResponse({ ...raw, status: status ?? raw.status, headers: { ...raw.headers, ...lines } });
  }
  const statusLine =
    /^\s*(?:HTTP\s+)?([1-5]\d\d)\b(?:\s+[A-Z][A-Za-z']*(?: +[A-Za-z']+)*)??(?:\s*[-–—:]\s*|\s+(?=[{[])|\s*$)([\s\S]*)$/.exec(
      text,
    );
  const inside = /\b([45]\d\d)\b/.exec(text)?.[1];
  const number =
    status ?? (statusLine === null ? (inside === undefined ? null : Number(inside)) : Number(statusLine[1]));
  const body = statusLine === null ? text : (statusLine[2] ?? '');
  if (number !== null) return reportedResponse({ status: number, headers: lines, body });
  return { status: null, description: wordsOf(body) ?? wordsElsewhere(lines), headers: lines };
}
