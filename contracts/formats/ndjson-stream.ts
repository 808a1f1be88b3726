import { BeyondLimit, isObject, parsedJson, parseForeignJson, textIn } from '../json/index.ts';
import { rawFinding } from '../validation/index.ts';
import { readClientErrors } from './client-error.ts';
import { readRecord } from './exchange-record.ts';
import { isHarEntry, readHarEntry } from './har.ts';
import type { Batches, Chunks, RecordingEntry } from './recording-entry.ts';
import { namesCallPath } from './unread-mentions.ts';
import { UnknownFormat, Unreadable } from './unreadable.ts';

const NEWLINE = 0x0a;
/** A longer line is not a record of a call; it is passed over without being kept. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Reads NDJSON: one record of an exchange, one HAR entry, or one error of axios, a line. A line of a log that is none of
 * these is left alone. Keeps no more than a piece and a line. Throws `UnknownFormat` where every line is left alone.
 */
export async function* readLines(chunks: Chunks): Batches {
  const lines = new Lines();
  for await (const chunk of chunks) yield lines.take(chunk);
  yield lines.end();
  if (lines.areAllOthers)
    throw new UnknownFormat('its lines are those of a log, without a request or an error of axios');
}

const LOG_KEY =
  /^(?:@?timestamp|__REALTIME_TIMESTAMP|@t|@mt?|traceId|resource(?:Spans|Logs|Metrics)|correlation|remote_addr|time|ts|t|date|datetime|level|severity|lvl|levelname|msg|message|logger|pid|hostname|service|event|start_time|response_code|log|stream|_raw|_time|preview)$/i;

/** True for a line of a log that has neither an exchange nor an error of a client. */
export function isLogLine(value: unknown): boolean {
  if (!isObject(value) || isObject(value['request']) || 'startedDateTime' in value) return false;
  return Object.keys(value).some((key) => LOG_KEY.test(key)) && readClientErrors(value) === undefined;
}

/** Where collectors of logs put what a program has written. */
const HOLDERS = [
  'message',
  'msg',
  'log',
  'event',
  'line',
  'result',
  '_raw',
  'body',
  'textPayload',
  'jsonPayload',
  'MESSAGE',
];
const MOST_LEVELS = 3;

/** True for a record of an exchange, and for an error of a client that has its request. */
export function hasExchange(value: unknown): boolean {
  return isObject(value) && (isObject(value['request']) || readClientErrors(value) !== undefined);
}

/** The record that the line of a log has within it, as JSON or as a text that is JSON; any other value as it is. */
export function innerRecord(value: unknown, levels = MOST_LEVELS): unknown {
  if (!isObject(value) || levels === 0 || hasExchange(value)) return value;
  for (const key of HOLDERS) {
    const held = value[key];
    const inner = typeof held === 'string' && held.startsWith('{') ? parsedJson(held)?.value : held;
    const found = isObject(inner) ? innerRecord(inner, levels - 1) : undefined;
    if (hasExchange(found)) return found;
  }
  return value;
}

