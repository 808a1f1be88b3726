import { type HttpRequest, headersOfObject, writtenValue } from '../http/index.ts';
import { isObject } from '../json/index.ts';
import { asWritten } from './exchange-record.ts';
import { isUrlKnown } from './known-url.ts';
import { lineCounter } from './numbered-lines.ts';
import type { RecordingEntry } from './recording-entry.ts';
import { withoutComments } from './script-comments.ts';
import { CODE, isCode, isOpen } from './script-text.ts';
import { ScriptValues } from './script-values.ts';
import type { TextSpan } from './unread-mentions.ts';

/** A request of code, and where it is in the text. */
export interface CodeRead extends TextSpan {
  readonly entry: RecordingEntry;
}

/** A call, and not the definition of a method or a call of another object's. */
const CALL = /(?<![\w$.])(?:(?:window|globalThis|self)\.)?fetch[ \t]*\(/g;

/** Reads the calls of `fetch` in a text as browsers copy them and people write them. Nothing is run. */
export function readFetchCode(text: string): CodeRead[] {
  const lineOf = lineCounter(text);
  const values = new ScriptValues(text);
  return [...withoutComments(text).matchAll(CALL)]
    .filter(({ index }) => isCall(text, index))
    .map(({ 0: { length }, index }) => {
      const { end, ...read } = callAt(text, values, index + length);
      return { entry: { line: lineOf(index), column: 1, ...read }, start: index, end };
    });
}

/** True for a call, and not a comment or a definition. */
export function isCall(text: string, index: number): boolean {
  const around = text.slice(Math.max(0, index - 200), index);
  const before = around.slice(around.lastIndexOf('\n') + 1);
  return !/^\s*(?:\/\/|\/?\*|#)/.test(before) && !/\b(?:function|async)\s{1,9}$/.test(before);
}

function callAt(
  text: string,
  values: ScriptValues,
  at: number,
): Pick<RecordingEntry, 'exchange' | 'found' | 'notes'> & { readonly end: number } {
  const url = values.at(at);
  const comma = values.skipped(url.end);
  const { value: options, end } = text[comma] === ',' ? values.at(comma + 1) : { value: {}, end: url.end };
  if (typeof url.value !== 'string' || !isUrlKnown(url.value))
    return { exchange: null, found: [], notes: ['the URL of a call of fetch is code, so that it is not checked'], end };
  const { request, notes } = requestOf(url.value, options);
  return { found: [], ...asWritten({ exchange: { request, response: null }, notes }), end };
}

function requestOf(url: string, options: unknown): { readonly request: HttpRequest; readonly notes: string[] } {
  if (!isObject(options)) {
    const request = { method: `\${method}`, url, headers: null, body: null, isTemplate: true };
    return { request, notes: ['the options of a call of fetch are code, which is not run'] };
  }
  const isPart = isOpen({ ...options, headers: undefined, body: undefined });
  const { method = isPart ? CODE : 'GET', headers = isPart ? CODE : {}, body = isPart ? CODE : undefined } = options;
  const isBodyKnown = body === undefined || body === null || (typeof body === 'string' && !isCode(body));
  const named = isObject(headers) ? headersOfObject(headers) : pairsOf(headers);
  const isText = typeof body === 'string' && isBodyKnown && named?.['content-type'] === undefined && !isOpen(headers);
  const own = { accept: ['*/*'], ...(isText && { 'content-type': ['text/plain;charset=UTF-8'] }) };
  return {
    request: {
      method: writtenValue(method).toUpperCase(),
      url,
      headers: named === null ? null : { ...own, ...named },
      body: isBodyKnown ? (body ?? '') : null,
      ...(isCode(method) && { isTemplate: true }),
    },
    notes: [
      ...(isBodyKnown ? [] : ['the body of the request is code, which is not run']),
      ...(named === null ? ['the headers of the request are code, which is not run'] : []),
      ...(isOpen(headers) ? ['some headers of the request are code, which is not run'] : []),
    ],
  };
}

/** Headers may be a list of pairs; null where they are code. */
function pairsOf(headers: unknown): HttpRequest['headers'] {
  if (!Array.isArray(headers)) return null;
  return headersOfObject(
    Object.fromEntries(headers.filter(Array.isArray).map(([name, value]) => [writtenValue(name), value])),
  );
}
