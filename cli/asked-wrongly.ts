/** Something about the command line, a file or the surroundings that the person can mend. Ends with exit code 2. */
export class AskedWrongly extends Error {
  override readonly name = 'AskedWrongly';
}
