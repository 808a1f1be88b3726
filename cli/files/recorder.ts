import { closeSync, fstatSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';
import { BeyondLimit, harFields, parseForeignJson } from '../../contracts/internal.ts';
import type { RecordedExchange } from '../../mock-server/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { isStillAt, openLines } from './append-lines.ts';
import { cannotWrite, readFileOption } from './file-errors.ts';
import { type Reopened, reportLosses, reportReopened } from './report-losses.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

/** What follows the last entry. */
const TAIL = '\n]}}\n';

/** Writes an HTTP archive that is whole after each exchange: an entry goes over the end of the file, and brings it along. */
function openHar(file: string): Recorder {
  let archive = begunHar(file);
  return (recorded) => {
    const change = changeOf(archive, file);
    if (change !== undefined) {
      const next = begunHar(file);
      closeSync(archive.descriptor);
      archive = next;
      reportReopened(file, change);
    }
    const text = `${archive.isEmpty ? '' : ',\n'}${JSON.stringify(harEntryOf(recorded))}`;
    try {
      archive = { ...archive, end: put(archive.descriptor, text, archive.end), isEmpty: false };
    } catch (error) {
      archive = { ...archive, isTorn: true };
      put(archive.descriptor, '', archive.end); // what is there of the entry is taken off again
      archive = { ...archive, isTorn: false };
      throw error;
    }
  };
}

/** What others did to the archive: an entry that went over the end of theirs would break it. */
function changeOf({ descriptor, end, isTorn }: OpenHar, file: string): Reopened | undefined {
  if (!isStillAt(descriptor, file)) return 'moved or removed';
  return isTorn || fstatSync(descriptor).size === end + TAIL.length ? undefined : 'changed';
}

/** An archive that is being written. */
interface OpenHar {
  readonly descriptor: number;
  /** Where the next entry belongs. */
  readonly end: number;
  readonly isEmpty: boolean;
  /** True where neither an entry nor the end could be written. */
  readonly isTorn?: boolean;
}

function begunHar(file: string): OpenHar {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isFile() === false) throw rejectedHar(file, 'is not a regular file');
  const { log, entries } = there !== undefined && there.size > 0 ? readHar(file) : { log: OURS, entries: [] };
  const head = `${JSON.stringify({ log }).slice(0, -2)},"entries":[\n`;
  const text = head + entries.map((each) => JSON.stringify(each)).join(',\n');
  writeWhole(file, text + TAIL, { isPrivate: true });
  return { descriptor: openSync(file, 'r+'), end: Buffer.byteLength(text), isEmpty: entries.length === 0 };
}

const OURS = { version: '1.2', creator: { name: 'fake-cxone', version: packageJson.version } };

/** Writes at a place, with the tail behind it and nothing behind that; gives where the tail begins. */
function put(descriptor: number, text: string, at: number): number {
  const bytes = Buffer.from(text + TAIL);
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
  ftruncateSync(descriptor, at + bytes.length);
  return at + bytes.length - TAIL.length;
}

function rejectedHar(file: string, problem: string): UsageError {
  return new UsageError(`${file} exists and ${problem}; give --record another name`);
}

/** Everything of an archive but its entries, and these. Rejects what is none: it would be lost. */
function readHar(file: string): { log: object; entries: readonly unknown[] } {
  const text = readFileOption(file);
  let value: { log?: { version?: unknown; entries?: unknown } } | null;
  try {
    value = parseForeignJson(text) as typeof value;
  } catch (error) {
    throw rejectedHar(file, error instanceof BeyondLimit ? `is not usable: ${error.message}` : 'is not JSON');
  }
  if (value?.log?.version !== '1.2' || !Array.isArray(value.log.entries))
    throw rejectedHar(file, 'is not an HTTP archive of version 1.2');
  const { entries, ...log } = value.log;
  return { log, entries: entries as readonly unknown[] };
}

/** Appends an exchange a line (spec/exchange.schema.json). */
function openNdjson(file: string): Recorder {
  const append = openLines(file, { isPrivate: true });
  return (recorded) => append(JSON.stringify(lineOf(recorded)));
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

/** Of a body that is not all there nothing can be said: it is left out. One that is not text is written in base64. */
function bodyOf(body: string | null, { isBinary, isCut }: RecordedExchange['request']): object {
  if (isCut === true) return {};
  return isBinary === true ? { base64: Buffer.from(body ?? '', 'latin1').toString('base64') } : { body };
}

/** Takes exchanges one at a time; the file is whole after each. */
export type Recorder = (recorded: RecordedExchange) => void;

/**
 * Opens the file of `--record`: `.har` or `.ndjson`, for its owner alone. One that is there already goes on. Later
 * errors are reported on stderr, for the proxy must go on.
 */
export function openRecording(file: string): Recorder {
  return reportLosses(file, opened(file));
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

const LEFT_OUT = {
  comment: 'too long to be stored whole, or not a text that could be redacted',
  _isCut: true,
} as const;

/** An exchange as an entry of an HTTP archive (HAR 1.2); what begins with `_` is ours, as the format allows. */
function harEntryOf({ id, at, timings, findings, answeredBy, exchange, ...bodies }: RecordedExchange): object {
  const { request, response } = exchange;
  const fields = harFields({
    at,
    timings,
    request: {
      method: request.method,
      url: request.url,
      headers: Object.entries(request.headers ?? {}).flatMap(([name, values]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      body: harBodyOf(request.body, bodies.request),
    },
    response: {
      status: response?.status ?? 0,
      statusText: response?.reason ?? '',
      headers: Object.entries(response?.headers ?? {}).map(([name, value = '']): [string, string] => [name, value]),
      body: harBodyOf(response?.body ?? '', bodies.response),
    },
  });
  return { ...fields, _id: id, _answeredBy: answeredBy, _findings: findings };
}

function harBodyOf(text: string | null, { size, isBinary, isCut }: RecordedExchange['request']) {
  return { text: text ?? '', size, isBinary: isBinary === true, omitted: isCut === true ? LEFT_OUT : undefined };
}
