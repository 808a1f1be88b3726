import { type ReportedResponse, reportedResponse, wordsElsewhere, wordsOf } from '../explain/index.ts';
import {
  type HttpExchange,
  type HttpRequest,
  type HttpResponse,
  headerPairs,
  httpHeaders,
  responseHeaders,
} from '../http/index.ts';

/** True for what `curl -v` prints. */
function isVerboseCurl(text: string): boolean {
  return /^(?:> \w+ \S+ |< )HTTP\//m.test(text);
}

/** `> ` is what went out, `< ` what came back, the rest talk; what has no mark behind the answer's head is its body. */
function fromVerboseCurl(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => !/^(\* |[{}] \[|\s*%|\s+Dload|\s*\d+\s+\d)/.test(line) && line !== '*');
  return lines.map((line) => line.replace(/^[<>] ?/, '')).join('\n');
}

/** The variables that an .http file defines, `@name = value`, are filled in. */
function withVariables(text: string): string {
  const definitions = [...text.matchAll(/^@(\w+)[ \t]*=(.*)$/gm)];
  const values = new Map(definitions.map(([, name, value = '']) => [name, value.trim()]));
  return values.size === 0 ? text : text.replace(/\{\{\s*(\w+)\s*\}\}/g, (mark, name) => values.get(name) ?? mark);
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

/** An exchange of a text, and the line of the text that it begins in, counted from 1. */
export interface HttpRead {
  readonly line: number;
  readonly exchange: HttpExchange;
  /** True where fewer bytes of a body are there than its Content-Length says. */
  readonly isTruncated: boolean;
}

const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
/** The version may be missing behind `###`, as in .http files. */
const REQUEST_LINE = new RegExp(`^(${METHODS})\\s+(\\S+)(?:\\s+HTTP/\\d(?:\\.\\d)?)?\\s*$`);
const STRICT_REQUEST_LINE = new RegExp(`^(?:${METHODS})\\s+\\S+\\s+HTTP/\\d`);
const STATUS_LINE = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b\s*(.*)/;

/** True for a text that begins as an HTTP message does, or as what `curl -v` prints. */
export function looksLikeHttp(text: string): boolean {
  return (
    /^(?:\s|(?:#|\/\/|@\w)[^\n]*\n)*(?:[><]\s)?(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+\S|HTTP\/\d)/.test(
      text,
    ) || /^\s*[*>] /.test(text)
  );
}

/**
 * Reads HTTP messages as they are written down: requests, each with its answer behind it where there is one; several
 * in a row, or separated by `###` as in .http files; the output of `curl -v`.
 */
export function readHttp(text: string): HttpRead[] {
  const isVerbose = isVerboseCurl(text);
  const lines = (isVerbose ? fromVerboseCurl(text) : withVariables(text)).split(/\r?\n/);
  const starts = lines.flatMap((line, at) => (startsRequest(lines, line, at) ? [at] : []));
  return starts.map((start, index) => {
    const block = lines.slice(start, starts[index + 1] ?? lines.length);
    const separator = block.findIndex((line) => line.startsWith('###'));
    const read = readBlock(separator < 0 ? block : block.slice(0, separator));
    return { line: start + 1, ...(isVerbose ? bodyUnknown(read) : read) };
  });
}

/** An answer alone; undefined where the text does not begin with a status line. */
export function readHttpAnswer(text: string): HttpResponse | undefined {
  const lines = (isVerboseCurl(text) ? fromVerboseCurl(text) : text).split(/\r?\n/);
  const start = lines.findIndex((line) => STATUS_LINE.test(line) && !STATUS_LINE.exec(line)?.[1]?.startsWith('1'));
  return start < 0 ? undefined : responseOf(lines.slice(start)).response;
}

/** curl -v prints no body of a request; one that the headers announce is not known. */
function bodyUnknown({ exchange }: Omit<HttpRead, 'line'>): Omit<HttpRead, 'line'> {
  const { headers } = exchange.request;
  const isAnnounced = (headers?.['content-length']?.[0] ?? '0') !== '0' || headers?.['transfer-encoding'] !== undefined;
  const request = isAnnounced ? { ...exchange.request, body: null } : exchange.request;
  return { exchange: { ...exchange, request }, isTruncated: false };
}

function startsRequest(lines: readonly string[], line: string, at: number): boolean {
  if (!REQUEST_LINE.test(line)) return false;
  if (STRICT_REQUEST_LINE.test(line)) return true;
  const before = lines.slice(0, at).findLast((each) => each.trim() !== '' && !/^(#(?!##)|\/\/|@)/.test(each));
  return before === undefined || before.startsWith('###');
}

function readBlock(block: readonly string[]): Omit<HttpRead, 'line'> {
  const answerAt = block.findIndex((line) => STATUS_LINE.test(line));
  const { request, isTruncated } = requestOf(answerAt < 0 ? block : block.slice(0, answerAt));
  if (answerAt < 0) return { exchange: { request, response: null }, isTruncated };
  const answer = responseOf(block.slice(answerAt));
  return { exchange: { request, response: answer.response }, isTruncated: isTruncated || answer.isTruncated };
}

function requestOf(lines: readonly string[]): { request: HttpRequest; isTruncated: boolean } {
  const [, method = '', target = ''] = REQUEST_LINE.exec(lines[0] ?? '') ?? [];
  const { head, body } = parted(lines.slice(1));
  const headers = httpHeaders(headerPairs(head));
  const host = headers['host']?.[0];
  const url = host !== undefined && target.startsWith('/') ? `//${host}${target}` : target;
  return {
    request: { method, url, headers, body },
    isTruncated: isShort(body, headers['content-length']?.[0]),
  };
}

function responseOf(lines: readonly string[]): { response: HttpResponse; isTruncated: boolean } {
  const [, status, reason = ''] = STATUS_LINE.exec(lines[0] ?? '') ?? [];
  const { head, body } = parted(lines.slice(1));
  const headers = responseHeaders(headerPairs(head));
  const response = { status: Number(status), headers, body, reason: reason.trim() };
  return { response, isTruncated: isShort(body, headers['content-length']) };
}

/** The body begins behind the first empty line; line breaks at its end are those of the file. */
function parted(lines: readonly string[]): { head: readonly string[]; body: string } {
  const empty = lines.findIndex((line) => line.trim() === '');
  if (empty < 0) return { head: lines, body: '' };
  return {
    head: lines.slice(0, empty),
    body: lines
      .slice(empty + 1)
      .join('\n')
      .trimEnd(),
  };
}

/** A file may end its lines otherwise than the wire did, so that one byte a line may be missing. */
function isShort(body: string, declared: string | undefined): boolean {
  if (declared === undefined) return false;
  const length = Number(declared);
  return new TextEncoder().encode(body).length + body.split('\n').length < length;
}
