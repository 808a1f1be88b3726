import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A file that lies outside of the state, which has only this of it. */
export interface FileReference {
  readonly id: string;
  readonly size: number;
  /** SHA-256 of its content, in hexadecimal. */
  readonly digest: string;
}

/** A file that is being written. */
export interface FileWriter {
  readonly id: string;
  append(bytes: Uint8Array): void;
  /** It is whole. Nobody has it yet: it is gone with `UploadFiles.dropUnkept`, unless somebody keeps it before. */
  end(): FileReference;
  /** It is not wanted. */
  abort(): void;
}

/**
 * Where large files of uploads lie. They are read at once, for stages do not wait. A store that other processes share
 * needs one that they share too.
 */
export interface UploadFiles {
  /** Throws where nothing can be written, as `append` does; nothing is left then. */
  begin(): FileWriter;
  /** Bytes of a file as text, a character for each byte; empty for one that is gone, which only an older state has. */
  read(id: string, from: number, to: number): string;
  keep(id: string): void;
  drop(id: string): void;
  dropUnkept(id: string): void;
}

/** Temporary files without a name: the system frees them when they are closed, or the process ends, however it ends. */
class TemporaryFiles implements UploadFiles {
  readonly #files = new Map<string, { readonly descriptor: number; isKept: boolean }>();
  #last = 0;

  begin(): FileWriter {
    const descriptor = explained(openNameless);
    this.#last += 1;
    const id = `file-${this.#last}`;
    this.#files.set(id, { descriptor, isKept: false });
    const hash = createHash('sha256');
    let size = 0;
    return {
      id,
      append: (bytes) => {
        hash.update(bytes);
        size += bytes.length;
        try {
          explained(() => writeWhole(descriptor, bytes));
        } catch (error) {
          this.drop(id);
          throw error;
        }
      },
      end: () => ({ id, size, digest: hash.digest('hex') }),
      abort: () => this.drop(id),
    };
  }

  read(id: string, from: number, to: number): string {
    const file = this.#files.get(id);
    if (file === undefined || to <= from) return '';
    const bytes = Buffer.allocUnsafe(to - from);
    let length = 0;
    for (;;) {
      const count = readSync(file.descriptor, bytes, length, bytes.length - length, from + length);
      length += count;
      if (count === 0 || length === bytes.length) return bytes.toString('latin1', 0, length);
    }
  }

  keep(id: string): void {
    const file = this.#files.get(id);
    if (file !== undefined) file.isKept = true;
  }

  drop(id: string): void {
    const file = this.#files.get(id);
    if (file === undefined) return;
    this.#files.delete(id);
    closeSync(file.descriptor);
  }

  dropUnkept(id: string): void {
    if (this.#files.get(id)?.isKept === false) this.drop(id);
  }
}

export const uploadFiles: UploadFiles = new TemporaryFiles();

/** A file that only this process can read, in a folder of its own while it has a name. */
function openNameless(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'fake-cxone-upload-'));
  try {
    return openSync(path.join(folder, 'file'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** What the system says of a disk that is full does not name the folder. */
function explained<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`an upload cannot be written to a temporary file in ${tmpdir()}: ${message}`, { cause: error });
  }
}
