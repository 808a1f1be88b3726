/** A schema of a document by which nothing can be checked, or of which nothing valid can be made. */
export class UnusableSchema extends Error {
  override readonly name = 'UnusableSchema';
  readonly pointer: string;

  constructor(pointer: string, problem: string) {
    super(problem);
    this.pointer = pointer;
  }
}
