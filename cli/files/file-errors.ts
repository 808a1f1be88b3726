import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { decodedText, isWide, problemOfEncoding } from '../../contracts/formats/index.ts';
import { UsageError } from './usage-error.ts';

/** Messages for the system's error codes. Other codes keep the message of the system. */
const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: 'a part of its path is a file, where a folder belongs',
  EACCES: 'you may not read it',
};
const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there; make it first',
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: 'a part of its path is a file, where a folder belongs',
  EACCES: 'you may not write there',
  EROFS: 'what it is on is read-only',
  ENOSPC: 'the disk is full',
  ENXIO: 'it is a pipe that no program reads, or a socket; start the program that reads it first',
  EAGAIN: 'it is a pipe, and the program that reads it does not',
  EPIPE: 'it is a pipe, and the program that read it has ended',
};

/** Of a file that is read whole. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The text of a file that an option names, which may be in UTF-16; errors are thrown as `UsageError`. */
export function readFileOption(file: string): string {
  return decodedText(readBytes(file)).replace(/^\uFEFF/, '');
}

/** The text of a file as a program sends it: one in UTF-16 is none that the server can read. */
export function readSentFile(file: string): string {
  const bytes = readBytes(file);
  if (isWide(bytes))
    throw new UsageError(`${file} is in UTF-16, and is sent as it is, which no server reads as JSON; save it as UTF-8`);
  return bytes.toString('utf8');
}

/** The same as `readFileOption`, of a text with its byte order mark; what is in another encoding is an error. */
export function readTextFile(file: string): string {
  const bytes = readBytes(file);
  const problem = problemOfEncoding(bytes);
  if (problem !== undefined) throw new UsageError(`${file} cannot be read: ${problem}`);
  return decodedText(bytes);
}

function readBytes(file: string): Buffer {
  try {
    const found = statSync(file);
    if (!found.isFile()) return readStream(file);
    if (found.size > MOST_BYTES) throw tooLarge(file, `${found.size} bytes, of ${MOST_BYTES} at most`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw cannotRead(file, error);
  }
}

/** A pipe or a device, which may have no end. */
function readStream(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size <= MOST_BYTES; ) {
      const chunk = Buffer.alloc(64 * 1024);
      const length = readSync(descriptor, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
      size += length;
    }
    throw tooLarge(file, `it has more than ${MOST_BYTES} bytes`);
  } finally {
    closeSync(descriptor);
  }
}

function tooLarge(file: string, size: string): UsageError {
  return new UsageError(`${file} is too large: ${size}`);
}

/** Why a file cannot be read: which one, and what to do. */
export function cannotRead(file: string, error: unknown): UsageError {
  return fileError(`${file} cannot be read`, READ_ERRORS, error);
}

/** Why a file cannot be written; `what` names it, as `--report json=x.json`. */
export function cannotWrite(what: string, error: unknown): UsageError {
  return fileError(`${what} cannot be written`, WRITING, error);
}

function fileError(what: string, words: typeof READ_ERRORS, error: unknown): UsageError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new UsageError(`${what}: ${words[code] ?? message}`);
}
