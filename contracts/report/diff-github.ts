import type { ContractChange } from '../diff/index.ts';
import { githubData, githubProperty } from './check-github.ts';
import { spotOf } from './diff-lines.ts';
import { clean } from './printable.ts';

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
    const place = clean(of === '' ? where : `${where} (${of})`);
    return `::${level} file=${githubProperty(file)},title=${githubProperty(change.kind)}::${githubData(`${clean(change.told)} at ${place}`)}`;
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
