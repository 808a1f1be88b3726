import { Unreadable } from '../unreadable.ts';

/**
 * Splits a command as Windows would: first the carets of cmd.exe, which quote the next character and continue lines,
 * then the rules by which C programs read their arguments (backslashes count before a double quote only).
 */
export function splitCmd(text: string): { words: string[]; end: number } {
  const [command, rest] = partedAtBreak(text);
  return { words: splitArguments(withoutCarets(command)), end: text.length - rest.length };
}

/** A command ends at the first line break that no caret stands before, or behind another that has one. */
function partedAtBreak(text: string): [command: string, rest: string] {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const [command = ''] = /^(?:\^\r?\n(?:\r?\n)?|\^[\s\S]|[^\n^])*/.exec(text.slice(start)) ?? [];
  return [text.slice(0, start + command.length), text.slice(start + command.length)];
}

/** True for text that only cmd.exe reads: a caret before a quote, or at the end of a line. */
export function looksLikeCmd(text: string): boolean {
  return /\^\s*\r?\n|\^"/.test(text);
}

/** A caret at the end of a line joins the next one; browsers write a line break within a string as two of them. */
function withoutCarets(text: string): string {
  return text
    .replace(/\^\r?\n\r?\n/g, '\n')
    .replace(/[ \t]*\^\r?\n[ \t]*/g, ' ')
    .replace(/\^([\s\S])/g, '$1');
}

function splitArguments(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const slashes = /^\\+/.exec(line.slice(at))?.[0].length ?? 0;
    if (slashes > 0 && line[at + slashes] === '"') {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes / 2)) + (slashes % 2 === 1 ? '"' : '');
      at += slashes % 2 === 1 ? slashes : slashes - 1;
    } else if (slashes > 0) {
      word = (word ?? '') + '\\'.repeat(slashes);
      at += slashes - 1;
    } else if (line[at] === '"') {
      word ??= '';
      if (quoted && line[at + 1] === '"') {
        word += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (/\s/.test(line[at] as string) && !quoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + line[at];
  }
  if (quoted) throw new Unreadable('a double quote is not closed');
  if (word !== undefined) words.push(word);
  return words;
}
