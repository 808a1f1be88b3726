import { isCurl, type ShellCommand, type ShellValues } from './shell-values.ts';
import { afterSpace, hereDocument, listAt, pieceAt, placeholderAt, type Word } from './shell-words.ts';
import { Unreadable } from './unreadable.ts';
import { hidesCommand, isIdle } from './wrapped-commands.ts';

/** Whether a backslash joins a line to the next one. */
function isJoined(text: string, end: number): boolean {
  return /\\\r?$/.test(text.slice(Math.max(0, end - 2), end)) && end < text.length;
}

const ENDS_WORD = /[\s|;&<>()]/;

/** Reads the words of a script one by one, with their quotes undone and the variables that are known filled in. */
export abstract class ShellWordReader {
  protected readonly text: string;
  protected readonly known: ShellValues;
  protected at = 0;
  /** Those of the command that is being read. */
  protected words: Word[] = [];

  /** The script that a here-document gives to another shell. */
  protected script: { readonly from: number; readonly to: number } | undefined;
  /** A line end behind which there is a here-document, and where that ends. */
  protected document: { readonly from: number; readonly to: number } | undefined;

  /** How many of the words were looked at, and whether one of them is curl. */
  #looked: { readonly words: readonly Word[]; count: number; hasCurl: boolean } | undefined;

  constructor(text: string, known: ShellValues) {
    this.text = text;
    this.known = known;
  }

  /** `$(…)` or backticks: what they print, or a placeholder. */
  protected abstract substitution(): string;

  /** `<(…)`: the name of a file with what is printed. */
  protected abstract printedFile(): string;

  /** Adds the next word to those of the command; `commands` are the curl commands that are known. */
  protected word(commands: readonly ShellCommand[]): void {
    const [start, before] = [this.at, commands.length];
    const [expansion = '', name = '@', from = '0'] = listAt(this.text, start);
    const list = expansion === '' ? undefined : this.known.listOf(name, Number(from));
    if (list !== undefined) {
      for (const text of list) this.words.push({ text, start, isRead: false });
      this.at += expansion.length;
      return;
    }
    const text = this.readWord();
    if (/^[A-Za-z_]\w*\+?=$/.test(text) && this.text[this.at] === '(' && this.known.mayNest) this.#list(text);
    else this.words.push({ text, start, isRead: commands.length > before });
  }

  /** The words of `name=( … )`. */
  #list(assignment: string): void {
    const words: string[] = [];
    this.at += 1;
    for (;;) {
      this.at = afterSpace(this.text, this.at);
      if (this.at >= this.text.length) throw new Unreadable('a list of words is not closed');
      if (this.text[this.at] === ')') break;
      this.known.spend(1, true);
      words.push(this.readWord());
    }
    this.at += 1;
    this.known.setList(assignment, words);
  }

  protected lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  protected readDocument(mark: string, isQuoted: boolean, hasTabs: boolean): string {
    let from = this.lineEnd(this.at);
    while (isJoined(this.text, from)) from = this.lineEnd(from + 1);
    const begins = this.document?.from === from ? this.document.to : from + 1;
    const { document, to } = hereDocument(this.text, begins, mark, hasTabs);
    this.document = { from, to };
    this.script = { from: begins, to };
    return isQuoted ? document : this.known.expanded(document);
  }

  #substituted(): string {
    const [written = ''] = /^\$\(\w{1,60}\)/.exec(this.text.slice(this.at, this.at + 64)) ?? [];
    const macro = written === '' ? undefined : this.known.valueNamed(written);
    if (macro === undefined) return this.substitution();
    this.at += written.length;
    return macro;
  }

  protected readWord(): string {
    let word = '';
    const begun = this.at;
    const isScript = /['"]/.test(this.text[begun] ?? '') && this.#runsWords();
    while (this.at < this.text.length) {
      const [text, at] = [this.text, this.at];
      const character = text[at] as string;
      if (character === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) this.at += text[at + 1] === '\r' ? 3 : 2;
      else if (character === '<' && placeholderAt(text, at) !== '') {
        word += placeholderAt(text, at);
        this.at += placeholderAt(text, at).length;
      } else if (character === '<' && text[at + 1] === '(' && this.known.mayNest) word += this.printedFile();
      else if (at > begun && ENDS_WORD.test(character)) break;
      else if (character === '`' || (character === '$' && text[at + 1] === '(')) word += this.#substituted();
      else if (character === '"') word += this.#doubleQuoted();
      else {
        const [piece, next] =
          character === '$' && text[at + 1] !== "'" ? this.known.variableAt(text, at) : pieceAt(text, at);
        if (hidesCommand(piece) && !isScript) throw new Unreadable('a quote is not closed before the next command');
        word += piece;
        this.at = next;
      }
    }
    return word;
  }

  /** True where the words so far begin a command that may run the script which it is given as its next word. */
  #runsWords(): boolean {
    const { words } = this;
    if (this.#looked?.words !== words) this.#looked = { words, count: 0, hasCurl: false };
    const looked = this.#looked;
    for (; looked.count < words.length; looked.count++) looked.hasCurl ||= isCurl([words[looked.count]?.text ?? '']);
    return words.length > 0 && !isIdle(words[0]?.text) && !looked.hasCurl;
  }

  #doubleQuoted(): string {
    let piece = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text[this.at] as string;
      if (character === '"') {
        this.at += 1;
        return piece;
      }
      const escaped = this.text[this.at + 1] ?? '';
      if (this.text.startsWith('$(', this.at) || character === '`') piece += this.#substituted();
      else if (character === '$') {
        const [value, next] = this.known.variableAt(this.text, this.at);
        piece += value;
        this.at = next;
      } else if (character === '\\' && '$`"\\\n'.includes(escaped)) {
        piece += escaped === '\n' ? '' : escaped;
        this.at += 2;
      } else {
        piece += character;
        this.at += 1;
      }
    }
    throw new Unreadable('a double quote is not closed');
  }
}
