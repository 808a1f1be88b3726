/** What may be looked at or made for each character of a text: what is nested or named again takes more than one look. */
const TIMES = 16;
/** Of a short text. */
const LEAST = 100_000;

/**
 * What reading one text may cost, in characters that are looked at or made. A reader spends what it does; where all is
 * spent, what is left is not known. Without it, what is opened again and again and never closed takes quadratic time.
 */
export class Budget {
  #left: number;

  /** `characters` is how long the text is. */
  constructor(characters: number) {
    this.#left = LEAST + TIMES * characters;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }

  spend(characters: number): void {
    this.#left -= characters;
  }
}
