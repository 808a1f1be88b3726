import { isIP } from 'node:net';
import { valuesOf } from '../../contracts/internal.ts';
import { type Answer, type Head, problem } from '../exchange/index.ts';

/** The name in a Host header, without its port and in lower case; an IPv6 address without brackets. */
export function readHost(given: string): string | undefined {
  if (isIP(given) === 6) return given.toLowerCase();
  const [, address, name] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{0,5})?$/i.exec(given) ?? [];
  return (address ?? name)?.toLowerCase().replace(/\.$/, '');
}

/**
 * Why this request may not use `/_fake` without an admin token, or undefined. A page of any site can have its own name
 * resolve to 127.0.0.1 (DNS rebinding) and is then of the same origin as the fake; only the Host header shows it. No page
 * can do that with `localhost` or an address.
 */
export function rejectionByHost(
  {
    allowedHosts,
    origin,
  }: { readonly allowedHosts: ReadonlySet<string>; readonly origin: { readonly url: string } | undefined },
  head: Head,
): Answer | undefined {
  const given = valuesOf(head.rawHeaders, 'host');
  const published = origin && URL.canParse(origin.url) ? readHost(new URL(origin.url).host) : undefined;
  const isOurs = (name: string | undefined): boolean =>
    name !== undefined &&
    (/^(.+\.)?localhost$/.test(name) || isIP(name) > 0 || allowedHosts.has(name) || name === published);
  const stranger = given.find((host) => !isOurs(readHost(host)));
  if (stranger === undefined && given.length < 2) return undefined;
  const name = stranger ?? given.join(' and ');
  return problem(
    403,
    `/_fake does not respond under the host '${name}' without an admin token; use ${origin?.url ?? 'http://127.0.0.1'}, ` +
      'or allow the host with --allowed-host or the option allowedHosts, ' +
      'or set an admin token with FAKE_CXONE_ADMIN_TOKEN, --admin-token-file or the option adminToken',
  );
}

/** Why the request of a page may not use `/_fake`, or undefined; no page but our own has any business there. */
export function rejectionOfOtherSites(head: Head): Answer | undefined {
  const origins = valuesOf(head.rawHeaders, 'origin');
  const [host] = valuesOf(head.rawHeaders, 'host');
  const isOther = origins.some((origin) => origin.replace(/^https?:\/\//, '') !== host);
  if (!isOther && origins.length < 2 && !isCrossSite(head)) return undefined;
  return problem(403, '/_fake does not respond to pages of other sites; open it from its own address');
}

/** A link on another site may open a page here, for that site does not get to see it. */
function isCrossSite(head: Head): boolean {
  const values = (name: string) => valuesOf(head.rawHeaders, name).join().toLowerCase();
  if (!values('sec-fetch-site').includes('cross-site')) return false;
  return !(head.method === 'GET' && values('sec-fetch-mode') === 'navigate' && values('sec-fetch-dest') === 'document');
}
