import type { FindingCode } from '../../generated/index.ts';
import type { Operation } from '../contract/index.ts';
import type { HttpRequest } from '../http/index.ts';
import { below } from '../json/index.ts';
import { type Circumstances, rulesOf } from '../rules/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { hasOpenHeaders } from './placeholders.ts';
import type { RequestParameters } from './request-value.ts';
import { purposeAndTimeFound, scopeFound, type TokenClaims } from './token-claims.ts';

/** What the Authorization header of a request presents, before it is verified. */
export type Presented =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-scheme'; readonly presented: string }
  | {
      readonly kind: 'malformed';
      readonly fault: 'credentials-empty' | 'credentials-syntax' | 'credentials-repeated';
      /** True for HTTP Basic, which is the wrong scheme wherever a token belongs. */
      readonly isBasic?: true;
    }
  | { readonly kind: 'basic'; readonly id: string; readonly secret: string }
  | { readonly kind: 'bearer'; readonly token: string };

/** RFC 6750 section 2.1: b64token. */
const BEARER_TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
const TOKEN_FORM = 'a token of letters, digits and -._~+/ with = at its end (RFC 6750 section 2.1)';
const PLACEHOLDER = /^(your|my|the)?[-_]?(access|bearer|auth|oauth|api)?[-_]?token([-_]?here)?$|^x{3,}$/i;

/** Reads the values of every Authorization header of one request. */
export function readAuthorization(values: readonly string[]): Presented {
  const [authorization, ...others] = values;
  if (authorization === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'malformed', fault: 'credentials-repeated' };
  const [scheme, rest] = schemeAndRest(authorization);
  if (scheme.toLowerCase() === 'basic') return readBasic(rest);
  if (scheme === '') return { kind: 'none' };
  if (scheme.toLowerCase() !== 'bearer') return { kind: 'other-scheme', presented: inPlaceOfBearer(scheme, rest) };
  if (rest === '') return { kind: 'malformed', fault: 'credentials-empty' };
  if (!BEARER_TOKEN.test(rest)) return { kind: 'malformed', fault: 'credentials-syntax' };
  return { kind: 'bearer', token: rest };
}

/** The first word of a header, which names the scheme, and what is behind it. */
function schemeAndRest(authorization: string): [scheme: string, rest: string] {
  const text = authorization.trim();
  const scheme = text.slice(0, text.search(/\s|$/));
  return [scheme, text.slice(scheme.length).trimStart()];
}

/** Never the text itself, which may be a token. */
function inPlaceOfBearer(scheme: string, rest: string): string {
  if (scheme.toLowerCase() === 'bearer:') return 'a colon after Bearer';
  return rest === '' ? 'one word, which is probably the token,' : 'another scheme';
}

/** What is wrong with credentials that are not a bearer token, where one belongs. */
export function schemeProblem(presented: Exclude<Presented, { kind: 'bearer' }>): RawFinding {
  if (presented.kind === 'none') return rawFinding('credentials-missing', '', {});
  if (presented.kind === 'other-scheme')
    return rawFinding('credentials-scheme', '', { presented: presented.presented });
  if (presented.kind === 'malformed' && presented.isBasic !== true) return malformedCredentials(presented);
  return rawFinding('credentials-scheme', '', { presented: 'the scheme Basic' });
}

/** What is wrong with credentials that are not written as their scheme has it. */
export function malformedCredentials({ fault, isBasic }: Extract<Presented, { kind: 'malformed' }>): RawFinding {
  if (fault !== 'credentials-syntax') return rawFinding(fault, '', {});
  const form = isBasic === true ? 'the base64 of clientId:clientSecret (RFC 7617 section 2)' : TOKEN_FORM;
  return rawFinding(fault, '', { form });
}

/** True for the stand-ins of documentation, such as YOUR_ACCESS_TOKEN. */
export function isPlaceholder(token: string): boolean {
  return PLACEHOLDER.test(token);
}

/** RFC 7617 section 2: base64 of id, colon, secret, in UTF-8. */
function readBasic(encoded: string): Presented {
  const decoded = /^[A-Za-z0-9+/]+={0,2}$/.test(encoded) ? decodeBase64(encoded) : '';
  const colon = decoded.indexOf(':');
  if (colon < 0) return { kind: 'malformed', fault: 'credentials-syntax', isBasic: true };
  return { kind: 'basic', id: decoded.slice(0, colon), secret: decoded.slice(colon + 1) };
}

function decodeBase64(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
  } catch {
    return ''; // of a length that no base64 has
  }
}

/** What can be read from a token without verifying it. */
export interface KnownToken {
  /** Why it can be no token of the vendor's. */
  readonly fault?: FindingCode | undefined;
  readonly claims?: TokenClaims | undefined;
  /** True if nobody has seen the token and only its scopes were reported. */
  readonly isReported?: boolean;
  /** Null if the token does not say. */
  readonly scopes: readonly string[] | null;
}

/** What is known of the caller besides the request. */
export interface CallerKnown {
  /** The token, if it was given apart from the request. It goes before the one in the request. */
  readonly token?: KnownToken | undefined;
  /** Reads a token out of the request. */
  readonly readToken?: ((token: string) => KnownToken) | undefined;
  /** Milliseconds since 1970; without it expiry is not checked. */
  readonly now?: number | undefined;
}

