import type { FindingCode } from '../../generated/index.ts';
import type { EffectiveContract, FindingEntry, Operation } from '../contract/index.ts';
import { type HttpRequest, targetParts } from '../http/index.ts';
import { isObject, placesOf } from '../json/index.ts';
import { rulesOf } from '../rules/index.ts';
import {
  type ExchangeFound,
  hasOpenHeaders,
  isOpen,
  type PresentedCredentials,
  replyAt,
  scopeFound,
  type TokenSeen,
} from '../validation/index.ts';

/** Something that may be wrong and that the request alone does not show. */
export interface UnseenCause {
  readonly code: FindingCode;
  /** Of the value that it would be about; empty if it is about none. */
  readonly pointer: string;
  /** The request may not have that value at all: only the words of the response make it a cause. */
  readonly isValueUnknown?: boolean;
}

/** Everything that may be wrong and could not be validated, for lack of the tenant, the token or the headers. */
export function unseenCauses(
  { tables }: EffectiveContract,
  request: HttpRequest,
  { operation, credentials, value }: ExchangeFound,
  hasTenant: boolean,
): UnseenCause[] {
  if (operation === undefined || credentials === undefined) return [];
  const ofTenant = hasTenant
    ? []
    : rulesOf(operation.id).flatMap(({ needsTenant, code, reads }) => {
        const isOfBasic =
          HEADER_OF_BASIC[code] !== undefined && (credentials.basic !== undefined || credentials.isClientUnknown);
        const pointer = isOfBasic
          ? HEADER_OF_BASIC[code]
          : reads.flatMap((read) => placesRead(read, request, value))[0];
        const isValueUnknown = request.body === null && pointer?.startsWith('/');
        return needsTenant && pointer !== undefined ? [{ code, pointer, isValueUnknown }] : [];
      });
  const isMediaUnknown =
    request.headers === null || (hasOpenHeaders(request) && request.headers['content-type'] === undefined);
  const all = (Object.values(tables.findings) as FindingEntry[]).filter(({ stage, code }) =>
    OF_HEAD.has(code) ? isMediaUnknown : !isOpen(operation) && isOfUnknownCaller(operation, stage, code, credentials),
  );
  return [...all.map(({ code }) => ({ code, pointer: '' })), ...ofTenant];
}

/** Where a request has what a rule reads, or may have it: in the body, or in the part that is named first, as `path/skillId`. */
function placesRead(read: string, { url, headers, body }: HttpRequest, value: unknown): string[] {
  const isOfBody = read === '' || read.startsWith('/');
  if (isOfBody && body === null) return read.includes('*') ? [] : [read];
  if (isOfBody) return placesOf(value, read).map(({ pointer }) => pointer);
  const [part, name = ''] = read.toLowerCase().split('/');
  const names = part === 'query' ? [...new URLSearchParams(targetParts(url).query).keys()] : Object.keys(headers ?? {});
  return part === 'path' || names.some((each) => each.toLowerCase() === name) ? [read] : [];
}

/** What an operation may find when it acts: it goes by the state of the server, which no request shows. */
export async function unseenStates(
  contract: EffectiveContract,
  { operation, value }: ExchangeFound,
): Promise<UnseenCause[]> {
  if (operation === undefined) return [];
  const grant = isObject(value) ? value['grant_type'] : undefined;
  const { paths, 'x-families': families } = await contract.openapi();
  const documented = Object.values(paths[operation.path] ?? {}).find(({ operationId }) => operationId === operation.id);
  const own = Object.keys(documented?.['x-findings'] ?? {}) as FindingCode[];
  const shared = Object.keys(families[operation.family]?.findings ?? {}) as FindingCode[];
  return [...own, ...shared.filter((code) => isShared(contract.tables.findings[code], operation, grant))]
    .filter((code) => contract.tables.findings[code].stage === 'apply' && isOfGrant(code, grant))
    .map((code) => ({ code, pointer: '' }));
}

/** Whether an operation can have a finding of its family: it declares the reply, and takes what the finding is about. */
function isShared(entry: FindingEntry, operation: Operation, grant: unknown): boolean {
  const reply = replyAt(entry, operation);
  if (reply === null || !operation.replies.includes(reply)) return false;
  // an operation without grants that takes such a token has a reply of its own
  return GRANTS[entry.code] === undefined || typeof grant === 'string' || entry.replies[operation.id] !== undefined;
}

/** What only one grant of a token request can have. */
const GRANTS: Readonly<Partial<Record<FindingCode, string>>> = {
  'code-invalid': 'authorization_code',
  'code-of-another': 'authorization_code',
  'refresh-token-invalid': 'refresh_token',
  'subject-token-invalid': 'urn:ietf:params:oauth:grant-type:token-exchange',
};

function isOfGrant(code: FindingCode, grant: unknown): boolean {
  return typeof grant !== 'string' || GRANTS[code] === undefined || GRANTS[code] === grant;
}

/** A token that is there may still be the wrong one in every way that only its issuer can know. */
function isOfUnknownCaller(
  operation: Operation,
  stage: FindingEntry['stage'],
  code: FindingCode,
  { areUnknown, token }: PresentedCredentials,
): boolean {
  if (code === 'scope-missing') return (token?.scopes ?? null) === null && scopeFound(operation, []) !== undefined;
  if (stage === 'authorize') return true;
  if (stage !== 'authenticate') return false;
  if (code.startsWith('token-')) return !isDecided(code, token);
  return areUnknown && token === undefined;
}

/** Whether the token itself decides it, be it found or not. */
function isDecided(code: FindingCode, token: TokenSeen | undefined): boolean {
  if (token === undefined || token.isReported === true) return false;
  return code === 'token-placeholder' || (token.claims === undefined ? OF_JWT : DECIDED_BY_CLAIMS).has(code);
}

/** What is wrong with the client that HTTP Basic names. */
const HEADER_OF_BASIC: Readonly<Partial<Record<FindingCode, string>>> = {
  'client-unknown': '',
  'application-unknown': 'header/authorization',
};

/** What headers say that a payload alone does not have. */
const OF_HEAD = new Set<FindingCode>([
  'media-type-missing',
  'media-type-wrong',
  'charset-unsupported',
  'content-encoding-unsupported',
]);

/** What a JWT says of itself; that it is one, too. */
const DECIDED_BY_CLAIMS = new Set<FindingCode>([
  'token-unrecognized',
  'token-algorithm',
  'token-purpose',
  'token-expired',
  'token-not-yet-valid',
]);

/** What only a JWT can have. */
const OF_JWT = new Set<FindingCode>(['token-algorithm', 'token-signature', 'token-issuer', 'token-audience']);
