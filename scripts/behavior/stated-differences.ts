/** A difference from the recorded behavior that is wanted. */
export interface StatedDifference {
  readonly section: string;
  /** Of the name and the place within its value: `serve: /stdout`. */
  readonly name: RegExp;
  /** Words of the row in CHANGELOG.md that states it. */
  readonly why: string;
}

export const statedDifferences: readonly StatedDifference[] = [];
