import { isJson } from '../json/index.ts';

/** A body of an HTTP message in a text, and where it ends. */
export interface FramedBody {
  /** Null where the text has nothing of a body that its head announces. */
  readonly body: string | null;
  readonly end: number;
  /** True where fewer bytes are there than the head says. */
  readonly isTruncated: boolean;
  /** True where prose behind the body is left out. */
  readonly hasProse?: boolean;
}

/** What the head of a message says of its body. */
export interface BodyAnnounced {
  readonly length: string | undefined;
  readonly isChunked: boolean;
}

/** What is known of the text that a body is in. */
export interface Surroundings {
  readonly text: string;
  /** Where the next message begins a line, behind a place. */
  next(at: number): number;
  /** How far that many bytes from a place may be looked for: what lies about its length is not believed forever. */
  reach(at: number, bytes: number): number;
  isEnd(at: number): boolean;
}

/**
 * Reads a body as its head frames it (RFC 9112 section 6). A text may have other line breaks than the wire had, and may
 * have been edited: where the frame does not fit, the body is all that is there.
 */
export function readFramed(announced: BodyAnnounced, around: Surroundings, start: number): FramedBody {
  if (announced.isChunked) {
    const chunks = readChunks(around, start);
    if (chunks !== undefined) return chunks;
  }
  const length = announced.length === undefined ? undefined : Number(announced.length);
  return (length === undefined ? undefined : ofLength(length, around, start)) ?? allOf(length, around, start);
}

/** The body of that many bytes, where what follows it may follow one. */
function ofLength(length: number, around: Surroundings, start: number): FramedBody | undefined {
  const { text } = around;
  for (const breakBytes of [1, 2]) {
    const end = endAfter(text, start, around.reach(start, length), length, breakBytes);
    if (end === undefined) continue;
    const body = text.slice(start, end);
    // what follows JSON of that length may be anything, such as a title of the answer, or what a client says at the end
    if (
      around.isEnd(end) ||
      (/^[{[]/.test(body) && isJson(body)) ||
      (length === 0 && !BEGINS_BODY.test(text.slice(end, end + 80)))
    )
      return { body, end, isTruncated: false };
  }
  return undefined;
}

/** Of a body that is there although its length is said to be 0. */
const BEGINS_BODY = /^\s*["{[<]/;

/** Line breaks at the end of what is not framed are those of the file. */
function allOf(length: number | undefined, around: Surroundings, start: number): FramedBody {
  const latest = around.next(start);
  const body = around.text.slice(start, latest).trimEnd();
  if (body === '' && length !== undefined && length > 0) return { body: null, end: latest, isTruncated: false };
  const json = length === undefined ? beforeProse(body) : undefined;
  if (json !== undefined) return { body: json, end: latest, isTruncated: false, hasProse: true };
  const bytes = Buffer.byteLength(body) + body.split('\n').length;
  // JSON that is whole was written in fewer lines than it was sent in
  const isTruncated = length !== undefined && bytes < length && !(/^[{[]/.test(body) && isJson(body));
  return { body, end: latest, isTruncated };
}

const PROSE_BEHIND =
  /[}\]][ \t]*\r?\n[ \t]*\r?\n[ \t\r\n]{0,40}(?:[*_(|#>-]{1,3}[ \t]{0,2}(?:\r?\n)?)?[\p{L}'’]{1,40}[,.:!?]?(?:[ \t]\S|[ \t]*\r?(?:\n|$))/u;
/** What Logbook writes before an answer. */
const LOGGED_BEHIND = /[}\]]\r?\nDuration: \d/;

/** JSON behind which a paragraph of prose begins, as in a mail; undefined where a body is not that. */
function beforeProse(body: string): string | undefined {
  const found = /^[{[]/.test(body) ? (PROSE_BEHIND.exec(body) ?? LOGGED_BEHIND.exec(body)) : null;
  const json = found === null ? '' : body.slice(0, found.index + 1);
  return json !== '' && isJson(json) ? json : undefined;
}

/** Where that many bytes of UTF-8 are over; undefined where there are fewer up to the latest place. */
function endAfter(text: string, start: number, latest: number, length: number, breakBytes: number): number | undefined {
  let left = length;
  let at = start;
  for (; left > 0 && at < latest; at++) {
    const code = text.charCodeAt(at);
    const isLineFeed = code === 0x0a && text.charCodeAt(at - 1) !== 0x0d;
    // a pair of surrogates is four bytes, two for each half
    left -= code < 0x80 ? (isLineFeed ? breakBytes : 1) : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
  }
  return left === 0 ? at : undefined;
}

const CHUNK_HEAD = /([0-9A-Fa-f]{1,8})(?:[ \t]*;[^\n]*)?\r?\n/y;
const LAST_CHUNK = /^0+[ \t]*\r?$/m;
const BREAK = /\r?\n/y;

/** The chunks of a body, joined; undefined where it is not in chunks, as many tools show it. */
function readChunks(around: Surroundings, start: number): FramedBody | undefined {
  const { text } = around;
  let body = '';
  let at = afterBreaks(text, start);
  for (let count = 0; ; count++) {
    const head = matchAt(CHUNK_HEAD, text, at);
    if (head === undefined) return count === 0 ? undefined : { body, end: at, isTruncated: true };
    const size = Number.parseInt(head[1] as string, 16);
    at += head[0].length;
    if (size === 0) return { body, end: afterTrailers(text, at, around.next(at)), isTruncated: false };
    const end = endOfChunk(text, at, around.reach(at, size), size);
    if (end === undefined)
      return count === 0
        ? asOneChunk(around, at)
        : { body: body + text.slice(at, around.next(at)).trimEnd(), end: around.next(at), isTruncated: true };
    body += text.slice(at, end);
    at = afterBreaks(text, end);
  }
}

/** A line break follows a chunk. */
function endOfChunk(text: string, at: number, reach: number, size: number): number | undefined {
  for (const breakBytes of [1, 2]) {
    const end = endAfter(text, at, reach, size, breakBytes);
    if (end !== undefined && (end === text.length || matchAt(BREAK, text, end) !== undefined)) return end;
  }
  return undefined;
}

/** Of an edited body the size is wrong, and its last chunk still there. */
function asOneChunk(around: Surroundings, start: number): FramedBody {
  const latest = around.next(start);
  const all = around.text.slice(start, latest);
  const last = LAST_CHUNK.exec(all);
  if (last === null) return { body: all.trimEnd(), end: latest, isTruncated: true };
  return { body: all.slice(0, last.index).trimEnd(), end: latest, isTruncated: false };
}

/** Behind the last chunk there may be trailers, then an empty line. */
function afterTrailers(text: string, start: number, latest: number): number {
  let at = start;
  while (at < latest) {
    const end = text.indexOf('\n', at);
    if (end < 0) return latest;
    const isOver = text.slice(at, end).trim() === '';
    at = end + 1;
    if (isOver) return at;
  }
  return latest;
}

function afterBreaks(text: string, start: number): number {
  let at = start;
  while (text[at] === '\n' || text[at] === '\r') at += 1;
  return at;
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | undefined {
  expression.lastIndex = at;
  return expression.exec(text) ?? undefined;
}
