import type { ContractChange } from '../diff/index.ts';
import { annotation } from './annotation.ts';
import { spotOf } from './diff-lines.ts';

/** GitHub shows no more than ten annotations of a kind of one step. */
const MOST = 10;

/** Workflow commands that GitHub shows as annotations of the new edition: an error for what is breaking, else a notice. */
export function diffGithub(changes: readonly ContractChange[], file: string): string {
  const shown = (['breaking', 'compatible'] as const).flatMap((kind) =>
    changes.filter((change) => change.kind === kind).slice(0, MOST),
  );
  const lines = shown.map((change) => {
    const level = change.kind === 'breaking' ? 'error' : 'notice';
    const { where, of } = spotOf(change);
    const place = of === '' ? where : `${where} (${of})`;
    return annotation(level, { file, title: change.kind }, `${change.told} at ${place}`);
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
