import { decodeForm, matchAt } from './decode.ts';
import type { Replacer } from './replacer.ts';

/** Schemes that are worth seeing; another first word may be a part of the secret. */
const SCHEME = /^\s*(?:bearer|basic|digest|token|apikey|negotiate|ntlm|hoba|mutual|aws4-hmac-sha256)\s+(?=\S)/i;

/** The value of a header or field that is a credential: `Bearer abc` becomes `Bearer [redacted-…]`. */
export function redactCredential(replacer: Replacer, value: string): string {
  const scheme = SCHEME.exec(value)?.[0];
  if (scheme === undefined) return replacer.secret(value);
  const rest = value.slice(scheme.length).trimEnd();
  for (const part of [...partsOf(rest), ...pairIn(rest)]) replacer.secret(part);
  return scheme + replacer.secret(rest);
}

/** A cookie's values are secrets wherever they are; of one that is set its attributes are none. */
export function redactCookie(replacer: Replacer, name: string, value: string): string {
  const cookies = name.startsWith('set-')
    ? value.split(/,|\n/).flatMap((each) => (each.includes('=') ? [each.split(';', 1)[0] ?? ''] : []))
    : value.split(';');
  for (const cookie of cookies) {
    const own = withoutQuotes(cookie.slice(cookie.indexOf('=') + 1).trim());
    const means = decodeForm(own);
    for (const each of [own, means, ...partsOfCookie(means)]) replacer.secret(each);
  }
  return replacer.secret(value);
}

/** Cookies hold lists, forms and JSON: what in them is long and has digits is looked for on its own. */
function partsOfCookie(value: string): string[] {
  return value.split(/[^\w.~+/=-]|[:|&]/).filter((part) => part.length > 15 && /\d/.test(part));
}

const NONCE = /\b(?:nonce|cnonce|nextnonce|opaque|rspauth)\s*=\s*/gi;
/** In quotes, of which the last may be missing, or a word. */
const PARAMETER_VALUE = /"[^"]*"?|[^\s,]+/y;

/** A challenge stays as it is but for what it is answered with (RFC 7616 section 3.3). */
export function redactNonces(replacer: Replacer, value: string): string {
  let [put, end] = ['', 0];
  for (const { 0: name, index } of value.matchAll(NONCE)) {
    if (index < end) continue;
    const at = index + name.length;
    const given = matchAt(PARAMETER_VALUE, value, at);
    if (given === '') continue;
    put += `${value.slice(end, at)}"${replacer.secret(withoutQuotes(given))}"`;
    end = at + given.length;
  }
  return put + value.slice(end);
}

/** What is in a list of parameters, as Digest has it, and of several words each. */
function partsOf(rest: string): string[] {
  return rest
    .split(/[\s,]/)
    .map((part) => part.replace(/^(?:response|c?nonce|opaque|signature|credential)="?/i, ''))
    .map((part) => (part.endsWith('"') ? part.slice(0, -1) : part))
    .filter((part) => part.length > 7 && !/^[a-z]{1,40}=/i.test(part));
}

function withoutQuotes(text: string): string {
  const start = text.startsWith('"') ? 1 : 0;
  return text.slice(start, text.endsWith('"') && text.length > start ? -1 : undefined);
}

/** Id and secret, as HTTP Basic has them (RFC 7617): the pair, and the secret alone. */
function pairIn(encoded: string): string[] {
  if (!/^[A-Za-z0-9+/_-]{4,}=*$/.test(encoded)) return [];
  try {
    const plain = encoded.replaceAll('=', '').replaceAll('-', '+').replaceAll('_', '/');
    if (plain.length % 4 === 1) return []; // what atob throws is dear to make
    const pair = textOf(Uint8Array.from(atob(plain), (each) => each.charCodeAt(0)));
    const secret = pair.slice(pair.indexOf(':') + 1);
    return [pair, secret, decodeForm(secret)]; // RFC 6749 section 2.3.1 encodes both before they are joined
  } catch {
    return []; // not base64
  }
}

/** Of what is not UTF-8 each byte is a character, as older clients send it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
