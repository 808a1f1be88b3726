import { isJson } from '../../contracts/internal.ts';
import type { SentRequest } from '../traffic/request.ts';

/** An answer, with header names in lower case. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The longest that an answer may take, in milliseconds. */
export const HANG = 2_000;

const STACK = /^\s+at .+:\d+:\d+\)?$/m;
const BUG = /a bug in fake-cxone|is not a function|Cannot read propert|Maximum call stack|Invalid time value/;
/** The page of the sign-in, which is HTML for its own reasons. */
const SIGN_IN = /^(?:http:\/\/[^/]*)?(?:\/_fake\/keys\/[^/]+)?\/+auth\/+authorize/i;
const PAGES = /^(?:http:\/\/[^/]*)?(?:\/_fake\/keys\/[^/]+)?\/_fake(?:\/?$|\/docs|\/console|\/\?)/;
const MAGIC = /magic-|1202555/;
/** Requests that make later ones fail. */
const FAILING = /\/_fake\/(?:faults|scenario|rate-limit)/;

/** True where a request asks for errors of the server: for itself, or for those that follow. */
export function asksForErrors({ method, target, headers, body }: SentRequest): boolean {
  return (
    (method === 'PUT' && FAILING.test(target)) ||
    headers.some(([name]) => name.toLowerCase() === 'prefer') ||
    MAGIC.test(body)
  );
}

/** What is wrong with an answer, whatever the request was; empty where nothing is. */
export function problemsOf(target: string, answer: Received, mayFail: boolean): string[] {
  const { status, headers, body } = answer;
  const type = headers['content-type'] ?? '';
  const isPage = PAGES.test(target) || SIGN_IN.test(target);
  const isChosen = mayFail && headers['x-fake-cxone-why'] !== undefined;
  const problems: string[] = [];
  if (!(status >= 200 && status <= 599)) problems.push(`the status is ${status}`);
  const isNotImplemented = status === 501 && headers['x-fake-cxone-error']?.includes('-not-') === true;
  if (status >= 500 && !isChosen && !isNotImplemented)
    problems.push(`unexpected ${status}: ${body.slice(0, 200).replace(/\d+/g, 'N')}`);
  if (/html/i.test(type) && !isPage && !isChosen) problems.push('unexpected HTML');
  if (!isPage && !isChosen && /^\s*<(?:!doctype|html)/i.test(body)) problems.push('a body that is HTML');
  if (STACK.test(body)) problems.push('a stack');
  if (BUG.test(body) && !isPage) problems.push('the text of a bug');
  if (/[/+]json$/.test(type) && body !== '' && !isJson(body)) problems.push('a body that is not JSON');
  return problems;
}
