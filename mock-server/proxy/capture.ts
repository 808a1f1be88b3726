import type { BodyKept } from './recorded.ts';
import { unpack } from './unpack.ts';

/** Bytes of a body that are kept. */
const MOST = 1024 * 1024;

/** A body as it is kept: its text, or a character for each byte; null where it is not there whole. */
export interface BodyText extends BodyKept {
  readonly text: string;
  /** It cannot be read through, so that nobody knows what secrets are in it: it must not be kept. */
  readonly isOpaque?: true;
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

  /** The text that it is, unpacked where it is packed; `codings` as the header Content-Encoding has them. */
  text(codings: string | undefined): BodyText {
    const isCut = this.#size > this.#kept;
    const bytes = Buffer.concat(this.#chunks);
    const unpacked = isCut && codings !== undefined ? undefined : unpack(bytes, codings);
    const shown = unpacked ?? bytes;
    const text = decoded(shown);
    return {
      size: this.#size,
      text: text ?? shown.toString('latin1'),
      ...(text === undefined && { isBinary: true }),
      ...(isCut && { isCut: true }),
      ...(isOpaque(shown, text, unpacked !== undefined) && { isOpaque: true }),
    };
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

/** What no text has: of UTF-8 the zeros that tell UTF-16, of others and of what should be packed any control character. */
function isOpaque(bytes: Buffer, text: string | undefined, isUnpacked: boolean): boolean {
  if (bytes.includes(0)) return true;
  if (text !== undefined) return !isUnpacked && CONTROL.test(text);
  return CONTROL.test(bytes.toString('latin1'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/;
