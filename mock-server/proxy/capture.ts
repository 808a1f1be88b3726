import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { BodyKept } from './recorded.ts';

/** Bytes of a body that are kept. */
const MOST = 1024 * 1024;

/** A body as it is kept: its text, or a character for each byte; null where it is not there whole. */
export interface BodyText extends BodyKept {
  readonly text: string;
}

/** Keeps the beginning of a body that goes by. */
export class Capture {
  readonly #chunks: Buffer[] = [];
  #kept = 0;
  #size = 0;

  push(chunk: Uint8Array): void {
    const room = MOST - this.#kept;
    this.#size += chunk.length;
    if (room <= 0) return;
    const part = Buffer.from(chunk.subarray(0, room));
    this.#kept += part.length;
    this.#chunks.push(part);
  }

  get size(): number {
    return this.#size;
  }

  /** The text that it is, unpacked where it is packed. */
  text(encoding: string | undefined): BodyText {
    const isCut = this.#size > this.#kept;
    const bytes = Buffer.concat(this.#chunks);
    const unpacked = isCut ? bytes : unpack(bytes, encoding);
    const text = decoded(unpacked);
    return {
      size: this.#size,
      text: text ?? unpacked.toString('latin1'),
      ...(text === undefined && { isBinary: true }),
      ...(isCut && { isCut: true }),
    };
  }
}

/** What cannot be unpacked, or would be too large, stays packed. */
function unpack(bytes: Buffer, encoding = 'identity'): Buffer {
  const limit = { maxOutputLength: 4 * MOST };
  try {
    switch (encoding.trim().toLowerCase()) {
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, limit);
      case 'br':
        return brotliDecompressSync(bytes, limit);
      case 'deflate':
        return inflateSync(bytes, limit);
      default:
        return bytes;
    }
  } catch {
    return bytes;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
