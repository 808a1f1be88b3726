import { type HttpHeaders, type HttpRequest, httpHeaders } from '../http/index.ts';
import { isJson } from '../json/index.ts';
import { encodedTemplate, hasPlaceholder, placeholdersIn } from '../validation/index.ts';
import { configWords, type Flag, flagsOf, withVariables } from './curl-flags.ts';
import { Unreadable } from './unreadable.ts';

/** Gives the text of a file that a command refers to; `-` is the command's standard input. Throws where there is none. */
export type FileReader = (name: string) => string;

/** A request of a command, and what there is to be said of it besides. */
export interface CurlRequest {
  readonly request: HttpRequest;
  readonly notes: readonly string[];
}

/** Of one command: to each a request is sent. */
const MOST_URLS = 100;
/** Configuration files that name each other are read so deep. */
const MOST_FILES = 5;

/**
 * What the words behind `curl` send: `--next` begins another request, and one is sent to each URL, `most` at most. Throws `Unreadable` where
 * they cannot be read, or data is in a file that is not there.
 */
export function requestsOf(words: readonly string[], readFile: FileReader, most: number = MOST_URLS): CurlRequest[] {
  return partsBetweenNext(withVariables(withConfig(flagsOf(words), readFile, []))).flatMap((flags) =>
    requestOf(dataRead(flags, readFile), readFile, most),
  );
}

/** Flags with those of the files that `--config` names. */
function withConfig(flags: readonly Flag[], readFile: FileReader, within: readonly string[]): Flag[] {
  return flags.flatMap((flag) => {
    if (flag.effect !== 'config') return [flag];
    if (within.includes(flag.value)) throw new Unreadable(`the configuration file ${flag.value} of curl names itself`);
    if (within.length === MOST_FILES)
      throw new Unreadable(`the configuration file ${flag.value} of curl is named within too many others`);
    return withConfig(flagsOf(configWords(readFile(flag.value))), readFile, [...within, flag.value]);
  });
}

function partsBetweenNext(flags: readonly Flag[]): Flag[][] {
  const parts: Flag[][] = [[]];
  for (const flag of flags) {
    if (flag.effect === 'next') parts.push([]);
    else parts.at(-1)?.push(flag);
  }
  return parts;
}

const DATA = /^(?:data|json)/;

