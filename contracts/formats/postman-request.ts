import { jsonParser } from '#on-demand';
import { type HttpRequest, httpHeaders, percentEncoded } from '../http/index.ts';
import { isObject, objectIn, textIn } from '../json/index.ts';
import { hasPlaceholder } from '../validation/index.ts';
import type { PostmanVariables } from './postman-variables.ts';

type Fields = Readonly<Record<string, unknown>>;
type Pair = [name: string, value: string];

/** A request as Postman would send it, and what of it is not known. */
export interface PostmanRequestRead {
  readonly request: HttpRequest;
  readonly notes: readonly string[];
}

/** What folders and the collection have for the requests in them. */
export interface PostmanScope {
  readonly auth: Fields | undefined;
  readonly variables: PostmanVariables;
}

/** Reads the request of an item, which may be a URL alone. Nothing is run; unknown variables stay as they are written. */
export function readPostmanRequest(item: Fields, written: unknown, scope: PostmanScope): PostmanRequestRead {
  const request: Fields = isObject(written) ? written : { url: written };
  const { variables } = scope;
  const fill = (text: string) => variables.fill(text);
  const method = textIn(request, 'method') ?? 'GET';
  const body = bodyOf(request, method, item, fill);
  const auth = authorizationOf(objectIn(request, 'auth') ?? scope.auth, fill);
  const headers = [...headersOf(request['header'])].map(([name, value]): Pair => [fill(name), fill(value)]);
  const has = (name: string) => headers.some((each) => each[0].trim().toLowerCase() === name);
  if (auth.header !== undefined && !has(auth.header[0].toLowerCase())) headers.push(auth.header);
  if (!has('accept') && !isOff(item, 'accept')) headers.push(['accept', '*/*']);
  if (body.type !== undefined && !has('content-type') && !isOff(item, 'content-type'))
    headers.push(['content-type', body.type]);
  return {
    request: {
      method: fill(method),
      url: withQuery(fill(urlOf(request['url'])), auth.query),
      headers: httpHeaders(headers),
      body: body.text,
      ...(auth.isUnknown && !has('authorization') && { isStripped: true }),
    },
    notes: [
      ...(body.note === undefined ? [] : [`the body of the request ${body.note}`]),
      ...(auth.note === undefined || has('authorization') ? [] : [auth.note]),
    ],
  };
}

