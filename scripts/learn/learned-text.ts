import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { type Paint, printable } from '../../contracts/report/index.ts';
import type { Learned, SpecTexts } from './learned.ts';

/** The proposals and conflicts as text. Texts of servers cannot control the terminal. */
export function learnedText({ proposals, conflicts }: Learned, paint: Paint): string {
  const lines = [
    paint('bold', proposals.length === 0 ? 'There is nothing to learn.' : `${proposals.length} to learn:`),
    ...proposals.map(({ kind, summary }) => `  ${paint('green', kind.padEnd(9))} ${printable(summary)}`),
    ...(conflicts.length === 0 ? [] : [paint('bold', `${conflicts.length} contradictory, and not learned:`)]),
    ...conflicts.flatMap(({ about, sides }) => [
      `  ${paint('red', 'conflict')} ${printable(about)}`,
      ...sides.map(({ seen, from }) => `           ${printable(`${seen}: ${from.join(', ')}`)}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was observed and is not learned, and why. */
export function notesText(notes: readonly string[], paint: Paint): string {
  return notes.map((note) => `${paint('dim', `- ${printable(note)}`)}\n`).join('');
}

/** What `git apply` takes: a unified diff of the files of spec/ that differ. */
export function specDiff(before: SpecTexts, after: SpecTexts): string {
  return [...after]
    .filter(([file, text]) => before.get(file) !== text)
    .map(([file, text]) => {
      const old = before.get(file);
      const from = old === undefined ? '/dev/null' : `a/spec/${file}`;
      const options = { context: 2, headerOptions: FILE_HEADERS_ONLY };
      return createTwoFilesPatch(from, `b/spec/${file}`, old ?? '', text, undefined, undefined, options);
    })
    .join('');
}

/** The same in colors. */
export function paintedDiff(diff: string, paint: Paint): string {
  const styles = { '+': 'green', '-': 'red', '@': 'cyan' } as const;
  return diff
    .split('\n')
    .map((line) => {
      if (/^(\+\+\+|---) /.test(line)) return paint('bold', line);
      const style = styles[line.charAt(0) as keyof typeof styles];
      return style === undefined ? line : paint(style, line);
    })
    .join('\n');
}
