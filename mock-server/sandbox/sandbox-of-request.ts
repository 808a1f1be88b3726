import { firstValueOf, readAuthorization, valuesOf } from '../../contracts/internal.ts';
import { isAdminPath, isTestKey, mountOf, WHAT_A_KEY_IS } from '../admin-types/index.ts';
import type { Head } from '../exchange/index.ts';
import type { Sandbox } from './sandbox.ts';

/** The header that names a test key. */
const KEY_HEADER = 'x-fake-cxone-key';

/** Where a request goes: a sandbox, and the head without the path that its key is mounted at. */
export interface RequestTarget {
  /** That of a test key is made when it is asked for first; anyone who may not use the admin API makes none. */
  sandbox(): Sandbox;
  readonly head: Head;
}

/** Why a request goes nowhere. */
export interface RejectedTarget {
  readonly problem: string;
  readonly status: 400 | 403;
  /** A test key that is not known here. */
  readonly unknownKey?: string;
}

/** A fixed token with a key behind it, or a JWT, which may have one. */
const MAY_HAVE_KEY = /~|eyJ/;

const MOUNTED = /^\/_fake\/keys\/([^/]+)(\/.*)$/;

/**
 * Finds the sandbox that a request is for: by the path (`/_fake/keys/{key}/…`), the header `x-fake-cxone-key`, or the
 * token. A text where they disagree, or where a key is none.
 */
export function sandboxOfRequest(base: Sandbox, head: Head): RequestTarget | RejectedTarget {
  const isMounted = head.path.startsWith('/_fake/keys/');
  if (!isMounted && namesNoKey(head)) return { sandbox: () => base, head };
  const mounted = isMounted ? MOUNTED.exec(head.path) : null;
  const named: [place: string, key: string][] = [];
  if (mounted !== null) named.push(['the path', mounted[1] as string]);
  for (const inHeader of valuesOf(head.rawHeaders, KEY_HEADER)) named.push([`the header ${KEY_HEADER}`, inHeader]);
  const inToken = keyInToken(base, head);
  if (inToken !== undefined) named.push(['the token', inToken]);
  const [first, ...others] = named;
  if (first === undefined) return { sandbox: () => base, head };
  const [place, key] = first;
  const other = others.find((each) => each[1] !== key);
  if (other !== undefined)
    return { problem: `${place} names the test key '${key}' and ${other[0]} '${other[1]}'; name one`, status: 400 };
  if (!isTestKey(key)) return { problem: `${place} names no test key: ${WHAT_A_KEY_IS}`, status: 400 };
  const inside = mounted === null ? head : { ...head, path: mounted[2] as string, mount: mountOf(key) };
  const isAdmin = isAdminPath(inside.path);
  const rejected = isAdmin ? undefined : base.testKeys.rejectionOf(key);
  if (rejected !== undefined) return { problem: rejected, status: 403, unknownKey: key };
  return {
    head: inside,
    sandbox() {
      if (isAdmin) base.testKeys.admit(key); // it is asked for only where the request may use the admin API
      return base.testKeys.get(key);
    },
  };
}

/** True for most requests: neither a header nor the token can name a key. Of several tokens none counts. */
function namesNoKey({ rawHeaders }: Head): boolean {
  const authorization = firstValueOf(rawHeaders, 'authorization');
  if (authorization !== null && MAY_HAVE_KEY.test(authorization)) return false;
  return firstValueOf(rawHeaders, KEY_HEADER) === null;
}

/** A fixed token of the tenant with `~key` behind it, or a token that the fake has signed for a key. */
function keyInToken(base: Sandbox, head: Head): string | undefined {
  const values = valuesOf(head.rawHeaders, 'authorization');
  if (!values.some((value) => MAY_HAVE_KEY.test(value))) return undefined;
  const presented = readAuthorization(values);
  if (presented.kind !== 'bearer') return undefined;
  const tilde = presented.token.lastIndexOf('~');
  if (tilde < 0) return base.tokens.testKeyOf(presented.token);
  const fixed = base.tenant.tenant.bearerTokens ?? [];
  if (fixed.some(({ token }) => token === presented.token)) return undefined;
  return fixed.some(({ token }) => token === presented.token.slice(0, tilde))
    ? presented.token.slice(tilde + 1)
    : undefined;
}
