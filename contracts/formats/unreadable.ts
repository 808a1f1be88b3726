/** A text that is not of the form that it seems to have: what is wrong with it, and in which line, counted from 1. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly line: number | undefined;

  constructor(problem: string, line?: number) {
    // a text may have thousands, and where they are thrown takes most of their time and says nothing
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(problem);
    Error.stackTraceLimit = stackTraceLimit;
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
