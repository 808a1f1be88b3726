import { bindings, type ClosedGroup, type ShellFunction, ShellGroups } from './shell-functions.ts';
import { fileOf, outputIn } from './shell-output.ts';
import { isCurl, type ShellCommand, type ShellValues } from './shell-values.ts';
import { ShellWordReader } from './shell-word-reader.ts';
import { computed, placeholderAt, type Word } from './shell-words.ts';
import { Unreadable } from './unreadable.ts';
import {
  argumentsBehind,
  curlOf,
  forEach,
  inOrder,
  placesWithin,
  runsScript,
  scriptsWithin,
} from './wrapped-commands.ts';

const OUTSIDE = Number.NEGATIVE_INFINITY;
const CLOSED = -1;
/** What a line within a substitution costs that is no command, in steps. */
const OF_LINE = 8;

/** Goes through a script word by word, and notes the curl commands that run. */
export class ShellScanner extends ShellWordReader {
  readonly #offset: number; // of the text in the whole script
  readonly #commands: ShellCommand[];
  #stdin: string | undefined;
  #stdinFile: string | undefined;
  #piped: string | undefined;
  #pipedFile: string | undefined;
  #writesTo: string | undefined;
  #isAdded = false;
  /** What its commands print, as far as that is known, where nothing else takes it. */
  readonly #printed: (string | undefined)[] = [];
  /** What the commands of a function or a loop read, unless they are given something else. */
  #given: string | undefined;
  readonly #groups = new ShellGroups();
  #depth = OUTSIDE; // subshells that are open within a substitution
  /** `case` commands that are open: their patterns end with a parenthesis. */
  #cases = 0;
  constructor(text: string, offset: number, commands: ShellCommand[], known: ShellValues) {
    super(text, known);
    this.#offset = offset;
    this.#commands = commands;
  }

  scan(): void {
    while (this.at < this.text.length && this.#depth !== CLOSED) {
      const begun = this.at;
      this.known.spend(1);
      try {
        this.#step();
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.#leaveLine(begun, error.message);
      }
    }
    this.#end(this.at, false);
  }

  /** A line that is no command, such as what one has printed; a curl command is not lost without a word. */
  #leaveLine(begun: number, problem: string): void {
    this.known.spend(OF_LINE);
    const named = this.words.findIndex(({ text }) => isCurl([text]));
    const next = this.text.indexOf('\n', begun);
    this.at = next < 0 ? this.text.length : next + 1;
    const words = this.words.slice(named).map(({ text }) => text);
    if (named >= 0) this.#push({ words, stdin: undefined, problem }, this.words[named]?.start ?? begun, this.at);
    this.#forget();
    [this.#piped, this.#pipedFile] = [undefined, undefined];
  }

  #step(): void {
    const [text, at] = [this.text, this.at];
    const character = text[at] as string;
    const two = text.slice(at, at + 2);
    if (character === '\n') this.#endLine();
    else if (two === '\\\n' || text.startsWith('\\\r\n', at)) this.at += two === '\\\n' ? 2 : 3;
    else if (/\s/.test(character)) this.at += 1;
    else if (character === '#') this.at = this.lineEnd(at);
    else if (two === '&&' || two === '||' || two === ';;') this.#operator(2, false);
    else if (character === '|') this.#operator(two === '|&' ? 2 : 1, true);
    else if (character === ';' || (character === '&' && text[at + 1] !== '>')) this.#operator(1, false);
    else if (character === ')') this.#close();
    else if (character === '(') this.#open();
    else if (/[<>&]/.test(character) && two !== '<(' && placeholderAt(text, at) === '') this.#redirection();
    else this.word(this.#commands);
  }

