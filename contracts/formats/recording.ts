import type { EffectiveContract } from '../contract/index.ts';
import { parsedJson } from '../json/index.ts';
import { concernsContract, type RawFinding, rawFinding } from '../validation/index.ts';
import { brokenCommand, COMMAND_UNKNOWN, readCurls } from './curl.ts';
import type { CurlCommand } from './curl-commands.ts';
import { decodedText, inUtf8, problemOfEncoding } from './decode-text.ts';
import { detectFormat, detectStreamFormat, isOtherJson, plainText } from './detect-format.ts';
import { asWritten } from './exchange-record.ts';
import { readHarEntry, readHarStream } from './har.ts';
import { answerNotes, readHttp, readHttpAnswer } from './http-message.ts';
import { isUrlKnown } from './known-url.ts';
import { readLines } from './ndjson-stream.ts';
import { otherForm, otherJsonForm } from './other-forms.ts';
import { otherTextForm } from './other-texts.ts';
import { isLikePayload, isOtherText, otherTextInWords, payloadExchange } from './payload.ts';
import type { Batches, Chunks, RecordingEntry } from './recording-entry.ts';
import { readPlan } from './terraform-plan.ts';
import { namesCallPath } from './unread-mentions.ts';
import { UnknownFormat, Unreadable } from './unreadable.ts';

/** What is needed to detect the format of a recording. */
const ENOUGH = 64 * 1024;
/** Only HAR and NDJSON may be larger; they are read as a stream. */
const MOST_HELD = 64 * 1024 * 1024;

/** Where a recording comes from. */
export interface Source {
  readonly name: string;
  /** False where it was come across in a folder or by a pattern: it is left alone where it is of no known form. */
  readonly isNamed: boolean;
}

/**
 * Reads a recording of any format, detected by its name or its beginning: HAR and NDJSON as a stream, everything else
 * whole. The memory that it takes does not grow with the recording. Throws `UnknownFormat` for a file of no format.
 */
export async function* readRecording(contract: EffectiveContract, { name, isNamed }: Source, chunks: Chunks): Batches {
  const iterator = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (length < ENOUGH && !isWhole) {
    const { done, value } = await iterator.next();
    if (done === true) isWhole = true;
    else {
      head.push(value);
      length += value.length;
    }
  }
  const bytes = Buffer.concat(head);
  const beginning = decodedText(bytes);
  const isEmpty = isWhole && beginning.trim() === '';
  const problem = isEmpty ? 'there is nothing in it' : (problemOfEncoding(bytes) ?? problemOfLog(beginning));
  if (problem !== undefined) throw new UnknownFormat(problem, namesCallPath(beginning));
  if (!isNamed && isOtherJson(beginning) && !isLikePayload(contract, beginning))
    throw new UnknownFormat(UNKNOWN, namesCallPath(beginning));
  const format = detectStreamFormat(name, beginning, isWhole);
  const all = inUtf8(bytes, again(head, iterator));
  if (format === 'har') yield* readHarStream(all);
  else if (format === 'ndjson') yield* readLines(all);
  else yield await readBuffered(contract, all, isNamed);
}

async function readBuffered(
  contract: EffectiveContract,
  chunks: Chunks,
  isNamed: boolean,
): Promise<ReturnType<typeof readWhole>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MOST_HELD) {
      const problem = `only HAR and NDJSON may be larger than ${MOST_HELD} bytes`;
      return [{ line: 1, column: 1, exchange: null, found: [rawFinding('record-broken', '', { problem })] }];
    }
    parts.push(chunk);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(parts));
  return readWhole(contract, text, isNamed);
}

/** Of a log in NDJSON that has no requests, its first line says so. */
function problemOfLog(beginning: string): string | undefined {
  if (!beginning.includes('"terraform.ui"')) return undefined;
  const form = otherJsonForm(parsedJson(beginning.replace(/^\uFEFF/, '').split('\n', 1)[0] ?? '')?.value);
  return form && otherForm(form);
}

const UNKNOWN =
  'it is not a HAR file, NDJSON, HTTP message, curl command, Postman collection, Terraform plan or JSON payload of the call; see --help';

