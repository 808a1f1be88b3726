import { decodeForm, matchAt, unescapeJson } from './decode.ts';
import { isSecretHeader, isSecretName, isSecretParameter, phoneName } from './field-names.ts';
import { redactCredential } from './redact-credentials.ts';
import type { Replacer } from './replacer.ts';

/** Which names of an exchange's own operation are secret besides. */
export type IsSecretField = (name: string) => boolean;

/** Nothing that shows to be secret by its form is so short. */
const SHORTEST = 5;
/** What every secret has that a text shows by its form or by a name; a longer text may be a credential without it. */
const SIGNS = /[\d.:=>@&%]|--/;
const SHORT = 26;

/**
 * A text of which nothing is known, without what in it is secret by its value, its form (tokens, keys, credentials of
 * URLs) or a name before it (`name=value`, `name: value`, `"name": "value"`, `<name>value`).
 */
export function redactText(replacer: Replacer, given: string, isSecretField: IsSecretField): string {
  if (given.length < SHORTEST) return given;
  if (given.length < SHORT && !SIGNS.test(given)) return replacer.values(given);
  const text = redactByForm(replacer, given);
  return replacer.numbersIn(/[:=>]/.test(text) ? redactNamed(replacer, text, isSecretField) : text);
}

/** A text without the secrets that are known, and without what is one by its form. */
export function redactByForm(replacer: Replacer, given: string): string {
  let text = replacer.values(given);
  if (text.includes('-----BEGIN')) text = redactPrivateKeys(replacer, text);
  text = redactTokens(text, (token) => replacer.secret(token));
  text = redactSchemes(replacer, text);
  return text.includes('//') ? redactUserInfo(replacer, text) : text;
}

/** Where the head or the foot of a key ends, which may be encoded as in a URL. */
const PEM_LINE = /-----(?:BEGIN|END)(?:[A-Z0-9 ]|\+|%20){0,80}-----/y;

function redactPrivateKeys(replacer: Replacer, text: string): string {
  let [put, end] = ['', 0];
  for (let at = text.indexOf('-----BEGIN'); at >= 0; at = text.indexOf('-----BEGIN', Math.max(end, at + 1))) {
    const head = matchAt(PEM_LINE, text, at);
    if (!/PRIVATE/.test(head)) continue;
    const foot = text.indexOf('-----END', at + head.length);
    const close = foot < 0 ? '' : matchAt(PEM_LINE, text, foot);
    const last = foot < 0 || close === '' ? text.length : foot + close.length;
    put += text.slice(end, at) + replacer.secret(text.slice(at, last));
    end = last;
  }
  return put + text.slice(end);
}

/** Signed or encrypted; of the latter the key may be empty (RFC 7516 section 7.1). */
const JWT = /eyJ[\w-]+(?:\.|%2[Ee])[\w-]*(?:(?:\.|%2[Ee])[\w-]*){1,3}/y;
const RUN = /[\w-]*/y;
/** A header of a JWT that begins with white space. */
const SPACED_JWT = /(?<![\w-])(?:eyA|ewo|ew0K|ewk)[\w-]{16,}\.[\w-]{16,}\.[\w-]*/g;

/** A text with something else in place of its JWTs. Each run of letters is read once, however often it seems to begin one. */
export function redactTokens(text: string, by: (token: string) => string): string {
  let [put, end] = ['', 0];
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', at)) {
    const token = matchAt(JWT, text, at);
    if (token === '') at += matchAt(RUN, text, at).length;
    else {
      put += text.slice(end, at) + by(token);
      at += token.length;
      end = at;
    }
  }
  const rest = end === 0 ? text : put + text.slice(end);
  return rest.includes('ey') || rest.includes('ew') ? rest.replace(SPACED_JWT, by) : rest;
}

/** A scheme and what looks like a credential: with a digit in it, or long. */
const SCHEME = /\b(?:bearer|basic|apikey)(?:\s|%20|\+)+/gi;
const CREDENTIAL = /[A-Za-z0-9._~+/=%-]*/y;

function redactSchemes(replacer: Replacer, text: string): string {
  let [put, end] = ['', 0];
  for (const { 0: scheme, index } of text.matchAll(SCHEME)) {
    const at = index + scheme.length;
    if (index < end) continue;
    const credential = matchAt(CREDENTIAL, text, at);
    if (credential.length < 8 || (credential.length < 20 && !/\d/.test(credential))) continue;
    put += text.slice(end, at) + replacer.secret(credential);
    end = at + credential.length;
  }
  return put + text.slice(end);
}

