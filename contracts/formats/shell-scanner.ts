import { hereDocument, isCurl, outputOf, type ShellCommand, type ShellValues } from './shell-values.ts';
import { pieceAt } from './shell-words.ts';
import { Unreadable } from './unreadable.ts';
import { curlOf, hidesCommand, placesWithin, runsWords, scriptsWithin, type Word } from './wrapped-commands.ts';

const OUTSIDE = Number.NEGATIVE_INFINITY;
const CLOSED = -1;

/** Goes through a script word by word, and notes the curl commands that run. */
export class ShellScanner {
  readonly #text: string;
  readonly #offset: number; // of the text in the whole script
  readonly #commands: ShellCommand[];
  readonly #known: ShellValues;
  #at = 0;
  #words: Word[] = [];
  #stdin: string | undefined;
  #piped: string | undefined;
  #writesTo: string | undefined;
  #depth = OUTSIDE; // subshells that are open within a substitution
  /** `case` commands that are open: their patterns end with a parenthesis. */
  #cases = 0;
  /** A line end behind which there is a here-document, and where that ends. */
  #document: { readonly from: number; readonly to: number } | undefined;

  constructor(text: string, offset: number, commands: ShellCommand[], known: ShellValues) {
    this.#text = text;
    this.#offset = offset;
    this.#commands = commands;
    this.#known = known;
  }

  scan(): void {
    while (this.#at < this.#text.length && this.#depth !== CLOSED) {
      const begun = this.#at;
      this.#known.spend();
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
    const named = this.#words.findIndex(({ text }) => isCurl([text]));
    const next = this.#text.indexOf('\n', begun);
    this.#at = next < 0 ? this.#text.length : next + 1;
    const words = this.#words.slice(named).map(({ text }) => text);
    if (named >= 0) this.#push({ words, stdin: undefined, problem }, this.#words[named]?.start ?? begun, this.#at);
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
    else if (character === ';' || (character === '&' && text[at + 1] !== '>')) this.#operator(1, false);
    else if (character === ')') this.#close();
    else if (character === '(') this.#open();
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
  #open(): void {
    if (this.#text[this.#at + 1] === ')') this.#at += 1;
    else this.#depth += 1;
    this.#at += 1;
    this.#forget();
  }

  /** Ends a subshell, a substitution, or a pattern of `case`. */
  #close(): void {
    this.#operator(1, false);
    if (this.#cases > 0) return;
    this.#depth = this.#depth > 0 ? this.#depth - 1 : this.#depth === 0 ? CLOSED : this.#depth;
  }

  #endLine(): void {
    this.#end(this.#at, false);
    const { from, to } = this.#document ?? { from: -1, to: 0 };
    this.#at = from === this.#at ? to : this.#at + 1;
  }

  #readDocument(mark: string, isQuoted: boolean, hasTabs: boolean): string {
    const from = this.#lineEnd(this.#at);
    const begins = this.#document?.from === from ? this.#document.to : from + 1;
    const { document, to } = hereDocument(this.#text, begins, mark, hasTabs);
    this.#document = { from, to };
    return isQuoted ? document : this.#known.expanded(document);
  }

  #redirection(): void {
    const [mark = ''] = /^(?:<<<|<<-?|[<>]\(|&?>>?&?|<&?|&)/.exec(this.#text.slice(this.#at, this.#at + 4)) ?? [];
    const last = this.#words.at(-1);
    // the number of a descriptor, as in 2>
    if (last !== undefined && /^\d$/.test(last.text) && !/\s/.test(this.#text[this.#at - 1] ?? ' ')) this.#words.pop();
    this.#at += mark.length;
    if (mark.endsWith('(') && this.#known.mayNest) return void this.#nested();
    while (this.#text[this.#at] === ' ' || this.#text[this.#at] === '\t') this.#at += 1;
    const isQuoted = /['"\\]/.test(this.#text[this.#at] ?? '');
    const target = this.#readWord();
    if (mark === '<<' || mark === '<<-') this.#stdin = this.#readDocument(target, isQuoted, mark === '<<-');
    else if (mark === '<<<') this.#stdin = target;
    else if (mark === '<') this.#stdin = this.#known.files.get(target);
    else if (mark === '>') this.#writesTo = target;
  }

  #word(): void {
    const [start, before] = [this.#at, this.#commands.length];
    const text = this.#readWord();
    this.#words.push({ text, start, isRead: this.#commands.length > before });
  }

  #readWord(): string {
    let word = '';
    const begun = this.#at;
    const isScript = /['"]/.test(this.#text[begun] ?? '') && runsWords(this.#words);
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
        if (hidesCommand(piece) && !isScript) throw new Unreadable('a quote is not closed before the next command');
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
    if (!this.#known.mayNest) {
      this.#at += 1;
    } else if (this.#text[start] === '`') {
      const end = this.#text.indexOf('`', start + 1);
      if (end < 0) throw new Unreadable('a substitution is not closed');
      const inside = this.#text.slice(start + 1, end);
      new ShellScanner(inside, this.#offset + start + 1, this.#commands, this.#known.inside()).scan();
      this.#at = end + 1;
    } else {
      this.#at += 2;
      this.#nested();
    }
    return this.#text.slice(start, this.#at);
  }

  /** The commands up to the parenthesis that closes what was opened before. */
  #nested(): void {
    const inner = new ShellScanner(this.#text, this.#offset, this.#commands, this.#known.inside());
    inner.#at = this.#at;
    inner.#depth = 0;
    inner.scan();
    if (inner.#depth >= 0) throw new Unreadable('a substitution is not closed');
    this.#at = inner.#at;
  }

  #end(end: number, isPiped: boolean): void {
    const stdin = this.#stdin ?? this.#piped;
    const named = this.#known.take(this.#words.map(({ text }) => text));
    const own = this.#words.slice(named);
    const words = own.map(({ text }) => text);
    this.#cases += Number(words[0] === 'case') - Number(words[0] === 'esac');
    const curl = curlOf(own);
    if (curl === undefined) this.#within(own, end);
    else this.#push({ words: curl.words, stdin }, curl.start, end);
    const output = outputOf(words, stdin);
    this.#known.write(this.#writesTo, output);
    this.#piped = isPiped ? output : undefined;
    this.#forget();
  }

  /** The curl commands of a script that another command is given as a word: they stand where that begins. */
  #within(words: readonly Word[], end: number): void {
    for (const { text, start } of this.#known.mayNest ? scriptsWithin(words) : []) {
      const inner: ShellCommand[] = [];
      new ShellScanner(text, 0, inner, this.#known.inside()).scan();
      for (const [index, place] of placesWithin(text, inner, this.#text, start).entries())
        this.#push(inner[index] as ShellCommand, place, end);
    }
  }

  #forget(): void {
    [this.#words, this.#stdin, this.#writesTo] = [[], undefined, undefined];
  }

  #push(command: Pick<ShellCommand, 'words' | 'stdin' | 'problem'>, start: number, end: number): void {
    const [offset, files] = [this.#offset, new Map(this.#known.files)];
    this.#commands.push({ ...command, start: offset + start, end: offset + end, files });
  }
}
