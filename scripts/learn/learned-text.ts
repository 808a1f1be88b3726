import { type Paint, printable } from '../../contracts/report/index.ts';
import type { Learned } from './learned.ts';

/** What was learned, for people: a sentence each, and what contradicts itself. Texts of servers cannot control the terminal. */
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

/** What was seen and is not learned, and why. */
export function notesText(notes: readonly string[], paint: Paint): string {
  return notes.map((note) => `${paint('dim', `- ${printable(note)}`)}\n`).join('');
}
