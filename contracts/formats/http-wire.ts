import { type HttpHeaders, type HttpResponse, headerPairs, httpHeaders, responseHeaders } from '../http/index.ts';
import { type FramedBody, readFramed, type Surroundings } from './http-framing.ts';

/** A request as it went over a connection, and the line of the text that it begins in, counted from 1. */
export interface WireRequest {
  readonly line: number;
  readonly method: string;
  readonly target: string;
  readonly headers: HttpHeaders;
  readonly body: string | null;
  readonly isTruncated: boolean;
  /** True where prose behind the body is left out. */
  readonly hasProse: boolean;
}

/** An answer that came over a connection. */
export interface WireAnswer {
  readonly line: number;
  readonly response: HttpResponse;
  readonly isTruncated: boolean;
  readonly hasProse: boolean;
}

export type WireMessage = WireRequest | WireAnswer;

const METHODS = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE';
/** The version may be missing in the first line of all, as in .http files. */
const LOOSE = new RegExp(String.raw`(${METHODS})[ \t]+([^\s]+)[ \t]*\r?(?=\n|$)`, 'y');
const STRICT = String.raw`(${METHODS})[ \t]+([^\s]+)[ \t]+HTTP/\d(?:\.\d)?[ \t]*\r?(?=\n|$)`;
const STATUS = String.raw`HTTP/\d(?:\.\d)?[ \t]+(\d{3})\b([^\n]*)`;
const START = new RegExp(`^(?:${STRICT}|${STATUS})`, 'gm');
const START_HERE = new RegExp(`(?:${STRICT}|${STATUS})`, 'y');

/** True for a line that a message begins with; requests name their version. */
function isStartLine(line: string): boolean {
  START_HERE.lastIndex = 0;
  return START_HERE.test(line);
}

/** True for a text with such a line. */
export function hasStartLine(text: string): boolean {
  START.lastIndex = 0;
  return START.test(text);
}

/** A message that begins at a place. */
interface Start {
  readonly at: number;
  /** Behind its first line. */
  readonly end: number;
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly status: string | undefined;
  readonly reason: string | undefined;
}

/**
 * The messages of a text, one behind the other, each with the body that its head frames. What is between them is
 * passed over. `isLoose` allows a request without a version at the very beginning.
 */
export function readWire(text: string, isLoose: boolean): WireMessage[] {
  const starts = new Starts(text);
  const lines = new Lines(text);
  const messages: WireMessage[] = [];
  let answered: string | undefined;
  for (let start = starts.first(isLoose); start !== undefined; ) {
    const head = headAt(text, start.end);
    const line = lines.of(start.at);
    let end: number;
    if (start.status === undefined) {
      const headers = httpHeaders(headerPairs(head.lines));
      const read = bodyAt(starts, head.end, headers['content-length']?.[0], headers['transfer-encoding']?.join());
      answered = start.method ?? '';
      messages.push({ line, method: answered, target: start.target ?? '', headers, ...withoutEnd(read) });
      end = read.end;
    } else {
      const status = Number(start.status);
      const headers = responseHeaders(headerPairs(head.lines));
      const read = isBodiless(status, answered)
        ? { body: answered === 'HEAD' ? null : '', end: head.end, isTruncated: false, hasProse: false }
        : bodyAt(starts, head.end, headers['content-length'], headers['transfer-encoding']);
      const response = { status, headers, body: read.body, reason: (start.reason ?? '').trim() };
      const late = status === 100 ? lateBody(starts, head.end, messages.at(-1)) : undefined;
      if (late !== undefined) messages.push({ ...(messages.pop() as WireRequest), ...withoutEnd(late) });
      messages.push({ line, response, isTruncated: read.isTruncated, hasProse: read.hasProse === true });
      end = late?.end ?? read.end;
    }
    start = starts.at(end) ?? starts.behind(end);
  }
  return messages;
}

/** The body that a request has behind 100 Continue, for which it waited. */
function lateBody(starts: Starts, at: number, last: WireMessage | undefined): FramedBody | undefined {
  if (last === undefined || 'response' in last || (last.body ?? '') !== '') return undefined;
  const { headers } = last;
  const read = bodyAt(starts, at, headers['content-length']?.[0], headers['transfer-encoding']?.join());
  return (read.body ?? '') === '' ? undefined : read;
}

