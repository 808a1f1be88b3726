import { replacementHint, replacementOf } from '../arguments/index.ts';
import {
  type HttpRequest,
  type HttpResponse,
  hasVariableBase,
  headersOfObject,
  responseHeadersOfObject,
  urlParts,
} from '../http/index.ts';
import { isObject, objectIn, textIn } from '../json/index.ts';
import {
  hasPlaceholder,
  isPlaceholder,
  placeholdersIn,
  templateSegments,
  withQuotedPlaceholders,
} from '../validation/index.ts';
import { type ExchangeRead, isHarEntry, readHarEntry } from './har.ts';
import { bodyNotes, bodyOfBytes, type RecordedBody, recordedBody, withoutRedacted } from './recorded-body.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The exchanges that a JSON value holds: a record or a HAR entry, an array of them, or a page of the fake's journal.
 * Undefined for anything else, which may be a payload.
 */
export function exchangesIn(value: unknown): ExchangeRead[] | undefined {
  const list = Array.isArray(value)
    ? value
    : isObject(value) && Array.isArray(value['requests'])
      ? value['requests'].map(ofWireMock)
      : isObject(value) && Array.isArray(value['entries'])
        ? value['entries']
        : [value];
  const areExchanges = list.length > 0 && list.every((each) => isHarEntry(each) || isRecord(each));
  return areExchanges ? list.map((each) => (isHarEntry(each) ? readHarEntry(each) : readRecord(each))) : undefined;
}

/** An event of the journal of WireMock, whose URL is that of the server in `absoluteUrl`. */
function ofWireMock(event: unknown): unknown {
  const request = objectIn(event, 'request') ?? event;
  const url = textIn(request, 'absoluteUrl');
  if (!isObject(request) || url === undefined) return event;
  return { request: { ...request, url }, response: objectIn(event, 'response') ?? null };
}

/** True for a record of an exchange as spec/exchange.schema.json has it; the journal's entries are such records. */
function isRecord(value: unknown): boolean {
  const request = objectIn(value, 'request');
  return request !== undefined && urlIn(request) !== undefined;
}

/** Access logs have the path as `uri`, and the host apart. */
function urlIn(request: Readonly<Record<string, unknown>>): string | undefined {
  const [uri, host] = [textIn(request, 'uri'), textIn(request, 'host')];
  return (
    textIn(request, 'url') ??
    textIn(request, 'path') ??
    (host !== undefined && uri?.startsWith('/') === true ? `//${host}${uri}` : uri)
  );
}

/** Reads a record of an exchange. Throws where it is none, and says what is missing. */
export function readRecord(value: unknown): ExchangeRead {
  const request = objectIn(value, 'request');
  if (request === undefined) throw new Unreadable("the record has no object 'request'");
  const url = urlIn(request);
  if (url === undefined) throw new Unreadable("the request has neither 'url' nor 'path'");
  const retired = Object.keys(value ?? {}).find((key) => replacementOf(key) !== undefined);
  if (retired !== undefined) throw new Unreadable(`the record is of an older version${replacementHint(retired)}`);
  const method = textIn(request, 'method') ?? 'POST';
  const headers = recordHeaders(request['headers']);
  const body = recordBody(request, headers?.['content-length']?.[0], headers?.['content-encoding']?.join());
  const response = isObject(value) ? value['response'] : undefined;
  const answer = response === undefined || response === null ? null : recordResponse(response, method);
  const { notes, ...sent } = withoutRedacted(body.text);
  return {
    exchange: { request: { method, url, headers, ...sent }, response: answer?.message ?? null },
    notes: [...bodyNotes(MAY_HAVE_BODY.test(method) ? body : { text: null }, answer?.body ?? null), ...notes],
  };
}

/** An exchange that somebody has written: placeholders stand for values in it, and a note lists them. */
export function asWritten({ exchange, notes }: ExchangeRead): ExchangeRead {
  const { request, note } = asTemplate(exchange.request);
  return { exchange: { ...exchange, request }, notes: note === undefined ? notes : [...notes, note] };
}

const MAY_HAVE_BODY = /^(?:POST|PUT|PATCH)$/i;

function recordResponse(
  response: unknown,
  method: string,
): { readonly message: HttpResponse; readonly body: RecordedBody } {
  const status = isObject(response) ? response['status'] : undefined;
  if (!isObject(response) || typeof status !== 'number') throw new Unreadable("the response has no number 'status'");
  const headers = isObject(response['headers']) ? responseHeadersOfObject(response['headers']) : null;
  const isBodiless = method === 'HEAD' || status === 204 || status === 304;
  const body: RecordedBody = isBodiless
    ? { text: textIn(response, 'body') ?? '' }
    : recordBody(response, headers?.['content-length'], headers?.['content-encoding']);
  // who writes a status alone has meant no more
  const isStatusAlone = headers === null && body.text === null && response['body'] === undefined;
  return { message: { status, headers, body: body.text }, body: isStatusAlone ? { text: null } : body };
}

