/** Something about the command line, a file or the surroundings that the person can mend. Ends with exit code 2. */
export class AskedWrongly extends Error {
  override readonly name = 'AskedWrongly';
}

/** What the process ends with. */
export const EXIT = {
  right: 0,
  /** The checked thing is wrong. */
  wrong: 1,
  askedWrongly: 2,
  /** EX_SOFTWARE of sysexits: our own bug. */
  bug: 70,
} as const;
