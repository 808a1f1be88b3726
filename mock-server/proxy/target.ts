import { withoutSlashes } from '../../contracts/internal.ts';
/** Where a proxy sends what it gets. */
export interface Target {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Host and port, as the header Host has them. */
  readonly host: string;
  /** Without the port. */
  readonly hostname: string;
  /** What goes before every path: empty, or `/some/path` without a slash at its end. */
  readonly prefix: string;
}

/** Reads the URL of a target, or says what is wrong with it; never with a credential of it in the words. */
export function readTarget(text: string): Target | string {
  if (!URL.canParse(text)) return 'the target is not a URL; write it as https://api.example.com';
  const { protocol, origin, host, hostname, pathname, username, password, search, hash } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:')
    return `the target's scheme is '${protocol}'; it must be http: or https:`;
  if (username !== '' || password !== '')
    return 'the target has credentials in its URL; leave them out, the application sends its own';
  if (search !== '' || hash !== '' || /[?#]/.test(text))
    return 'the target has a query or a fragment; give scheme and host, and a path where one goes before every path';
  return { origin, host, hostname, prefix: withoutSlashes(pathname) };
}

/**
 * A path as the most forgiving server may read it: every percent sign decoded, parameters of segments left out, dots
 * followed.
 */
export function plainPath(path: string): string {
  const given = fullyDecoded(path)
    .replaceAll('\\', '/')
    .replace(/;[^/]*/g, '')
    .split('/');
  const segments: string[] = [];
  for (const segment of given) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

const HEX = /^[0-9a-f]{2}$/i;

/**
 * A text without percent-encoding, however often it was encoded. Byte by byte, for one that is broken must not hide the
 * others; from the end, so that what decoding gives is decoded again without another pass.
 */
export function fullyDecoded(text: string): string {
  if (!text.includes('%')) return text;
  const reversed: string[] = [];
  for (let at = text.length - 1; at >= 0; at--) {
    let character = text[at] as string;
    while (character === '%' && HEX.test(`${reversed.at(-1) ?? ''}${reversed.at(-2) ?? ''}`))
      character = String.fromCharCode(Number.parseInt(`${reversed.pop()}${reversed.pop()}`, 16));
    reversed.push(character);
  }
  return reversed.reverse().join('');
}
