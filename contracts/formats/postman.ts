import { type HttpResponse, responseHeaders } from '../http/index.ts';
import { isObject, JsonWalk, objectIn, textIn } from '../json/index.ts';
import { redactSecrets, secretsIn } from '../redaction/index.ts';
import { hasPlaceholder } from '../validation/index.ts';
import { asWritten } from './exchange-record.ts';
import { isUrlKnown } from './known-url.ts';
import { type PostmanScope, pairsOf, readPostmanRequest } from './postman-request.ts';
import { addSetByScripts, PostmanVariables, scriptsOf } from './postman-variables.ts';
import { bodyNotes, type RecordedBody, recordedBody } from './recorded-body.ts';
import type { RecordingEntry } from './recording-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The collection that a JSON value is, of format v2.1, also as the API of Postman gives it; undefined for anything else. */
export function postmanCollection(value: unknown): Fields | undefined {
  if (!isObject(value)) return undefined;
  if (isObject(value['collection']) && isObject(value['collection']['info']))
    return postmanCollection(value['collection']);
  if (isItem(value)) return { info: {}, item: [value] };
  const schema = textIn(value['info'], 'schema') ?? '';
  return isObject(value['info']) && Array.isArray(value['item']) && !/v2\.0/.test(schema) ? value : undefined;
}

/** True for one request of a collection, as it is copied out of one. */
function isItem({ name, request, response }: Fields): boolean {
  if (typeof name !== 'string' || !isObject(request)) return false;
  const { header, url, body } = request;
  const isOfPostman = Array.isArray(header) || textIn(url, 'raw') !== undefined || textIn(body, 'mode') !== undefined;
  return Array.isArray(response) && isOfPostman;
}

/** Reads every request of a Postman collection, and every saved response with the request that it is of. */
export function readPostman(collection: Fields, text: string): RecordingEntry[] {
  const names = new Set<string>();
  addSetByScripts(names, collection);
  const reader = new CollectionReader(placesOfItems(text));
  reader.read(collection, { auth: undefined, variables: PostmanVariables.none(names, text.length) }, [], false);
  return reader.entries;
}

type Place = Pick<RecordingEntry, 'line' | 'column'>;

class CollectionReader {
  readonly entries: RecordingEntry[] = [];
  readonly #places: readonly Place[];
  #count = 0;

  constructor(places: readonly Place[]) {
    this.#places = places;
  }

  read(item: Fields, above: PostmanScope, folders: readonly string[], isScripted: boolean): void {
    const auth = objectIn(item, 'auth') ?? above.auth;
    const scope = { auth, variables: above.variables.with(item['variable']) };
    const hasScript = isScripted || scriptsOf(item, 'prerequest').length > 0;
    for (const each of (item['item'] as unknown[]).filter(isObject)) {
      const place = this.#places[this.#count] ?? { line: 1, column: 1 };
      this.#count += 1;
      const name = shown(each['name']);
      if (Array.isArray(each['item'])) this.read(each, scope, [...folders, name], hasScript);
      else this.#readItem(each, scope, place, nameOf(name, folders), hasScript);
    }
  }

  #readItem(item: Fields, above: PostmanScope, place: Place, name: string, isScripted: boolean): void {
    const scope = { ...above, variables: above.variables.with(item['variable']) };
    const hasScript = isScripted || scriptsOf(item, 'prerequest').length > 0;
    const scripts = hasScript ? ['a pre-request script is not run: what it changes is not known'] : [];
    const { request, notes } = readPostmanRequest(item, item['request'], scope);
    this.#push(place, name, { exchange: { request, response: null }, notes: [...notes, ...scripts] });
    for (const saved of Array.isArray(item['response']) ? item['response'].filter(isObject) : []) {
      const of = saved['originalRequest'] ?? item['request'];
      const own = readPostmanRequest(item, of, { ...scope, auth: undefined });
      const answer = responseOf(saved, own.request.method, scope.variables);
      // Postman saves no credentials that it adds when it sends
      this.#push(place, `saved response '${shown(saved['name'])}' of ${name}`, {
        exchange: { request: { ...own.request, isStripped: true }, response: answer.message },
        notes: [...own.notes, ...answer.notes],
      });
    }
  }

  #push(place: Place, item: string, read: Parameters<typeof asWritten>[0]): void {
    const entry = this.entries.length + 1;
    if (isUrlKnown(read.exchange.request.url)) {
      this.entries.push({ ...place, entry, item, found: [], ...asWritten(read) });
      return;
    }
    const note = `${item}: the URL is not known, so that it is not checked`;
    this.entries.push({ ...place, entry, item, exchange: null, found: [], notes: [note] });
  }
}

/** The name of a request that nobody has named is its URL, which may have a secret in it. */
function shown(name: unknown): string {
  const written = typeof name === 'string' ? name.slice(0, 1_000).replace(/\s+/g, ' ').trim() : '';
  const request = { method: 'POST', url: '', headers: null, body: written };
  const text = redactSecrets(written, secretsIn({ request, response: null }));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function nameOf(name: string, folders: readonly string[]): string {
  return `item '${name}'${folders.length === 0 ? '' : ` in folder '${folders.join(' / ')}'`}`;
}

/** A saved response; null where it has no status, which is said. */
function responseOf(
  saved: Fields,
  method: string,
  variables: PostmanVariables,
): { readonly message: HttpResponse | null; readonly notes: readonly string[] } {
  const { code, header } = saved;
  if (typeof code !== 'number' || code < 100)
    return { message: null, notes: ['a saved response has no status, and is not checked'] };
  // a response always has some: an empty list says that none were saved
  const headers =
    Array.isArray(header) && header.length > 0
      ? responseHeaders(pairsOf(header).map(([name, value]) => [name, variables.fill(value)]))
      : null;
  const body = savedBody(saved['body'], method, code, headers, variables);
  return { message: { status: code, headers, body: body.text }, notes: bodyNotes({ text: null }, body) };
}

function savedBody(
  body: unknown,
  method: string,
  status: number,
  headers: HttpResponse['headers'],
  variables: PostmanVariables,
): RecordedBody {
  const text = typeof body === 'string' ? variables.fill(body) : undefined;
  if (text !== undefined && hasPlaceholder(text)) return { text: null, note: 'has placeholders, and is not checked' };
  return recordedBody({
    text,
    isBase64: false,
    size: undefined,
    contentLength: undefined,
    codings: headers?.['content-encoding'],
    file: undefined,
    isCut: false,
    isOptional: method === 'HEAD' || status === 204 || status === 304,
  });
}

/** Where the items of a collection begin, in the order of the text. */
function placesOfItems(text: string): Place[] {
  const places: Place[] = [];
  const kinds: ('list' | 'item' | 'collection' | '')[] = [];
  new JsonWalk().over(text, ({ kind, depth, key, offset, line, column }) => {
    if (kind === 'close') return;
    const around = kinds[depth - 1];
    const isList = key === 'item' && (depth === 1 || around === 'item' || (depth === 2 && around === 'collection'));
    if (text[offset] === '[') kinds[depth] = isList ? 'list' : '';
    else kinds[depth] = around === 'list' ? 'item' : depth === 1 && key === 'collection' ? 'collection' : '';
    if (kinds[depth] === 'item') places.push({ line, column });
  });
  return places;
}
