import { outputOf, ShellValues } from './shell-values.ts';
import { pieceAt } from './shell-words.ts';
import { Unreadable } from './unreadable.ts';

/** A simple command of a script. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Where its name stands, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** What it reads on standard input, where the script says so. */
  readonly stdin: string | undefined;
  /** The files that the script has written until then, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Why it cannot be read. */
  readonly problem?: string;
}

/** Words that stand before a command without being one. */
const BEFORE_COMMANDS =
  /^(?:if|then|else|elif|do|while|until|!|\{|time|sudo|command|exec|nohup|env|builtin|eval|xargs|nice|stdbuf|timeout|watch|retry|\$|>|%)$/;
const ASSIGNMENT = /^([A-Za-z_]\w*)\+?=/;
const DECLARES = /^(?:export|local|readonly|declare|typeset)$/;
/** Substitutions within substitutions that are followed. */
const MOST_LEVELS = 8;
const CURL = /(?:^|[/\\])curl(?:\.exe)?$/i;

/** True for the words of a curl command. */
export function isCurl([name = '']: readonly string[]): boolean {
  return CURL.test(name);
}

/**
 * Walks a script of a POSIX shell (POSIX.1-2024, section 2) and gives the commands that it has, wherever they stand:
 * behind assignments, in substitutions, conditions, functions and pipes. Nothing is run. Variables that the script sets to a
 * known text have it, all others stay as they are written.
 */
export function shellCommands(text: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  new Scanner(text, 0, commands, new ShellValues()).scan();
  return commands.sort((a, b) => a.start - b.start);
}

class Scanner {
  readonly #text: string;
  /** Where the text begins in the whole script. */
  readonly #offset: number;
  readonly #commands: ShellCommand[];
  readonly #known: ShellValues;
  #at = 0;
  #words: string[] = [];
  #starts: number[] = [];
  #stdin: string | undefined;
  #piped: string | undefined;
  #writesTo: string | undefined;
  /** A line end behind which there is a here-document, and where that ends. */
  #document: { readonly from: number; readonly to: number } | undefined;

  constructor(text: string, offset: number, commands: ShellCommand[], known: ShellValues) {
    this.#text = text;
    this.#offset = offset;
    this.#commands = commands;
    this.#known = known;
  }

  scan(): void {
    while (this.#at < this.#text.length) {
      const begun = this.#at;
      try {
        this.#step();
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.#leaveLine(begun, error.message);
      }
    }
    this.#end(this.#at, false);
  }

  /** A line that is no command, such as what one has printed; a curl command is not lost without a word. */
  #leaveLine(begun: number, problem: string): void {
    const named = this.#words.findIndex((_word, index) => isCurl(this.#words.slice(index)));
    const next = this.#text.indexOf('\n', begun);
    this.#at = next < 0 ? this.#text.length : next + 1;
    if (named >= 0) this.#push(this.#words.slice(named), this.#starts[named] ?? begun, this.#at, problem);
    this.#forget();
    this.#piped = undefined;
  }

  #step(): void {
    const [text, at] = [this.#text, this.#at];
    const character = text[at] as string;
    const two = text.slice(at, at + 2);
    if (character === '\n') this.#endLine();
    else if (two === '\\\n' || text.startsWith('\\\r\n', at)) this.#at += two === '\\\n' ? 2 : 3;
    else if (/\s/.test(character)) this.#at += 1;
    else if (character === '#') this.#at = this.#lineEnd(at);
    else if (two === '&&' || two === '||' || two === ';;') this.#operator(2, false);
    else if (character === '|') this.#operator(two === '|&' ? 2 : 1, true);
    else if (character === '&' && text[at + 1] !== '>') this.#operator(1, false);
    else if (character === ';' || character === ')') this.#operator(1, false);
    else if (character === '(') this.#parenthesis();
    else if (/[<>&]/.test(character)) this.#redirection();
    else this.#word();
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #operator(length: number, isPipe: boolean): void {
    this.#end(this.#at, isPipe);
    this.#at += length;
  }

  /** A subshell, or the parentheses of a function's name. */
  #parenthesis(): void {
    if (this.#text[this.#at + 1] === ')') this.#at += 1;
    this.#at += 1;
    this.#forget();
  }

  #endLine(): void {
    this.#end(this.#at, false);
    const { from, to } = this.#document ?? { from: -1, to: 0 };
    this.#at = from === this.#at ? to : this.#at + 1;
  }

  /** The lines behind this one, up to the mark; they are no commands. */
  #readDocument(mark: string, isQuoted: boolean, hasTabs: boolean): string {
    const from = this.#lineEnd(this.#at);
    const lines: string[] = [];
    let at = this.#document?.from === from ? this.#document.to : from + 1;
    while (at < this.#text.length) {
      const end = this.#lineEnd(at);
      const line = this.#text.slice(at, end).replace(/\r$/, '');
      at = end + 1;
      if (line.trim() === mark) break;
      lines.push(hasTabs ? line.replace(/^\t+/, '') : line);
    }
    this.#document = { from, to: at };
    const document = lines.join('\n');
    return isQuoted ? document : this.#known.expanded(document);
  }

  #redirection(): void {
    const [mark = ''] = /^(?:<<<|<<-?|[<>]\(|&?>>?&?|<&?|&)/.exec(this.#text.slice(this.#at, this.#at + 4)) ?? [];
    const last = this.#words.at(-1);
    // the number of a descriptor, as in 2>
    if (last !== undefined && /^\d$/.test(last) && !/\s/.test(this.#text[this.#at - 1] ?? ' ')) {
      this.#words.pop();
      this.#starts.pop();
    }
    this.#at += mark.length;
    if (mark.endsWith('(')) {
      this.#nested(this.#closing(this.#at));
      return;
    }
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at += 1;
    const isQuoted = /['"\\]/.test(this.#text[this.#at] ?? '');
    const target = this.#readWord();
    if (mark === '<<' || mark === '<<-') this.#stdin = this.#readDocument(target, isQuoted, mark === '<<-');
    else if (mark === '<<<') this.#stdin = target;
    else if (mark === '<') this.#stdin = this.#known.files.get(target);
    else if (mark === '>') this.#writesTo = target;
  }

  #word(): void {
    const start = this.#at;
    const word = this.#readWord();
    this.#words.push(word);
    this.#starts.push(start);
  }

  #readWord(): string {
    let word = '';
    const begun = this.#at;
    while (this.#at < this.#text.length) {
      const [text, at] = [this.#text, this.#at];
      const character = text[at] as string;
      if (character === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) this.#at += text[at + 1] === '\r' ? 3 : 2;
      else if (/[\s|;&<>()]/.test(character) && at > begun) break;
      else if (text.startsWith('$(', at) || character === '`') word += this.#substitution();
      else if (character === '"') word += this.#doubleQuoted();
      else {
        const [piece, next] =
          character === '$' && text[at + 1] !== "'" ? this.#known.variableAt(text, at) : pieceAt(text, at);
        word += piece;
        this.#at = next;
      }
    }
    return word;
  }

  #doubleQuoted(): string {
    let piece = '';
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] as string;
      if (character === '"') {
        this.#at += 1;
        return piece;
      }
      const escaped = this.#text[this.#at + 1] ?? '';
      if (this.#text.startsWith('$(', this.#at) || character === '`') piece += this.#substitution();
      else if (character === '$') {
        const [value, next] = this.#known.variableAt(this.#text, this.#at);
        piece += value;
        this.#at = next;
      } else if (character === '\\' && '$`"\\\n'.includes(escaped)) {
        piece += escaped === '\n' ? '' : escaped;
        this.#at += 2;
      } else {
        piece += character;
        this.#at += 1;
      }
    }
    throw new Unreadable('a double quote is not closed');
  }

  /** `$(…)` or backticks: stays as it is written, and its commands count. */
  #substitution(): string {
    const start = this.#at;
    const isTick = this.#text[start] === '`';
    const inside = start + (isTick ? 1 : 2);
    const end = isTick ? this.#text.indexOf('`', inside) : this.#closing(inside);
    if (end < 0) throw new Unreadable('a substitution is not closed');
    this.#at = inside;
    this.#nested(end);
    return this.#text.slice(start, this.#at);
  }

  #nested(end: number): void {
    const inside = this.#text.slice(this.#at, end);
    if (this.#known.level < MOST_LEVELS) {
      new Scanner(inside, this.#offset + this.#at, this.#commands, this.#known.inside()).scan();
    }
    this.#at = end + 1;
  }

  /** Where the parenthesis is closed that was opened before. */
  #closing(from: number): number {
    let depth = 1;
    for (let at = from; at < this.#text.length; at++) {
      const character = this.#text[at] as string;
      if (character === '\\') at += 1;
      else if (character === "'") at = this.#text.indexOf("'", at + 1);
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      if (at < 0) break;
      if (depth === 0) return at;
    }
    throw new Unreadable('a substitution is not closed');
  }

  #end(end: number, isPiped: boolean): void {
    const stdin = this.#stdin ?? this.#piped;
    const { words, start } = this.#named();
    if (isCurl(words)) this.#push(words, start, end, undefined, stdin);
    const output = outputOf(words, stdin);
    if (this.#writesTo !== undefined && output !== undefined) this.#known.files.set(this.#writesTo, output);
    this.#piped = isPiped ? output : undefined;
    this.#forget();
  }

  #forget(): void {
    [this.#words, this.#starts] = [[], []];
    [this.#stdin, this.#writesTo] = [undefined, undefined];
  }

  /** The words from the command's name on; the assignments before it are noted. */
  #named(): { readonly words: readonly string[]; readonly start: number } {
    let at = 0;
    for (let hasPrefix = false; at < this.#words.length; at++) {
      const word = this.#words[at] as string;
      const name = ASSIGNMENT.exec(word)?.[1];
      if (name !== undefined) this.#known.variables.set(name, word.slice(word.indexOf('=') + 1));
      else if (BEFORE_COMMANDS.test(word)) hasPrefix = true;
      else if (!DECLARES.test(word) && !(hasPrefix && /^(?:-|\d)/.test(word))) break;
    }
    return { words: this.#words.slice(at), start: this.#starts[at] ?? this.#at };
  }

  #push(words: readonly string[], start: number, end: number, problem?: string, stdin?: string): void {
    this.#commands.push({
      words,
      start: this.#offset + start,
      end: this.#offset + end,
      stdin,
      files: new Map(this.#known.files),
      ...(problem !== undefined && { problem }),
    });
  }
}