function withoutEnd({
  body,
  isTruncated,
  hasProse = false,
}: FramedBody): Pick<WireRequest, 'body' | 'isTruncated' | 'hasProse'> {
  return { body, isTruncated, hasProse };
}

/** No body follows these heads, whatever they say of one (RFC 9112 section 6.3). */
function isBodiless(status: number, method: string | undefined): boolean {
  return (
    status < 200 || status === 204 || status === 304 || method === 'HEAD' || (method === 'CONNECT' && status < 300)
  );
}

function bodyAt(starts: Starts, at: number, length: string | undefined, transfer: string | undefined): FramedBody {
  const announced = {
    length: length !== undefined && /^\d+$/.test(length) ? length : undefined,
    isChunked: transfer?.toLowerCase().includes('chunked') === true,
  };
  return readFramed(announced, starts, at);
}

/** Header lines up to the empty one, or to the next message where that is missing; `end` is where the body begins. */
function headAt(text: string, from: number): { readonly lines: readonly string[]; readonly end: number } {
  const lines: string[] = [];
  let at = text.indexOf('\n', from) + 1;
  while (at > 0 && at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (isStartLine(line) || /^[ \t]*\{(?!\{)/.test(line)) return { lines, end: at }; // no header begins with a brace
    at = end < 0 ? text.length : end + 1;
    if (line.trim() === '') return { lines, end: at };
    lines.push(line.replace(/\r$/, ''));
  }
  return { lines, end: text.length };
}

/** Where messages begin. */
class Starts implements Surroundings {
  readonly text: string;
  /** What was found last: it need not be looked for again from a place between. */
  #known: { readonly from: number; readonly start: Start | undefined } | undefined;

  /** Characters that may be looked at more than once. */
  #left: number;

  constructor(text: string) {
    this.text = text;
    this.#left = 4 * text.length;
  }

  first(isLoose: boolean): Start | undefined {
    LOOSE.lastIndex = 0;
    const loose = isLoose ? LOOSE.exec(this.text) : null;
    return loose === null ? this.behind(0) : startOf(loose);
  }

  /** At a place, where a body without a line break at its end is over, or in white space behind it. */
  at(place: number): Start | undefined {
    START_HERE.lastIndex = behindSpace(this.text, place);
    const found = START_HERE.exec(this.text);
    return found === null ? undefined : startOf(found);
  }

  /** The next one that begins a line. */
  behind(place: number): Start | undefined {
    const known = this.#known;
    if (known !== undefined && known.from <= place && (known.start === undefined || place <= known.start.at))
      return known.start;
    START.lastIndex = place;
    const found = START.exec(this.text);
    this.#known = { from: place, start: found === null ? undefined : startOf(found) };
    return this.#known.start;
  }

  next(place: number): number {
    return this.behind(place)?.at ?? this.text.length;
  }

  /** A body may have the first line of a message in it: what looks for its end may pass that, as long as most heads are right. */
  reach(place: number, bytes: number): number {
    const next = this.next(place);
    if (place + bytes <= next) return next;
    const more = Math.min(bytes, this.text.length - place);
    if (more > this.#left) return next;
    this.#left -= more;
    return this.text.length;
  }

  isEnd(place: number): boolean {
    return behindSpace(this.text, place) === this.text.length || this.at(place) !== undefined;
  }
}

function behindSpace(text: string, place: number): number {
  let at = place;
  while (at < text.length && (text.charCodeAt(at) === 0x0a || text.charCodeAt(at) === 0x0d || text[at] === ' '))
    at += 1;
  return at;
}

function startOf(found: RegExpExecArray): Start {
  const [written, method, target, status, reason] = found;
  return { at: found.index, end: found.index + written.length, method, target, status, reason };
}

/** Numbers of lines by offsets, which are asked for in their order. */
class Lines {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  of(offset: number): number {
    for (
      let next = this.#text.indexOf('\n', this.#at);
      next >= 0 && next < offset;
      next = this.#text.indexOf('\n', next + 1)
    ) {
      this.#line += 1;
      this.#at = next + 1;
    }
    return this.#line;
  }
}
