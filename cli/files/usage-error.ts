/** Something about the command line, a file or the surroundings that the person can correct. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the process ends with. */
export const EXIT = {
  right: 0,
  /** The checked thing is wrong. */
  wrong: 1,
  usage: 2,
  /** EX_SOFTWARE of sysexits: our own bug. */
  bug: 70,
} as const;
