import type { Hand } from './hand.ts';
import { scrubJson } from './json-text.ts';
import { scrubText } from './loose-text.ts';
import { scrubPairs } from './pairs-text.ts';
import { phoneName } from './phone-names.ts';
import { isSecretName, isSecretParameter } from './secret-names.ts';

/** JSON within a string within JSON, and so on: so deep is looked. */
const DEEPEST = 4;
const LOOKS_LIKE_JSON = /^[\s\ufeff)\]}',;]*[[{"]/;
const LOOKS_LIKE_FORM = /^[^\s=&<>{}"]+=/;
/** What of an exchange's own names is secret besides. */
export type IsSecretField = (name: string) => boolean;

/** A body in whatever form it is, or some other text, without its secrets. */
export function scrubBody(hand: Hand, text: string, isSecretField: IsSecretField, type = '', depth = 0): string {
  if (text === '') return text;
  const inner = (each: string) =>
    depth < DEEPEST ? scrubInner(hand, each, isSecretField, depth + 1) : scrubText(hand, each, isSecretField);
  if (/^multipart\//i.test(type) || /^--\S+\r?\n/.test(text)) return scrubParts(hand, text, isSecretField);
  if (LOOKS_LIKE_JSON.test(text)) {
    return hand.values(
      scrubJson(hand, text, (name) => isSecretName(name) || isSecretField(name) || isGrantCode(name, text), inner),
    );
  }
  const isForm = /x-www-form-urlencoded/i.test(type) || LOOKS_LIKE_FORM.test(text);
  return isForm && !text.includes('\n')
    ? scrubPairs(hand, text, isSecretField, inner)
    : scrubText(hand, text, isSecretField);
}

/** A string within something else: JSON again, or a text. */
function scrubInner(hand: Hand, text: string, isSecretField: IsSecretField, depth: number): string {
  const isJson = LOOKS_LIKE_JSON.test(text) && /["']/.test(text) && /[:,[]/.test(text);
  return isJson ? scrubBody(hand, text, isSecretField, '', depth) : scrubText(hand, text, isSecretField);
}

/** Of a token request the `code` is a credential; of any other JSON it says what is wrong. */
function isGrantCode(name: string, text: string): boolean {
  return isSecretParameter(name) && name.toLowerCase() === 'code' && text.includes('authorization_code');
}

/** Each part is a header section, a blank line and a value (RFC 7578). */
function scrubParts(hand: Hand, text: string, isSecretField: IsSecretField): string {
  const boundary = /--[^\r\n]*/.exec(text)?.[0] ?? '--';
  return text
    .split(boundary)
    .map((part) => {
      const [, head = '', value = ''] = /^([\s\S]*?\r?\n\r?\n)([\s\S]*)$/.exec(part) ?? ['', '', part];
      const [, quoted, bare] = /[;\s]name\*?=(?:"([^"]*)"|([^\s;]+))/i.exec(head) ?? [];
      const name = quoted ?? bare ?? '';
      const end = /(?:\r?\n)?$/.exec(value)?.[0] ?? '';
      const inner = value.slice(0, value.length - end.length);
      return scrubText(hand, head, isSecretField) + partValue(hand, name, inner, isSecretField) + end;
    })
    .join(boundary);
}

function partValue(hand: Hand, name: string, value: string, isSecretField: IsSecretField): string {
  if (isSecretParameter(name) || isSecretField(name)) return hand.secret(value);
  const number = hand.number(value, phoneName(name));
  return number === value ? scrubBody(hand, value, isSecretField, 'text/plain', 1) : number;
}
