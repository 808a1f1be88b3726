import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import type { RecordedExchange } from '../../mock-server/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { cannotWrite } from './file-errors.ts';
import { harEntryOf } from './har-entry.ts';
import { UsageError } from './usage-error.ts';

/** What stands behind the last entry. */
const TAIL = '\n]}}\n';

/** Writes an HTTP archive that is whole after each exchange: an entry goes over the end of the file, and brings it along. */
function openHar(file: string): Recorder {
  const isThere = existsSync(file) && statSync(file).size > 0;
  const { log, entries } = isThere ? readHar(file) : { log: OURS, entries: [] };
  const descriptor = openSync(file, isThere ? 'r+' : 'w+', 0o600);
  fchmodSync(descriptor, 0o600);
  const head = `${JSON.stringify({ log }).slice(0, -2)},"entries":[\n`;
  let end = put(descriptor, head + entries.map((each) => JSON.stringify(each)).join(',\n'), 0);
  ftruncateSync(descriptor, end + TAIL.length);
  let isEmpty = entries.length === 0;
  process.once('exit', () => closeSync(descriptor));
  return (recorded) => {
    end = put(descriptor, `${isEmpty ? '' : ',\n'}${JSON.stringify(harEntryOf(recorded))}`, end);
    isEmpty = false;
  };
}

const OURS = { version: '1.2', creator: { name: 'fake-cxone', version: packageJson.version } };

/** Writes at a place, with the tail behind it; gives where the tail begins. */
function put(descriptor: number, text: string, at: number): number {
  writeSync(descriptor, text + TAIL, at);
  return at + Buffer.byteLength(text);
}

/** Everything of an archive but its entries, and these. Rejects what is none: it would be lost. */
function readHar(file: string): { log: object; entries: readonly unknown[] } {
  const rejected = (problem: string) => new UsageError(`${file} exists and ${problem}; give --record another name`);
  let value: { log?: { version?: unknown; entries?: unknown } } | null;
  try {
    value = JSON.parse(readFileSync(file, 'utf8')) as typeof value;
  } catch {
    throw rejected('is not JSON');
  }
  if (value?.log?.version !== '1.2' || !Array.isArray(value.log.entries))
    throw rejected('is not an HTTP archive of version 1.2');
  const { entries, ...log } = value.log;
  return { log, entries: entries as readonly unknown[] };
}

/** Appends an exchange a line (spec/exchange.schema.json). */
function openNdjson(file: string): Recorder {
  const descriptor = openSync(file, 'a+', 0o600);
  fchmodSync(descriptor, 0o600);
  if (!endsWithLine(descriptor)) writeSync(descriptor, '\n');
  process.once('exit', () => closeSync(descriptor));
  return (recorded) => void writeSync(descriptor, `${JSON.stringify(lineOf(recorded))}\n`);
}

/** A recording that was broken off must not take the next line with it. */
function endsWithLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1);
  if (size > 0) readSync(descriptor, last, 0, 1, size - 1);
  return size === 0 || last[0] === 0x0a;
}

function lineOf({ id, at, exchange, request, response, timings, answeredBy, findings }: RecordedExchange): object {
  const { method, url, headers, body } = exchange.request;
  const answer = exchange.response;
  return {
    id,
    at,
    request: { method, url, headers, ...bodyOf(body, request), ...(request.isCut && { isCut: true }) },
    response: answer && {
      status: answer.status,
      reason: answer.reason,
      headers: answer.headers,
      ...bodyOf(answer.body, response),
      ...(response.isCut && { isCut: true }),
    },
    timings,
    answeredBy,
    findings,
  };
}

/** Of a body that is not all there nothing can be said: it is left out. One that is no text is written in base64. */
function bodyOf(body: string | null, { isBinary, isCut }: RecordedExchange['request']): object {
  if (isCut === true) return {};
  return isBinary === true ? { base64: Buffer.from(body ?? '', 'latin1').toString('base64') } : { body };
}

/** Takes exchanges one at a time; the file is whole after each. */
export type Recorder = (recorded: RecordedExchange) => void;

/**
 * Opens the file of `--record`: `.har` or `.ndjson`, for its owner alone. One that is there already goes on. Later
 * errors are reported once, on stderr, for the proxy must go on.
 */
export function openRecording(file: string): Recorder {
  const record = opened(file);
  let isReported = false;
  return (recorded) => {
    try {
      record(recorded);
    } catch (error) {
      if (!isReported) process.stderr.write(`fake-cxone: ${cannotWrite(file, error).message}\n`);
      isReported = true;
    }
  };
}

function opened(file: string): Recorder {
  try {
    if (/\.har$/i.test(file)) return openHar(file);
    if (/\.ndjson$/i.test(file)) return openNdjson(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw cannotWrite(file, error);
  }
  throw new UsageError(`--record writes .har and .ndjson, by the ending of the name; ${file} has neither`);
}
