import type { Client } from '../tenant/index.ts';

/**
 * True where a client may have people sent to an address: one of its list, or without a list any of this machine, on
 * any port (RFC 8252 section 7.3).
 */
export function takesRedirect({ redirectUris }: Client, address: string): boolean {
  if (!URL.canParse(address)) return false;
  if (redirectUris !== undefined) return redirectUris.includes(address) && !SCRIPTS.test(new URL(address).protocol);
  const { protocol, hostname, hash, username } = new URL(address);
  return /^https?:/.test(protocol) && THIS_MACHINE.test(hostname) && hash === '' && username === '';
}

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** What runs in the browser in place of leading anywhere. */
const SCRIPTS = /^(javascript|data|vbscript):$/;
