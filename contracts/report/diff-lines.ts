import type { ChangeKind, ContractChange } from '../diff/index.ts';

/** The kinds of changes in the order in which they are told, with what they are called. */
export const KINDS: readonly (readonly [kind: ChangeKind, title: string])[] = [
  ['breaking', 'Breaking'],
  ['compatible', 'Not breaking'],
  ['evidence', 'Evidence only'],
];

/** Where a change stands: the pointer, and the operations that it concerns. */
export function spotOf({ pointer, edition, operations }: ContractChange): {
  readonly where: string;
  readonly of: string;
} {
  return { where: edition === 'old' ? `${pointer} of the old edition` : pointer || '/', of: operations.join(', ') };
}

/** How many there are of each kind, on one line. */
export function countsOf(changes: readonly ContractChange[]): string {
  if (changes.length === 0) return 'no difference';
  return KINDS.map(
    ([kind, title]) => `${changes.filter((each) => each.kind === kind).length} ${title.toLowerCase()}`,
  ).join(', ');
}
