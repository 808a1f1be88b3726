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
  if (!URL.canParse(text)) return 'the target is no URL; write it as https://api.example.com';
  const { protocol, origin, host, hostname, pathname, username, password, search, hash } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:')
    return `the target's scheme is '${protocol}'; it must be http: or https:`;
  if (username !== '' || password !== '')
    return 'the target has credentials in its URL; leave them out, the application sends its own';
  if (search !== '' || hash !== '' || /[?#]/.test(text))
    return 'the target has a query or a fragment; give scheme and host, and a path where one goes before every path';
  return { origin, host, hostname, prefix: withoutSlashes(pathname) };
}

/** A path as the most forgiving server may read it: every percent sign decoded, parameters of segments left out. */
export function plainPath(path: string): string {
  return deeplyDecoded(path)
    .replaceAll('\\', '/')
    .replace(/;[^/]*/g, '')
    .replace(/\/+/g, '/');
}

/** Byte by byte, for one that is broken must not hide the others; it ends, for each time is shorter. */
function deeplyDecoded(path: string): string {
  let text = path;
  for (;;) {
    const next = text.replace(/%([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (next === text) return text;
    text = next;
  }
}
