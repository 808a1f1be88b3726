import type { Budget } from './budget.ts';
import { CODE } from './powershell-text.ts';
import { Unreadable } from './unreadable.ts';

/** The words of a command, and where the command ends. */
export interface CommandWords {
  readonly words: string[];
  readonly end: number;
}

/** PowerShell takes typographic quotes for straight ones. */
const SINGLE = "'\u2018\u2019\u201A\u201B";
const DOUBLE = '"\u201C\u201D\u201E';

/**
 * Splits a command as PowerShell does, and then hands the words over as a program gets them: a backslash before a
 * double quote is written for that, because Windows PowerShell itself drops the quotes of a word.
 */
export function splitPowerShell(text: string): CommandWords {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const endWord = () => {
    if (word !== undefined) words.push(asArgument(word));
    word = undefined;
  };
  while (at < text.length) {
    const character = text[at] as string;
    const joined = character === '`' ? /^`[ \t]*\r?\n/.exec(text.slice(at, at + 200)) : null;
    if (joined !== null) at += joined[0].length;
    else if (word === undefined && EXPRESSION.test(text.slice(at, at + 2)))
      [word, at] = [CODE, endOfExpression(text, at)];
    else if (character === '\n' && (word ?? words[0]) !== undefined) break;
    else if (/[|;]/.test(character)) break;
    else if (/\s/.test(character)) {
      endWord();
      at += 1;
    } else if (character === '#' && word === undefined) at = endOfLine(text, at);
    else {
      const [piece, next] = pieceAt(text, at);
      word = (word ?? '') + piece;
      at = next;
    }
  }
  endWord();
  return { words, end: at };
}

/** What a program gets of a word in which double quotes are escaped for it. */
function asArgument(word: string): string {
  return word.includes('\\"') ? word.replaceAll('\\"', '"') : word;
}

function pieceAt(text: string, at: number): [piece: string, next: number] {
  const character = text[at] as string;
  const opened = character === '@' ? /^@(['"])\r?\n/.exec(text.slice(at, at + 4)) : null;
  if (opened !== null) return hereString(text, at + opened[0].length, opened[1] as string);
  if (SINGLE.includes(character)) return quoted(text, at + 1, SINGLE, false);
  if (DOUBLE.includes(character)) return quoted(text, at + 1, DOUBLE, true);
  if (character === '`') return [text[at + 1] ?? '', at + 2];
  return [character, at + 1];
}

/** `(…)`, `$(…)` or `@(…)`, which PowerShell computes. */
const EXPRESSION = /^[$@]?\(/;

/** Where what was opened is closed; in quotes nothing is. */
function endOfExpression(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string;
    if (SINGLE.includes(character)) at = quoted(text, at + 1, SINGLE, false)[1] - 1;
    else if (DOUBLE.includes(character)) at = quoted(text, at + 1, DOUBLE, true)[1] - 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0 && character === ')') return at + 1;
  }
  throw new Unreadable('a parenthesis is not closed');
}

/** A quote that stands twice is one; backticks escape in double quotes alone, and backslashes are for the program. */
function quoted(text: string, start: number, quotes: string, hasEscapes: boolean): [string, number] {
  let piece = '';
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string;
    const next = text[at + 1] ?? '';
    if (hasEscapes && character === '`') {
      piece += next === '\n' ? '' : next;
      at += 1;
    } else if (!quotes.includes(character)) piece += character;
    else if (hasEscapes && piece.endsWith('\\') && !isWordOver(next)) piece += character;
    else if (next !== '' && quotes.includes(next)) {
      piece += character;
      at += 1;
    } else return [piece, at + 1];
  }
  throw new Unreadable(`a ${hasEscapes ? 'double' : 'single'} quote is not closed`);
}

/** `"{\"a\": 1}"` is written for cmd.exe and bash; PowerShell would end the word at once, which nobody means. */
function isWordOver(next: string): boolean {
  return next === '' || /[\s|;]/.test(next);
}

/** Ends at a line that begins with its mark. */
function hereString(text: string, start: number, quote: string): [string, number] {
  const end = text.indexOf(`\n${quote}@`, start - 1);
  if (end < 0) throw new Unreadable(`a here-string that begins with @${quote} is not closed`);
  return [text.slice(start, Math.max(start, end)).replace(/\r$/, ''), end + 3];
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** A line of a batch file that sets a variable to a text. */
const SET = /^[ \t]*@?set[ \t]+(?:"(\w{1,60})=([^\r\n]*)"|(\w{1,60})=([^\r\n]*))/gim;
/** The variables that a batch file sets once, by their names in upper case. */
export function cmdVariables(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  const again = new Set<string>();
  for (const [, quoted, inQuotes = '', plain, inPlain = ''] of text.matchAll(SET)) {
    const name = (quoted ?? plain ?? '').toUpperCase();
    if (variables.has(name)) again.add(name);
    variables.set(name, quoted === undefined ? inPlain : inQuotes);
  }
  for (const name of again) variables.delete(name);
  return variables;
}

/** Words with `%NAME%` filled in where it is known. */
export function withCmdVariables(
  words: readonly string[],
  variables: ReadonlyMap<string, string>,
  budget: Budget,
): readonly string[] {
  return filledWords(words, /%(\w{1,60})%/g, budget, (name) =>
    // it is filled in before the program reads its words
    variables.get(name.toUpperCase())?.replaceAll('\\"', '"'),
  );
}

/** Words with `$name` and `${name}` filled in where it is a text that is known; names are in lower case. */
export function withPowerShellVariables(
  words: readonly string[],
  variables: ReadonlyMap<string, unknown>,
  budget: Budget,
): readonly string[] {
  return filledWords(words, /\$(?:\{(\w{1,60})\}|(\w{1,60}))/g, budget, (name) => {
    const value = variables.get(name.toLowerCase());
    return typeof value === 'string' || typeof value === 'number' ? asArgument(String(value)) : undefined;
  });
}

function filledWords(
  words: readonly string[],
  expression: RegExp,
  budget: Budget,
  valueNamed: (name: string) => string | undefined,
): readonly string[] {
  return words.map((word) =>
    word.replace(expression, (written, first?: string, second?: string) => {
      const value = valueNamed(first ?? second ?? '');
      budget.spend(value?.length ?? 0);
      return value === undefined || budget.isSpent ? written : value;
    }),
  );
}