/** What a container has written, from the file that Docker keeps of it; undefined for any other text. */
export function containerLog(text: string): string | undefined {
  if (!/^\{"log":"/.test(text)) return undefined;
  const pieces: string[] = [];
  for (const line of text.split('\n')) {
    const written = line.trim() === '' ? '' : textIn(parsedJson(line)?.value, 'log');
    if (written === undefined) return undefined;
    pieces.push(written);
  }
  return pieces.join('');
}

/** The records that a log has among lines of any kind, each with its line; none where it has none. */
export function recordsOfLog(text: string): RecordingEntry[] {
  if (!/^\{"/m.test(text)) return [];
  const lines = text.split('\n');
  const values = lines.map((line) => (line.startsWith('{"') ? innerRecord(parsedJson(line)?.value) : undefined));
  if (!values.some(hasExchange)) return [];
  return lines.flatMap((line, at) => {
    if (!hasExchange(values[at])) return namesCallPath(line) ? [unread(at + 1)] : [];
    const records: RecordingEntry[] = [];
    readValue(values[at], at + 1, records);
    return records;
  });
}

function readValue(value: unknown, line: number, records: RecordingEntry[]): void {
  const [error] = (isObject(value) && value['request'] === undefined && readClientErrors(value)) || [];
  const { exchange, notes = [] } = error ?? (isHarEntry(value) ? readHarEntry(value) : readRecord(value));
  // written out: for a spread V8 asks its runtime
  records.push({ exchange, notes, line, column: 1, found: NOTHING });
}

class Lines {
  #rest: Uint8Array[] = [];
  #restLength = 0;
  #line = 0;
  #hasRecords = false;
  #hasOthers = false;

  get areAllOthers(): boolean {
    return this.#hasOthers && !this.#hasRecords;
  }

  /** Each line is cut out of the bytes and decoded by itself, which is faster than to cut the text. */
  take(chunk: Uint8Array): RecordingEntry[] {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const records: RecordingEntry[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      this.#line += 1;
      if (this.#restLength === 0) this.#read(bytes.toString('utf8', start, end), records);
      else this.#readWithRest(bytes.subarray(start, end), records);
      start = end + 1;
    }
    this.#keep(bytes.subarray(start));
    return records;
  }

  end(): RecordingEntry[] {
    if (this.#restLength === 0) return [];
    this.#line += 1;
    const records: RecordingEntry[] = [];
    this.#readWithRest(new Uint8Array(), records, true);
    return records;
  }

  #readWithRest(bytes: Uint8Array, records: RecordingEntry[], isLast = false): void {
    const isWhole = this.#restLength <= MOST_BYTES;
    const line = isWhole ? Buffer.concat([...this.#rest, bytes]).toString('utf8') : '';
    this.#rest = [];
    this.#restLength = 0;
    if (isWhole) this.#read(line, records, isLast);
    else records.push(broken(this.#line, `the line is longer than ${MOST_BYTES} bytes`));
  }

  /** What is too long is only counted. */
  #keep(bytes: Uint8Array): void {
    this.#restLength += bytes.length;
    if (this.#restLength > MOST_BYTES) this.#rest = [];
    else if (bytes.length > 0) this.#rest.push(bytes.slice());
  }

  #read(line: string, records: RecordingEntry[], isLast = false): void {
    if (line === '' || line === '\r') return;
    const before = records.length;
    this.#readRecord(line, records, isLast);
    if (records.length > before) this.#hasRecords = true;
  }

  #readRecord(line: string, records: RecordingEntry[], isLast: boolean): void {
    try {
      const value = innerRecord(parseForeignJson(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line));
      const isNews = isObject(value) && textIn(value, 'event') !== undefined && value['request'] === undefined;
      if (isNews) return;
      if (isLogLine(value)) {
        this.#hasOthers = true;
        if (namesCallPath(line)) records.push(unread(this.#line));
        return;
      }
      readValue(value, this.#line, records);
    } catch (error) {
      if (line.trim() === '') return;
      if (error instanceof Unreadable || error instanceof BeyondLimit) records.push(broken(this.#line, error.message));
      else if (!(error instanceof SyntaxError)) throw error;
      else if (isLast) records.push(truncated(this.#line));
      else records.push(broken(this.#line, 'the line is not JSON'));
    }
  }
}

const NOTHING: RecordingEntry['found'] = [];

function broken(line: number, problem: string): RecordingEntry {
  return { line, column: 1, exchange: null, found: [rawFinding('record-broken', '', { problem })] };
}

function unread(line: number): RecordingEntry {
  return { line, column: 1, exchange: null, found: [rawFinding('record-unread', '', {})] };
}

function truncated(line: number): RecordingEntry {
  const problem = 'the last line ends before its JSON does';
  return { line, column: 1, exchange: null, found: [rawFinding('record-truncated', '', { problem })] };
}
