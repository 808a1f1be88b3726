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

/** Steps within substitutions, for each character of the script: what is not closed is read again. */
const STEPS_A_CHARACTER = 1;
/** Characters of functions and loops that are read again for a run, at least, and for each character of the script. */
const [LEAST_OF_RUNS, RUNS_A_CHARACTER] = [50_000, 4];

/** What may still be read again of a script. */
export class ShellSteps {
  left: number;
  /** True where some runs were not followed. */
  isShort = false;
  #ofRuns: number;

  constructor(characters: number) {
    this.left = characters * STEPS_A_CHARACTER;
    this.#ofRuns = Math.max(LEAST_OF_RUNS, characters * RUNS_A_CHARACTER);
  }

  mayRun(characters: number, isShallow: boolean): boolean {
    const isLeft = isShallow && this.#ofRuns >= characters;
    if (isLeft) [this.#ofRuns, this.left] = [this.#ofRuns - characters, this.left + characters];
    this.isShort ||= !isLeft;
    return isLeft;
  }
}
