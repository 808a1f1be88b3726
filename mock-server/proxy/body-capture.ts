import { unpack } from '../../contracts/formats/content-coding.ts';
import type { HttpExchange } from '../../contracts/internal.ts';

/** Bytes of a body that are captured. */
export const CAPTURED = 1024 * 1024;

/** A body as it was captured: its text, or a character for each byte; null where it is not there whole. */
export interface BodyText extends BodyInfo {
  readonly text: string;
  /** It cannot be read through, so that it may have secrets that are not found: do not store it. */
  readonly isOpaque?: true;
}

/** Keeps the beginning of a body that goes by. */
export class Capture {
  readonly #chunks: Buffer[] = [];
  #captured = 0;
  #size = 0;

  push(chunk: Uint8Array): void {
    const stage = CAPTURED - this.#captured;
    this.#size += chunk.length;
    if (stage <= 0) return;
    const part = Buffer.from(chunk.subarray(0, stage));
    this.#captured += part.length;
    this.#chunks.push(part);
  }

  get size(): number {
    return this.#size;
  }

  /** The text that it is, unpacked where it is packed; `codings` as the header Content-Encoding has them. */
  text(codings: string | undefined): BodyText {
    const isCut = this.#size > this.#captured;
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

/** What no text has: of UTF-8 the zeros of UTF-16, of others and of what should be packed any control character. */
function isOpaque(bytes: Buffer, text: string | undefined, isUnpacked: boolean): boolean {
  if (bytes.includes(0)) return true;
  if (text !== undefined) return !isUnpacked && CONTROL.test(text);
  return CONTROL.test(bytes.toString('latin1'));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f-\x9f]/;

/** An exchange as a recording has it: whole, with the target's URL, and without its secrets. */
export interface RecordedExchange {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly exchange: HttpExchange;
  /** What of the bodies cannot be written as text, or is not all there. */
  readonly request: BodyInfo;
  readonly response: BodyInfo;
  /** Milliseconds until the request was sent, until the answer began, until it was over. */
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  readonly answeredBy: 'upstream' | 'proxy' | 'nobody';
  /** Codes of what was found. */
  readonly findings: readonly string[];
}

/** What is known of a body besides its text. */
export interface BodyInfo {
  /** Bytes that went over the wire. */
  readonly size: number;
  /** No text: each character of the exchange's body is a byte. */
  readonly isBinary?: true;
  /** It is not all there, or could not be read through for secrets: nothing of it is written. */
  readonly isCut?: true;
}
