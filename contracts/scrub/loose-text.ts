import { withoutCredential } from './credential.ts';
import type { Hand } from './hand.ts';
import { loosePairs } from './loose-pairs.ts';
import { decoded } from './pairs-text.ts';
import { phoneName } from './phone-names.ts';
import { isSecretHeader, isSecretName } from './secret-names.ts';
import { unescaped } from './unescaped.ts';
import { withoutTokens } from './without-tokens.ts';

const PRIVATE_KEY =
  /-----BEGIN(?:[A-Z ]|\+|%20)*PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----[\s\S]*?(?:-----END(?:[A-Z ]|\+|%20)*PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----|$)/g;
/** A scheme and what looks like a credential: with a digit in it, or long. */
const CREDENTIAL =
  /\b(bearer|basic|apikey)((?:\s|%20|\+)+)((?=[^\s"'<>,;&]*\d|[^\s"'<>,;&]{20})[A-Za-z0-9._~+/=%-]{8,})/gi;
const USER_INFO = /(?<=\b[a-z][a-z\d+.-]*:\/\/)[^\s/?#@"'<>]+(?=@)/gi;
const ELEMENT = /<((?:[\w-]+:)?[\w.-]+)((?:\s[^<>]*)?)>(<!\[CDATA\[[\s\S]*?\]\]>|[^<]*)(?=<\/\1\s*>)/g;
const QUOTED = /(["'])((?:[^"'\\\s]|\\.){1,100})\1(\s*(?::|=>)\s*)(["'])((?:(?!\4)[^\\]|\\[\s\S])*)(?:\4|$)/g;
const LINE = /(?<![\w-])([A-Za-z][\w.-]{1,60})(\s*:[ \t]*)((?:bearer|basic|digest)?[ \t]*[^\s"'<>,{}[\]]+)/gi;
/** Of a header section: all of the line is the value. */
const HEADER_LINE = /^([A-Za-z][\w-]+)(:[ \t]*)(\S[^\r\n]*)$/gm;

/** Nothing that shows to be secret by its form is so short. */
const SHORTEST = 5;

/** A text of which nothing is known, without whatever in it shows to be secret by its name, its form or its value. */
export function scrubText(hand: Hand, given: string, isSecretField: (name: string) => boolean): string {
  if (given.length < SHORTEST) return given;
  let text = hand.values(given);
  if (text.includes('PRIVATE')) text = text.replace(PRIVATE_KEY, (key) => hand.secret(key));
  if (text.includes('.') || text.includes('%2')) text = withoutTokens(hand, text);
  text = text.replace(CREDENTIAL, (_all, scheme, space, credential) => scheme + space + hand.secret(credential));
  if (text.includes('@')) text = text.replace(USER_INFO, (pair) => userInfo(hand, pair));
  if (text.includes('<')) text = elements(hand, text, isSecretField);
  if (/["']/.test(text)) text = quoted(hand, text, isSecretField);
  if (text.includes('=')) text = loosePairs(hand, text, isSecretField);
  if (text.includes(':')) text = lines(hand, text);
  return hand.numbersIn(text);
}

function userInfo(hand: Hand, pair: string): string {
  const secret = pair.replace(/^[^:]*:/, '');
  hand.secret(decoded(secret));
  return hand.secret(pair);
}

function elements(hand: Hand, text: string, isSecretField: (name: string) => boolean): string {
  return text.replace(ELEMENT, (all, tag: string, attributes: string, value: string) => {
    const name = tag.replace(/^.*:/, '');
    const inner = value.replace(/^<!\[CDATA\[|\]\]>$/g, '');
    if (isSecretName(name) || isSecretField(name)) return `<${tag}${attributes}>${hand.secret(inner)}`;
    const number = hand.number(inner, phoneName(name));
    return number === inner ? all : `<${tag}${attributes}>${number}`;
  });
}

function quoted(hand: Hand, text: string, isSecretField: (name: string) => boolean): string {
  return text.replace(QUOTED, (all, quote: string, key: string, between: string, open: string, value: string) => {
    const name = unescaped(key);
    if (!isSecretName(name) && !isSecretField(name)) return all;
    const end = all.endsWith(open) && all.length > value.length ? open : '';
    return `${quote}${key}${quote}${between}${open}${withoutCredential(hand, unescaped(value))}${end}`;
  });
}

function lines(hand: Hand, text: string): string {
  return text
    .replace(HEADER_LINE, (all, name: string, colon: string, value: string) =>
      isSecretHeader(name.toLowerCase()) ? name + colon + withoutCredential(hand, value) : all,
    )
    .replace(LINE, (all, name: string, colon: string, value: string) => {
      const looksSecret = /\d/.test(value) || value.length > 15;
      return looksSecret && isSecretName(name) ? name + colon + withoutCredential(hand, value) : all;
    });
}
