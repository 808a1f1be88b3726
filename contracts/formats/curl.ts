import { type HttpHeaders, type HttpRequest, httpHeaders } from '../http/index.ts';
import { isJson } from '../json/index.ts';
import { assertStraight, cutShort, splitCommand } from './command-words.ts';
import { type Flag, flagsOf } from './curl-flags.ts';
import { hereDocument } from './here-document.ts';
import { Unreadable } from './unreadable.ts';

/** What a shell, or its prompt, may have before a command: `$`, `PS C:\>`, `C:\>`, assignments, sudo. */
const BEFORE = String.raw`(?:(?:PS )?[A-Za-z]:[^>\n]*>\s*|[$>#%]\s+)?(?:\w+=\S*[ \t]+)*(?:(?:sudo|time)[ \t]+)*`;
const COMMAND = new RegExp(String.raw`^[ \t]*${BEFORE}(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?[\s^]`, 'i');
/** What stands above the first command of a script. */
const PREAMBLE = /^(?:#.*|```\w*|set\s.*|export\s.*|\w+=.*|echo\s.*|(?:(?:PS )?[A-Za-z]:[^>]*>|[$>%])?[ \t]*)$/;

/** A command of a text, and what follows it up to the next one: what it printed, perhaps. */
export interface CurlRead {
  /** That the command begins in, counted from 1. */
  readonly line: number;
  readonly request: HttpRequest;
  readonly rest: string;
  /** What there is to be said of it besides. */
  readonly notes: readonly string[];
}

/** True for a text that is a curl command, prompt or not, or a script with one. */
export function looksLikeCurl(text: string): boolean {
  const [start] = startsOf(text);
  return (
    start !== undefined &&
    text
      .slice(0, start.offset)
      .split(/\r?\n/)
      .every((line) => PREAMBLE.test(line))
  );
}

/** Reads every curl command that begins a line. Nothing is run: variables stay as they are written. */
export function readCurls(text: string, readFile: FileReader): CurlRead[] {
  const starts = startsOf(text);
  return starts.map(({ offset, line }, index) => ({
    line,
    ...readCurl(text.slice(offset, starts[index + 1]?.offset), readFile),
  }));
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

/**
 * Reads a curl command as it was copied from a terminal, a page, or a browser for bash or for cmd.exe, and gives what
 * follows it. Nothing is run: variables stay as they are written.
 */
function readCurl(text: string, readFile: FileReader): Omit<CurlRead, 'line'> {
  const here = hereDocument(text);
  const command = here?.command ?? text;
  const files: FileReader = (name) => (name === '-' && here !== undefined ? here.document : readFile(name));
  const { words, end } = splitCommand(command);
  assertStraight(words);
  const start = words.findIndex((word) => /(^|[/\\>])curl(\.exe)?$/i.test(word));
  if (start < 0) throw new Unreadable('there is no curl command in it');
  const flags = flagsOf(words.slice(start + 1));
  const next = flags.findIndex(({ effect }) => effect === 'next');
  const request = requestOf(dataRead(next < 0 ? flags : flags.slice(0, next), files), files);
  const cut = cutShort(command, end, request.body);
  return { request, rest: command.slice(end), notes: cut === undefined ? [] : [cut] };
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
function requestOf(flags: readonly (Flag | Data)[], readFile: FileReader): HttpRequest {
  const valuesOf = (effect: Flag['effect']) => flags.filter((flag) => flag.effect === effect).map((flag) => flag.value);
  const has = (effect: Flag['effect']) => flags.some((flag) => flag.effect === effect);
  const [url] = valuesOf('url');
  if (url === undefined) throw new Unreadable('the curl command has no URL');
  const data = [valuesOf('data').join('&'), valuesOf('json').join('')].filter((text) => text !== '').join('&');
  const hasData = has('data') || has('json');
  const inQuery = has('get') && data !== '' ? `${url.includes('?') ? '&' : '?'}${data}` : '';
  const isForm = has('form');
  return {
    method: valuesOf('request').at(-1) ?? (has('head') ? 'HEAD' : (hasData || isForm) && !has('get') ? 'POST' : 'GET'),
    url: url + inQuery,
    headers: headersOf(flags, readFile, defaultHeaders(isForm, has('json'), hasData && !has('get'))),
    body: isForm ? null : has('get') ? '' : data,
  };
}

function defaultHeaders(isForm: boolean, isJson: boolean, hasData: boolean): Record<string, string> {
  if (isJson) return { 'content-type': 'application/json', accept: 'application/json' };
  if (isForm) return { 'content-type': 'multipart/form-data' };
  return hasData ? { 'content-type': FORM } : {};
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