function recordHeaders(headers: unknown): HttpRequest['headers'] {
  if (headers === undefined || headers === null) return null;
  if (!isObject(headers)) throw new Unreadable("the request's 'headers' are not an object");
  return headersOfObject(headers);
}

/** The bytes of a Buffer as Node.js writes it in JSON. */
function bytesIn(body: unknown): Buffer | undefined {
  const data = isObject(body) && body['type'] === 'Buffer' && Object.keys(body).length === 2 ? body['data'] : undefined;
  return Array.isArray(data) && data.every((byte) => Number.isInteger(byte)) ? Buffer.from(data) : undefined;
}

/** A body may be written as JSON instead of as a string; absent, it was not recorded. */
function recordBody(
  message: Readonly<Record<string, unknown>>,
  contentLength: string | undefined,
  codings: string | undefined,
): RecordedBody {
  const { body, base64 } = message;
  const isBase64 = typeof base64 === 'string' || message['isBase64Encoded'] === true;
  const file = textIn(message, 'bodyFile');
  // the journal keeps the beginning of a long one, of which nothing can be said
  if (message['isCut'] === true) return { text: null, note: 'was recorded in part' };
  const bytes = bytesIn(body);
  if (bytes !== undefined) return bodyOfBytes(bytes, codings);
  if (body !== undefined && body !== null && typeof body !== 'string') return { text: JSON.stringify(body) };
  const text = typeof base64 === 'string' ? base64 : (body ?? undefined);
  if (text === undefined && file === undefined) return { text: null, note: 'was not recorded' };
  const isCut = message['truncated'] === true || message['bodyTruncated'] === true;
  return recordedBody({ text, isBase64, size: undefined, contentLength, codings, file, isCut, isOptional: true });
}

/** Values of a body that are placeholders only as a whole. */
const WHOLE_IN_BODY = /["=](?:\{[\w.-]{1,60}\}|\.{3}|…|\+?[\d(). -]*[Xx*]{3}[\d(). Xx*-]*)(?=["&]|$)/g;
const CREDENTIAL = /password|secret|token|assertion/i;
/** Placeholders that a note names. */
const MOST_NAMED = 10;

/**
 * A request that somebody has written, and not recorded: placeholders stand for values in it. Bare ones in JSON are put in
 * quotes, so that the rest can be read; a body that is one is not known; `note` lists them.
 */
function asTemplate<R extends HttpRequest>(request: R): { readonly request: R; readonly note: string | undefined } {
  const isUnknown = request.body !== null && isPlaceholder(request.body);
  const body = request.body === null ? null : isUnknown ? request.body : withQuotedPlaceholders(request.body);
  const texts = [body ?? '', ...Object.values(request.headers ?? {}).flat(), request.url];
  const names = Object.keys(request.headers ?? {});
  const inBody = (body?.match(WHOLE_IN_BODY) ?? []).map((found) => found.slice(1));
  const inPath = templateSegments(request.url);
  if (![...texts, ...names, ...inBody, ...inPath].some(hasPlaceholder) && inPath.length === 0)
    return { request, note: undefined };
  // what is near a credential may be a part of one, and is not named
  const shown = [body ?? '', request.url].filter((text) => !CREDENTIAL.test(text));
  const named = shown.length === 2 ? [...inBody, ...inPath] : [];
  const found = [...new Set([...shown.flatMap(placeholdersIn), ...named])];
  const url = completedUrl(request.url);
  const template = { ...request, url, body: isUnknown ? null : body, isTemplate: true };
  if (found.length === 0) return { request: template, note: undefined };
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : '';
  const note = `the values of placeholders are not known, and are not checked: ${found.slice(0, MOST_NAMED).join(', ')}${more}`;
  return { request: template, note };
}

/** The version that a path has where it is left open, and where a variable that is not known may have the beginning. */
const NEWEST = 'v34.0';

/** A URL of the ACD API whose beginning is in a variable, or its version. */
function completedUrl(url: string): string {
  const isBehindVariable = hasVariableBase(url) && /^\/services\/v\d/i.test(urlParts(url).path);
  const whole = isBehindVariable ? url.replace('/services/', '/inContactAPI/services/') : url;
  const at = /\/inContactAPI\/services\//i.exec(whole);
  if (at === null) return whole;
  const start = at.index + at[0].length;
  const [segment = ''] = whole.slice(start).split(/[/?#]/, 1);
  return hasPlaceholder(segment) ? whole.slice(0, start) + NEWEST + whole.slice(start + segment.length) : whole;
}
