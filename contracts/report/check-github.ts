import type { CheckResult } from '../check/check-result.ts';
import { clean } from './printable.ts';

/** Workflow commands that GitHub shows as annotations; a few of each kind, for it shows no more than ten of a step. */
export function checkGithub({ groups }: CheckResult): string {
  const lines = groups
    .filter(({ isKnown }) => !isKnown)
    .flatMap(({ examples, count }) =>
      examples.map(({ severity, file, line, column, code, message, hint }, index) => {
        const more = index === 0 && count > examples.length ? ` (${count} times)` : '';
        const properties = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
        return `::${severity} ${properties}::${data(`${clean(message)}${more}; fix: ${hint}`)}`;
      }),
    );
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
