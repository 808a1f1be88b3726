import type { Operation } from '../contract/index.ts';
import { closeOf, decodeForm, matchAt, partValue, unescapeJson } from './decode.ts';
import { isNameCharacter, isSecretHeader, isSecretName, isSecretParameter, phoneName } from './field-names.ts';
import { redactCredential } from './redact-credentials.ts';
import { Brackets, redactBracketed } from './redact-list.ts';
import type { Replacer } from './replacer.ts';

/** Which names of an exchange's own operation are secret besides. */
export type IsSecretField = (name: string) => boolean;

/** What an operation says of the secrets in its exchanges. */
export interface SecretsKnown extends Pick<Operation, 'path'> {
  /** Names of fields and parameters. */
  readonly secrets: readonly string[];
  readonly parameters: readonly { readonly in: string; readonly name: string }[];
  /** Fields of bodies that are no secrets. */
  readonly keys?: Operation['keys'];
  /** Where bodies are secrets as a whole. */
  readonly isBodySecret?: boolean;
}

const LONGEST_NAME = 100;
/** White space, the rest of `=>` and `:=`, colors of a terminal, and the end of a line that goes on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal gets
const GAP = /[ \t\u00a0]{0,9}(?:[>=][ \t]{0,9})?(?:\x1b\[[\d;]{0,20}m|\\\r?\n[ \t]{0,40})?/y;
/** A quote as it is, escaped however often, or as HTML writes it. */
const QUOTE = /(?:[\r\n]\s{0,9})?(?:[bu@]|<<)?(\\{0,64}(?:"""|'''|["'`])|&quot;|&#3[49];)/y;
const REST_OF_LINE = /[^\r\n]*/y;
const OF_PAIR = /[^\s&"'<>]*/y;
const OF_PHONE = /[^\s&"'<>]{0,60}/y;
const NUMBER = /\+?\d{1,40}(?![^\s"'<>,{}[\]])/y;
const OF_LINE = /(?:(?:bearer|basic|digest|token|apikey)[ \t]+)?[^\s"'<>,{}[\]]+/iy;
const ELEMENT = /[^<]*/y;

/** Values that have a secret name before them: `name=value`, `name: value`, `"name": "value"`, `<name>value`. */
export function redactNamed(replacer: Replacer, text: string, isSecretField: IsSecretField): string {
  const brackets = new Brackets(text);
  let [put, end] = ['', 0];
  for (let index = 0; index < text.length; index++) {
    const code = separatorAt(text, index);
    if (code === 0 || index < end) continue;
    const name = nameBefore(text, index, end, code);
    if (name === '') continue;
    const found = valueAfter(text, index, code, name, isSecretField, brackets);
    if (found === undefined) continue;
    const clean =
      found.kind === 'phone'
        ? replacer.number(found.value, phoneName(name))
        : found.kind === 'list'
          ? redactBracketed(replacer, found.value, code === EQUALS)
          : redactCredential(replacer, found.value);
    // what is in brackets is looked at once
    if (clean === found.value && found.kind !== 'list') continue;
    put += text.slice(end, found.at) + clean;
    end = found.at + found.length;
  }
  return put + text.slice(end);
}

const [COLON, EQUALS, GREATER, DASH] = [0x3a, 0x3d, 0x3e, 0x2d];

/** What is between a name and its value at a place, also in full width, and `->`; 0 where there is nothing of the kind. */
function separatorAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code === GREATER) return text.charCodeAt(index - 1) === DASH ? EQUALS : GREATER;
  if (code === COLON || code === EQUALS) return code;
  return code === 0xff1a ? COLON : code === 0xff1d ? EQUALS : 0;
}

interface NamedValue {
  readonly at: number;
  readonly length: number;
  readonly value: string;
  readonly kind: 'secret' | 'list' | 'phone';
}

function found(at: number, written: string, value = written, kind: NamedValue['kind'] = 'secret'): NamedValue {
  return { at, length: written.length, value, kind };
}

function valueAfter(
  text: string,
  index: number,
  separator: number,
  name: string,
  isSecretField: IsSecretField,
  brackets: Brackets,
): NamedValue | undefined {
  const isSecret = isSecretName(name) || isSecretField(name);
  const isParameter = separator === EQUALS && isSecretParameter(name) && beginsParameter(text, index, name);
  if (separator === GREATER) return isSecret ? found(index + 1, matchAt(ELEMENT, text, index + 1)) : undefined;
  const at = index + 1 + matchAt(GAP, text, index + 1).length;
  if (mayBeQuote(text.charCodeAt(at))) {
    QUOTE.lastIndex = at;
    const [opening, quote] = QUOTE.exec(text) ?? [];
    if (opening !== undefined && quote !== undefined) {
      if (!isSecret && !isParameter) return inPart(text, name, at + opening.length, quote, isSecretField);
      const written = text.slice(at + opening.length, closeOf(text, quote, at + opening.length));
      return found(at + opening.length, written, unescapeJson(written));
    }
  }
  const list = isSecret ? brackets.at(at, separator === EQUALS) : undefined;
  if (separator === EQUALS) {
    if (isSecret || isParameter) {
      const written = matchAt(OF_PAIR, text, at);
      if (written.endsWith('(') && /["']/.test(text[at + written.length] ?? '')) return undefined; // of a call
      const isList = list?.isClosed === true ? list.length > written.length : /^[[{(]+$/.test(written);
      if (list !== undefined && isList) return listFound(text, at, list.length);
      return found(at, written, decodeForm(written));
    }
    const part = inPart(text, name, at, '', isSecretField);
    if (part !== undefined) return part;
    const written = phoneName(name) === undefined ? '' : matchAt(OF_PHONE, text, at);
    return !/\d/.test(written) ? undefined : found(at, written, written, 'phone');
  }
  if (list !== undefined && text[at] !== '(') return listFound(text, at, list.length);
  return lineValue(text, at, name, isSecret);
}

/** What is in the part of a multipart form whose name begins here. */
function inPart(
  text: string,
  name: string,
  at: number,
  quote: string,
  isSecretField: IsSecretField,
): NamedValue | undefined {
  if (name !== 'name') return undefined;
  const part = partValue(text, at, quote, (each) => isSecretName(each) || isSecretField(each));
  return part && found(part.at, part.written);
}

function listFound(text: string, at: number, length: number): NamedValue {
  const written = text.slice(at, at + length);
  return found(at, written, written, 'list');
}

/** Whether a place may begin what QUOTE matches. */
function mayBeQuote(code: number): boolean {
  return code < 0x0e || FIRST_OF_QUOTES.has(code);
}

const FIRST_OF_QUOTES: ReadonlySet<number> = new Set([...'"\'`\\&bu@<'].map((each) => each.charCodeAt(0)));

/** Whether a name is that of a parameter of a URL or a form; in a sentence `code=503` is a status. */
function beginsParameter(text: string, index: number, name: string): boolean {
  const start = text.lastIndexOf(name, index);
  return start <= 0 || '?&#;'.includes(text[start - 1] as string);
}

function lineValue(text: string, at: number, name: string, isSecret: boolean): NamedValue | undefined {
  if (!isSecret && !isSecretHeader(name.toLowerCase())) {
    const written = phoneName(name) === undefined ? '' : matchAt(NUMBER, text, at);
    return written === '' ? undefined : found(at, written, written, 'phone');
  }
  const block = indentedBlock(text, at, name);
  if (block !== undefined) return found(block.at, block.written);
  const isHeader = isSecretHeader(name.toLowerCase()) && isLineStart(text, at, name);
  const written = isHeader ? matchAt(REST_OF_LINE, text, at) : matchAt(OF_LINE, text, at);
  const looksSecret = isHeader || /\d/.test(written) || written.length > 15;
  return looksSecret ? found(at, written) : undefined;
}

/** What opens a block of YAML; without it the rest of the line is empty, as where a header goes on in the next. */
const BLOCK = /[|>]?[-+\d]{0,2}[ \t]{0,9}\r?\n/y;
const REST_IS_EMPTY = /[ \t]{0,9}\r?\n/y;
const INDENT = /[ \t]*/y;

/** The lines behind a name that are further in than its own, or items of a list. */
function indentedBlock(text: string, at: number, name: string): { at: number; written: string } | undefined {
  const isMarked = /[|>]/.test(text[at] ?? '') || /> *$/.test(text.slice(at - 9, at));
  const opening = matchAt(isMarked ? BLOCK : REST_IS_EMPTY, text, at);
  if (opening === '') return undefined;
  const line = text.lastIndexOf('\n', at - 1) + 1;
  const own = at - line > LONGEST_NAME * 2 ? '' : matchAt(INDENT, text, line);
  if (text.slice(line, at).trimStart().length > name.length + 12) return undefined;
  let end = at + opening.length;
  const start = end;
  while (end < text.length) {
    const indent = matchAt(INDENT, text, end).length;
    const isBlank = /[\r\n]/.test(text[end + indent] ?? '\n');
    const isItem = indent === own.length && text.startsWith('- ', end + indent);
    if (!isBlank && indent <= own.length && !isItem) break;
    const next = text.indexOf('\n', end);
    end = next < 0 ? text.length : next + 1;
  }
  const lines = text.slice(start, end);
  const written = lines.trim();
  const looksSecret = /\d/.test(written) || written.length > 15;
  return looksSecret ? { at: start + lines.indexOf(written), written } : undefined;
}

/** Whether a name that ends shortly before a place begins its line: then it is that of a header. */
function isLineStart(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - name.length - 12), at);
  const start = before.lastIndexOf(name);
  return start >= 0 && (start === 0 ? at - before.length === 0 : /[\r\n]/.test(before[start - 1] as string));
}

/** What is before an equals sign that assigns, as in `+=`, or before the head of an arrow. */
const OPERATOR = /[-+?|!]{1,2}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal gets
const COLOR = /\x1b\[[\d;]{0,20}m$/;

/** The name before a separator, without the quotes, the bracket and the white space between them. */
function nameBefore(text: string, index: number, from: number, separator: number): string {
  let end = index - (OPERATOR.exec(text.slice(Math.max(from, index - 2), index))?.[0].length ?? 0);
  const least = Math.max(from, index - LONGEST_NAME - 80);
  while (end > least && isBetween(text.charCodeAt(end - 1))) end -= 1;
  if (text.charCodeAt(end - 1) === 0x6d)
    end -= (COLOR.exec(text.slice(Math.max(least, end - 24), end))?.[0] ?? '').length;
  if (text.charCodeAt(end - 1) === 0x3b) end -= (/&quot;$|&#3[49];$/.exec(text.slice(end - 6, end))?.[0] ?? '').length;
  let start = end;
  while (start > least && isOfName(text.charCodeAt(start - 1))) start -= 1;
  if (separator !== GREATER) return text.slice(start, end);
  return /[</:]/.test(text[start - 1] ?? '') && text[end] !== '/' ? text.slice(start, end) : '';
}

/** What is around a quoted name and behind it: white space, quotes, a backslash, a bracket, an asterisk, a slash. */
function isBetween(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x60 ||
    code === 0x5c ||
    code === 0x5d ||
    code === 0x2a ||
    code === 0x2f
  );
}

/** Also of a name that is encoded, of a variable, or in another script. */
function isOfName(code: number): boolean {
  return isNameCharacter(code) || code === 0x24 || code === 0x25 || code > 0x7f;
}
