/** An opening or closing bracket outside of strings. */
export interface Bracket {
  readonly kind: 'open' | 'close';
  /** How many brackets are open around it. */
  readonly depth: number;
  /** The last string before an opening bracket, as it is written: the key of what opens, in an object. */
  readonly key: string;
  /** In the piece that is walked over. */
  readonly offset: number;
  /** In the whole text, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** Longer strings are not keys that anybody asks for. */
const LONGEST_KEY = 40;

/** Walks over a JSON text piece by piece and shows its brackets, without building values. Knows nothing of syntax. */
export class JsonWalk {
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  #key = '';
  #line = 1;
  /** Characters of the current line in earlier pieces. */
  #column = 0;
  #hasBegun = false;

  /** True once every bracket that was opened is closed again. */
  get isOver(): boolean {
    return this.#hasBegun && this.#depth === 0;
  }

  /** Where the next piece begins. */
  get place(): { line: number; column: number } {
    return { line: this.#line, column: this.#column + 1 };
  }

  over(text: string, meet: (bracket: Bracket) => void): void {
    if (text === '') return;
    const next = /["{}[\]\n]/g;
    let lineStart = -this.#column;
    let at = this.#isString ? this.#throughString(text, 0) : 0;
    for (;;) {
      next.lastIndex = at;
      const offset = at > text.length ? -1 : (next.exec(text)?.index ?? -1);
      if (offset < 0) break;
      at = offset + 1;
      const character = text[offset];
      if (character === '"') {
        this.#key = '';
        at = this.#throughString(text, at);
      } else if (character === '\n') {
        this.#line += 1;
        lineStart = at;
      } else meet(this.#bracket(character === '{' || character === '[', offset, offset - lineStart + 1));
    }
    this.#column = text.length - lineStart;
  }

  #bracket(opens: boolean, offset: number, column: number): Bracket {
    if (!opens) this.#depth -= 1;
    const depth = this.#depth;
    if (opens) this.#depth += 1;
    this.#hasBegun = true;
    return { kind: opens ? 'open' : 'close', depth, key: this.#key, offset, line: this.#line, column };
  }

  /** Goes on behind the closing quote; past the end of the piece where the string goes on in the next. */
  #throughString(text: string, from: number): number {
    const next = /["\\]/g;
    let at = from + (this.#isEscaped ? 1 : 0);
    this.#isEscaped = false;
    for (;;) {
      next.lastIndex = at;
      const end = next.exec(text)?.index ?? -1;
      this.#isString = end < 0 || text[end] === '\\';
      if (this.#key.length < LONGEST_KEY) this.#key += text.slice(at, end < 0 ? text.length : end);
      if (end < 0) return text.length + 1;
      if (text[end] === '"') return end + 1;
      at = end + 2;
      this.#isEscaped = at > text.length;
    }
  }
}
