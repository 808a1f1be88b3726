import { claimedPaths } from '../../generated/index.ts';
import type { EffectiveContract } from '../contract/index.ts';
import { type HttpRequest, urlParts } from '../http/index.ts';
import { claimedPath } from './route.ts';

/** The domains that NICE's documents and the thread use (AUTH-01, EP-01), and this machine, where fakes run. */
const VENDOR_HOST = /(^|\.)(nice-?incontact|incontact|nice-?cxone)\.com$/;
const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\]|host\.docker\.internal)$/;

/**
 * True if a recorded request is meant for this contract. The path of the call counts on every host, for no other API has
 * it; the paths of tokens and those of other threads count on the vendor's hosts, on this machine, on `hosts` (names
 * in lower case, without port), and where the URL has no host.
 */
export function concernsContract(
  contract: EffectiveContract,
  request: HttpRequest,
  hosts: readonly string[] = [],
): boolean {
  const { host, path } = urlParts(request.url);
  const site = contract.router.similar(path);
  if (site !== undefined && [...site.operations.values()].some(({ id }) => id === claimedPaths.operation)) return true;
  const isOurs = host === null || VENDOR_HOST.test(host) || THIS_MACHINE.test(host) || hosts.includes(host);
  return (
    isOurs &&
    (site !== undefined || claimedPath(contract.tables, path) !== undefined || /personal-?connection/i.test(path))
  );
}
