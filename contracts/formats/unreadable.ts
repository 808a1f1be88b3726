/** A text that is not of the form that it seems to have: what is wrong with it, and in which line, counted from 1. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly line: number | undefined;

  constructor(problem: string, line?: number) {
    super(problem);
    this.line = line;
  }
}

/** Thrown for a file that somebody named and that is of no known format; its message is a part of a sentence. */
export class UnknownFormat extends Error {
  override readonly name = 'UnknownFormat';
}
