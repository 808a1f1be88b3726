import { Budget } from './budget.ts';

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
/** What a word of a list costs, in characters. */
const OF_WORD = 32;
/** Files that are remembered. */
const MOST_FILES = 100;
/** Substitutions within substitutions that are followed. */
const MOST_LEVELS = 8;
/** Steps within substitutions, for each character of the script: what is not closed is read again. */
const STEPS_A_CHARACTER = 1;

const NO_FILES: ReadonlyMap<string, string> = new Map();

/** What a script has set and written so far; variables that nobody has set stay as they are written. */
export class ShellValues {
  readonly #variables = new Map<string, string>();
  /** Variables that are lists of words. */
  readonly #lists = new Map<string, string[]>();
  readonly #outside: ShellValues | undefined;
  /** The files that it has written, by name. */
  readonly files: Map<string, string>;
  /** Substitutions around this one. */
  readonly level: number;
  readonly #steps: { left: number };
  readonly #budget: Budget;

  /** `characters` is how long the script is. */
  constructor(characters: number, outside?: ShellValues) {
    this.#outside = outside;
    this.files = outside?.files ?? new Map<string, string>();
    this.level = outside === undefined ? 0 : outside.level + 1;
    this.#steps = outside === undefined ? { left: characters * STEPS_A_CHARACTER } : outside.#steps;
    this.#budget = outside === undefined ? new Budget(characters) : outside.#budget;
  }

  /** Those of a subshell, which leaves the variables outside as they are. */
  inside(): ShellValues {
    return new ShellValues(0, this);
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
  write(file: string | undefined, text: string | undefined): void {
    if (file !== undefined && text !== undefined && this.files.size < MOST_FILES) this.files.set(file, text);
  }

  /** Notes the assignments before a command, and gives the index of the word that names it. */
  take(words: readonly string[]): number {
    let at = 0;
    for (let hasPrefix = false; at < words.length; at++) {
      const word = words[at] as string;
      const name = ASSIGNMENT.exec(word)?.[1];
      if (name !== undefined) this.#variables.set(name, word.slice(word.indexOf('=') + 1));
      else if (BEFORE_COMMANDS.test(word)) hasPrefix = true;
      else if (DECLARES.test(word)) hasPrefix = true;
      else if (!(hasPrefix && /^(?:-|\d)/.test(word))) break;
    }
    return at;
  }

  /** Notes the words of `name=( … )` or `name+=( … )`. */
  setList(assignment: string, words: readonly string[]): void {
    const [name = ''] = assignment.split(/\+?=/, 1);
    const own = assignment.endsWith('+=') ? this.#lists.get(name) : undefined;
    if (own !== undefined) own.push(...words);
    else this.#lists.set(name, [...(assignment.endsWith('+=') ? (this.#listNamed(name) ?? []) : []), ...words]);
  }

  /** The words of a list that the script has set. */
  listOf(name: string): readonly string[] | undefined {
    const list = this.#listNamed(name);
    this.#budget.spend(list?.reduce((sum, { length }) => sum + length + OF_WORD, 0) ?? 0);
    return this.#budget.isSpent ? undefined : list;
  }

  /** What a command prints, as far as it is known without running it; what it reads into a variable is noted. */
  outputOf(words: readonly string[], stdin: string | undefined): string | undefined {
    const [name, first = '', second = ''] = words;
    if (name === 'read' && stdin !== undefined && words.includes('-d')) this.#variables.set(words.at(-1) ?? '', stdin);
    if (name === 'printf' && first === '-v') this.#variables.set(second, printfText(words.slice(3)));
    if (name === 'cat' && words.length === 2 && stdin === undefined) return this.files.get(first);
    return printed(words, stdin);
  }

  /** The value of the variable at a dollar sign, or what is written there; and where it ends. */
  variableAt(text: string, at: number): [piece: string, next: number] {
    const rest = text.slice(at, at + 200);
    const [written = '$', braced, plain] =
      /^\$(?:\{([A-Za-z_]\w*)(?::?[-=+?][^{}$]*)?\}|([A-Za-z_]\w*))/.exec(rest) ?? [];
    return [this.#valueOf(braced ?? plain) ?? written, at + written.length];
  }

  /** The variables of a here-document. */
  expanded(text: string): string {
    return text.replace(
      /\\([$`\\])|\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
      (written, escaped?: string, braced?: string, plain?: string) =>
        escaped ?? this.#valueOf(braced ?? plain) ?? written,
    );
  }

  #listNamed(name: string): readonly string[] | undefined {
    const own = this.#lists.get(name);
    return own === undefined && this.#outside !== undefined ? this.#outside.#listNamed(name) : own;
  }

  #textNamed(name: string): string | undefined {
    const own = this.#variables.get(name);
    return own === undefined && this.#outside !== undefined ? this.#outside.#textNamed(name) : own;
  }

  #valueOf(name: string | undefined): string | undefined {
    const value = name === undefined ? undefined : this.#textNamed(name);
    this.#budget.spend(value?.length ?? 0);
    return this.#budget.isSpent ? undefined : value;
  }
}

/** What a command prints, as far as it is known without running it. */
function printed([name = '', ...words]: readonly string[], stdin: string | undefined): string | undefined {
  if ((name === 'cat' && words.every((word) => word === '-')) || name === 'tee') return stdin;
  if (isUnchanged(name, words)) return stdin;
  if (name === 'echo') return words.filter((word) => !/^-[neE]+$/.test(word)).join(' ');
  return name === 'printf' && words[0] !== '-v' ? printfText(words) : undefined;
}

/** True for a command that changes nothing but the white space of JSON. */
function isUnchanged(name: string, words: readonly string[]): boolean {
  if (name === 'tr') return words[0] === '-d' && /^(?:\\[nr]){1,2}$/.test(words[1] ?? '');
  return name === 'jq' && words.every((word) => /^(?:\.|-[cMSe]{1,4}|--compact-output|--sort-keys)$/.test(word));
}

/** The file whose text a command prints as it is; `stdinFile` is the one that it reads. */
export function fileOf(
  [name, first = '-', ...others]: readonly string[],
  stdinFile: string | undefined,
): string | undefined {
  if (name === 'tee') return stdinFile;
  if (name !== 'cat' || others.length > 0) return undefined;
  return first === '-' ? stdinFile : first;
}

const FORMAT = /%%|%-?\d{0,2}(?:\.\d\d?)?[sdiuqb]|%\([^()%]*\)T|\\([nt"\\])/g;
const FORMAT_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t' };
/** Values that are filled in: the format is used again for those that are left. */
const MOST_ROUNDS = 100;

/** What `printf` makes of a format and its values. */
function printfText([format = '', ...values]: readonly string[]): string {
  const rest = [...values];
  let text = '';
  for (let round = 0; round < MOST_ROUNDS && (round === 0 || rest.length > 0); round++) {
    const before = rest.length;
    text += format.replace(FORMAT, (mark: string, escaped: string | undefined) => {
      if (mark === '%%') return '%';
      if (mark.startsWith('%(')) return '$(date)';
      return escaped === undefined ? (rest.shift() ?? '') : (FORMAT_ESCAPES[escaped] ?? escaped);
    });
    if (rest.length === before) break; // it takes no value
  }
  return text;
}
