import { isUsualReason, type ReportedResponse, reportedResponse, wordsElsewhere, wordsOf } from '../explain/index.ts';
import {
  type HttpExchange,
  type HttpRequest,
  type HttpResponse,
  headerPairs,
  responseHeaders,
  urlParts,
} from '../http/index.ts';
import { answerOfClientError } from './client-error.ts';
import { type HttpSection, httpSections, isHttpFile } from './http-file.ts';
import { hasStartLine, readWire, type WireAnswer, type WireMessage, type WireRequest } from './http-wire.ts';
import {
  fromPrinted,
  fromVerboseCurl,
  hasBodyInBars,
  isPrinted,
  isVerboseCurl,
  isWireLog,
  withoutLogger,
} from './message-lines.ts';
import { joinedLines, type NumberedLine, numberedLines } from './numbered-lines.ts';
import { answerOfPrintedError } from './printed-error.ts';
import { bodyNotes, type RecordedBody, recordedBody } from './recorded-body.ts';

/** An exchange of a text, and the line of the text that it begins in, counted from 1. */
export interface HttpRead {
  readonly line: number;
  readonly exchange: HttpExchange;
  /** True where fewer bytes of a body are there than its Content-Length says. */
  readonly isTruncated: boolean;
  /** The file that has the body of the request; the exchange has none then. */
  readonly bodyFile?: string;
  /** What else there is to be said of it. */
  readonly notes: readonly string[];
}

