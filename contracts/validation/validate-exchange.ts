import type { DocumentFound, EffectiveContract, Operation } from '../contract/index.ts';
import { type HttpExchange, type HttpRequest, type HttpResponse, mediaTypeOf, queryOf } from '../http/index.ts';
import { isObject, keysOf, parsedJson, valueAt } from '../json/index.ts';
import type { Circumstances } from '../rules/index.ts';
import type { TenantIndex } from '../tenant/index.ts';
import { readHttpDate } from '../time/index.ts';
import {
  type CallerKnown,
  type PresentedCredentials,
  readCredentials,
  validateCredentials,
  withoutGuesses,
} from './credentials.ts';
import { byPrecedence, type RawFinding, rawFinding } from './finding.ts';
import { hasOpenHeaders, hasPlaceholder, unknownPartsOf } from './placeholders.ts';
import { mediaTypeFound, readBodyText } from './read-body.ts';
import { acceptFound, NO_PARAMETERS, type RequestParameters, readParameters, repeatedFound } from './request-value.ts';
import { nearestKnown, type RouteFound, routeOf } from './route.ts';
import { inspectBody } from './validate-request.ts';
import { validateResponse } from './validate-response.ts';

/** What is known besides the exchange itself. */
export interface ExchangeCircumstances extends CallerKnown {
  readonly tenant?: TenantIndex | undefined;
}

/** What was found in an exchange. */
export interface ExchangeFound {
  /** Undefined where the request leads to none. */
  readonly operation: Operation | undefined;
  /** As the request presents them; undefined where it leads to no operation. */
  readonly credentials: PresentedCredentials | undefined;
  /** The body of the request as a value; undefined where it could not be read. */
  readonly value: unknown;
  /** Of the request, in the order of the stages that would reject it, in each the one that is reported first. */
  readonly request: readonly RawFinding[];
  readonly response: readonly RawFinding[];
  /** Where no operation of the contract is meant, but one of a document. */
  readonly document?: DocumentFound;
}

/**
 * Everything that is wrong with an exchange, as far as it and the circumstances show. Anyone who has many gives the route,
 * which is the same for all that have method and URL in common. Pure.
 */
export function validateExchange(
  contract: EffectiveContract,
  { request, response }: HttpExchange,
  circumstances: ExchangeCircumstances = {},
  route: RouteFound = routeOf(contract, request),
): ExchangeFound {
  const { operation, found: ofRoute } = route;
  if (operation === undefined) {
    const document = contract.documents?.validate({ request, response }, nearestKnown(ofRoute));
    if (document !== undefined) return foundByDocument(request, document);
    const found = request.isTemplate === true ? withoutPlaceholders(request, undefined, ofRoute) : ofRoute;
    return { operation, credentials: undefined, value: undefined, request: found, response: [] };
  }
  const credentials = readCredentials(request, circumstances);
  const ofCaller = validateCredentials(operation, credentials, circumstances);
  const parameters = parametersOf(contract, operation, route.params, request);
  const known = {
    tenant: circumstances.tenant,
    basic: credentials.basic,
    isCallerUnknown: credentials.isClientUnknown,
    at: timeOf(response, circumstances),
    version: route.version,
  };
  const { value, found: ofBody } = validateValue(contract, operation, { request, parameters }, known);
  const headers = request.headers;
  const ofAccept = headers === null ? [] : acceptFound(contract.tables, operation, (name) => headers[name]?.at(-1));
  const ofQuery = repeatedFound(contract.tables, operation, queryOf(request.url));
  const ofAll = [...ofRoute, ...ofCaller, ...ofAccept, ...ofQuery];
  const ofRequest = ofAll.length === 0 ? ofBody : [...ofAll, ...ofBody];
  return {
    operation,
    credentials,
    value,
    request: request.isTemplate === true ? withoutPlaceholders(request, value, ofRequest) : ofRequest,
    response:
      response === null || isUnrendered(ofAccept, response) || isUnchanged(request, response)
        ? []
        : validateResponse(contract, operation, asAnswered(request, response)),
  };
}

/** What a document says of an exchange, as findings. */
function foundByDocument(request: HttpRequest, document: DocumentFound): ExchangeFound {
  const found = document.request.map(({ pointer, slots }) => rawFinding('document-request', pointer, slots));
  const unchecked = document.unchecked.map(({ pointer, slots }) => rawFinding('document-unchecked', pointer, slots));
  const value = request.body === null ? undefined : parsedJson(request.body);
  return {
    operation: undefined,
    credentials: undefined,
    value: undefined,
    request: [...(request.isTemplate === true ? withoutPlaceholders(request, value, found) : found), ...unchecked],
    response: document.response.map(({ pointer, slots }) => rawFinding('document-response', pointer, slots)),
    document,
  };
}

/** The text that a family answers where no Accept header was sent. */
function isUnrendered(ofAccept: readonly RawFinding[], response: HttpResponse): boolean {
  return ofAccept.length > 0 && mediaTypeOf(response) === 'text/plain';
}

/** A HEAD is answered by the head alone, whose length is that of a body that does not come (RFC 9110 section 9.3.2). */
function asAnswered({ method }: HttpRequest, response: HttpResponse): HttpResponse {
  return method === 'HEAD' ? { ...response, body: null } : response;
}

