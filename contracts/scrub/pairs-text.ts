import { withoutCredential } from './credential.ts';
import type { Hand } from './hand.ts';
import { phoneName } from './phone-names.ts';
import type { TextOf } from './scalar-in.ts';
import { isSecretParameter } from './secret-names.ts';

/** `name=value&name=value`, as forms and queries have it, without its secrets; the rest stays to the byte. */
export function scrubPairs(hand: Hand, text: string, isSecretField: (name: string) => boolean, textOf: TextOf): string {
  return text
    .split('&')
    .map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 0) return textOf(pair);
      const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
      const meant = decoded(name);
      if (isSecretParameter(meant) || isSecretField(meant)) return `${name}=${withoutCredential(hand, decoded(value))}`;
      return `${textOf(name)}=${valueIn(hand, value, meant, textOf)}`;
    })
    .join('&');
}

/** A value may be a text of its own that is encoded: JSON, or another URL. */
function valueIn(hand: Hand, value: string, name: string, textOf: TextOf): string {
  const number = hand.number(value, phoneName(name));
  if (number !== value) return number;
  const means = decoded(value);
  if (means === value || !/["'<=:\n]/.test(means)) return textOf(value);
  const inner = textOf(means);
  return inner === means ? value : encodeURIComponent(inner);
}

/** Of a form or a query: also where it is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text.replace(/%([0-7][0-9a-fA-F])/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}
