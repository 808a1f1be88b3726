import type { ContractChange } from '../diff/index.ts';
import { countsOf, KINDS, spotOf } from './diff-lines.ts';
import { clean, type Paint, plainPaint } from './printable.ts';

const COLOURS = { breaking: 'red', compatible: 'green', evidence: 'cyan' } as const;

/** The differences between two editions as text for people, by what they mean. */
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
    `  ${paint(COLOURS[change.kind], change.kind)} ${clean(change.told)} ${paint('dim', `[${change.part}]`)}`,
    `      ${paint('dim', clean(of === '' ? where : `${where}  (${of})`))}`,
  ];
}
