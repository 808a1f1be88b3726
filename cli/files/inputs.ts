import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodedText, problemOfEncoding } from '../../contracts/formats/index.ts';
import { MOST_BYTES } from './file-errors.ts';
import { UsageError } from './usage-error.ts';

/** Something to be checked: a file, or stdin. */
export interface Input {
  /** As it was given or found, with forward slashes. */
  readonly name: string;
  /** False for what was come across in a folder or by a pattern. */
  readonly isNamed: boolean;
  /** True for code and documents of a folder: those that have no request are counted, and not listed one by one. */
  readonly isCode: boolean;
  /** 0 where that is not known. */
  readonly bytes: number;
}

/** A compressed file that is broken: the finding that reports it. */
export class BrokenPack extends Error {
  override readonly name = 'BrokenPack';
  readonly code: 'record-truncated' | 'record-broken';

  constructor(code: BrokenPack['code'], problem: string) {
    super(problem);
    this.code = code;
  }
}

const STDIN = '-';
/** What recordings, scripts and what tools write are called. */
const RECORDINGS = 'har,ndjson,jsonl,json,http,rest,curl,txt,log,sh,bash,zsh,ps1,psm1,bat,cmd,tf,tfstate';
/** Code and documents, which may have requests in them. */
const CODE =
  'md,markdown,yml,yaml,js,mjs,cjs,jsx,ts,mts,cts,tsx,py,rb,php,go,java,kt,cs,groovy,scala,feature,bru,hurl,service,fish';
/** What of a folder is looked at; other files are not. */
const OF_FOLDERS = [
  `**/*.{${RECORDINGS},${CODE}}{,.gz}`,
  '**/*.{ndjson,jsonl,log}.[0-9]{,[0-9]}{,.gz}',
  '**/{Dockerfile,Makefile,Jenkinsfile}',
];
const CODE_EXTENSIONS = new Set(CODE.split(',').map((each) => `.${each}`));

/** Files, folders and patterns as the files that they mean. Each must mean at least one. */
export async function findInputs(given: readonly string[]): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const each of given) {
    const found = await namesOf(each);
    if (found.length === 0) throw new UsageError(nothingFound(each));
    for (const name of found) {
      const isNamed = name === each.replaceAll('\\', '/');
      if (inputs.has(path.resolve(name))) continue;
      const bytes = name === STDIN ? 0 : statSync(name).size;
      inputs.set(path.resolve(name), { name, isNamed, isCode: isCode(name) && isFolder(each), bytes });
    }
  }
  return [...inputs.values()];
}

/** By its extension, also of what is packed; or a Dockerfile, Makefile or Jenkinsfile. */
function isCode(name: string): boolean {
  const { ext, name: plain } = path.parse(name.toLowerCase().replace(/\.gz$/, ''));
  return CODE_EXTENSIONS.has(ext) || (ext === '' && plain.endsWith('file'));
}

/** The bytes of an input, unpacked where they begin as gzip does. */
export async function* openInput({ name }: Input, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const source = name === STDIN ? process.stdin : createReadStream(name, { highWaterMark: 256 * 1024 });
  const bytes = counted(source, onBytes);
  const first = await bytes.next();
  if (first.done === true) return;
  const all = withFirst(first.value, bytes);
  if (first.value[0] === 0x1f && first.value[1] === 0x8b) yield* unpacked(all);
  else yield* all;
}

async function namesOf(given: string): Promise<string[]> {
  if (given === STDIN) return [STDIN];
  const { glob } = await import('tinyglobby');
  if (!existsSync(given)) return (await glob(given.replaceAll('\\', '/'), { dot: true })).sort();
  if (!isFolder(given)) return [given.replaceAll('\\', '/')];
  const inside = await glob(OF_FOLDERS, { cwd: given, ignore: ['**/node_modules/**'] });
  return inside.sort().map((file) => `${given.replaceAll('\\', '/').replace(/\/$/, '')}/${file}`);
}

function isFolder(given: string): boolean {
  return existsSync(given) && statSync(given).isDirectory();
}

function nothingFound(given: string): string {
  if (existsSync(given)) return `the folder ${given} has no file that is read (${OF_FOLDERS.join(', ')})`;
  return /[*?{[]/.test(given) ? `the pattern ${given} matches no file` : `there is no file ${given}`;
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** Gives what can be unpacked, and then throws where that was not all. */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(Readable.from(packed), gunzip, () => {
    // An error is met where the unpacked bytes are read.
  });
  try {
    yield* gunzip;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new BrokenPack('record-truncated', 'the packed file ends before its data does');
    if (code?.startsWith('Z_')) throw new BrokenPack('record-broken', `the packed file is damaged: ${message}`);
    throw error;
  }
}

/** All of stdin as text, its byte order mark too, however late it comes: it waits for a pipe that is still empty. */
export async function stdinText(): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new UsageError(`stdin is too large: ${MOST_BYTES} bytes at most`);
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const problem = problemOfEncoding(bytes);
  if (problem !== undefined) throw new UsageError(`stdin cannot be read: ${problem}`);
  return decodedText(bytes);
}
