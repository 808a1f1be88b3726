/** A variable at the beginning of a URL that nobody filled in: `{{host}}`, `$BASE_URL`, `${BASE_URL}`, `%BASE_URL%`. */
const VARIABLE = /^(?:\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$[\w:]+|%\w+%)(?=[/?#]|$)/;

/** True for a URL that begins with such a variable, which may have a part of the path. */
export function hasVariableBase(url: string): boolean {
  return VARIABLE.test(url);
}

/** Where a fake is reached for one of its test keys. */
const TEST_KEY = /^\/_fake\/keys\/[^/]+(?=\/)/;

/**
 * Host (lower case, without port) and path of a URL as it was written; the host is null where there is none. The path
 * is that of the vendor's API: below that of a test key, which is the fake's own.
 */
export function urlParts(written: string): { readonly host: string | null; readonly path: string } {
  const url = written.replace(VARIABLE, '');
  const parts = /^(?:(?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(?::[^/?#]*)?)?([^?#]*)/i.exec(url);
  return { host: parts?.[1]?.toLowerCase() ?? null, path: parts?.[2]?.replace(TEST_KEY, '') || '/' };
}

/** Path and query of a request target (RFC 9112 section 3.2), as written; the query with its question mark, or empty. */
export function targetParts(target: string): { readonly path: string; readonly query: string } {
  if (target.startsWith('/')) {
    const end = target.indexOf('?');
    return end < 0 ? { path: target, query: '' } : { path: target.slice(0, end), query: target.slice(end) };
  }
  const [, path = '', query = ''] = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*)?([^?]*)(.*)$/is.exec(target) ?? [];
  return { path: path || '/', query };
}

/** What is wrong with a URL that paths are appended to, or undefined. It is not quoted: it may have a password. */
export function baseUrlProblem(text: string): string | undefined {
  if (!/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return 'must be a URL of http or https';
  const { username, password } = new URL(text);
  if (username + password !== '') return 'must be a URL without credentials';
  return /[?#]/.test(text) ? 'must be a URL without query and fragment' : undefined;
}

/** A path or a URL without the slashes at its end. */
export function withoutSlashes(text: string): string {
  return withoutTrailing(text, '/');
}

/** A text without any of some characters at its end. An expression such as /x+$/ takes quadratic time. */
export function withoutTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}

/** A URL without the path that a gateway puts before those of the contract; another URL as it is. */
export function withoutPrefix(written: string, prefix: string): string {
  const { path } = urlParts(written);
  if (!path.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)) return written;
  const end = /[?#]/.exec(written)?.index ?? written.length;
  const start = written.lastIndexOf(path, end - path.length);
  return written.slice(0, start) + written.slice(start + prefix.length);
}

/** A URL as it may be printed: user info, path and query can each contain a secret. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return '[not a URL]';
  const { protocol, host, pathname, search, username, password } = new URL(url);
  const rest = pathname.replace('/', '') + search + username + password;
  return `${protocol}//${host}${rest === '' ? '' : '/…'}`;
}

/** A text as a segment of a path or a value of a query. Half of a surrogate pair has no encoding, and becomes U+FFFD. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** The text of a segment or a fragment; as it is where it is not well percent-encoded. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The query of a URL with its question mark, without the fragment; empty where there is none. */
export function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : (url.slice(at).split('#', 1)[0] as string);
}