/** The credentials of a recorded request, read once for everything that needs them. */
export interface PresentedCredentials {
  /** Undefined if the recording does not say, or has something in place of them. */
  readonly presented: Presented | undefined;
  /** True if the recording says nothing of credentials, as those of browsers do. */
  readonly areUnknown: boolean;
  /** True if it does not say which client sent the request. */
  readonly isClientUnknown: boolean;
  /** Of HTTP Basic; both are the redaction mark or variable that is in their place, if there is one. */
  readonly basic: { readonly id: string; readonly secret: string } | undefined;
  /** The token, given apart or in the request; undefined if there is none to read. */
  readonly token: KnownToken | undefined;
}

/** Reads the credentials of a recorded request. */
export function readCredentials(request: HttpRequest, known: CallerKnown): PresentedCredentials {
  const values = request.headers?.['authorization'] ?? [];
  const mayBeLeftOut = request.isStripped === true || hasOpenHeaders(request);
  const areUnknown = request.headers === null || (mayBeLeftOut && values.length === 0);
  const areRedacted = values.some(isStandIn);
  const written = readAuthorization(values);
  return {
    presented: areUnknown || areRedacted ? undefined : written,
    areUnknown,
    // a client that has a token there does not authenticate by HTTP Basic
    isClientUnknown: areUnknown || (areRedacted && schemeAndRest(values[0] as string)[0].toLowerCase() !== 'bearer'),
    basic: basicOf(values, written),
    token: known.token ?? (written.kind === 'bearer' ? known.readToken?.(written.token) : undefined),
  };
}

function basicOf(values: readonly string[], written: Presented): PresentedCredentials['basic'] {
  const [scheme, credentials] = schemeAndRest(values[0] ?? '');
  if (values.length === 1 && scheme.toLowerCase() === 'basic' && isStandIn(credentials))
    return { id: credentials, secret: credentials };
  return written.kind === 'basic' ? { id: written.id, secret: written.secret } : undefined;
}

/** What is wrong with the credentials of a request, as far as the request itself and its token show. */
export function validateCredentials(
  operation: Operation,
  { presented, token }: PresentedCredentials,
  known: CallerKnown,
): RawFinding[] {
  if (isOpen(operation))
    return operation.security.length > 0 && presented?.kind === 'malformed' ? [malformedCredentials(presented)] : [];
  if (known.token !== undefined) return tokenFound(operation, known.token, known);
  if (presented === undefined) return [];
  if (presented.kind !== 'bearer') return [schemeProblem(presented)];
  if (isPlaceholder(presented.token)) return [rawFinding('token-placeholder', '', {})];
  return token === undefined ? [] : tokenFound(operation, token, known);
}

/** True if an operation takes requests without a token. */
export function isOpen({ security }: Operation): boolean {
  return security.length === 0 || security.some((needed) => Object.keys(needed).length === 0);
}

function tokenFound(operation: Operation, { fault, claims, scopes }: KnownToken, { now }: CallerKnown): RawFinding[] {
  const all = [
    fault === undefined ? undefined : { code: fault, pointer: '', slots: {} },
    claims === undefined || now === undefined ? undefined : purposeAndTimeFound(claims, now),
    scopes === null ? undefined : scopeFound(operation, scopes),
  ];
  return all.filter((each) => each !== undefined);
}

const REDACTED = /\b(?:redacted|removed|masked|hidden|filtered|sanitized)\b|^(?:\w{1,20} )?(?:X{3,}|\*{3,})$/i;
const VARIABLE = /\*{3}|\.{3}|…|\$[\w{(]|\{\{|%\w+%|<[^<>]*>/;

/** True for a redaction mark or an unexpanded variable. */
function isStandIn(text: string): boolean {
  return REDACTED.test(text) || VARIABLE.test(text);
}

/** Whether a tenant knows a value cannot be determined where something else stands for it: nothing is said of it then. */
export function withoutGuesses(
  operation: Operation,
  { path, query }: RequestParameters,
  body: unknown,
  { tenant, basic }: Circumstances,
  found: readonly RawFinding[],
): readonly RawFinding[] {
  if (tenant === undefined || found.length === 0) return found;
  const secrets: Readonly<Record<string, unknown>> = {
    ...(body as object),
    ...(basic && { client_secret: basic.secret }),
  };
  const taken = [
    ...operation.secrets.filter((name) => isTaken(secrets[name])).map((name) => below('', name)),
    ...Object.entries({ path, query }).flatMap(([part, values]) =>
      Object.entries(values).flatMap(([name, value]) => (isTaken(value) ? [below(part, name)] : [])),
    ),
  ];
  if (taken.length === 0) return found;
  const guesses = rulesOf(operation.id).filter(
    ({ reads, needsTenant }) => needsTenant && taken.some((each) => reads.includes(each)),
  );
  return found.filter(({ code }) => guesses.every((rule) => rule.code !== code));
}

function isTaken(value: unknown): boolean {
  return typeof value === 'string' && isStandIn(value);
}