const AUTHORITY = /[^\s/?#"'<>]*/y;

/** Credentials of a URL, also of one without a scheme; a password may have an `@`. */
function redactUserInfo(replacer: Replacer, text: string): string {
  let [put, end] = ['', 0];
  for (let at = text.indexOf('//'); at >= 0; at = text.indexOf('//', Math.max(end, at + 2))) {
    const authority = matchAt(AUTHORITY, text, at + 2);
    const length = authority.lastIndexOf('@');
    if (length <= 0 || !/^$|[\s"'=(<:]/.test(text[at - 1] ?? '')) continue;
    const pair = authority.slice(0, length);
    replacer.secret(decodeForm(pair.slice(pair.indexOf(':') + 1)));
    put += text.slice(end, at + 2) + replacer.secret(pair);
    end = at + 2 + length;
  }
  return put + text.slice(end);
}

const SEPARATOR = /[:=>]/g;
const LONGEST_NAME = 100;
const GAP = /[ \t]{0,9}(?:[>=][ \t]{0,9})?/y;
/** A quote as it is, escaped however often, or as HTML writes it. */
const QUOTE = /(?:[\r\n]\s{0,9})?b?(\\{0,64}["'`]|&quot;|&#3[49];)/y;
const REST_OF_LINE = /[^\r\n]*/y;
const OF_PAIR = /[^\s&"'<>]*/y;
const OF_PHONE = /[^\s&"'<>]{0,60}/y;
const NUMBER = /\+?\d{1,40}(?![^\s"'<>,{}[\]])/y;
const OF_LINE = /(?:(?:bearer|basic|digest)[ \t]+)?[^\s"'<>,{}[\]]+/iy;
const ELEMENT = /[^<]*/y;

/** Values that have a secret name before them. */
function redactNamed(replacer: Replacer, text: string, isSecretField: IsSecretField): string {
  let [put, end] = ['', 0];
  SEPARATOR.lastIndex = 0;
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    if (index < end) continue;
    const name = nameBefore(text, index, end, separator);
    if (name === '') continue;
    const found = valueAfter(text, index, name, isSecretField);
    if (found === undefined) continue;
    const clean = found.isPhone
      ? replacer.number(found.value, phoneName(name))
      : redactCredential(replacer, found.value);
    if (clean === found.value) continue;
    put += text.slice(end, found.at) + clean;
    end = found.at + found.length;
  }
  return put + text.slice(end);
}

interface NamedValue {
  readonly at: number;
  readonly length: number;
  readonly value: string;
  readonly isPhone: boolean;
}

function valueAfter(text: string, index: number, name: string, isSecretField: IsSecretField): NamedValue | undefined {
  const separator = text[index] as string;
  const isSecret = isSecretName(name) || isSecretField(name);
  const isParameter = separator === '=' && isSecretParameter(name) && beginsParameter(text, index, name);
  const found = (at: number, written: string, value = written, isPhone = false) => ({
    ...{ at, value, isPhone },
    length: written.length,
  });
  if (separator === '>') return isSecret ? found(index + 1, matchAt(ELEMENT, text, index + 1)) : undefined;
  const at = index + 1 + matchAt(GAP, text, index + 1).length;
  QUOTE.lastIndex = at;
  const [opening, quote] = QUOTE.exec(text) ?? [];
  if (opening !== undefined && quote !== undefined) {
    if (!isSecret && !isParameter) return undefined;
    const written = text.slice(at + opening.length, closeOf(text, quote, at + opening.length));
    return found(at + opening.length, written, unescapeJson(written));
  }
  if (separator === '=') {
    if (isSecret || isParameter) {
      const written = matchAt(OF_PAIR, text, at);
      return found(at, written, decodeForm(written));
    }
    const written = phoneName(name) === undefined ? '' : matchAt(OF_PHONE, text, at);
    return !/\d/.test(written) ? undefined : found(at, written, written, true);
  }
  return lineValue(text, at, name, isSecret, found);
}

/** Whether a name is that of a parameter of a URL or a form; in a sentence `code=503` is a status. */
function beginsParameter(text: string, index: number, name: string): boolean {
  const start = text.lastIndexOf(name, index);
  return start <= 0 || '?&#;'.includes(text[start - 1] as string);
}

function lineValue(
  text: string,
  at: number,
  name: string,
  isSecret: boolean,
  found: (at: number, written: string, value?: string, isPhone?: boolean) => NamedValue,
): NamedValue | undefined {
  if (!isSecret && !isSecretHeader(name.toLowerCase())) {
    const written = phoneName(name) === undefined ? '' : matchAt(NUMBER, text, at);
    return written === '' ? undefined : found(at, written, written, true);
  }
  if (text[at] === '|' || text[at] === '>') return undefined; // a block of YAML
  const isHeader = isSecretHeader(name.toLowerCase()) && isLineStart(text, at, name);
  const written = isHeader ? matchAt(REST_OF_LINE, text, at) : matchAt(OF_LINE, text, at);
  const looksSecret = isHeader || /\d/.test(written) || written.length > 15;
  return looksSecret ? found(at, written) : undefined;
}

/** Whether a name that ends shortly before a place begins its line: then it is that of a header. */
function isLineStart(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - name.length - 12), at);
  const start = before.lastIndexOf(name);
  return start >= 0 && (start === 0 ? at - before.length === 0 : /[\r\n]/.test(before[start - 1] as string));
}

/** The name before a separator, without the quotes, the bracket and the white space between them. */
function nameBefore(text: string, index: number, from: number, separator: string): string {
  let end = index;
  const least = Math.max(from, index - LONGEST_NAME - 80);
  while (end > least && ' \t"\'`\\]*/'.includes(text[end - 1] as string)) end -= 1;
  if (text.endsWith('&quot', end) || text.slice(end - 4, end) === '&#34') end -= 5;
  let start = end;
  while (start > least && isNameCharacter(text.charCodeAt(start - 1))) start -= 1;
  if (separator !== '>') return text.slice(start, end);
  return /[</:]/.test(text[start - 1] ?? '') && text[end] !== '/' ? text.slice(start, end) : '';
}

function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x24 ||
    code === 0x25 ||
    code > 0x7f
  );
}

/** Where the same quote occurs again, and is not escaped once more; without one, the end. */
function closeOf(text: string, quote: string, from: number): number {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    if (quote.startsWith('&') || text[at - 1] !== '\\') return at;
  }
  return text.length;
}
