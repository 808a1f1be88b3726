import { withoutTrailing } from '../http/index.ts';
import { Unreadable } from './unreadable.ts';

/** A text as one word of a POSIX shell, in quotes where it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

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
    .split(/\^\r?\n/)
    .map((part, index) => (index === 0 ? part : part.replace(/^[ \t]+/, '')))
    .map((part, index, all) => (index === all.length - 1 ? part : withoutTrailing(part, ' \t')))
    .join(' ')
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

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', "'": "'", '"': '"', '?': '?',
}; // biome-ignore format: a table reads better filled

/** One quoted or unquoted piece of a word, and where it ends; variables are left as they are written. */
export function pieceAt(text: string, at: number): [piece: string, next: number] {
  const character = text[at];
  if (character === "'") {
    const end = endOf(text, "'", at + 1, true);
    return [text.slice(at + 1, end), end + 1];
  }
  if (character === '$' && text[at + 1] === "'") return ansiQuoted(text, at + 2);
  if (character === '\\') return [text[at + 1] ?? '', at + 2];
  const next = Math.max(endOfPlain(text, at), at + 1);
  return [text.slice(at, next), next];
}

/** What means nothing to a shell; all else is looked at on its own. */
const PLAIN = /[\w./:,=@%+?-]*/y;

function endOfPlain(text: string, at: number): number {
  PLAIN.lastIndex = at;
  return PLAIN.test(text) ? PLAIN.lastIndex : at;
}

/** `$'…'`: the escapes of C, as browsers write them. */
function ansiQuoted(text: string, start: number): [string, number] {
  let piece = '';
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string;
    if (character === "'") return [piece, at + 1];
    if (character !== '\\') {
      piece += character;
      continue;
    }
    const code = /^(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3}))/.exec(
      text.slice(at + 1),
    );
    const hex = code?.[1] ?? code?.[2] ?? code?.[3];
    if (code !== null) {
      piece += String.fromCodePoint(
        hex === undefined ? Number.parseInt(code[4] as string, 8) : Number.parseInt(hex, 16),
      );
      at += code[0].length;
    } else {
      piece += ESCAPES[text[at + 1] ?? ''] ?? `\\${text[at + 1] ?? ''}`;
      at += 1;
    }
  }
  throw new Unreadable("a quote that begins with $' is not closed");
}

function endOf(text: string, mark: string, from: number, must: boolean): number {
  const end = text.indexOf(mark, from);
  if (end < 0 && must) throw new Unreadable('a single quote is not closed');
  return end < 0 ? text.length : end;
}