/** `"$(cat file)"` is the text of a file, too. */
function asFile(value: string): string {
  const file = /^\$\((?:cat[ \t]+|<[ \t]*)['"]?([\w./-]+)['"]?\)$/.exec(value)?.[1];
  return file === undefined ? value : `@${file}`;
}

/** Flags whose data is a file have its text. */
function dataRead(flags: readonly Flag[], readFile: FileReader): (Flag | Data)[] {
  return flags.map((flag) => {
    const { effect, value: written } = flag;
    const value = DATA.test(effect) ? asFile(written) : written;
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
  if (mark === undefined) return encodedTemplate(value);
  const encoded = encodedTemplate(mark === '@' ? readFile(content) : content);
  return name === '' ? encoded : `${name}=${encoded}`;
}

/** Data as it goes over the wire. */
interface Data {
  readonly effect: 'data' | 'json';
  readonly value: string;
}

const FORM = 'application/x-www-form-urlencoded';

/** A word that is nothing but a variable which the script does not set. */
const UNKNOWN_WORD = /^\$(?:\w+|[@*]|\{\w+(?:\[[@*]\]|:?[-+=?][^{}]*)?\})$/;
const COMPUTED = /^\s*\$\([\s\S]*\)\s*$/;

/** What curl would send for these flags. */
function requestOf(flags: readonly (Flag | Data)[], readFile: FileReader, most: number): CurlRequest[] {
  const valuesOf = (effect: Flag['effect']) => flags.filter((flag) => flag.effect === effect).map((flag) => flag.value);
  const has = (effect: Flag['effect']) => flags.some((flag) => flag.effect === effect);
  const words = valuesOf('url');
  if (words.length === 0) throw new Unreadable('the curl command has no URL');
  // several flags may be in a variable
  const unknown = words.filter((word) => UNKNOWN_WORD.test(word));
  const isPartly = unknown.length > 0 && unknown.length < words.length;
  const given = isPartly ? words.filter((word) => !UNKNOWN_WORD.test(word)) : words;
  const urls = has('globoff') ? given : given.slice(0, most + 1).flatMap((word) => globbedUrls(word, most));
  const data = [valuesOf('data').join('&'), valuesOf('json').join('')].filter((text) => text !== '').join('&');
  const hasData = has('data') || has('json');
  const [upload] = valuesOf('upload');
  const isOpen = isPartly && !hasData && !has('form') && upload === undefined;
  const method = valuesOf('request').at(-1) ?? (isOpen ? `\${method}` : usualMethod(has, hasData));
  const hidden = [...(isPartly ? unknown : []), ...valuesOf('header').filter(isUnknownHeader).flatMap(placeholdersIn)];
  const isForm = hasData && !has('get') && hidden.length === 0;
  const named = headersOf(flags, readFile, defaultHeaders(has('form'), has('json'), isForm));
  const headers = { ...named, ...httpHeaders(hidden.map((name) => [name, ''])) };
  const body = has('form') || isOpen ? null : has('get') ? '' : upload !== undefined ? readFile(upload) : data;
  const isComputed = body !== null && COMPUTED.test(body);
  const query = [...(has('get') ? [data] : []), ...valuesOf('url-query').map((each) => urlEncoded(each, readFile))];
  const notes = [
    ...(hidden.length === 0
      ? []
      : [
          `the command has ${hidden.join(', ')}, which is not known: headers that it may set are not reported as missing`,
        ]),
    ...(isComputed ? ['the body of the request is computed by the script, which is not run'] : []),
  ];
  if (urls.length > most) notes.push(`a command has more than ${most} URLs, of which only the first are checked`);
  const marks = {
    ...(isOpen && { isTemplate: true }),
    ...((has('netrc') || has('netrc-file')) && { isStripped: true }),
  };
  const sent = { method, headers, body: isComputed ? null : body, ...marks };
  return urls.slice(0, most).map((url) => ({ request: { ...sent, url: withQuery(url, query) }, notes }));
}

/** A header whose name is in a variable. */
function isUnknownHeader(header: string): boolean {
  return !/^[^\s$]*[:;]/.test(header) && hasPlaceholder(header);
}

function usualMethod(has: (effect: Flag['effect']) => boolean, hasData: boolean): string {
  if (has('head')) return 'HEAD';
  if (has('upload')) return 'PUT';
  return (hasData || has('form')) && !has('get') ? 'POST' : 'GET';
}

function withQuery(url: string, parts: readonly string[]): string {
  const query = parts.filter((part) => part !== '').join('&');
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

function defaultHeaders(isForm: boolean, isJson: boolean, hasData: boolean): Record<string, string> {
  if (isJson) return { 'content-type': 'application/json', accept: 'application/json' };
  const accept = '*/*';
  if (isForm) return { 'content-type': 'multipart/form-data', accept };
  return hasData ? { 'content-type': FORM, accept } : { accept };
}

/** Headers that the command names replace curl's own; `Name:` takes one away, `Name;` sends it empty. */
function headersOf(flags: readonly (Flag | Data)[], readFile: FileReader, own: Record<string, string>): HttpHeaders {
  const pairs: [string, string][] = [];
  const removed = new Set<string>();
  for (const { effect, value } of flags) {
    if (effect === 'user') own['authorization'] = `Basic ${hasPlaceholder(value) ? `\${user}` : base64(value)}`;
    if (effect === 'oauth2-bearer') own['authorization'] = `Bearer ${value}`;
    if (effect !== 'header') continue;
    for (const line of value.startsWith('@') ? readFile(value.slice(1)).split(/\r?\n/) : [value]) {
      if (isUnknownHeader(line)) continue;
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

/** How long a set or a range of a URL is at most; a URL with more of them is not expanded. */
const [LONGEST_GLOB, MOST_GLOBS] = [500, 100];
const RANGE = /^(?:(\d{1,9})-(\d{1,9})|([a-z])-([a-z])|([A-Z])-([A-Z]))(?::(\d{1,9}))?$/;

/** The URLs that one of curl stands for by its sets and ranges, one more than `most` at most. */
function globbedUrls(url: string, most: number): string[] {
  let [urls, from, globs] = [[''], 0, 0];
  for (let at = 0; at < url.length; at++) {
    const glob = globAt(url, at, most + 1);
    if (glob === undefined) continue;
    if (++globs > MOST_GLOBS) return [url];
    const before = url.slice(from, at);
    urls = urls.flatMap((each) => glob.values.map((value) => each + before + value)).slice(0, most + 1);
    from = glob.end;
    at = glob.end - 1;
  }
  return urls.map((each) => each + url.slice(from));
}

/** As curl's manual has them; a variable, a template and an address of IPv6 are none. */
function globAt(url: string, at: number, most: number): { values: readonly string[]; end: number } | undefined {
  const isSet = url[at] === '{' && url[at - 1] !== '{' && url[at - 1] !== '$';
  if (!isSet && url[at] !== '[') return undefined;
  const length = url.slice(at, at + LONGEST_GLOB).indexOf(isSet ? '}' : ']');
  const inside = url.slice(at + 1, at + length);
  const end = at + length + 1;
  if (length < 0 || (isSet && (!inside.includes(',') || inside.includes('{') || url[end] === '}'))) return undefined;
  const values = isSet ? inside.split(',').slice(0, most) : valuesOfRange(inside, most);
  return values.length === 0 ? undefined : { values, end };
}

function valuesOfRange(written: string, most: number): string[] {
  const [, from, to, first, last, upper, lastUpper, step] = RANGE.exec(written) ?? [];
  const codeOf = (letter = '') => letter.codePointAt(0) ?? 0;
  const [begin, end] =
    from === undefined ? [codeOf(first ?? upper), codeOf(last ?? lastUpper)] : [Number(from), Number(to)];
  const values: string[] = [];
  if (from === undefined && begin === 0) return values;
  for (let value = begin; value <= end && values.length < most; value += Math.max(1, Number(step ?? 1)))
    values.push(from === undefined ? String.fromCodePoint(value) : String(value).padStart(from.length, '0'));
  return values;
}
