import { type HttpHeaders, type HttpRequest, httpHeaders } from '../http/index.ts';
import { isJson } from '../json/index.ts';
import { assertStraight, cutShort, hintOfQuotes, isForWindows, splitCommand } from './command-words.ts';
import { type Flag, flagsOf } from './curl-flags.ts';
import { readHttpAnswer } from './http-message.ts';
import { shellCommands } from './shell-script.ts';
import type { TextSpan } from './unread-mentions.ts';
import { Unreadable } from './unreadable.ts';

/** What a shell, or its prompt, may have before a command: `$`, `PS C:\\>`, `C:\\>`, assignments, sudo. */
const BEFORE = String.raw`(?:(?:PS )?[A-Za-z]:[^>\n]*>\s*|[$>#%]\s+)?(?:\$\w+ = )?(?:\w+=\S*[ \t]+)*(?:(?:sudo|time)[ \t]+)*`;
const COMMAND = new RegExp(String.raw`^[ \t]*${BEFORE}(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?[\s^]`, 'i');

/** A request of a command of a text, and what follows the command up to the next one: what it printed, perhaps. */
export interface CurlRead {
  /** That the command begins in, counted from 1. */
  readonly line: number;
  readonly request: HttpRequest;
  readonly rest: string;
  /** What there is to be said of it besides. */
  readonly notes: readonly string[];
}

/** A message may have curl commands in its body. */
const BEGINS_AS_HTTP = /^[\uFEFF\s]*(?:[A-Z]+ \S+ HTTP\/\d|HTTP\/\d)/;

/** True for a text that is a curl command, prompt or not, or a script with one. */
export function looksLikeCurl(text: string): boolean {
  return /curl/i.test(text) && !BEGINS_AS_HTTP.test(text) && commandsIn(text).length > 0;
}

/** Reads every request of every curl command, wherever it stands. Nothing is run: unknown variables stay as they are written. */
export function readCurls(text: string, readFile: FileReader): CurlRead[] {
  const commands = commandsIn(text);
  return commands.flatMap((command, index) => {
    const rest = text.slice(command.end, commands[index + 1]?.lineStart);
    return requestsOf(command, readFile).map((read) => ({ line: command.line, rest, ...read }));
  });
}

