import type { ChangeKind, ContractChange } from '../diff/index.ts';
import { clean, type Paint, plainPaint } from './finding-lines.ts';

const COLOURS = { breaking: 'red', compatible: 'green', evidence: 'cyan' } as const;

/** The differences between two versions as text for people, by what they mean. */
export function diffText(changes: readonly ContractChange[], paint: Paint = plainPaint): string {
  const lines = KINDS.flatMap(([kind, title]) => {
    const some = changes.filter((each) => each.kind === kind);
    if (some.length === 0) return [];
    return [paint('bold', title), ...some.flatMap((change) => linesOf(change, paint)), ''];
  });
  return `${[...lines, countsOf(changes)].join('\n')}\n`;
}

function linesOf(change: ContractChange, paint: Paint): string[] {
  const { where, of } = spotOf(change);
  return [
    `  ${paint(COLOURS[change.kind], change.kind)} ${clean(change.message)} ${paint('dim', `[${change.part}]`)}`,
    `      ${paint('dim', clean(of === '' ? where : `${where}  (${of})`))}`,
  ];
}

/** The kinds of changes in the order in which they are reported, with what they are called. */
export const KINDS: readonly (readonly [kind: ChangeKind, title: string])[] = [
  ['breaking', 'Breaking'],
  ['compatible', 'Not breaking'],
  ['evidence', 'Evidence only'],
];

/** The place of a change: the pointer, and the operations that it concerns. */
export function spotOf({ pointer, version, operations }: ContractChange): {
  readonly where: string;
  readonly of: string;
} {
  return { where: version === 'old' ? `${pointer} of the old version` : pointer || '/', of: operations.join(', ') };
}

/** How many there are of each kind, on one line. */
export function countsOf(changes: readonly ContractChange[]): string {
  if (changes.length === 0) return 'no difference';
  return KINDS.map(
    ([kind, title]) => `${changes.filter((each) => each.kind === kind).length} ${title.toLowerCase()}`,
  ).join(', ');
}
