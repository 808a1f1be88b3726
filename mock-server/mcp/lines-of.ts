const LINE_FEED = 0x0a;

/** Bytes of the longest message. */
const MOST_BYTES = 10 * 1024 * 1024;

/** A line that is longer than a message may be; what it has is not stored. */
export class TooLongLine extends Error {
  override readonly name = 'TooLongLine';
}

/** The lines of a stream, the last one also where nothing ends it. */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | TooLongLine> {
  let line = new Line();
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end));
      yield line.whole();
      line = new Line();
      start = end + 1;
    }
    line.add(chunk.subarray(start));
  }
  if (!line.isEmpty) yield line.whole();
}

/** A line of which more may come, in a buffer that grows: many small parts take no more than a large one. */
class Line {
  #bytes: Uint8Array = Buffer.alloc(0);
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  add(part: Uint8Array): void {
    const start = this.#size;
    this.#size += part.length;
    if (this.#size > MOST_BYTES) {
      this.#bytes = Buffer.alloc(0);
      return;
    }
    if (this.#size > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(this.#size, 2 * this.#bytes.length));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(part, start);
  }

  whole(): Uint8Array | TooLongLine {
    return this.#size > MOST_BYTES
      ? new TooLongLine(`it is longer than ${MOST_BYTES} bytes`)
      : this.#bytes.subarray(0, this.#size);
  }
}
