import { type DocumentResponse, fieldValue, type RequestProblem, UnusableSchema } from '../../contracts/internal.ts';
import { type DocumentRequest, problemBody } from '../exchange/index.ts';

/** The response that the document declares for one of the statuses, else a problem document with the last of them. */
export function rejectWith(document: DocumentRequest, statuses: readonly string[], detail: string, more: object): void {
  const status = Number(statuses.at(-1));
  document.response =
    declared(document, statuses, problemOf(document, detail, more)) ?? problemResponse(document, status, detail, more);
}

/** The response that the document declares for such a request: its programs read that one. */
export function declared(
  { compiled }: DocumentRequest,
  statuses: readonly string[],
  problem: (status: number) => string,
): DocumentResponse | undefined {
  return compiled === undefined || compiled instanceof UnusableSchema
    ? undefined
    : compiled.responses.rejection(statuses, problem);
}

/** What a rejection by a document says. */
export const RESTS_ON_DOCUMENT =
  'the request is not what the document says; this rests on the document that you gave, and not on evidence about the vendor';

/** Puts a problem document in place of the response. */
export function respondWith(...about: Parameters<typeof problemResponse>): void {
  about[0].response = problemResponse(...about);
}

function problemResponse(
  document: DocumentRequest,
  status: number,
  detail: string,
  more: object = {},
  headers: readonly string[] = [],
): DocumentResponse {
  return {
    status,
    headers: [...headers, 'Content-Type', 'application/problem+json'],
    body: problemOf(document, detail, more)(status),
  };
}

/** The text of a problem document, by its status, that says what it rests on. */
export function problemOf(
  { match: { operation } }: DocumentRequest,
  detail: string,
  more: object = {},
): (status: number) => string {
  const about = operation && { document: operation.title, operation: operation.id, pointer: operation.pointer };
  return (status) => problemBody(status, detail, { grade: 'yours', ...about, ...more });
}

/** Characters of a reason in a header: most clients take 8 to 16 KB of headers at all. */
const LONGEST_REASON = 1_000;

/** The reason, where the body has no place for it. */
export function documentHint({ in: part, pointer, problem }: RequestProblem, others: number): string {
  const more = others === 0 ? '' : `, and ${others} more that the journal has`;
  const reason = [part, pointer, problem].filter(Boolean).join(' ').slice(0, LONGEST_REASON);
  return fieldValue(`${reason}${more}; ${RESTS_ON_DOCUMENT}`);
}
