import type { CutFile } from '../exchange/index.ts';
import { type FileWriter, uploadFiles } from '../lists/index.ts';

/** Characters of the text that stay in the body: more than the journal shows. */
const KEPT = 32_768;
/** Bytes that are read in one go: of the last of them more may stay in the body. */
const PIECE = 65_536;
const LONGEST_NAME = 100;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Cuts a text out of a JSON object while it arrives: the base64 of a file, which is decoded into a file of its own. The
 * beginning stays in the body, and from where it is no base64 the rest, the padding included: so what is left has the
 * faults that the text has.
 */
export class FileCutter {
  readonly #property: string;
  /** What stays in the body. */
  readonly #pieces: Uint8Array[] = [];
  #part: 'names' | 'file' | 'rest' = 'names';
  #names = new Names();
  #writer: FileWriter | undefined;
  /** The beginning of an escape that goes on in the next piece. */
  #open: Uint8Array = new Uint8Array();
  /** Characters that are no whole bytes yet. */
  #partial = '';
  #beginning = '';
  /** As it was sent. */
  readonly #remainder: Uint8Array[] = [];
  #cut: CutFile | undefined;

  /** The text is that of a property of the object itself; a name that was written with escapes is not known. */
  constructor(property: string) {
    this.#property = property;
  }

  /** Throws where the file cannot be written. */
  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE) this.#addPiece(bytes.subarray(at, at + PIECE));
  }

  /** The body without the text, and what was cut out where it was whole. */
  end(): { readonly bytes: Uint8Array; readonly cut?: CutFile } {
    this.#pieces.push(this.#open);
    if (this.#cut === undefined) this.abort();
    return { bytes: Buffer.concat(this.#pieces), ...(this.#cut && { cut: this.#cut }) };
  }

  abort(): void {
    this.#writer?.abort();
  }

  #addPiece(bytes: Uint8Array): void {
    if (this.#part === 'rest') this.#pieces.push(bytes);
    else if (this.#part === 'file') this.#addToFile(bytes);
    else {
      const begin = this.#names.findText(bytes, this.#property);
      this.#pieces.push(bytes.subarray(0, begin));
      if (begin === undefined) return;
      this.#part = 'file';
      this.#writer = uploadFiles.begin();
      this.#addToFile(bytes.subarray(begin));
    }
  }

  #addToFile(bytes: Uint8Array): void {
    const piece = this.#open.length === 0 ? bytes : Buffer.concat([this.#open, bytes]);
    const end = closingQuote(piece);
    const text = piece.subarray(0, end ?? wholeEscapes(piece));
    this.#open = end === undefined ? piece.subarray(text.length) : new Uint8Array();
    this.#addText(text);
    if (end === undefined) return;
    this.#endFile();
    this.#part = 'rest';
    this.#pieces.push(piece.subarray(end));
  }

  /** A part of the text as it was sent, with whole escapes. */
  #addText(sent: Uint8Array): void {
    const text = this.#remainder.length > 0 ? undefined : base64Of(sent);
    if (text === undefined) {
      this.#remainder.push(sent);
      this.#pieces.push(sent);
      return;
    }
    const kept = text.slice(0, KEPT - this.#beginning.length);
    this.#beginning += kept;
    this.#pieces.push(Buffer.from(JSON.stringify(kept).slice(1, -1)));
    const characters = this.#partial + text.replace(/[\r\n]+/g, '');
    const whole = characters.length - (characters.length % 4);
    this.#writer?.append(Buffer.from(characters.slice(0, whole), 'base64'));
    this.#partial = characters.slice(whole);
  }

  #endFile(): void {
    const remainder = unescaped(Buffer.concat(this.#remainder).toString('utf8')) ?? '';
    this.#writer?.append(Buffer.from(this.#partial + remainder, 'base64'));
    const file = this.#writer?.end();
    if (file !== undefined) this.#cut = { file, kept: this.#beginning + remainder };
  }
}

/** Goes over the names of a JSON object, piece by piece. */
class Names {
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  #last = '';
  /** Whether a name with its colon was the last that came. */
  #isBefore = false;

  /** Where the text of a property begins, behind its quote; undefined where that is not in the piece. */
  findText(piece: Uint8Array, property: string): number | undefined {
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] as number;
      if (this.#isString) this.#overString(byte);
      else if (byte === QUOTE && this.#isBefore && this.#last === property) return at + 1;
      else this.#overOther(byte);
    }
    return undefined;
  }

  #overString(byte: number): void {
    if (byte === QUOTE && !this.#isEscaped) this.#isString = false;
    else if (this.#last.length < LONGEST_NAME) this.#last += String.fromCharCode(byte);
    this.#isEscaped = byte === BACKSLASH && !this.#isEscaped;
  }

  #overOther(byte: number): void {
    const character = String.fromCharCode(byte);
    if (' \t\r\n'.includes(character)) return;
    this.#isBefore = character === ':' && this.#depth === 1;
    if (character === '"') [this.#isString, this.#last] = [true, ''];
    else if ('[{'.includes(character)) this.#depth += 1;
    else if (']}'.includes(character)) this.#depth -= 1;
  }
}

/** Where a text ends. */
function closingQuote(piece: Uint8Array): number | undefined {
  for (let at = piece.indexOf(QUOTE); at >= 0; at = piece.indexOf(QUOTE, at + 1))
    if (backslashesBefore(piece, at) % 2 === 0) return at;
  return undefined;
}

/** How much of a text has no escape that is cut off. */
function wholeEscapes(piece: Uint8Array): number {
  const last = piece.lastIndexOf(BACKSLASH);
  if (last < 0 || backslashesBefore(piece, last) % 2 === 1) return piece.length;
  const isWhole = last + (piece[last + 1] === 0x75 ? 6 : 2) <= piece.length;
  return isWhole ? piece.length : last;
}

function backslashesBefore(piece: Uint8Array, at: number): number {
  let count = 0;
  while (piece[at - 1 - count] === BACKSLASH) count += 1;
  return count;
}

/** A part of a text without its escapes; undefined where it is no base64, or its end. */
function base64Of(sent: Uint8Array): string | undefined {
  const written = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength).toString('latin1');
  if (/^[A-Za-z0-9+/]*$/.test(written)) return written;
  const text = unescaped(written);
  return text !== undefined && /^[A-Za-z0-9+/\r\n]*$/.test(text) ? text : undefined;
}

function unescaped(written: string): string | undefined {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return undefined;
  }
}
