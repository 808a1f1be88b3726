import type { EffectiveContract } from '../contract/index.ts';
import type { HttpExchange } from '../http/index.ts';
import { isJson } from '../json/index.ts';
import { type RawFinding, rawFinding } from '../validation/index.ts';
import { looksLikeCurl, readCurls } from './curl.ts';
import { beginsAsPayload, payloadExchange } from './detect-format.ts';
import { exchangesIn } from './exchange-record.ts';
import { readHarStream } from './har-stream.ts';
import { looksLikeHttp, readHttp, readHttpAnswer } from './http-message.ts';
import { readLines } from './ndjson-stream.ts';
import { type Batches, type Chunks, joined, type Recorded } from './recorded.ts';
import { isPlan, readPlan } from './terraform-plan.ts';
import { Unreadable } from './unreadable.ts';

/** What is needed to tell the form of a recording. */
const ENOUGH = 64 * 1024;
/** Only HAR and NDJSON may be larger; they are read as a stream. */
const MOST_HELD = 64 * 1024 * 1024;

type Form = 'har' | 'lines' | 'whole';

/** Where a recording comes from. */
export interface Source {
  readonly name: string;
  /** False where it was come across in a folder: then JSON that looks like no recording is left alone. */
  readonly isNamed: boolean;
}

/**
 * Reads a recording whose form is found out from its name or its beginning: HAR and NDJSON as a stream, everything else
 * whole. The memory that it takes does not grow with the recording.
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
  const beginning = new TextDecoder().decode(joined(head));
  if (!isNamed && isOtherJson(beginning) && !beginsAsPayload(contract, beginning)) return;
  const form = formOfName(name) ?? formOf(beginning, isWhole);
  const all = again(head, iterator);
  if (form === 'har') yield* readHarStream(all);
  else if (form === 'lines') yield* readLines(all);
  else yield await heldWhole(contract, all, isNamed);
}

/** JSON without any key that a recording or a plan would have at its beginning. */
function isOtherJson(text: string): boolean {
  return /^[\uFEFF\s]*[[{]/.test(text) && !/"(log|request|format_version)"\s*:/.test(text);
}

/** Endings that leave no doubt. */
function formOfName(name: string): Form | undefined {
  if (/\.har(\.gz)?$/i.test(name)) return 'har';
  return /\.(ndjson|jsonl)(\.gz)?$/i.test(name) ? 'lines' : undefined;
}

/** A HAR file opens its log at once; NDJSON has a whole object in its first line, and another behind it. */
function formOf(head: string, isWhole: boolean): Form {
  const text = head.replace(/^[\uFEFF\s]+/, '');
  if (/^\{\s*"log"\s*:\s*\{/.test(text)) return 'har';
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const hasMore = end >= 0 && (!isWhole || text.slice(end).trim() !== '');
  return hasMore && /^\{.*\}\s*$/.test(first) && isJson(first) ? 'lines' : 'whole';
}

async function heldWhole(
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
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(joined(parts));
  return readWhole(contract, text, isNamed);
}

async function* again(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

const START = { line: 1, column: 1 };

/**
 * Reads a recording that is small enough to be held whole: HTTP messages, a curl command, a Terraform plan, a record or
 * an array of them, a page of the fake's journal, or a payload alone. Where nobody named the file, JSON counts as a
 * payload only if it begins with a key of one.
 */
export function readWhole(contract: EffectiveContract, text: string, isNamed: boolean): Recorded[] {
  try {
    if (looksLikeCurl(text)) return readCommands(text);
    if (looksLikeHttp(text))
      return readHttp(text).map(({ exchange, line, isTruncated }) => ({
        ...record(exchange, isTruncated ? [cut()] : []),
        line,
      }));
    return readJson(contract, text, isNamed);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [{ ...START, exchange: null, found: [rawFinding('record-broken', '', { problem: error.message })] }];
  }
}

/** A script with curl commands, each perhaps with the answer that it printed. */
function readCommands(text: string): Recorded[] {
  return readCurls(text, noFile).map(({ request, rest, line }) => ({
    ...record({ request, response: readHttpAnswer(rest) ?? null }),
    line,
  }));
}

function readJson(contract: EffectiveContract, text: string, isNamed: boolean): Recorded[] {
  const value = parsed(text);
  if (isPlan(value)) return readPlan(value, text);
  const exchanges = exchangesIn(value);
  if (exchanges !== undefined) return exchanges.map((exchange) => record(exchange));
  if (!isNamed && !beginsAsPayload(contract, text)) return [];
  return [{ ...record(payloadExchange(contract, text)), isBody: true }];
}

function record(exchange: HttpExchange, problems: readonly RawFinding[] = []): Recorded {
  return { ...START, exchange, found: problems };
}

function cut(): RawFinding {
  return rawFinding('record-truncated', '', { problem: 'a body is shorter than its Content-Length' });
}

/** Undefined for what is no JSON; a payload that is broken is told as such, with its place. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function noFile(name: string): string {
  throw new Unreadable(`the command takes its data from the file ${name}, which a recording cannot hold`);
}