  #operator(length: number, isPipe: boolean): void {
    this.#end(this.at, isPipe);
    this.at += length;
  }

  /** A subshell, or the parentheses of a function's name. */
  #open(): void {
    if (this.text[this.at + 1] === ')') {
      this.#groups.name(this.words.at(-1)?.text);
      this.at += 1;
    } else this.#depth += 1;
    this.at += 1;
    this.#forget();
  }

  /** Ends a subshell, a substitution, or a pattern of `case`. */
  #close(): void {
    this.#operator(1, false);
    if (this.#cases > 0) return;
    this.#depth = this.#depth > 0 ? this.#depth - 1 : this.#depth === 0 ? CLOSED : this.#depth;
  }

  #endLine(): void {
    this.#end(this.at, false);
    const { from, to } = this.document ?? { from: -1, to: 0 };
    this.at = from === this.at ? to : this.at + 1;
  }

  #redirection(): void {
    const [mark = ''] = /^(?:<<<|<<-?|[<>]\(|&?>>?&?|<&?|&)/.exec(this.text.slice(this.at, this.at + 4)) ?? [];
    const last = this.words.at(-1);
    // the number of a descriptor, as in 2>
    if (last !== undefined && /^\d$/.test(last.text) && !/\s/.test(this.text[this.at - 1] ?? ' ')) this.words.pop();
    this.at += mark.length;
    if (mark.endsWith('(') && this.known.mayNest) return void this.#nested();
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at += 1;
    const isQuoted = /['"\\]/.test(this.text[this.at] ?? '');
    const target = this.readWord();
    if (mark === '<<' || mark === '<<-') this.#stdin = this.readDocument(target, isQuoted, mark === '<<-');
    else if (mark === '<<<') this.#stdin = target;
    else if (mark === '<') {
      this.#stdin = this.known.files.get(target);
      this.#stdinFile = this.#stdin === undefined ? target : undefined;
    } else if (mark === '>' || mark === '>>') [this.#writesTo, this.#isAdded] = [target, mark === '>>'];
  }

  protected printedFile(): string {
    const start = this.at;
    this.at += 2;
    const printed = this.#nested();
    const name = this.text.slice(start, this.at).replace(/\s+/g, ' ');
    this.known.write(name, printed);
    return name;
  }

  /** `$(…)` or backticks: what they print, or a placeholder; their commands count. */
  protected substitution(): string {
    const start = this.at;
    if (!this.known.mayNest) {
      this.at += 1;
      return this.text[start] as string;
    }
    if (this.text[start] !== '`') {
      this.at += 2;
      const printed = this.#nested();
      return printed ?? computed(this.text.slice(start + 2, this.at - 1));
    }
    const end = this.text.indexOf('`', start + 1);
    if (end < 0) throw new Unreadable('a substitution is not closed');
    const inside = this.text.slice(start + 1, end);
    const inner = new ShellScanner(inside, this.#offset + start + 1, this.#commands, this.known.inside());
    inner.scan();
    this.at = end + 1;
    return outputIn(inner.#printed) ?? computed(inside);
  }

  /** The commands up to the parenthesis that closes what was opened before; gives what they print. */
  #nested(): string | undefined {
    const inner = new ShellScanner(this.text, this.#offset, this.#commands, this.known.inside());
    inner.at = this.at;
    inner.#depth = 0;
    inner.scan();
    if (inner.#depth >= 0) throw new Unreadable('a substitution is not closed');
    this.at = inner.at;
    return outputIn(inner.#printed);
  }

  #end(end: number, isPiped: boolean): void {
    const stdin = this.#stdin ?? this.#piped ?? this.#given;
    const stdinFile = stdin === undefined ? (this.#stdinFile ?? this.#pipedFile) : undefined;
    const all = forEach(this.words, stdin);
    const { rest, closed } = this.#groups.take(all, stdin, end);
    if (closed !== undefined) this.#closed(closed);
    const own = rest.slice(this.known.take(rest.map(({ text }) => text)));
    const words = own.map(({ text }) => text);
    this.#cases += Number(words[0] === 'case') - Number(words[0] === 'esac');
    const curl = curlOf(own);
    if (curl === undefined) this.#within(own, end);
    else this.#push({ words: curl.words, stdin, ...(stdinFile !== undefined && { stdinFile }) }, curl.start, end);
    const called = this.known.functionNamed(words[0] ?? '');
    const output =
      called === undefined ? this.known.outputOf(words, stdin) : this.#run(called, stdin, { given: words.slice(1) });
    this.known.write(words[0] === 'tee' ? words.at(-1) : this.#writesTo, output, this.#isAdded);
    if (words.length > 0 && !isPiped && this.#writesTo === undefined) this.#printed.push(output);
    this.#piped = isPiped ? output : undefined;
    this.#pipedFile = isPiped && output === undefined ? fileOf(words, stdinFile) : undefined;
    this.#forget();
  }

  /** Notes a function, or runs the commands of a loop with the values that it goes through. */
  #closed({ kind, names, values, from, to, separator }: ClosedGroup): void {
    const body = { text: this.text, offset: this.#offset, from, to };
    const runs = values?.map((value) => bindings({ kind, names, separator }, value)) ?? [];
    if (kind === 'function') this.known.setFunction(names[0] ?? '', body);
    else for (const set of runs) this.#run(body, undefined, { set });
  }

  /** The commands of a function or a loop with the values that they have in one run, and what they print. */
  #run(
    { text, offset, from, to }: ShellFunction,
    stdin: string | undefined,
    { given, set = [] }: { readonly given?: readonly string[]; readonly set?: readonly (readonly [string, string])[] },
  ): string | undefined {
    if (!this.known.mayRun(to - from)) return undefined;
    const known = this.known.ofRun(!this.#groups.hasFunction || this.known.isRun, given);
    for (const [name, value] of set) known.set(name, value);
    const inner = new ShellScanner(text.slice(0, to), offset, this.#commands, known);
    inner.at = from;
    inner.#given = stdin;
    inner.scan();
    return outputIn(inner.#printed);
  }

  /** The curl commands of a script that another command is given as a word: they stand where that begins. */
  #within(words: readonly Word[], end: number): void {
    if (this.script !== undefined && runsScript(words) && this.known.mayNest) {
      const { from, to } = this.script;
      new ShellScanner(this.text.slice(from, to), this.#offset + from, this.#commands, this.known.inside()).scan();
    }
    const [{ text: name, start: from } = { text: '', start: 0 }] = words;
    const alias = this.known.aliasNamed(name);
    const meant = alias && [{ text: `${alias} ${this.text.slice(from + name.length, end)}`, start: from }];
    for (const { text, start } of this.known.mayNest ? [...scriptsWithin(words), ...(meant || [])] : []) {
      const found: ShellCommand[] = [];
      new ShellScanner(text, 0, found, this.known.inside(argumentsBehind(words, start))).scan();
      const inner = inOrder(found, this.known.lacksRuns);
      for (const [index, place] of placesWithin(text, inner, this.text, start).entries())
        this.#push(inner[index] as ShellCommand, place, end);
    }
  }

  #forget(): void {
    [this.words, this.#isAdded] = [[], false];
    [this.#stdin, this.#stdinFile, this.#writesTo, this.script] = [undefined, undefined, undefined, undefined];
  }

  #push(command: Pick<ShellCommand, 'words' | 'stdin' | 'stdinFile' | 'problem'>, start: number, end: number): void {
    const [offset, files, { isRun }] = [this.#offset, this.known.filesNow(), this.known];
    this.#commands.push({ ...command, start: offset + start, end: offset + end, files, ...(isRun && { isRun }) });
  }
}