async function* again(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const START = { line: 1, column: 1 };

/**
 * Reads a recording that is small enough to be held whole: HTTP messages, a curl command, a Terraform plan, a record or
 * an array of them, a page of the fake's journal, or a payload alone.
 */
function readWhole(contract: EffectiveContract, given: string, isNamed: boolean): RecordingEntry[] {
  const text = plainText(contract, given);
  try {
    const detected = detectFormat(text);
    switch (detected.format) {
      case 'curl':
        return readScript(contract, text, detected.commands, detected.others);
      case 'entries':
        return [...detected.entries];
      case 'http':
        return readMessages(contract, text, isNamed);
      case 'har':
        return detected.entries.map((entry, index) => ({
          ...START,
          ...readHarEntry(entry),
          found: [],
          entry: index + 1,
        }));
      case 'plan':
        return readPlan(detected.plan, text);
      case 'records':
        return detected.exchanges.map((read, index) => ({ ...START, ...read, found: [], entry: index + 1 }));
      case 'other':
        throw new UnknownFormat(otherForm(detected.form), namesCallPath(text));
      case 'payload':
        if (isOtherText(contract, text)) throw new UnknownFormat(otherTextInWords(text, UNKNOWN), namesCallPath(text));
        return [
          { ...START, found: [], ...asWritten({ exchange: payloadExchange(contract, text), notes: [] }), isBody: true },
        ];
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ ...START, exchange: null, found: [rawFinding('record-broken', '', { problem: error.message })] }];
  }
}

const NO_REQUEST = 'it looks like HTTP, and has no request that is read';

/** HTTP messages; a body that is in a file is not held. */
function readMessages(contract: EffectiveContract, text: string, isNamed: boolean): RecordingEntry[] {
  const read = readHttp(text);
  if (isNamed && read.length === 0 && readHttpAnswer(text) !== undefined)
    throw new UnknownFormat('it has a response and no request; fake-cxone explain takes one as --answer');
  if (read.length === 0) {
    const form = otherTextForm(text);
    throw new UnknownFormat(form === undefined ? NO_REQUEST : otherForm(form), namesCallPath(text));
  }
  return read.map(({ exchange, line, isTruncated, notes, bodyFile }) => {
    if (bodyFile === undefined || !concernsContract(contract, exchange.request))
      return { ...START, line, found: isTruncated ? [cutBody()] : [], ...asWritten({ exchange, notes }) };
    const problem = `the request takes its body from the file ${bodyFile}, which a recording cannot hold`;
    return { ...START, line, exchange: null, found: [rawFinding('record-broken', '', { problem })] };
  });
}

/** A script with curl commands, and what else it has. Throws where nothing of it is known. */
function readScript(
  contract: EffectiveContract,
  text: string,
  commands: readonly CurlCommand[],
  others: readonly RecordingEntry[],
): RecordingEntry[] {
  const read = [...readCommands(contract, text, commands), ...others].sort((a, b) => a.line - b.line);
  if (read.every(({ exchange, found }) => exchange === null && found.length === 0))
    throw new UnknownFormat(otherForm(COMMAND_UNKNOWN), namesCallPath(text));
  return read;
}

/** A script with curl commands, each perhaps with the answer that it printed. */
function readCommands(contract: EffectiveContract, text: string, commands: readonly CurlCommand[]): RecordingEntry[] {
  return readCurls(text, commands, noFile).map(({ request, sent = [], rest, line, notes }) => {
    const isOfOthers = sent.every((each) => isUrlKnown(each.url) && !concernsContract(contract, each));
    if (typeof request === 'string' && isOfOthers && sent[0] !== undefined)
      return { ...START, line, found: [], exchange: { request: sent[0], response: null } };
    if (typeof request === 'string') return { ...START, line, exchange: null, found: brokenCommand(request) };
    if (request === null) return { ...START, line, exchange: null, found: [], notes };
    const exchange = { request, response: readHttpAnswer(rest) ?? null };
    return { ...START, line, found: [], ...asWritten({ exchange, notes: [...notes, ...answerNotes(rest)] }) };
  });
}

function cutBody(): RawFinding {
  return rawFinding('record-truncated', '', { problem: 'a body is shorter than its Content-Length' });
}

function noFile(name: string): string {
  throw new Unreadable(`the command takes its data from the file ${name}, which a recording cannot hold`);
}
