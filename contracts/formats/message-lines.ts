import type { NumberedLine } from './numbered-lines.ts';

/** What loggers write before a message: a level and a time, in either order. */
const LOG_LINE = /^(?:\[?[A-Z]{4,5}\]?[ \t]{1,3})?\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** True for a text of which lines are those of a logger. */
export function isWireLog(lines: readonly NumberedLine[]): boolean {
  return lines.some(({ text }) => LOG_LINE.test(text));
}

/**
 * The messages of a log, without what the logger writes: Mule's wire log has them below a line of its own, Apache's has
 * each of their lines in one, in quotes, with its line breaks as `[\r][\n]`.
 */
export function withoutLogger(lines: readonly NumberedLine[]): NumberedLine[] {
  const quoted = lines.flatMap(quotedLine);
  return quoted.length > 0 ? joinedPieces(quoted) : lines.filter(({ text }) => !LOG_LINE.test(text));
}

/** A line in quotes, and which way it went. */
interface Piece extends NumberedLine {
  readonly isSent: boolean;
}

function quotedLine({ text, line }: NumberedLine): Piece[] {
  const sent = text.indexOf(' >> "');
  const start = sent < 0 ? text.indexOf(' << "') : sent;
  const end = text.lastIndexOf('"');
  return start < 0 || end < start + 5 ? [] : [{ text: text.slice(start + 5, end), line, isSent: sent >= 0 }];
}

/** A piece without a line break at its end goes on in the next one. */
function joinedPieces(pieces: readonly Piece[]): NumberedLine[] {
  const lines: NumberedLine[] = [];
  let open: Piece | undefined;
  for (const { text, line, isSent } of pieces) {
    if (open !== undefined && open.isSent !== isSent) {
      lines.push(open);
      open = undefined;
    }
    const isWhole = text.endsWith('[\\n]');
    const plain = text.replaceAll('[\\r]', '').replaceAll('[\\n]', '');
    open = open === undefined ? { text: plain, line, isSent } : { ...open, text: open.text + plain };
    if (!isWhole) continue;
    lines.push(open);
    open = undefined;
  }
  return open === undefined ? lines : [...lines, open];
}

/** What begins a log of requests that is no HTTP yet, and how its lines become that. */
const PRINTED = [
  { mark: /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[[\dx-]{3,20}\] )?=> Send header, \d/m, read: fromTrace },
  { mark: /^(?:INFO: )?--> (?:GET|POST|PUT|PATCH|DELETE|HEAD) \S/m, read: fromOkHttp },
  { mark: /^---request begin---/m, read: fromWget },
] as const;

/** Lines as `curl --trace-ascii`, OkHttp's interceptor and `wget --debug` print them, as HTTP; undefined for other lines. */
export function fromPrinted(text: string, lines: readonly NumberedLine[]): NumberedLine[] | undefined {
  return PRINTED.find(({ mark }) => mark.test(text))?.read(lines);
}

/** True for such lines. */
export function isPrinted(text: string): boolean {
  return PRINTED.some(({ mark }) => mark.test(text));
}

/** What `--trace-time` and `--trace-ids` write. */
const TRACE_TIME = /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[[\dx-]{3,20}\] )?/;

/** Data is in pieces of 64 characters behind their offsets; a line break of it begins another one. */
function fromTrace(lines: readonly NumberedLine[]): NumberedLine[] {
  const read: NumberedLine[] = [];
  let [isData, goesOn] = [false, false];
  for (const { text: written, line } of lines) {
    const text = written.replace(TRACE_TIME, '');
    const piece = /^[\da-f]{4,8}: ?(.*?)\r?$/.exec(text)?.[1];
    if (piece === undefined) {
      const isOther = /^== Info/.test(text);
      if (!isOther) [isData, goesOn] = [/^(?:=>|<=) \w+ data/.test(text), false];
      continue;
    }
    const last = read.at(-1);
    if (goesOn && last !== undefined) read[read.length - 1] = { ...last, text: last.text + piece };
    else read.push({ text: piece, line });
    goesOn = isData && piece.length >= 64;
  }
  return read;
}

function fromOkHttp(lines: readonly NumberedLine[]): NumberedLine[] {
  return lines.flatMap(({ text: written, line }) => {
    const text = written.replace(/^INFO: /, '').replaceAll('██', '[redacted]');
    if (/^(?:-->|<--) END /.test(text)) return [];
    const [, method, url] = /^--> ([A-Z]+) (\S+)/.exec(text) ?? [];
    if (method !== undefined) return [{ text: `${method} ${url} HTTP/1.1`, line }];
    const [, status, reason = ''] = /^<-- (\d{3})((?: [A-Z][A-Za-z']*)*) /.exec(text) ?? [];
    return [{ text: status === undefined ? text : `HTTP/1.1 ${status}${reason}`, line }];
  });
}

function fromWget(lines: readonly NumberedLine[]): NumberedLine[] {
  const read: NumberedLine[] = [];
  let isMessage = false;
  for (const { text, line } of lines) {
    const body = /^\[(?:BODY|POST) data: ([\s\S]*?)\]\r?$/.exec(text)?.[1];
    if (/^---(?:request|response) begin---/.test(text)) isMessage = true;
    else if (/^---(?:request|response) end---/.test(text)) isMessage = false;
    else if (body !== undefined || isMessage) read.push({ text: body ?? text, line });
  }
  return read;
}

/** True for what `curl -v` prints. */
export function isVerboseCurl(text: string): boolean {
  return /^(?:> \w+ \S+ |< )HTTP\//m.test(text);
}

/** What curl says itself: `* `, the counts of `--trace`, its meter. */
const TALK = /^(?:\* |\*\r?$|[{}] \[|[ \t]{0,8}%|[ \t]+Dload|[ \t]{0,8}\d{1,3}[ \t]+\d)/;
/** A body without a line break at its end has curl's next words behind it. */
const TALK_BEHIND = ['* Connection #', '* Closing connection', '* closing connection', '* Curl_http_done'];

/** True for the timeline of Insomnia, which is that of curl with the body of the request behind bars. */
export function hasBodyInBars(text: string): boolean {
  return /^\| /m.test(text);
}

/** `> ` is what went out, `< ` what came back; what has no mark behind the answer's head is its body. */
export function fromVerboseCurl(lines: readonly NumberedLine[]): NumberedLine[] {
  return lines
    .filter(({ text }) => !TALK.test(text))
    .map(({ text, line }) => ({
      text: /^[<>|](?: |\r?$)/.test(text) ? text.replace(/^[<>|] ?/, '') : bodyOf(text),
      line,
    }));
}

function bodyOf(text: string): string {
  const ends = TALK_BEHIND.map((each) => text.indexOf(each)).filter((at) => at > 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}
