import { Budget, ShellSteps } from './budget.ts';
import { argumentAt, type ShellFunction, setOfFish } from './shell-functions.ts';
import { printed, printfText } from './shell-output.ts';

/** A simple command of a script. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Where its name stands, and where it ends. */
  readonly start: number;
  readonly end: number;
  /** What it reads on standard input, where the script says so. */
  readonly stdin: string | undefined;
  /** The file that it reads on standard input, where the script has not written that. */
  readonly stdinFile?: string;
  /** The files that the script has written until then, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Why it cannot be read. */
  readonly problem?: string;
  /** It is of a function or a loop, with the values of one run of it. */
  readonly isRun?: true;
}

/** With the marks that make has before a command. */
const CURL = /(?:^[@+-]*|[/\\])curl(?:\.exe|:[\w.-]{1,40})?$/i;

/** True for the words of a curl command. */
export function isCurl([name = '']: readonly string[]): boolean {
  return CURL.test(name);
}

/** Words that stand before a command without being one. */
const BEFORE_COMMANDS =
  /^(?:if|then|else|elif|do|while|until|!|\{|time|sudo|command|exec|nohup|env|builtin|eval|xargs|nice|stdbuf|timeout|watch|retry|\$|>|%)$/;
const ASSIGNMENT = /^([A-Za-z_]\w*)\+?=/;
const DECLARES = /^(?:export|local|readonly|declare|typeset)$/;
/** The key of a step in a pipeline, before its command. */
const OF_STEP = /^(?:run|bash|sh|script|command|cmd|shell):$/;
const OF_WORD = 32;
/** Files that are remembered. */
const MOST_FILES = 100;
/** Substitutions within substitutions that are followed. */
const MOST_LEVELS = 8;
const NO_FILES: ReadonlyMap<string, string> = new Map();

/** What a script has set and written so far; variables that nobody has set stay as they are written. */
export class ShellValues {
  readonly #variables = new Map<string, string>();
  /** Variables that are lists of words. */
  readonly #lists = new Map<string, string[]>();
  readonly #functions = new Map<string, ShellFunction>();
  readonly #aliases = new Map<string, string>();
  readonly #outside: ShellValues | undefined;
  /** What `$1`, `$2` … are, where that is known. */
  #arguments: readonly string[] | undefined;
  readonly #mode: boolean | undefined;
  /** The files that it has written, by name. */
  readonly files: Map<string, string>;
  /** Substitutions around this one. */
  readonly level: number;
  readonly #steps: ShellSteps;
  readonly #budget: Budget;

  /** `characters` is how long the script is. */
  constructor(characters: number, outside?: ShellValues, mode?: boolean) {
    this.#outside = outside;
    this.#mode = outside?.modeOf(mode) ?? mode;
    this.files = outside?.files ?? new Map<string, string>();
    this.level = outside === undefined ? 0 : outside.level + 1;
    this.#steps = outside === undefined ? new ShellSteps(characters) : outside.#steps;
    this.#budget = outside === undefined ? new Budget(characters) : outside.#budget;
  }

  /** Those of a subshell, which leaves the variables outside as they are. */
  inside(given?: readonly string[]): ShellValues {
    const values = new ShellValues(0, this);
    values.#arguments = given;
    return values;
  }

  /** True within a run of a function or a loop whose values are those of that run. */
  get isRun(): boolean {
    return this.#mode === true;
  }

  modeOf(inner: boolean | undefined): boolean | undefined {
    return this.#mode === false ? false : (inner ?? this.#mode);
  }

  /** True where a function or a loop of that length, in characters, is read again for a run. */
  mayRun(characters: number): boolean {
    return this.#steps.mayRun(characters, this.level < MOST_LEVELS);
  }

  get lacksRuns(): boolean {
    return this.#steps.isShort;
  }

  /** Those of a run of a function with its arguments, or of the commands of a loop. */
  ofRun(isRun: boolean, given?: readonly string[]): ShellValues {
    const values = new ShellValues(0, this, isRun);
    values.#arguments = given;
    return values;
  }

  set(name: string, value: string): void {
    this.#variables.set(name, value);
  }

  setFunction(name: string, body: ShellFunction): void {
    this.#functions.set(name, body);
  }

  #setAlias(word: string): void {
    const [, name = '', text = ''] = /^([\w.-]{1,60})=([\s\S]*)$/.exec(word) ?? [];
    if (isCurl(text.split(/\s/, 1))) this.#aliases.set(name, text);
  }

  /** What an alias stands for that begins with curl. */
  aliasNamed(name: string): string | undefined {
    return this.#aliases.get(name) ?? this.#outside?.aliasNamed(name);
  }

  functionNamed(name: string): ShellFunction | undefined {
    return this.#functions.get(name) ?? this.#outside?.functionNamed(name);
  }

  #argumentsNow(): readonly string[] | undefined {
    const own = this.#arguments;
    return own === undefined && this.#outside !== undefined ? this.#outside.#argumentsNow() : own;
  }

  /** What `shift` and `set --` do to the arguments. */
  #moveArguments([name, first = '1', ...others]: readonly string[]): void {
    if (name === 'shift') this.#arguments = this.#argumentsNow()?.slice(Number(first) || 1);
    if (name === 'set' && first === '--') this.#arguments = others;
  }

  /** False where a substitution is left as a text, because there are too many. */
  get mayNest(): boolean {
    return this.level < MOST_LEVELS && this.#steps.left > 0;
  }

  /** Steps of a scanner, of which those within substitutions count, and others that may be taken again. */
  spend(steps: number, mayRepeat = this.level > 0): void {
    if (mayRepeat) this.#steps.left -= steps;
  }

  /** The files as they are; of most scripts there are none. */
  filesNow(): ReadonlyMap<string, string> {
    return this.files.size === 0 ? NO_FILES : new Map(this.files);
  }

  /** Notes what a command has written into a file. */
  write(file: string | undefined, text: string | undefined, isAdded = false): void {
    if (file === undefined || this.files.size >= MOST_FILES) return;
    const before = isAdded ? this.files.get(file) : '';
    this.#budget.spend(text?.length ?? 0);
    if (text !== undefined && before !== undefined && !this.#budget.isSpent) this.files.set(file, before + text);
    else if (isAdded) this.files.delete(file); // what it has is not known any more
  }

  /** Notes the assignments before a command, and gives the index of the word that names it. */
  take(words: readonly string[]): number {
    let at = 0;
    let isDeclared = false;
    for (let hasPrefix = false; at < words.length; at++) {
      const word = words[at] as string;
      const name = ASSIGNMENT.exec(word)?.[1];
      if (name !== undefined) this.#assign(name, word);
      else if (BEFORE_COMMANDS.test(word) || (at <= 1 && OF_STEP.test(word))) hasPrefix = true;
      else if (at === 0 && word === '-' && (DECLARES.test(words[1] ?? '') || ASSIGNMENT.test(words[1] ?? ''))) continue;
      else if (DECLARES.test(word)) [hasPrefix, isDeclared] = [true, true];
      else if (!(isDeclared || (hasPrefix && /^(?:-|\d)/.test(word)))) break;
    }
    const [name, value] = words[at] === 'set' ? setOfFish(words.slice(at + 1)) : [];
    if (name !== undefined && value !== undefined) this.set(name, value);
    return at;
  }

  #assign(name: string, word: string): void {
    const at = word.indexOf('=');
    const before = word[at - 1] === '+' ? (this.valueNamed(name) ?? `$\{${name}}`) : '';
    this.set(name, before + word.slice(at + 1));
  }

  /** Notes the words of `name=( … )` or `name+=( … )`. */
  setList(assignment: string, words: readonly string[]): void {
    const [name = ''] = assignment.split(/\+?=/, 1);
    const own = assignment.endsWith('+=') ? this.#lists.get(name) : undefined;
    if (own !== undefined) own.push(...words);
    else this.#lists.set(name, [...(assignment.endsWith('+=') ? (this.#listNamed(name) ?? []) : []), ...words]);
  }

  /** The words of a list that the script has set. */
  listOf(name: string, from = 0): readonly string[] | undefined {
    const all = name === '@' || name === '*' ? this.#argumentsNow() : this.#listNamed(name);
    const list = from > 0 ? all?.slice(name === '@' ? from - 1 : from) : all;
    this.#budget.spend(list?.reduce((sum, { length }) => sum + length + OF_WORD, 0) ?? 0);
    return this.#budget.isSpent ? undefined : list;
  }

  /** What a command prints, as far as it is known without running it; what it reads into a variable is noted. */
  outputOf(words: readonly string[], stdin: string | undefined): string | undefined {
    const [name, first = '', second = ''] = words;
    this.#moveArguments(words);
    if (name === 'alias') for (const word of words.slice(1)) this.#setAlias(word);
    if (name === 'envsubst') return stdin === undefined ? undefined : this.expanded(stdin);
    if (name === 'read' && stdin !== undefined && words.includes('-d')) this.#variables.set(words.at(-1) ?? '', stdin);
    if (name === 'printf' && first === '-v') this.#variables.set(second, printfText(words.slice(3)));
    if (name === 'cat' && words.length === 2 && stdin === undefined) return this.files.get(first);
    return printed(words, stdin);
  }

  /** The value of the variable at a dollar sign, or what is written there; and where it ends. */
  variableAt(text: string, at: number): [piece: string, next: number] {
    const argument = argumentAt(text, at, this.#argumentsNow(), this.#budget);
    if (argument !== undefined) return argument;
    const rest = text.slice(at, at + 200);
    const [written = '$', braced, plain] =
      /^\$(?:\{([A-Za-z_]\w*)(?::?[-=+?][^{}$]*)?\}|([A-Za-z_]\w*))/.exec(rest) ?? [];
    return [this.valueNamed(braced ?? plain) ?? written, at + written.length];
  }

  /** The variables of a here-document. */
  expanded(text: string): string {
    const variables = /\\([$`\\])|\$(?:\{[A-Za-z_]\w*\}|[A-Za-z_]\w*|\{?\d(?::?-[^{}$]{0,100})?\}?)/g;
    return text.replace(variables, (written, escaped?: string) => {
      const [piece, end] = this.variableAt(written, 0);
      return escaped ?? (end === written.length ? piece : written);
    });
  }

  #listNamed(name: string): readonly string[] | undefined {
    const own = this.#lists.get(name);
    return own === undefined && this.#outside !== undefined ? this.#outside.#listNamed(name) : own;
  }

  #textNamed(name: string): string | undefined {
    const own = this.#variables.get(name);
    return own === undefined && this.#outside !== undefined ? this.#outside.#textNamed(name) : own;
  }

  /** What a variable is set to, or the macro `$(NAME)` of a Makefile. */
  valueNamed(name: string | undefined): string | undefined {
    const value = name === undefined ? undefined : this.#textNamed(name);
    this.#budget.spend(value?.length ?? 0);
    return this.#budget.isSpent ? undefined : value;
  }
}
