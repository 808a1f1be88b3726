import { type HttpExchange, type HttpHeaders, type HttpResponse, httpHeaders, responseHeaders } from '../http/index.ts';
import { BeyondLimit, isObject, JsonWalk, objectIn, parseForeignJson, textIn } from '../json/index.ts';
import { rawFinding } from '../validation/index.ts';
import { type BodyFacts, bodyNotes, type RecordedBody, recordedBody, withoutRedacted } from './recorded-body.ts';
import type { Batches, Chunks, RecordingEntry } from './recording-entry.ts';
import { Unreadable } from './unreadable.ts';

/** True for one entry of a HAR file (HAR 1.2, entries). */
export function isHarEntry(value: unknown): boolean {
  return isObject(value) && isObject(value['request']) && Array.isArray(value['request']['headers']);
}

/** An exchange as a recording has it, and what it does not have. */
export interface ExchangeRead {
  readonly exchange: HttpExchange;
  readonly notes: readonly string[];
}

/**
 * Reads one entry of a HAR file. Browsers leave out credentials, so that a missing header says nothing. A list without
 * headers means that none was recorded: no message is without one. A journal, which writes its findings into an entry, keeps
 * each header and redacts its value. Throws where it is not an entry.
 */
export function readHarEntry(entry: unknown): ExchangeRead {
  const request = objectIn(entry, 'request');
  const url = textIn(request, 'url');
  if (request === undefined || url === undefined) throw new Unreadable('the entry has no request with a url');
  const method = textIn(request, 'method') ?? 'GET';
  const headers = httpHeaders(namedValues(request['headers']));
  const ofJournal = isOfJournal(entry);
  const hasHeaders = ofJournal || Object.keys(headers).length > 0;
  const isBlocked = objectIn(entry, 'response')?.['status'] === 0 && !hasHeaders;
  const body = isBlocked ? NOT_RECORDED : harRequestBody(request, method, headers);
  const response = harResponse(objectIn(entry, 'response'), ofJournal);
  const { notes, ...sent } = withoutRedacted(body.text);
  return {
    exchange: {
      request: { method, url, headers: hasHeaders ? headers : null, ...sent, isStripped: !ofJournal },
      response: response?.message ?? null,
    },
    notes: [
      ...(hasHeaders || isBlocked ? [] : ['the headers of the request were not recorded']),
      ...bodyNotes(body, response?.body ?? null),
      ...notes,
    ],
  };
}

/** Of a request that a browser did not send it has neither headers nor a body. */
const NOT_RECORDED: RecordedBody = { text: null, note: 'was not recorded' };

function isOfJournal(entry: unknown): boolean {
  return isObject(entry) && Array.isArray(entry['_findings']);
}

type Fields = Readonly<Record<string, unknown>>;

function harRequestBody(request: Fields, method: string, headers: HttpHeaders): RecordedBody {
  const data = objectIn(request, 'postData');
  const parameters = data?.['params'];
  const text = textIn(data, 'text') ?? '';
  if (text === '' && Array.isArray(parameters) && parameters.length > 0)
    return { text: new URLSearchParams(namedValues(parameters)).toString() };
  return recordedBody({
    ...ofContent(data, request['bodySize']),
    contentLength: headers['content-length']?.[0],
    codings: headers['content-encoding']?.join(),
    isOptional: !/^(?:POST|PUT|PATCH)$/i.test(method),
  });
}

/** What HAR, and those who extend it, say of a body. */
function ofContent(
  content: Fields | undefined,
  bytes: unknown,
): Pick<BodyFacts, 'text' | 'isBase64' | 'size' | 'file' | 'isCut'> {
  const comment = textIn(content, 'comment') ?? '';
  const flags = ['_isCut', '_truncated', 'truncated'].some((name) => content?.[name] === true);
  return {
    text: textIn(content, 'text'),
    isBase64: textIn(content, 'encoding') === 'base64',
    size: typeof bytes === 'number' ? bytes : undefined,
    file: textIn(content, '_file') ?? textIn(content, '_sha1'), // as Playwright writes it
    isCut: flags || /truncat|too (?:long|large|big)|omitted|not (?:captured|recorded|stored|included)/i.test(comment),
  };
}

