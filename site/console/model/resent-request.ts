import type { JournalEntry } from '../../../mock-server/client/index.ts';

/** A journalled request as it can be sent again. */
export interface ResentRequest {
  readonly method: string;
  /** With its query; below the fake's own address. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Undefined where none was sent. */
  readonly body: string | undefined;
  /** True where it came with a bearer token, which the journal does not have: another is needed. */
  readonly needsToken: boolean;
}

/** Why a request cannot be sent again. */
export interface NotResent {
  readonly why: string;
}

/** What the sender of a request adds by itself, and what leads to a sandbox or names a sender. */
const OWN = new Set(
  (
    'host connection keep-alive content-length transfer-encoding te trailer upgrade expect user-agent accept-encoding ' +
    'accept-language origin referer cookie authorization x-fake-cxone-key x-fake-cxone-sent'
  ).split(' '),
);
const GONE = '[redacted';

function isOwn(name: string): boolean {
  return OWN.has(name) || name.startsWith('proxy-') || name.startsWith('sec-');
}

/** What of a journalled request can be sent again. Its credentials are gone; so is a body with a secret in it. */
export function resentRequest({ request, control }: JournalEntry): ResentRequest | NotResent {
  const { method, path, headers, body, isCut } = request;
  const { authorization } = headers;
  if (control === true) return { why: 'It is a change of the tenant and no request to the vendor.' };
  if (!path.startsWith('/')) return { why: 'It has no path.' };
  if (isCut === true) return { why: 'The journal does not keep its body whole.' };
  if ([path, body].some((text) => text.includes(GONE)) || !/^(bearer \S+)?$/i.test(authorization ?? ''))
    return { why: 'It had a secret that the journal does not keep.' };
  return {
    method,
    path,
    headers: Object.entries(headers).filter(
      ([name, value]) => !isOwn(name) && !value.includes(GONE) && `${name}: ${value}` !== 'accept: */*',
    ),
    body: body === '' ? undefined : body,
    needsToken: authorization !== undefined,
  };
}

/** True where a request can be sent again. */
export function canBeResent(request: ResentRequest | NotResent): request is ResentRequest {
  return 'method' in request;
}
