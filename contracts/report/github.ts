import type { CheckResult } from '../check/index.ts';
import type { ContractChange } from '../diff/index.ts';
import type { VerifyResult } from '../verify/index.ts';
import { spotOf } from './diff-text.ts';
import { clean } from './finding-lines.ts';
import { verdictLine } from './verify-text.ts';

/** A workflow command that GitHub shows as an annotation. */
function annotation(
  level: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${written.join(',')}::${data(clean(text))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Workflow commands that GitHub shows as annotations; a few of each kind, because it shows no more than ten of a step. */
export function checkGithub({ groups }: CheckResult): string {
  const lines = groups
    .filter(({ isKnown }) => !isKnown)
    .flatMap(({ examples, count }) =>
      examples.map(({ severity, file, line, column, code, message, hint }, index) => {
        const more = index === 0 && count > examples.length ? ` (${count} times)` : '';
        return annotation(severity, { file, line, col: column, title: code }, `${message}${more}; fix: ${hint}`);
      }),
    );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** GitHub shows no more than ten annotations of a kind of one step. */
const MOST_OF_A_KIND = 10;

/** Workflow commands that GitHub shows as annotations of the new version: an error for what is breaking, else a notice. */
export function diffGithub(changes: readonly ContractChange[], file: string): string {
  const listed = (['breaking', 'compatible'] as const).flatMap((kind) =>
    changes.filter((change) => change.kind === kind).slice(0, MOST_OF_A_KIND),
  );
  const lines = listed.map((change) => {
    const level = change.kind === 'breaking' ? 'error' : 'notice';
    const { where, of } = spotOf(change);
    const place = of === '' ? where : `${where} (${of})`;
    return annotation(level, { file, title: change.kind }, `${change.message} at ${place}`);
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** GitHub shows no more than ten annotations of a step. */
const MOST_OF_A_STEP = 9;

/** Workflow commands that GitHub shows as annotations: what differs is an error, what could not be determined a warning. */
export function verifyGithub(result: VerifyResult): string {
  const relevant = [
    ...result.results.filter(({ verdict }) => verdict === 'differs'),
    ...result.results.filter(({ verdict }) => verdict === 'could-not-tell'),
  ];
  const lines = relevant
    .slice(0, MOST_OF_A_STEP)
    .map(({ verdict, probe, why }) =>
      annotation(verdict === 'differs' ? 'error' : 'warning', { title: probe.title }, why),
    );
  const rest = relevant.length > MOST_OF_A_STEP ? [`and ${relevant.length - MOST_OF_A_STEP} more; `] : [];
  return `${[...lines, annotation('notice', { title: 'fake-cxone verify' }, `${rest.join('')}${verdictLine(result)}`)].join('\n')}\n`;
}
