import type { FindingCode } from '../../generated/index.ts';
import type { Operation } from '../contract/index.ts';
import type { HttpRequest } from '../http/index.ts';
import { isPlaceholder, type Presented, readAuthorization } from './authorization-header.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { isOpen, purposeAndTimeFound, scopeFound, type TokenClaims } from './token-claims.ts';

/** What can be read from a token that nobody verifies. */
export interface TokenSeen {
  /** Why it can be no token of the vendor's. */
  readonly fault?: FindingCode | undefined;
  readonly claims?: TokenClaims | undefined;
  /** True where nobody has seen the token and only its scopes are told. */
  readonly isTold?: boolean;
  /** Null where the token does not say. */
  readonly scopes: readonly string[] | null;
}

/** What is known of the caller besides the request. */
export interface CallerKnown {
  /** The token, where it was given apart from the request. It goes before the one in the request. */
  readonly token?: TokenSeen | undefined;
  /** Reads a token out of the request. */
  readonly readToken?: ((token: string) => TokenSeen) | undefined;
  /** Milliseconds since 1970; without it nothing is said of expiry. */
  readonly now?: number | undefined;
}

/** What is wrong with the credentials of a request, as far as the request itself and its token show. */
export function validateCredentials(operation: Operation, request: HttpRequest, known: CallerKnown): RawFinding[] {
  const values = request.headers?.['authorization'] ?? [];
  const isTaken = areCredentialsUnknown(request) || areCredentialsTaken(request);
  const presented = isTaken ? undefined : readAuthorization(values);
  if (isOpen(operation))
    return operation.security.length > 0 && presented?.kind === 'malformed' ? [malformed(presented)] : [];
  if (known.token !== undefined) return tokenFound(operation, known.token, known);
  if (presented === undefined) return [];
  switch (presented.kind) {
    case 'none':
      return [rawFinding('credentials-missing', '', {})];
    case 'basic':
    case 'other-scheme':
      return [rawFinding('credentials-scheme', '', {})];
    case 'malformed':
      return [malformed(presented)];
    case 'bearer': {
      if (isPlaceholder(presented.token)) return [rawFinding('token-placeholder', '', {})];
      return known.readToken === undefined ? [] : tokenFound(operation, known.readToken(presented.token), known);
    }
  }
}

/** True where the recording says nothing of credentials. */
export function areCredentialsUnknown({ headers, isStripped }: HttpRequest): boolean {
  return headers === null || (isStripped === true && headers['authorization'] === undefined);
}

/** True where there were credentials, or were to be, and something else stands for them. */
function areCredentialsTaken({ headers }: HttpRequest): boolean {
  return headers?.['authorization']?.some(isStandIn) === true;
}

/** The same of a client's own credentials; one that has a token there does not authenticate by HTTP Basic. */
export function isClientUnknown(request: HttpRequest): boolean {
  if (areCredentialsUnknown(request)) return true;
  return areCredentialsTaken(request) && !/^\s*bearer\s/i.test(request.headers?.['authorization']?.[0] ?? '');
}

/** The credentials that HTTP Basic carries, where it does; what stands for both, where something does. */
export function basicOf({ headers }: HttpRequest): { id: string; secret: string } | undefined {
  const values = headers?.['authorization'] ?? [];
  const [, taken] = /^\s*basic\s+(.*)$/is.exec(values[0] ?? '') ?? [];
  if (values.length === 1 && taken !== undefined && isStandIn(taken)) return { id: taken, secret: taken };
  const presented = headers === null ? undefined : readAuthorization(values);
  return presented?.kind === 'basic' ? { id: presented.id, secret: presented.secret } : undefined;
}

function malformed({ fault }: Extract<Presented, { kind: 'malformed' }>): RawFinding {
  return rawFinding(fault, '', {});
}

function tokenFound(operation: Operation, { fault, claims, scopes }: TokenSeen, { now }: CallerKnown): RawFinding[] {
  const all = [
    fault === undefined ? undefined : { code: fault, pointer: '', slots: {} },
    claims === undefined || now === undefined ? undefined : purposeAndTimeFound(claims, now),
    scopes === null ? undefined : scopeFound(operation, scopes),
  ];
  return all.filter((each) => each !== undefined);
}

const STAND_IN =
  /[[<(*]?\b(redacted|removed|masked|hidden|filtered|sanitized)\b|\*{3}|\.{3}|…|\$[\w{(]|\{\{|%\w+%|<[^>]*>/i;

/** True for what stands for a credential that was taken out, or that a shell or a client would fill in. */
export function isStandIn(text: string): boolean {
  return STAND_IN.test(text);
}
