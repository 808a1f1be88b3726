import type { CheckResult } from '../check/check-result.ts';
import { annotation } from './annotation.ts';

/** Workflow commands that GitHub shows as annotations; a few of each kind, for it shows no more than ten of a step. */
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