/** Status 0 is what browsers write where no answer came. */
function harResponse(
  response: Fields | undefined,
  hasAllHeaders: boolean,
): { readonly message: HttpResponse; readonly body: RecordedBody } | null {
  const status = response?.['status'];
  if (response === undefined || typeof status !== 'number' || status < 100) return null;
  const content = objectIn(response, 'content');
  const headers = responseHeaders(namedValues(response['headers']));
  const { size, ...facts } = ofContent(content, content?.['size']);
  const wire = response['bodySize'];
  const body = recordedBody({
    ...facts,
    size: size === 0 && typeof wire === 'number' && wire > 0 ? wire : size,
    contentLength: headers['content-length'],
    codings: headers['content-encoding'],
    isOptional: status === 204 || status === 304,
  });
  const hasHeaders = hasAllHeaders || Object.keys(headers).length > 0;
  return { message: { status, headers: hasHeaders ? headers : null, body: body.text }, body };
}

function namedValues(list: unknown): [string, string][] {
  if (!Array.isArray(list)) return [];
  return list.map((each) => [textIn(each, 'name') ?? '', textIn(each, 'value') ?? '']);
}

/** An entry beyond this is not a record of a call; what is over is dropped, and the entry told as broken. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
/** How deep the entries lie: in the array, in the log, in the file's object. */
const ENTRY_DEPTH = 3;

/**
 * Reads the entries of a HAR file one by one, without ever holding more than a piece and an entry. An entry that is no
 * JSON is reported and the next one read; a file that ends early is reported with the place of the entry that it ends in.
 */
export async function* readHarStream(chunks: Chunks): Batches {
  const decoder = new TextDecoder();
  const entries = new HarEntries();
  for await (const chunk of chunks) yield entries.take(decoder.decode(chunk, { stream: true }));
  yield entries.end();
}

class HarEntries {
  readonly #walk = new JsonWalk();
  #isInEntries = false;
  /** What earlier pieces held of the entry that is being read. */
  #before = '';
  #isWithin = false;
  #place = { line: 1, column: 1 };
  #count = 0;

  take(text: string): RecordingEntry[] {
    const records: RecordingEntry[] = [];
    let start = 0;
    this.#walk.over(text, ({ kind, depth, key, offset, line, column }) => {
      if (kind === 'open' && depth === ENTRY_DEPTH - 1 && key === 'entries') this.#isInEntries = true;
      else if (kind === 'close' && depth === ENTRY_DEPTH - 1) this.#isInEntries = false;
      else if (this.#isInEntries && depth === ENTRY_DEPTH && kind === 'open') {
        start = offset;
        this.#isWithin = true;
        this.#place = { line, column };
      } else if (this.#isInEntries && depth === ENTRY_DEPTH && this.#isWithin) {
        records.push(this.#recordOf(this.#before + text.slice(start, offset + 1)));
        this.#before = '';
        this.#isWithin = false;
        start = 0;
      }
    });
    if (this.#isWithin && this.#before.length < MOST_CHARACTERS) this.#before += text.slice(start);
    return records;
  }

  end(): RecordingEntry[] {
    if (this.#walk.isOver) return [];
    const place = this.#isWithin ? this.#place : this.#walk.place;
    const problem = this.#isWithin
      ? 'the file ends within this entry'
      : `the file ends after ${this.#count} entries, before its log is closed`;
    return [{ ...place, exchange: null, found: [rawFinding('record-truncated', '', { problem })] }];
  }

  #recordOf(json: string): RecordingEntry {
    this.#count += 1;
    try {
      return { ...this.#place, entry: this.#count, ...readHarEntry(parseForeignJson(json)), found: [] };
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof Unreadable)) throw error;
      const isInWords = error instanceof Unreadable || error instanceof BeyondLimit;
      const problem = isInWords ? error.message : 'the entry is not JSON';
      return {
        ...this.#place,
        entry: this.#count,
        exchange: null,
        found: [rawFinding('record-broken', '', { problem })],
      };
    }
  }
}
