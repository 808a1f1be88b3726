/** Bytes of a body that are kept. */
export const KEPT_BYTES = 1024 * 1024;

/** Keeps copies of the chunks of a body, up to a cap; beyond it all of them are let go. */
export class KeptBytes {
  #chunks: Uint8Array[] = [];
  #size = 0;

  /** A chunk as streams give and take it; anything else is none. */
  add(chunk: unknown, encoding?: unknown): void {
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, Buffer.isEncoding(String(encoding)) ? (encoding as BufferEncoding) : 'utf8')
        : chunk instanceof Uint8Array
          ? Uint8Array.from(chunk) // a copy: pools and callers use their memory again
          : undefined;
    if (bytes === undefined) return;
    this.#size += bytes.length;
    if (this.isOver) this.#chunks = [];
    else this.#chunks.push(bytes);
  }

  get isOver(): boolean {
    return this.#size > KEPT_BYTES;
  }

  /** Null where there were too many. */
  get text(): string | null {
    return this.isOver ? null : new TextDecoder().decode(Buffer.concat(this.#chunks));
  }
}
