/** An error in the command line, a file or the environment that the user can fix. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Exit codes of the process. */
export const EXIT = {
  success: 0,
  /** A check failed. */
  failed: 1,
  usage: 2,
  /** EX_SOFTWARE of sysexits: an internal error. */
  internal: 70,
} as const;