/** The URL as it is written, with the parameters that are on and the variables of its path. */
function urlOf(url: unknown): string {
  if (!isObject(url)) return typeof url === 'string' ? url : '';
  const variables = new Map(pairsOf(url['variable']));
  const list = (key: string, separator: string) =>
    Array.isArray(url[key]) ? url[key].filter((each) => typeof each === 'string').join(separator) : textIn(url, key);
  const port = textIn(url, 'port');
  const protocol = textIn(url, 'protocol');
  const host = `${list('host', '.') ?? ''}${port === undefined ? '' : `:${port}`}`;
  const parts = `${protocol === undefined ? '' : `${protocol}://`}${host}/${list('path', '/')?.replace(/^\//, '') ?? ''}`;
  const [base = ''] = (textIn(url, 'raw') ?? parts).split(/[?#]/, 1);
  const path = base.replace(/\/:([\w.-]{1,100})/g, (mark, name: string) => {
    const value = variables.get(name);
    return value === undefined ? mark : `/${value === '' ? `{{${name}}}` : value}`;
  });
  const query = Array.isArray(url['query'])
    ? pairsOf(url['query']).map((pair) => pair.map(encodedParameter).join('='))
    : [(textIn(url, 'raw') ?? '').split('?').slice(1).join('?').split('#', 1)[0] ?? ''];
  return withQuery(path, query.join('&'));
}

function withQuery(url: string, query: string | undefined): string {
  if (query === undefined || query === '') return url;
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** Postman encodes what would end a value, and leaves what is encoded and variables as they are. */
function encodedParameter(text: string): string {
  return text.replace(/[\s"#&<>]/g, encodeURIComponent);
}

interface Body {
  readonly text: string | null;
  readonly type?: string;
  readonly note?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  html: 'text/html',
  javascript: 'application/javascript',
};

function bodyOf(request: Fields, method: string, item: Fields, fill: (text: string) => string): Body {
  const body = objectIn(request, 'body');
  if (body === undefined || body['disabled'] === true) return { text: '' };
  const isSent = objectIn(item, 'protocolProfileBehavior')?.['disableBodyPruning'] === true;
  if (/^(?:GET|HEAD|COPY)$/i.test(method) && !isSent) return { text: '' };
  const mode = textIn(body, 'mode');
  switch (mode) {
    case 'raw': {
      const raw = body['raw'];
      const text = typeof raw === 'string' ? raw : raw === undefined || raw === null ? '' : JSON.stringify(raw);
      if (text === '') return { text };
      const language = textIn(objectIn(objectIn(body, 'options'), 'raw'), 'language') ?? '';
      const isJson = language === '' ? isJsonType(request['header']) : language === 'json';
      return { text: isJson ? withoutComments(fill(text)) : fill(text), type: TYPES[language] ?? 'text/plain' };
    }
    case 'urlencoded': {
      const pairs = typeof body['urlencoded'] === 'string' ? fill(body['urlencoded']) : undefined;
      const form = pairsOf(body['urlencoded']).map((pair) => pair.map((text) => formEncoded(fill(text))).join('='));
      return { text: pairs ?? form.join('&'), type: 'application/x-www-form-urlencoded' };
    }
    case 'formdata':
      return { text: null, type: 'multipart/form-data', note: 'is form data of several parts, which is not read' };
    case 'file':
      return { text: null, note: 'is in a file, which is not read' };
    case 'graphql':
      return { text: null, type: 'application/json', note: 'is a GraphQL query, which is not read' };
    default:
      return mode === undefined ? { text: '' } : { text: null, note: 'is of a kind that is not known' };
  }
}

function isJsonType(header: unknown): boolean {
  const type = headersOf(header).find(([name]) => name.trim().toLowerCase() === 'content-type')?.[1];
  return /^\s*application\/(?:[\w.-]+\+)?json\b/i.test(type ?? '');
}

/** Postman takes comments out of a body of JSON before it sends it, as its runtime does (`sanitizeRawBody`). */
function withoutComments(text: string): string {
  return /\/[/*]/.test(text) ? jsonParser().stripComments(text, ' ') : text;
}

/** Values of a form are encoded, and placeholders in them stay what they are. */
function formEncoded(text: string): string {
  return text
    .split(/(\{\{[^{}]{1,200}\}\})/)
    .map((part) => (part.startsWith('{{') ? part : percentEncoded(part)))
    .join('');
}

interface Authorization {
  readonly header?: Pair;
  readonly query?: string;
  /** True where the credentials are made when the request is sent. */
  readonly isUnknown: boolean;
  readonly note?: string;
}

function authorizationOf(auth: Fields | undefined, fill: (text: string) => string): Authorization {
  const type = textIn(auth, 'type');
  const values = new Map(pairsOf(auth?.[type ?? '']));
  const value = (name: string) => fill(values.get(name) ?? '');
  switch (type) {
    case undefined:
    case 'noauth':
      return { isUnknown: false };
    case 'bearer':
      return { header: ['Authorization', `Bearer ${value('token') || '{{token}}'}`], isUnknown: false };
    case 'basic': {
      const text = `${value('username')}:${value('password')}`;
      if (hasPlaceholder(text) || text === ':') return { isUnknown: true };
      return { header: ['Authorization', `Basic ${Buffer.from(text).toString('base64')}`], isUnknown: false };
    }
    case 'apikey':
      if (value('in') === 'query')
        return { query: `${encodedParameter(value('key'))}=${encodedParameter(value('value'))}`, isUnknown: false };
      return value('key') === '' ? { isUnknown: true } : { header: [value('key'), value('value')], isUnknown: false };
    case 'oauth2': {
      const token = value('accessToken');
      if (value('addTokenTo') === 'queryParams' || token === '') return { isUnknown: true };
      return { header: ['Authorization', `${value('headerPrefix').trim() || 'Bearer'} ${token}`], isUnknown: false };
    }
    default:
      return { isUnknown: true, note: 'the authorization is made when the request is sent, and is not checked' };
  }
}

/** A list of headers, or the lines of one. */
function headersOf(header: unknown): Pair[] {
  if (typeof header !== 'string') return pairsOf(header);
  return header.split(/\r?\n/).flatMap((line): Pair[] => {
    const colon = line.indexOf(':', 1);
    return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1)]];
  });
}

/** Keys with values; those that are switched off are not sent. */
export function pairsOf(list: unknown): Pair[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).flatMap((each): Pair[] => {
    const name = textIn(each, 'key') ?? textIn(each, 'id');
    const value = each['value'] ?? '';
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return name === undefined || each['disabled'] === true ? [] : [[name, text]];
  });
}

/** Whether a header that Postman would add is switched off. */
function isOff(item: Fields, header: string): boolean {
  return objectIn(objectIn(item, 'protocolProfileBehavior'), 'disabledSystemHeaders')?.[header] === true;
}
