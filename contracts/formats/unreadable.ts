/** A text that is not of the form that it seems to have: what is wrong with it, and in which line, counted from 1. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly line: number | undefined;

  constructor(problem: string, line?: number) {
    super(problem);
    this.line = line;
  }
}

/** Thrown for a text that is of no known form; its message is a part of a sentence. */
export class UnknownFormat extends Error {
  override readonly name = 'UnknownFormat';
  /** True where the text names a path of the contract, so that leaving it alone is worth a warning. */
  readonly namesPath: boolean;

  constructor(problem: string, namesPath = false) {
    super(problem);
    this.namesPath = namesPath;
  }
}