/** Where the curl commands of a text are, each with what it printed. */
export function curlSpans(text: string): TextSpan[] {
  const commands = commandsIn(text);
  return commands.map(({ end, length }, index) => {
    const rest = text.slice(end, commands[index + 1]?.lineStart);
    const isOutput = /^\s*(?:[{[<*>]|HTTP\/)/.test(rest) || readHttpAnswer(rest) !== undefined;
    return { start: end - length, end: isOutput ? end + rest.length : end };
  });
}

/** A curl command of a text, and where it stands. */
interface CurlCommand {
  readonly line: number;
  readonly lineStart: number;
  readonly end: number;
  readonly words: readonly string[];
  /** As it is written, and what follows it. */
  readonly written: string;
  /** Where it ends in that. */
  readonly length: number;
  readonly stdin: string | undefined;
  readonly files: ReadonlyMap<string, string>;
}

/** The commands of a script of a POSIX shell, or the lines of a text for a shell of Windows that begin with curl. */
function commandsIn(text: string): CurlCommand[] {
  return isForWindows(text) ? windowsCommands(text) : posixCommands(text);
}

function posixCommands(text: string): CurlCommand[] {
  let [line, counted] = [1, 0];
  return shellCommands(text).map(({ words, start, end, stdin, files, problem }) => {
    for (; counted < start; counted++) if (text[counted] === '\n') line += 1;
    if (problem !== undefined) throw new Unreadable(hintOfQuotes(problem, text.slice(start, end)), line);
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return { line, lineStart, end, words, written: text.slice(start), length: end - start, stdin, files };
  });
}

const NONE: ReadonlyMap<string, string> = new Map();

function windowsCommands(text: string): CurlCommand[] {
  const starts = startsOf(text);
  return starts.map(({ offset, line }, index) => {
    const written = text.slice(offset, starts[index + 1]?.offset);
    const { words, end } = splitCommand(written);
    const named = words.findIndex((word) => /(^|[/\\>])curl(\.exe)?$/i.test(word));
    if (named < 0) throw new Unreadable('there is no curl command in it', line);
    const place = { line, lineStart: offset, end: offset + end, words: words.slice(named) };
    return { ...place, written, length: end, stdin: undefined, files: NONE };
  });
}

/** The lines that a command begins in. */
function startsOf(text: string): { readonly offset: number; readonly line: number }[] {
  const starts: { offset: number; line: number }[] = [];
  let [offset, line, end] = [0, 1, 0];
  for (; end >= 0; offset = end + 1, line++) {
    end = text.indexOf('\n', offset);
    const written = text.slice(offset, end < 0 ? undefined : end + 1);
    if (COMMAND.test(line === 1 ? written.replace(/^\uFEFF/, ' ') : written)) starts.push({ offset, line });
  }
  return starts;
}

/** Gives the text of a file that a command refers to; `-` is the command's standard input. Throws where there is none. */
export type FileReader = (name: string) => string;

/** What a command sends: `--next` begins another request, and one is sent to each URL. */
function requestsOf(
  { words, written, length, stdin, files, line }: CurlCommand,
  readFile: FileReader,
): Pick<CurlRead, 'request' | 'notes'>[] {
  const known: FileReader = (name) => (name === '-' ? stdin : files.get(name.replace(/^\.\//, ''))) ?? readFile(name);
  try {
    assertStraight(words);
    const requests = partsBetweenNext(flagsOf(words.slice(1))).flatMap((flags) =>
      requestOf(dataRead(flags, known), known),
    );
    const cut = cutShort(written, length, requests[0]?.body ?? null);
    return requests.map((request) => ({ request, notes: cut === undefined ? [] : [cut] }));
  } catch (error) {
    if (error instanceof Unreadable && error.line === undefined) throw new Unreadable(error.message, line);
    throw error;
  }
}

function partsBetweenNext(flags: readonly Flag[]): Flag[][] {
  const parts: Flag[][] = [[]];
  for (const flag of flags) {
    if (flag.effect === 'next') parts.push([]);
    else parts.at(-1)?.push(flag);
  }
  return parts;
}

/** Flags whose data is a file have its text. */
function dataRead(flags: readonly Flag[], readFile: FileReader): (Flag | Data)[] {
  return flags.map((flag) => {
    const { effect, value } = flag;
    const isFile = value.startsWith('@');
    switch (effect) {
      case 'data':
        return { effect: 'data', value: isFile ? withoutBreaks(readFile(value.slice(1))) : value };
      case 'data-binary':
        return { effect: 'data', value: isFile ? readFile(value.slice(1)) : value };
      case 'data-raw':
        return { effect: 'data', value };
      case 'json':
        return { effect: 'json', value: isFile ? readFile(value.slice(1)) : value };
      case 'data-urlencode':
        return { effect: 'data', value: urlEncoded(value, readFile) };
      default:
        return flag;
    }
  });
}

/**
 * `-d @file` takes line breaks out. Between the tokens of JSON they mean nothing, so that they stay there for the places
 * of findings to be those of the file.
 */
function withoutBreaks(text: string): string {
  const joined = text.replace(/[\r\n\0]/g, '');
  return /^\s*[[{]/.test(text) && (isJson(text) || !isJson(joined)) ? text : joined;
}

/** `content`, `=content`, `name=content`, `@file` and `name@file`, as curl's manual has them. */
function urlEncoded(value: string, readFile: FileReader): string {
  const [, name = '', mark, content = ''] = /^([^=@]*)([=@])([\s\S]*)$/.exec(value) ?? [];
  if (mark === undefined) return encodeURIComponent(value);
  const encoded = encodeURIComponent(mark === '@' ? readFile(content) : content);
  return name === '' ? encoded : `${name}=${encoded}`;
}

/** Data as it goes over the wire. */
interface Data {
  readonly effect: 'data' | 'json';
  readonly value: string;
}

const FORM = 'application/x-www-form-urlencoded';

/** What curl would send for these flags. */
function requestOf(flags: readonly (Flag | Data)[], readFile: FileReader): HttpRequest[] {
  const valuesOf = (effect: Flag['effect']) => flags.filter((flag) => flag.effect === effect).map((flag) => flag.value);
  const has = (effect: Flag['effect']) => flags.some((flag) => flag.effect === effect);
  const urls = valuesOf('url');
  if (urls.length === 0) throw new Unreadable('the curl command has no URL');
  const data = [valuesOf('data').join('&'), valuesOf('json').join('')].filter((text) => text !== '').join('&');
  const hasData = has('data') || has('json');
  const isForm = has('form');
  const [upload] = valuesOf('upload');
  const usual = has('head')
    ? 'HEAD'
    : upload !== undefined
      ? 'PUT'
      : (hasData || isForm) && !has('get')
        ? 'POST'
        : 'GET';
  return urls.map((url) => ({
    method: valuesOf('request').at(-1) ?? usual,
    url: has('get') && data !== '' ? `${url}${url.includes('?') ? '&' : '?'}${data}` : url,
    headers: headersOf(flags, readFile, defaultHeaders(isForm, has('json'), hasData && !has('get'))),
    body: isForm ? null : has('get') ? '' : upload !== undefined ? readFile(upload) : data,
  }));
}

function defaultHeaders(isForm: boolean, isJson: boolean, hasData: boolean): Record<string, string> {
  if (isJson) return { 'content-type': 'application/json', accept: 'application/json' };
  const accept = '*/*';
  if (isForm) return { 'content-type': 'multipart/form-data', accept };
  return hasData ? { 'content-type': FORM, accept } : { accept };
}

/** Headers that the command names replace curl's own; `Name:` takes one away, `Name;` sends it empty. */
function headersOf(
  flags: readonly (Flag | Data)[],
  readFile: FileReader,
  own: Readonly<Record<string, string>>,
): HttpHeaders {
  const pairs: [string, string][] = [];
  const removed = new Set<string>();
  for (const { effect, value } of flags) {
    if (effect === 'user') pairs.push(['authorization', `Basic ${base64(value)}`]);
    if (effect === 'oauth2-bearer') pairs.push(['authorization', `Bearer ${value}`]);
    if (effect !== 'header') continue;
    for (const line of value.startsWith('@') ? readFile(value.slice(1)).split(/\r?\n/) : [value]) {
      const [, name = '', mark, text = ''] = /^([^:;]+)([:;])([\s\S]*)$/.exec(line) ?? [];
      if (mark === ':' && text.trim() === '') removed.add(name.trim().toLowerCase());
      else if (mark !== undefined) pairs.push([name, text.trim()]);
    }
  }
  const named = httpHeaders(pairs);
  const others = Object.entries(own).filter(([name]) => !removed.has(name) && named[name] === undefined);
  return { ...named, ...httpHeaders(others) };
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
