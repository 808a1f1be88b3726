import { filterHeaders, valuesOf } from '../../contracts/internal.ts';

/** Headers of a single connection (RFC 9110 section 7.6.1), and those that are meant for a proxy. */
const OF_A_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
]);

/** Names of this proxy's own headers begin so. */
const OURS = /^x-fake-cxone-/;

/** Headers, name and value in turn, without those of the connection that they came by. */
export function withoutHops(rawHeaders: readonly string[]): string[] {
  const named = valuesOf(rawHeaders, 'connection').flatMap((value) => value.split(','));
  const dropped = new Set([...OF_A_HOP, ...named.map((name) => name.trim().toLowerCase())]);
  return filterHeaders(rawHeaders, (name) => !dropped.has(name));
}

/** What of a request's headers goes to the target; the body's length stays, for the body does. */
export function forwardedHeaders(rawHeaders: readonly string[], host: string, via: string): string[] {
  const passed = filterHeaders(
    withoutHops(rawHeaders),
    (name) => name !== 'host' && name !== 'expect' && !OURS.test(name),
  );
  return ['Host', host, ...passed, 'Via', via];
}
