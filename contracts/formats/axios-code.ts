import { isObject } from '../json/index.ts';
import { requestOfConfig } from './client-error.ts';
import { asWritten } from './exchange-record.ts';
import { type CodeRead, isCall } from './fetch-code.ts';
import { isUrlKnown } from './known-url.ts';
import { lineCounter } from './numbered-lines.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { withoutComments } from './script-comments.ts';
import { CODE, isCode, isOpen } from './script-text.ts';
import { ScriptValues } from './script-values.ts';

/** A call of axios itself: those of an instance (`axios.create`) go by other names, and are not followed. */
const CALL = /(?<![\w$.])axios(?:\.(post|put|patch|get|delete|head|options|request))?(?:<[^<>\n]{1,100}>)?[ \t]*\(/g;
const HAS_DATA = /^(?:post|put|patch)$/;

type Fields = Readonly<Record<string, unknown>>;

/** Reads the calls of axios in a text: `axios.post(url, data, config)`, `axios(config)` and the others. Nothing is run. */
export function readAxiosCode(text: string): CodeRead[] {
  const lineOf = lineCounter(text);
  const values = new ScriptValues(text);
  const isShared = /\baxios\.(?:defaults|interceptors)\b/.test(text);
  return [...withoutComments(text).matchAll(CALL)]
    .filter(({ index }) => isCall(text, index))
    .map(({ 0: { length }, 1: verb, index }) => {
      const { given, end } = argumentsAt(text, values, index + length);
      return {
        entry: { line: lineOf(index), column: 1, ...entryOf(configOf(verb, given), isShared) },
        start: index,
        end,
      };
    });
}

/** The values of a call: at most a URL, data and a configuration. */
function argumentsAt(text: string, values: ScriptValues, start: number): { given: readonly unknown[]; end: number } {
  const given: unknown[] = [];
  let end = start;
  for (let at = start; given.length < 3; at += 1) {
    if (text[values.skipped(at)] === ')') break;
    const read = values.at(at);
    given.push(read.value);
    end = read.end;
    at = values.skipped(end);
    if (text[at] !== ',') break;
  }
  return { given, end };
}

/** The configuration that the values of a call are; what is code there is a placeholder. */
function configOf(verb: string | undefined, given: readonly unknown[]): Fields {
  const [first, second, third] = given;
  if (verb === undefined || verb === 'request') {
    const [url, config] = typeof first === 'string' && !isCode(first) ? [{ url: first }, second] : [{}, first];
    return { ...withConfig(config), ...url };
  }
  const hasData = HAS_DATA.test(verb);
  return {
    ...withConfig(hasData ? third : second),
    url: first,
    method: verb,
    ...(hasData && second !== undefined && { data: second }),
  };
}

function withConfig(config: unknown): Fields {
  if (config === undefined) return { headers: {} };
  if (!isObject(config)) return { headers: null };
  const open = Object.hasOwn(config, CODE) ? { [CODE]: CODE } : undefined;
  return { ...(open && { method: CODE, data: CODE, params: open }), headers: open ?? {}, ...config };
}

function entryOf(config: Fields, isShared: boolean): Pick<RecordingEntry, 'exchange' | 'found' | 'notes'> {
  const { url, data, method = 'get' } = config;
  if (typeof url !== 'string' || !isUrlKnown(url))
    return { exchange: null, found: [], notes: ['the URL of a call of axios is code, so that it is not checked'] };
  const isBodyKnown = !isCode(data) && !isOpen(data);
  const read = requestOfConfig({ ...config, data: isBodyKnown ? (data ?? '') : '' });
  const isHeaderKnown = isObject(config['headers']);
  const isPart = isShared || isOpen(config['headers']);
  const headers = isPart ? { ...read.headers, [CODE]: [CODE] } : { ...ownHeaders(data), ...read.headers };
  const request = {
    ...read,
    // another file may set them for all calls
    ...(read.headers?.['authorization'] === undefined && { isStripped: true }),
    headers: isHeaderKnown ? headers : null,
    body: isBodyKnown ? read.body : null,
    ...(isCode(method) && { isTemplate: true }),
  };
  const notes = [
    ...(isBodyKnown ? [] : ['the body of the request is code, which is not run']),
    ...(isHeaderKnown ? [] : ['the headers of the request are code, which is not run']),
    ...(isHeaderKnown && isPart
      ? [
          `some headers of the request are ${isShared ? 'set by axios.defaults or interceptors' : 'code'}, which is not run`,
        ]
      : []),
  ];
  return { found: [], ...asWritten({ exchange: { request, response: null }, notes }) };
}

/** Those that axios adds: objects are sent as JSON, texts as a form. */
function ownHeaders(data: unknown): Record<string, string[]> {
  const accept = ['application/json, text/plain, */*'];
  if (data === undefined || data === null) return { accept };
  return {
    accept,
    'content-type': [
      typeof data === 'string' && !isCode(data) ? 'application/x-www-form-urlencoded' : 'application/json',
    ],
  };
}
