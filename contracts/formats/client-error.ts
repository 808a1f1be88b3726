import { type HttpRequest, type HttpResponse, headersOfObject, responseHeadersOfObject } from '../http/index.ts';
import { isObject, objectIn, parsedObject, textIn } from '../json/index.ts';
import type { RecordingEntry } from './recording-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads errors of axios, and of clients that follow it, as `toJSON()` or a log gives them: `config` is the request,
 * `response` the answer. Undefined for anything else.
 */
export function readClientErrors(value: unknown): RecordingEntry[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).map(errorIn);
  if (all.length === 0 || all.includes(undefined)) return undefined;
  return all.map((error, index) => ({
    line: 1,
    column: 1,
    ...(Array.isArray(value) && { entry: index + 1 }),
    found: [],
    ...exchangeOf(error as Fields),
  }));
}

/** The answer that an error of axios or undici has, as JSON; undefined for any other text. */
export function answerOfClientError(text: string): HttpResponse | undefined {
  const value = parsedObject(text);
  const error = errorIn(value) ?? (isUndiciError(value) ? value : undefined);
  return error && (responseOf(error, configOf(error) ?? {}) ?? undefined);
}

/** True for an error of undici, which has the response and nothing of the request. */
export function isUndiciError(value: unknown): boolean {
  return /^UND_ERR_RESPONSE/.test(textIn(value, 'code') ?? '') && numberIn(value, 'status', 'statusCode') !== undefined;
}

/** Loggers put an error under a name of its own. */
function errorIn(value: unknown): Fields | undefined {
  const error = [value, objectIn(value, 'error'), objectIn(value, 'err')].find((each) => configOf(each) !== undefined);
  return isObject(error) ? error : undefined;
}

function configOf(value: unknown): Fields | undefined {
  const config = objectIn(value, 'config') ?? objectIn(objectIn(value, 'response'), 'config');
  return textIn(config, 'url') === undefined ? undefined : config;
}

function exchangeOf(error: Fields): Pick<RecordingEntry, 'exchange' | 'notes'> {
  const config = configOf(error) ?? {};
  const { data } = config;
  const written = requestOfConfig(config);
  const isOmitted = (data === undefined || data === null) && /^(?:POST|PUT|PATCH)$/.test(written.method);
  const response = responseOf(error, config);
  const isRecorded = !isOmitted || Number(written.headers?.['content-length']?.[0] ?? 1) === 0;
  const request = isRecorded ? written : { ...written, body: null };
  const notes = [
    ...(request.body === null ? ['the body of the request was not recorded'] : []),
    ...(response !== null && response.body === null ? ['the body of the answer was not recorded'] : []),
  ];
  return { exchange: { request, response }, notes };
}

/** The request that a configuration of axios is. */
export function requestOfConfig(config: Fields): HttpRequest {
  const headers = headersOf(config['headers']);
  const user = objectIn(config, 'auth');
  const basic = `${textIn(user, 'username') ?? ''}:${textIn(user, 'password') ?? ''}`;
  return {
    method: (textIn(config, 'method') ?? 'GET').toUpperCase(),
    url: urlOf(config),
    headers:
      user === undefined ? headers : { ...headers, authorization: [`Basic ${Buffer.from(basic).toString('base64')}`] },
    body: textOf(config['data']),
  };
}

/** `toJSON()` leaves the response out, but for its status. */
function responseOf(error: Fields, config: Fields): HttpResponse | null {
  const response = objectIn(error, 'response') ?? error;
  const status = numberIn(response, 'status', 'statusCode') ?? statusInWords(textIn(error, 'message'));
  if (status === undefined) return null;
  const headers = objectIn(response, 'headers');
  const data = response['data'] ?? response['body'];
  const isBodiless = textIn(config, 'method')?.toUpperCase() === 'HEAD' || status === 204 || status === 304;
  return {
    status,
    headers: headers === undefined ? null : responseHeadersOfObject(scalars(headers)),
    body: data === undefined ? (isBodiless ? '' : null) : textOf(data),
  };
}

function statusInWords(message: string | undefined): number | undefined {
  const status = /\bstatus code ([1-5]\d\d)\b/.exec(message ?? '')?.[1];
  return status === undefined ? undefined : Number(status);
}

function numberIn(value: unknown, ...keys: readonly string[]): number | undefined {
  const found = isObject(value) ? keys.map((key) => value[key]).find((each) => typeof each === 'number') : undefined;
  return typeof found === 'number' && found >= 100 && found <= 599 ? found : undefined;
}

/** Older versions keep the defaults of each method beside the headers, as objects. */
function headersOf(headers: unknown): HttpRequest['headers'] {
  return isObject(headers) ? headersOfObject(scalars(headers)) : null;
}

function scalars(headers: Fields): Fields {
  return Object.fromEntries(
    Object.entries(headers).filter(([, value]) => ['string', 'number'].includes(typeof value) || Array.isArray(value)),
  );
}

function urlOf(config: Fields): string {
  const url = textIn(config, 'url') ?? '';
  const base = textIn(config, 'baseURL');
  const whole =
    base === undefined || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url)
      ? url
      : `${base.replace(/\/$/, '')}/${url.replace(/^\//, '')}`;
  const parameters = Object.entries(objectIn(config, 'params') ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  if (parameters.length === 0) return whole;
  const query = parameters.flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((each) => [`${name}[]`, textOf(each)]) : [[name, textOf(value)]],
  );
  return `${whole}${whole.includes('?') ? '&' : '?'}${new URLSearchParams(query as [string, string][])}`;
}

function textOf(data: unknown): string {
  if (data === undefined || data === null) return '';
  return typeof data === 'string' ? data : JSON.stringify(data);
}