/** Any server may answer so to a reader that has a copy (RFC 9110 section 15.4.5). */
function isUnchanged(request: HttpRequest, { status }: HttpResponse): boolean {
  const { method, headers, isStripped } = request;
  if (status !== 304 || (method !== 'GET' && method !== 'HEAD')) return false;
  const isConditional = headers?.['if-none-match'] !== undefined || headers?.['if-modified-since'] !== undefined;
  return headers === null || isStripped === true || isConditional || hasOpenHeaders(request);
}

/** The parameters of a recorded request, as its operation declares them. */
function parametersOf(
  contract: EffectiveContract,
  operation: Operation,
  path: RouteFound['params'],
  request: HttpRequest,
): RequestParameters {
  if (operation.parameters.length === 0) return NO_PARAMETERS;
  return readParameters(contract.tables, operation, {
    path,
    query: queryOf(request.url),
    header: (name) => request.headers?.[name]?.at(-1),
  });
}

/** When the request was sent: its response says so by its Date; one that has none yet would be sent now. */
function timeOf(response: HttpResponse | null, { now }: ExchangeCircumstances): number | undefined {
  if (response === null) return now;
  const date = response.headers?.['date'];
  return date === undefined ? undefined : readHttpDate(date);
}

function validateValue(
  contract: EffectiveContract,
  operation: Operation,
  { request, parameters }: { readonly request: HttpRequest; readonly parameters: RequestParameters },
  known: Circumstances,
): { readonly value: unknown; readonly found: readonly RawFinding[] } {
  const { body, headers } = request;
  if (operation.consumes === null) {
    const found = inspectBody(contract, operation, parameters, queryOf(request.url), undefined, known);
    return { ...found, found: withoutGuesses(operation, parameters, undefined, known, found.found) };
  }
  if (body === null) return { value: undefined, found: ofHeadAlone(operation.consumes, headers) };
  if (isLonger(body, operation.limits.maxBytes)) {
    return {
      value: undefined,
      found: [rawFinding('body-too-large', '', { limit: String(operation.limits.maxBytes) })],
    };
  }
  const read = readBodyText(contract.tables, operation, headers && bodyHeaders(headers), body);
  const ofParse = read.found.length > 1 ? [...read.found].sort(byPrecedence(contract.tables)) : read.found;
  if (read.value === undefined) return { value: undefined, found: ofParse };
  const { value, found: ofInspect } = inspectBody(
    contract,
    operation,
    parameters,
    queryOf(request.url),
    read.value,
    known,
  );
  const sure = withoutGuesses(operation, parameters, value, known, ofInspect);
  return { value, found: ofParse.length === 0 ? sure : [...ofParse, ...sure] };
}

/** A body that was not recorded still has the media type that its headers say. */
function ofHeadAlone(media: string, headers: HttpRequest['headers']): RawFinding[] {
  return headers?.['content-type'] === undefined ? [] : mediaTypeFound(media, bodyHeaders(headers));
}

function bodyHeaders(headers: NonNullable<HttpRequest['headers']>): {
  contentType: string | null;
  contentEncoding: string | null;
} {
  return {
    contentType: headers['content-type']?.[0] ?? null,
    contentEncoding: headers['content-encoding']?.[0] ?? null,
  };
}

/** Longer in UTF-8; counted only where it might be. */
function isLonger(text: string, bytes: number): boolean {
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}

/** Findings about the name of a key, whatever its value is. */
const OF_A_NAME = /^(key-unknown|contact-flat-phone|json-(duplicate|forbidden)-key|parameter-unknown)$/;

/** Findings about a header. */
const OF_A_HEADER: Readonly<Record<string, string>> = {
  'accept-missing': 'accept', 'content-encoding-unsupported': 'content-encoding', 'credentials-syntax': 'authorization',
}; // biome-ignore format: a table reads better filled

/** What was found in a request that somebody has written, without what is about the value of a placeholder. */
function withoutPlaceholders(request: HttpRequest, value: unknown, found: readonly RawFinding[]): RawFinding[] {
  const ofUrl = unknownPartsOf(request.url);
  const isOpen = hasOpenHeaders(request);
  const isKnown = (header: string) => {
    const values = request.headers?.[header];
    return values === undefined ? !isOpen : !values.some(hasPlaceholder);
  };
  return found.filter(({ code, pointer }) => {
    const [, header] = /^header\/(.+)/.exec(pointer) ?? [];
    if (header !== undefined) return isKnown(header.toLowerCase());
    if (pointer.startsWith('cookie/')) return isKnown('cookie');
    if (code in OF_A_HEADER) return isKnown(OF_A_HEADER[code] ?? '');
    if (/^(?:path|query)\//.test(pointer)) return !ofUrl.isUnknown(pointer);
    if (code === 'method-wrong') return !hasPlaceholder(request.method);
    if (/^(?:media-type|charset)/.test(code)) return isKnown('content-type');
    if (!pointer.startsWith('/')) return true;
    if (OF_A_NAME.test(code)) return !hasPlaceholder(keysOf(pointer).at(-1) ?? '');
    const there = valueAt(value, pointer);
    if (there === undefined) return !hasOpenKeys(valueAt(value, pointer.slice(0, pointer.lastIndexOf('/'))));
    return typeof there !== 'string' || !hasPlaceholder(there);
  });
}

/** True for an object with a key that is a placeholder: it may be the one that is missing. */
function hasOpenKeys(value: unknown): boolean {
  return isObject(value) && Object.keys(value).some(hasPlaceholder);
}
