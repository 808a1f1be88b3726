import { styleText } from 'node:util';

/** Shows how far a long work is, on a terminal only, and takes the line away when it is done. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #total: number;
  readonly #since = Date.now();
  #done = 0;
  #shown = 0;

  /** `total` in bytes; 0 where it is not known. */
  constructor(stream: NodeJS.WriteStream, total: number) {
    this.#stream = stream;
    this.#total = total;
  }

  add(bytes: number): void {
    this.#done += bytes;
    const now = Date.now();
    if (!this.#stream.isTTY || now - this.#since < PATIENCE || now - this.#shown < PAUSE) return;
    this.#shown = now;
    const share =
      this.#total > 0 ? ` of ${megabytes(this.#total)} (${Math.floor((100 * this.#done) / this.#total)} %)` : '';
    this.#stream.write(`\r${megabytes(this.#done)}${share} checked`);
  }

  end(): void {
    if (this.#shown > 0) this.#stream.write('\r\u001b[K');
  }
}

/** Milliseconds before anything is shown, and between two showings. */
const PATIENCE = 1000;
const PAUSE = 200;

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

type Style = Parameters<typeof styleText>[0];

/** Colors text where the stream is a terminal and nobody objects (https://no-color.org). */
export function styler(stream: { readonly isTTY?: boolean }): (style: Style, text: string) => string {
  const wanted = stream.isTTY === true && !process.env['NO_COLOR'];
  return (style, text) => (wanted ? styleText(style, text) : text);
}
