/** What the Authorization header of a request presents, before anybody knows whether it holds. */
export type Presented =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-scheme' }
  | { readonly kind: 'malformed'; readonly fault: 'credentials-empty' | 'credentials-syntax' | 'credentials-repeated' }
  | { readonly kind: 'basic'; readonly id: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** RFC 6750 section 2.1: b64token. */
const BEARER_TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
const PLACEHOLDER = /^(your|my|the)?[-_]?(access|bearer|auth|oauth|api)?[-_]?token([-_]?here)?$|^x{3,}$/i;

/** Reads the values of every Authorization header of one request. */
export function readAuthorization(values: readonly string[]): Presented {
  const [authorization, ...others] = values;
  if (authorization === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'malformed', fault: 'credentials-repeated' };
  const [, scheme = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'basic') return readBasic(rest);
  if (scheme.toLowerCase() !== 'bearer') return scheme === '' ? { kind: 'none' } : { kind: 'other-scheme' };
  if (rest === '') return { kind: 'malformed', fault: 'credentials-empty' };
  if (!BEARER_TOKEN.test(rest)) return { kind: 'malformed', fault: 'credentials-syntax' };
  return { kind: 'bearer', token: rest };
}

/** True for the stand-ins of documentation, such as YOUR_ACCESS_TOKEN. */
export function isPlaceholder(token: string): boolean {
  return PLACEHOLDER.test(token);
}

/** RFC 7617 section 2: base64 of id, colon, secret, in UTF-8. */
function readBasic(encoded: string): Presented {
  const decoded = /^[A-Za-z0-9+/]+={0,2}$/.test(encoded) ? decodeBase64(encoded) : '';
  const colon = decoded.indexOf(':');
  if (colon < 0) return { kind: 'malformed', fault: 'credentials-syntax' };
  return { kind: 'basic', id: decoded.slice(0, colon), secret: decoded.slice(colon + 1) };
}

function decodeBase64(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    return ''; // of a length that no base64 has
  }
}