/** True for a text that has an HTTP message, as it is or as .http files and `curl -v` have it. */
export function looksLikeHttp(text: string): boolean {
  if (/^[\uFEFF\s]*(?:[["]|\{(?!\{))/.test(text)) return false; // JSON
  return (
    /^\s*[*>] /.test(text) ||
    isVerboseCurl(text) ||
    isPrinted(text) ||
    hasStartLine(text) ||
    isHttpFile(beginning(text)) ||
    isApacheLog(text)
  );
}

/** Enough to see what a file is. */
function beginning(text: string): NumberedLine[] {
  return numberedLines(text.slice(0, 64 * 1024));
}

function isApacheLog(text: string): boolean {
  return / >> "(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S+ HTTP\//.test(text);
}

/**
 * Reads HTTP messages as they are written down: requests, each with its answer behind it where there is one; several
 * in a row, or separated by `###` as in .http files; the output of `curl -v`; wire logs. `readFile` gives what stands
 * beside an .http file, such as its environments.
 */
export function readHttp(text: string, readFile?: (name: string) => string | undefined): HttpRead[] {
  const lines = numberedLines(text);
  if (isVerboseCurl(text)) {
    const read = exchangesOf(fromVerboseCurl(lines), false);
    return hasBodyInBars(text) ? read : read.map(bodyUnknown);
  }
  const printed = fromPrinted(text, lines);
  if (printed !== undefined) return exchangesOf(printed, false);
  const plain = isWireLog(lines) || isApacheLog(text) ? withoutLogger(lines) : lines;
  return httpSections(plain, readFile).flatMap(readSection);
}

/** The last answer of a text, which is what counts where there are several; undefined where there is none. */
export function readHttpAnswer(text: string): HttpResponse | undefined {
  return finalOf(answersIn(text))?.response;
}

/** How a text came to its last answer, where there are several. */
export function answerNotes(text: string): string[] {
  return wayOf(answersIn(text), false);
}

function answersIn(text: string): WireAnswer[] {
  if (!/^(?:< )?HTTP\/\d/m.test(text)) return [];
  const lines = numberedLines(text);
  const messages = readWire(joinedLines(isVerboseCurl(text) ? fromVerboseCurl(lines) : lines), false);
  return messages.flatMap((each) => ('response' in each ? [each] : []));
}

function readSection({ lines, isRequest, bodyFile }: HttpSection): HttpRead[] {
  const [first, ...others] = exchangesOf(lines, isRequest);
  if (first === undefined || bodyFile === undefined) return first === undefined ? [] : [first, ...others];
  const { exchange } = first;
  return [{ ...first, bodyFile, exchange: { ...exchange, request: { ...exchange.request, body: null } } }, ...others];
}

/** curl -v prints no body of a request; one that the headers announce is not known. */
function bodyUnknown(read: HttpRead): HttpRead {
  const { request } = read.exchange;
  const isAnnounced =
    (request.headers?.['content-length']?.[0] ?? '0') !== '0' || request.headers?.['transfer-encoding'] !== undefined;
  // what has its length was written there by somebody
  const isWhole = Buffer.byteLength(request.body ?? '') === Number(request.headers?.['content-length']?.[0]);
  if (!isAnnounced || isWhole || request.body === null) return read;
  return {
    ...read,
    exchange: { ...read.exchange, request: { ...request, body: null } },
    notes: [...read.notes, 'the body of the request was not recorded'],
  };
}

/** A text has lost the bytes of what was packed; most tools unpack it before they show it. */
function bodyOf(text: string | null, codings: string | undefined): RecordedBody {
  if (text === null) return { text, note: 'was not recorded' };
  if (text === '') return { text };
  const facts = { isBase64: false, size: undefined, contentLength: undefined, file: undefined, isCut: false };
  return recordedBody({ ...facts, text, codings, isOptional: true });
}

const PROSE_LEFT_OUT = 'what follows the JSON of a body behind an empty line is taken for prose';

/** A request with all that was answered to it. */
interface Group {
  readonly request: WireRequest;
  readonly answers: WireAnswer[];
}

/** The requests of a connection with their answers; what only opens a tunnel is none. */
function exchangesOf(lines: readonly NumberedLine[], isRequest: boolean): HttpRead[] {
  const messages = readWire(joinedLines(lines), isRequest);
  const groups = pipelined(grouped(messages)).filter(({ request }) => request.method !== 'CONNECT');
  return groups.map(({ request, answers }, index) => {
    const answer = finalOf(answers);
    const isFollowed = answer !== undefined && isRedirected(request, answer, groups[index + 1]?.request);
    const response = isFollowed ? null : (answer?.response ?? null);
    const sent = bodyOf(request.body, request.headers['content-encoding']?.join());
    const came = response && bodyOf(response.body, response.headers?.['content-encoding']);
    return {
      line: lines[request.line - 1]?.line ?? 1,
      exchange: {
        request: { ...requestOf(request), body: sent.text },
        response: response && { ...response, body: came?.text ?? null },
      },
      isTruncated: request.isTruncated || answer?.isTruncated === true,
      notes: [
        ...wayOf(answers, isFollowed),
        ...bodyNotes(sent, request.method === 'HEAD' ? null : came),
        ...(request.hasProse || answer?.hasProse === true ? [PROSE_LEFT_OUT] : []),
      ],
    };
  });
}

function grouped(messages: readonly WireMessage[]): Group[] {
  const groups: Group[] = [];
  for (const each of messages) {
    if ('response' in each) groups.at(-1)?.answers.push(each);
    else groups.push({ request: each, answers: [] });
  }
  return groups;
}

/** Requests that went out before the first was answered are answered in their order. */
function pipelined(groups: readonly Group[]): Group[] {
  let waiting: Group[] = [];
  return groups
    .flatMap((group) => {
      waiting.push(group);
      if (group.answers.length === 0) return [];
      const finals = group.answers.filter(({ response }) => response.status >= 200);
      const isPaired = waiting.length > 1 && finals.length === waiting.length;
      const done = isPaired
        ? waiting.map(({ request }, index) => ({ request, answers: finals.slice(index, index + 1) }))
        : waiting;
      waiting = [];
      return done;
    })
    .concat(waiting);
}

/** What is in between, such as 100, leads to the last one; nothing but that is no answer. */
function finalOf(answers: readonly WireAnswer[]): WireAnswer | undefined {
  return answers.findLast(({ response }) => response.status >= 200);
}

/** A redirect to the same path elsewhere, which the next request follows, is answered there. */
function isRedirected(request: WireRequest, { response }: WireAnswer, next: WireRequest | undefined): boolean {
  const location = response.headers?.['location'];
  if (next === undefined || location === undefined || response.status < 300 || response.status > 399) return false;
  const [from, to, asked] = [request.target, location, next.target].map((each) => urlParts(each).path);
  return from === to && to === asked;
}

function wayOf(answers: readonly WireAnswer[], isFollowed: boolean): string[] {
  const finals = answers.filter(({ response }) => response.status >= 200).map(({ response }) => shown(response));
  if (isFollowed) return [`the answer ${finals.at(-1)} leads to the request that follows, which counts`];
  return finals.length > 1 ? [`of the answers to one request, ${finals.join(', ')}, the last counts`] : [];
}

function shown({ status, reason, headers }: HttpResponse): string {
  const location = status >= 300 && status < 400 ? headers?.['location'] : undefined;
  return [status, reason, location && `to ${urlParts(location).path}`]
    .filter((each) => each !== '' && each !== undefined)
    .join(' ');
}

function requestOf({ method, target, headers, body }: WireRequest): HttpRequest {
  const host = headers['host']?.[0];
  const url = host !== undefined && target.startsWith('/') ? `//${host}${target}` : target;
  return { method, url, headers, body };
}

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
  const raw =
    readHttpAnswer(text.trimStart()) ?? (/^\s*\{/.test(text) ? answerOfClientError(text) : answerOfPrintedError(text));
  const lines = responseHeaders(headerPairs(headers));
  if (raw !== undefined) {
    return reportedResponse({ ...raw, status: status ?? raw.status, headers: { ...raw.headers, ...lines } });
  }
  const statusLine =
    /^\s*(?:HTTP\s+)?([1-5]\d\d)\b(?:\s+([A-Z][A-Za-z']*(?: +[A-Za-z']+)*))??(?:\s*[-–—:]\s*|\s+(?=[{[])|\s*$)([\s\S]*)$/.exec(
      text,
    );
  const inside = /\b([45]\d\d)\b/.exec(text)?.[1];
  const number =
    status ?? (statusLine === null ? (inside === undefined ? null : Number(inside)) : Number(statusLine[1]));
  const body = statusLine === null ? text : wordsBehind(statusLine[2] ?? '', statusLine[3] ?? '', text);
  if (number !== null) return reportedResponse({ status: number, headers: lines, body });
  return { status: null, description: wordsOf(body) ?? wordsElsewhere(lines), headers: lines };
}

/** What follows a status: without its reason phrase, where that is a usual one and says nothing. */
function wordsBehind(reason: string, rest: string, text: string): string {
  return isUsualReason(reason) ? rest : text.slice(text.indexOf(reason));
}
