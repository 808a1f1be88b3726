import { decoded } from './decoded.ts';
import type { Hand } from './hand.ts';

/** Schemes that are worth seeing; another first word may be a part of the secret. */
const SCHEME = /^(\s*(?:bearer|basic|digest|token|apikey|negotiate|ntlm|hoba|mutual|aws4-hmac-sha256)\s+)(\S.*)$/is;

/** The value of a header or field that is a credential: `Bearer abc` becomes `Bearer [redacted-…]`. */
export function withoutCredential(hand: Hand, value: string): string {
  const [, scheme, rest] = SCHEME.exec(value) ?? [];
  if (scheme === undefined || rest === undefined) return hand.secret(value);
  for (const part of [...partsOf(rest), ...pairIn(rest)]) hand.secret(part);
  return scheme + hand.secret(rest.trimEnd());
}

/** A cookie's values are secrets wherever they stand; of one that is set its attributes are none. */
export function withoutCookie(hand: Hand, name: string, value: string): string {
  const cookies = name.startsWith('set-')
    ? value.split(/,\s*(?=[^;,\s=]+=)|\n/).map((each) => each.split(';')[0] ?? '')
    : value.split(';');
  for (const cookie of cookies) {
    const own = cookie
      .replace(/^[^=]*=/, '')
      .trim()
      .replace(/^"|"$/g, '');
    for (const each of [own, decoded(own), ...partsOfCookie(decoded(own))]) hand.secret(each);
  }
  return hand.secret(value);
}

/** Cookies hold lists, forms and JSON: what in them is long and has digits is told again by its own. */
function partsOfCookie(value: string): string[] {
  return value.split(/[^\w.~+/=-]+|[:|&]/).filter((part) => part.length > 15 && /\d/.test(part));
}

/** A challenge is worth value but for what it is answered with (RFC 7616 section 3.3). */
export function withoutNonces(hand: Hand, value: string): string {
  return value.replace(
    /\b(nonce|cnonce|nextnonce|opaque|rspauth)(\s*=\s*)("[^"]*"|[^\s,]+)/gi,
    (_all, name: string, equals: string, given: string) =>
      `${name}${equals}"${hand.secret(given.replace(/^"|"$/g, ''))}"`,
  );
}

/** What stands in a list of parameters, as Digest has it, and of several words each. */
function partsOf(rest: string): string[] {
  return rest
    .split(/[\s,]+/)
    .map((part) => part.replace(/^(?:response|c?nonce|opaque|signature|credential)="?|"$/gi, ''))
    .filter((part) => part.length > 7 && !/^[a-z]+=/i.test(part));
}

/** Of what is no UTF-8 each byte is a character, as older clients send it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** Id and secret, as HTTP Basic has them (RFC 7617): the pair, and the secret alone. */
function pairIn(encoded: string): string[] {
  if (!/^[A-Za-z0-9+/_-]{4,}=*\s*$/.test(encoded)) return [];
  try {
    const bytes = Uint8Array.from(
      atob(
        encoded
          .replace(/[=\s]+$/, '')
          .replaceAll('-', '+')
          .replaceAll('_', '/'),
      ),
      (each) => each.charCodeAt(0),
    );
    const pair = textOf(bytes);
    const secret = pair.replace(/^[^:]*:/, '');
    return [pair, secret, decoded(secret)]; // RFC 6749 section 2.3.1 encodes both before they are joined
  } catch {
    return []; // no base64
  }
}
