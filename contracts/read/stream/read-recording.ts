import { found } from '../../finding.ts';
import type { RuledContract } from '../../ruled/index.ts';
import { isJson } from '../json-parts.ts';
import { beginsAsPayload } from '../read-input.ts';
import { joined } from './joined.ts';
import { readHarStream } from './read-har-stream.ts';
import { readLines } from './read-lines.ts';
import { readWhole } from './read-whole.ts';
import type { Batches, Chunks } from './recorded.ts';

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
export async function* readRecording(contract: RuledContract, { name, isNamed }: Source, chunks: Chunks): Batches {
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
  contract: RuledContract,
  chunks: Chunks,
  isNamed: boolean,
): Promise<ReturnType<typeof readWhole>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MOST_HELD) {
      const problem = `only HAR and NDJSON may be larger than ${MOST_HELD} bytes`;
      return [{ line: 1, column: 1, exchange: null, found: [found('record-broken', '', { problem })] }];
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
