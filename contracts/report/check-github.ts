import type { CheckResult } from '../check/check-result.ts';
import { clean } from './printable.ts';

/** Workflow commands that GitHub shows as annotations; a few of each kind, for it shows no more than ten of a step. */
export function checkGithub({ groups }: CheckResult): string {
  const lines = groups
    .filter(({ isKnown }) => !isKnown)
    .flatMap(({ examples, count }) =>
      examples.map(({ severity, file, line, column, code, message, hint }, index) => {
        const more = index === 0 && count > examples.length ? ` (${count} times)` : '';
        const properties = `file=${githubProperty(file)},line=${line},col=${column},title=${githubProperty(code)}`;
        return `::${severity} ${properties}::${githubData(`${clean(message)}${more}; fix: ${hint}`)}`;
      }),
    );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** A text as the message of a workflow command. */
export function githubData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A text as a property of a workflow command. */
export function githubProperty(text: string): string {
  return githubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
