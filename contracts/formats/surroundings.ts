import { isJson } from '../json/index.ts';
import { codeIn, type Line } from './code-marks.ts';
import { isHttpFile } from './http-file.ts';
import { hasStartLine } from './http-wire.ts';
import { isVerboseCurl } from './message-lines.ts';
import { joinedLines } from './numbered-lines.ts';

/** Quotes within quotes that are followed. */
const MOST_LEVELS = 8;
const QUOTED = /^[ \t]{0,4}>[ \t]?/;
const BARRED = /^[ \t]{0,4}\|(?:[ \t]|(?=\r?$))/;
/** Handlers of the answer in .http files. */
const HANDLER = /^>{1,2}!?[ \t]*(?:\{%|[^\s:]+\.\w{1,5}[ \t]*\r?$)/;
/** What a mark before a line that a shell has joined to the last one is: its prompt, and not a redirection. */
const BEHIND_PROMPT = /^>[ \t]?(?:[ \t]*-|[{}']|.*:\/\/)/;
const SENTENCE_ENDS = /(?:^|[:.,!?])[ \t]*\r?$/;
/** What cannot be in a quoted text that only has the marks of `curl -v`: a response or a body behind `> `. */
const QUOTED_MESSAGE = /^> ?HTTP\/\d|^>[ \t]*\r?\n> ?[^\s>]/m;

const METHOD = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)';
/** How a call begins. */
const CALL = String.raw`(?:\$ )?curl(?:\.exe)?\s|${METHOD} (?:https?:|/)|HTTP/\d|(?:await )?fetch\(|axios\b|Invoke-\w|(?:irm|iwr) `;
const CALL_BEGINS = new RegExp(String.raw`^[ \t]*(?:${CALL})`, 'i');
/** The mark of an item of a list before a call or an object. */
const ITEM = new RegExp(String.raw`^[ \t]{0,12}(?:[-*•]|\d{1,2}[.)])[ \t]{1,4}(?=${CALL}|\{)`, 'i');
const COMMENT_BEGINS = /^[ \t]*\/\*/;
/** What has a meaning outside the code of a text, too. */
const MEANS_SOMETHING =
  /^[ \t]*(?:[{[<]|(?:export )?\w+=\S|\$\w)|\.(?:post|get|put|patch|delete|request|open|ajax)\(|\bfetch[ \t]*\(|\baxios[.(]|\bInvoke-\w|\bcurl(?:\.exe)?[ \t]+["']?(?:-|https?:|\$)/i;
const METHOD_BEGINS = new RegExp(String.raw`^[ \t]*${METHOD}[ \t]+\S`);
/** A message whose lines are moved in: its first line, or one of `curl -v`. */
const MOVED_IN = new RegExp(String.raw`^[ \t]+(?:> ${METHOD} \S|< HTTP/|HTTP/\d|${METHOD} (?:https?:|/))`);
const REQUEST_LINE = new RegExp(String.raw`^[ \t]*${METHOD}[ \t]+(?:https?:/)?/\S+[ \t]*\r?$`);
const HEADER_LINE = /^[ \t]*[A-Za-z][\w-]{0,60}:[ \t]*\S/;

/**
 * A text as mails, tickets, chats and pages of Markdown have it, without what they write around a call: marks of quotes
 * and lists, code marks, indentation, and prose beside code. Lines keep their numbers. `isPayload` is
 * true for what may be the payload that such a text has.
 */
export function withoutSurroundings(text: string, isPayload: (text: string) => boolean): string {
  const given = text.split('\n').map((each) => ({ text: each, isCode: false }));
  const lines = withVersions(movedOut(withoutItems(codeIn(withoutQuotes(movedOut(given))))));
  const read = codeAlone(lines, isPayload);
  return read.every((line, at) => line.text === given[at]?.text) ? text : read.map((line) => line.text).join('\n');
}

/** Without the marks of quotes, unless they are those of `curl -v`. */
function withoutQuotes(lines: readonly Line[]): readonly Line[] {
  let read = lines;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const isMarked = read.some(({ text }) => QUOTED.test(text) || BARRED.test(text));
    if (!isMarked || isTalkOfCurl(read.map(({ text }) => text).join('\n'))) break;
    const next = unmarked(read);
    if (next.every((line, at) => line === read[at])) break;
    read = next;
  }
  return read;
}

function isTalkOfCurl(text: string): boolean {
  return isVerboseCurl(text) && !QUOTED_MESSAGE.test(text);
}

function unmarked(lines: readonly Line[]): Line[] {
  let last: RegExp | undefined;
  return lines.map((line, at) => {
    const mark = [QUOTED, BARRED].find((each) => each.test(line.text));
    if (mark === undefined || (mark !== last && !mayBegin(mark, line.text, lines[at - 1]?.text ?? ''))) {
      last = undefined;
      return line;
    }
    last = mark;
    return { text: line.text.replace(mark, ''), isCode: true };
  });
}

/** Whether the first line of several with a mark is a quote: the mark may redirect, pipe, or divide a table. */
function mayBegin(mark: RegExp, line: string, before: string): boolean {
  const isJoined = /\\[ \t]*\r?$/.test(before);
  if (mark === BARRED) return !isJoined && SENTENCE_ENDS.test(before) && !/\|[ \t]*\r?$/.test(line.slice(2));
  return isJoined ? BEHIND_PROMPT.test(line) : !HANDLER.test(line);
}

/** Blanks for the marks of a list before a call. */
function withoutItems(lines: readonly Line[]): readonly Line[] {
  const mayBeComment = lines.some(({ text }) => COMMENT_BEGINS.test(text));
  let indent: number | undefined;
  return lines.map((line) => {
    const mark = ITEM.exec(line.text)?.[0];
    if (mark === undefined || (mayBeComment && mark.trim() === '*')) {
      if (line.text.trim() !== '' && indent !== undefined && indentOf(line.text) < indent) indent = undefined;
      return indent === undefined ? line : { ...line, isCode: true };
    }
    const rest = line.text.slice(mark.length);
    // what a script has set before a command counts, so that this is not taken for code alone
    indent = /^(?:\$ )?curl/i.test(rest) ? undefined : mark.length;
    return { text: ' '.repeat(mark.length) + rest, isCode: line.isCode || indent !== undefined };
  });
}

/** Messages without the white space that all their lines begin with. */
function movedOut(lines: readonly Line[]): readonly Line[] {
  let indent: number | undefined;
  return lines.map((line) => {
    const { text } = line;
    if (indent !== undefined && text.trim() !== '' && indentOf(text) < indent) indent = undefined;
    // what newman prints has the status behind the URL, in brackets
    if (indent === undefined && MOVED_IN.test(text) && !text.trimEnd().endsWith(']')) indent = indentOf(text);
    return indent === undefined ? line : { text: text.slice(Math.min(indent, indentOf(text))), isCode: true };
  });
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** A request among prose begins with a line that may lack its version; headers follow it. */
function withVersions(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => REQUEST_LINE.test(text))) return lines;
  const numbered = lines.map(({ text }, at) => ({ text, line: at + 1 }));
  if (isHttpFile(numbered) || hasStartLine(joinedLines(numbered))) return lines;
  return lines.map((line, at) => {
    const isFirst = REQUEST_LINE.test(line.text) && HEADER_LINE.test(lines[at + 1]?.text ?? '');
    return isFirst ? { ...line, text: `${line.text.trim()} HTTP/1.1` } : line;
  });
}

/** Code alone, where there is a call in it and nothing beside it means anything; or the one payload of the text. */
function codeAlone(lines: readonly Line[], isPayload: (text: string) => boolean): readonly Line[] {
  const isCall = ({ text }: Line) => CALL_BEGINS.test(text);
  if (!lines.some(isCall)) return payloadAlone(lines, isPayload);
  const beside = lines.filter(({ isCode }) => !isCode);
  const isCodeAll = lines.some((line) => line.isCode && isCall(line));
  if (!isCodeAll || beside.some((line) => isCall(line) || MEANS_SOMETHING.test(line.text))) return lines;
  return lines.map((line) => (line.isCode ? line : { ...line, text: '' }));
}

/**
 * The payload that a text has among prose: the one object that is marked as code, or that is JSON in lines of its own, with an
 * empty line or one that ends in a colon before and after it.
 */
function payloadAlone(lines: readonly Line[], isPayload: (text: string) => boolean): readonly Line[] {
  const marked = blocksOf(lines, ({ isCode }) => isCode).filter(([first]) => isOpening(first));
  const objects = marked.length > 0 ? marked : objectsIn(lines);
  const alone = marked.length > 0 ? marked : betweenLabels(objects, lines);
  const [only, ...others] = alone.length > 1 ? alone.filter((each) => isPayload(textOf(each))) : alone;
  if (only === undefined || others.length > 0) return lines;
  const inObjects = new Set(objects.flat());
  const means = (line: Line) => MEANS_SOMETHING.test(line.text) || METHOD_BEGINS.test(line.text);
  if (lines.some((line) => !inObjects.has(line) && means(line))) return lines;
  const text = textOf(only);
  if (!isPayload(text) || (marked.length === 0 && !isJson(text))) return lines;
  const kept = new Set(only);
  return lines.map((line) => (kept.has(line) ? line : { ...line, text: '' }));
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function isOpening(line: Line | undefined): boolean {
  return /^\s*[{[]/.test(line?.text ?? '');
}

/** The objects and lists of a text that begin with a line and end with one. */
function objectsIn(lines: readonly Line[]): Line[][] {
  const objects: Line[][] = [];
  let depth = 0;
  for (const line of lines) {
    if (depth > 0) objects.at(-1)?.push(line);
    else if (isOpening(line)) objects.push([line]);
    if (depth > 0 || isOpening(line)) depth = Math.max(0, depth + opened(line.text));
  }
  return objects;
}

const IS_LABEL = /^\s*$|:\s{0,4}$/;

function betweenLabels(objects: readonly Line[][], lines: readonly Line[]): readonly Line[][] {
  const places = new Map(lines.map((line, at) => [line, at]));
  const isLabel = (line: Line | undefined, by: number) =>
    IS_LABEL.test(lines[(places.get(line as Line) as number) + by]?.text ?? '');
  return objects.filter((each) => isLabel(each[0], -1) && isLabel(each.at(-1), 1));
}

/** How many brackets a line of JSON opens, less those that it closes. */
function opened(line: string): number {
  let [count, isQuoted] = [0, false];
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string;
    if (character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && '{['.includes(character)) count += 1;
    else if (!isQuoted && '}]'.includes(character)) count -= 1;
  }
  return count;
}

/** Runs of lines, each without empty lines before it. */
function blocksOf(lines: readonly Line[], isIn: (line: Line) => boolean): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of lines) {
    if (!isIn(line)) block = [];
    else if (block.length > 0) block.push(line);
    else if (line.text.trim() !== '') {
      block = [line];
      blocks.push(block);
    }
  }
  return blocks;
}
