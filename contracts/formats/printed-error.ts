import type { HttpResponse } from '../http/index.ts';
import { isObject } from '../json/index.ts';
import { readClientErrors } from './client-error.ts';
import type { CodeRead } from './fetch-code.ts';
import { lineCounter } from './numbered-lines.ts';
import { isCode } from './script-text.ts';
import { type ScriptValue, ScriptValues } from './script-values.ts';

const ERROR = /\bAxiosError\b|\bError: (?:Request failed with status code \d{3}|Network Error)\b/g;
const CONFIG = /(?<![\w'"])config: (?=[ {])/g;
const SYMBOL = /\[Symbol\([^()\n]{0,100}\)\](?=:)/g;
/** True for a text with an error of axios as Node.js prints it: `console.log(error)`. */
function looksLikePrintedError(text: string): boolean {
  return text.search(ERROR) >= 0 && /\bconfig: [[{]/.test(text);
}

/** Reads errors of axios as `util.inspect` of Node.js prints them. What was left out, such as `[Object]`, is not known. */
export function readPrintedErrors(text: string): CodeRead[] {
  if (!looksLikePrintedError(text)) return [];
  const even = withoutClasses(text).replace(SYMBOL, (mark) => `symbol${' '.repeat(mark.length - 6)}`);
  const values = new ScriptValues(even);
  const lineOf = lineCounter(text);
  const starts = [...even.matchAll(ERROR)].map(({ index }) => index);
  const errors: CodeRead[] = [];
  let [end, next] = [0, 0];
  for (const { index } of even.matchAll(CONFIG)) {
    if (index < end) continue; // that of the response of the same error
    let start = -1;
    for (; next < starts.length && (starts[next] as number) < index; next++) start = starts[next] as number;
    if (start < end) continue;
    const config = values.at(index + 'config: '.length);
    const response = responseAfter(even, values, index, config.end, starts[next]);
    end = endOfError(even, index, response.end, starts[next]);
    const error = { message: lineAt(text, start), config: known(config.value), response: known(response.value) };
    const [read] = readClientErrors(error) ?? [];
    if (read !== undefined) errors.push({ entry: { ...read, line: lineOf(start) }, start, end });
  }
  return errors;
}

/** The answer that the first error of a text has. */
export function answerOfPrintedError(text: string): HttpResponse | undefined {
  return readPrintedErrors(text)[0]?.entry.exchange?.response ?? undefined;
}

/** Where the object closes that has the configuration: its brace is two columns before. */
function endOfError(text: string, config: number, from: number, next = text.length): number {
  const close = text.slice(from, next).indexOf(`${lineBefore(text, config).slice(0, -2)}}`);
  return close < 0 ? from : from + close;
}

/** The response is a key beside the configuration: what is before it in its line is the same. */
function responseAfter(
  text: string,
  values: ScriptValues,
  config: number,
  from: number,
  next = text.length,
): ScriptValue {
  const mark = `${lineBefore(text, config)}response: `;
  const at = text.slice(from, next).indexOf(mark);
  return at < 0 ? { value: undefined, end: from } : values.at(from + at + mark.length);
}

/** What is before a place in its line, with the break, as far as an object is moved in. */
function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MOST_INDENTATION), at);
  return before.slice(Math.max(0, before.lastIndexOf('\n')));
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Values without those that were not printed. */
function known(value: unknown): unknown {
  if (!isObject(value)) return undefined;
  const parts = Object.entries(value).map(([key, part]) => [key, key === 'headers' ? knownHeaders(part) : part]);
  return Object.fromEntries(parts.filter(([, part]) => isKnown(part)));
}

function knownHeaders(value: unknown): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, part]) => !isCode(part))) : undefined;
}

function isKnown(value: unknown): boolean {
  if (isCode(value)) return false;
  return value === null || typeof value !== 'object' || Object.values(value).every(isKnown);
}

const MOST_INDENTATION = 1_000;
const MOST_BEFORE = 160;

/** Blanks for what `util.inspect` writes before an object: the mark of a circular one, and the name of its class. */
function withoutClasses(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
    let start = brace;
    while (start > kept && brace - start < MOST_BEFORE && !/[{}\n'"`,]/.test(text[start - 1] as string)) start -= 1;
    const colon = text.slice(start, brace).indexOf(': ');
    if (colon < 0) continue;
    parts.push(text.slice(kept, start + colon + 2), ' '.repeat(brace - start - colon - 2));
    kept = brace;
  }
  return parts.join('') + text.slice(kept);
}
