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
  for (const cookie of cookies)
    hand.secret(
      cookie
        .replace(/^[^=]*=/, '')
        .replace(/^"|"$/g, '')
        .trim(),
    );
  return hand.secret(value);
}

/** A challenge is worth reading but for what it is answered with (RFC 7616 section 3.3). */
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

/** Id and secret, as HTTP Basic has them (RFC 7617): the pair, and the secret alone. */
function pairIn(encoded: string): string[] {
  if (!/^[A-Za-z0-9+/_-]{4,}={0,2}\s*$/.test(encoded)) return [];
  try {
    const bytes = Uint8Array.from(atob(encoded.trim().replaceAll('-', '+').replaceAll('_', '/')), (each) =>
      each.charCodeAt(0),
    );
    const pair = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return pair.includes(':') ? [pair, pair.replace(/^[^:]*:/, '')] : [];
  } catch {
    return []; // no base64, or no text in it
  }
}
