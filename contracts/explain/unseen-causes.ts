import type { FindingCode } from '../../generated/index.ts';
import type { EffectiveContract, FindingEntry, Operation } from '../contract/index.ts';
import type { HttpRequest } from '../http/index.ts';
import { placesOf } from '../json/index.ts';
import { rulesOf } from '../rules/index.ts';
import {
  areCredentialsUnknown,
  basicOf,
  type CallerKnown,
  isOpen,
  readAuthorization,
  type TokenSeen,
} from '../validation/index.ts';

/** Something that may be wrong and that the request alone does not show. */
export interface Hypothesis {
  readonly code: FindingCode;
  /** Of the value that it would be about; empty where it is about none. */
  readonly pointer: string;
}

/** What of a request's surroundings is known. */
export interface Surroundings {
  readonly hasTenant: boolean;
  readonly caller: CallerKnown;
}

/** Everything that may be wrong and could not be judged, for want of the tenant, the token or the head. */
export function hypothesesFor(
  { tables }: EffectiveContract,
  operation: Operation,
  request: HttpRequest,
  value: unknown,
  { hasTenant, caller }: Surroundings,
): Hypothesis[] {
  const ofTenant = hasTenant
    ? []
    : rulesOf(operation).flatMap(({ needsTenant, code, reads }) => {
        const isOfBasic = code === 'client-unknown' && basicOf(request) !== undefined;
        const pointer = isOfBasic ? '' : reads.flatMap((read) => placesOf(value, read))[0]?.pointer;
        return needsTenant && pointer !== undefined ? [{ code, pointer }] : [];
      });
  const token = tokenSeen(request, caller);
  const areUnknown = areCredentialsUnknown(request);
  const all = (Object.values(tables.findings) as FindingEntry[]).filter(({ stage, code }) =>
    OF_HEAD.has(code)
      ? request.headers === null
      : !isOpen(operation) && isOfUnknownCaller(stage, code, areUnknown, token),
  );
  return [...all.map(({ code }) => ({ code, pointer: '' })), ...ofTenant];
}

/** What can be read of the token, given apart or in the request; undefined where there is none to read. */
function tokenSeen({ headers }: HttpRequest, { token, readToken }: CallerKnown): TokenSeen | undefined {
  if (token !== undefined) return token;
  const presented = readAuthorization(headers?.['authorization'] ?? []);
  return presented.kind === 'bearer' ? readToken?.(presented.token) : undefined;
}

/** A token that is there may still be the wrong one in every way that only its issuer can tell. */
function isOfUnknownCaller(
  stage: FindingEntry['stage'],
  code: FindingCode,
  areUnknown: boolean,
  token: TokenSeen | undefined,
): boolean {
  if (stage === 'authorize') return code !== 'scope-missing' || (token?.scopes ?? null) === null;
  if (stage !== 'authenticate') return false;
  if (code.startsWith('token-')) return !isSettled(code, token);
  return areUnknown && token === undefined;
}

/** What value a token has settled, whether it was found or not. */
function isSettled(code: FindingCode, token: TokenSeen | undefined): boolean {
  if (token === undefined || token.isTold === true) return false;
  return code === 'token-placeholder' || (token.claims === undefined ? OF_JWT : JUDGED_OFFLINE).has(code);
}

/** What headers say that a payload alone does not have. */
const OF_HEAD = new Set<FindingCode>([
  'media-type-missing',
  'media-type-wrong',
  'charset-unsupported',
  'content-encoding-unsupported',
]);

/** What a JWT says of itself; that it is one, too. */
const JUDGED_OFFLINE = new Set<FindingCode>([
  'token-unrecognised',
  'token-algorithm',
  'token-purpose',
  'token-expired',
  'token-not-yet-valid',
]);

/** What only a JWT can have. */
const OF_JWT = new Set<FindingCode>(['token-algorithm', 'token-signature', 'token-issuer', 'token-audience']);
