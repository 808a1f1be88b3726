import { withoutCredential } from './credential.ts';
import { decoded } from './decoded.ts';
import type { Hand } from './hand.ts';
import { loosePairs } from './loose-pairs.ts';
import { scrubMarkup } from './markup.ts';
import { namedValues } from './named-values.ts';
import { phoneName } from './phone-names.ts';
import { isSecretHeader, isSecretName } from './secret-names.ts';
import { withoutTokens } from './without-tokens.ts';

const PRIVATE_KEY =
  /-----BEGIN(?:[A-Z ]|\+|%20)*PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----[\s\S]*?(?:-----END(?:[A-Z ]|\+|%20)*PRIVATE(?: |\+|%20)KEY(?:(?: |\+|%20)BLOCK)?-----|$)/g;
/** A scheme and what looks like a credential: with a digit in it, or long. */
const CREDENTIAL =
  /\b(bearer|basic|apikey)((?:\s|%20|\+)+)((?=[^\s"'<>,;&]*\d|[^\s"'<>,;&]{20})[A-Za-z0-9._~+/=%-]{8,})/gi;
/** Also of a URL without a scheme; a password may have an `@`. */
const USER_INFO = /(?<=(?:\b[a-z][a-z\d+.-]*:|^|[\s"'=(<])\/\/)[^\s/?#"'<>]+(?=@)/gi;
const LINE = /(?<![\w-])([A-Za-z][\w.-]{1,60})(\s*(?::=?|=>?)[ \t]*)((?:bearer|basic|digest)?[ \t]*[^\s"'<>,{}[\]]+)/gi;
/** YAML: a name, and lines below it that are further in. */
const BLOCK = /^([ \t]*)([\w.-]+)([ \t]*:[ \t]*[|>][-+\d]*[ \t]*\r?\n)((?:\1[ \t]+[^\n]*(?:\n|$))+)/gm;
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
  if (text.includes('<')) text = scrubMarkup(hand, text, isSecretField);
  if (/["'`]|&quot;|&#3[49];/.test(text)) text = namedValues(hand, text, isSecretField);
  if (text.includes('=')) text = loosePairs(hand, text, isSecretField);
  if (/[:=]/.test(text)) text = lines(hand, text);
  return hand.numbersIn(text);
}

function userInfo(hand: Hand, pair: string): string {
  const secret = pair.replace(/^[^:]*:/, '');
  hand.secret(decoded(secret));
  return hand.secret(pair);
}

function lines(hand: Hand, text: string): string {
  return text
    .replace(BLOCK, (all, indent: string, name: string, colon: string, value: string) =>
      isSecretName(name) ? `${indent}${name}${colon}${indent}  ${hand.secret(value.trim())}\n` : all,
    )
    .replace(HEADER_LINE, (all, name: string, colon: string, value: string) =>
      isSecretHeader(name.toLowerCase()) && !/^[|>][-+\d]*\s*$/.test(value)
        ? name + colon + withoutCredential(hand, value)
        : all,
    )
    .replace(LINE, (all, name: string, colon: string, value: string) => {
      const looksSecret = /\d/.test(value) || value.length > 15;
      if (looksSecret && isSecretName(name)) return name + colon + withoutCredential(hand, value);
      return /^\+?\d+$/.test(value) ? name + colon + hand.number(value, phoneName(name)) : all;
    });
}
