import type { Budget } from './budget.ts';
import type { Word } from './shell-words.ts';

/** A function of a script: the text that it is in, and where its commands are. */
export interface ShellFunction {
  readonly text: string;
  /** Of that text in the whole script. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** A function or a loop that is open, and where its commands begin. */
interface OpenGroup {
  readonly kind: 'group' | 'function' | 'for' | 'while';
  readonly from: number;
  /** Of a function its name, of a loop the variables that it sets. */
  readonly names: readonly string[];
  /** What a loop goes through; undefined where that is not known. */
  readonly values?: readonly string[] | undefined;
  /** What separates the values of a line. */
  readonly separator: string | undefined;
}

/** A function or a loop that has ended, and where its commands do. */
export interface ClosedGroup extends OpenGroup {
  readonly kind: 'function' | 'for' | 'while';
  readonly to: number;
}

/** The functions, loops and groups of a script that are open at a place. */
export class ShellGroups {
  readonly #open: OpenGroup[] = [];
  /** The name of a function whose commands are about to begin. */
  #named: string | undefined;
  #functions = 0;

  get hasFunction(): boolean {
    return this.#functions > 0;
  }

  /** Notes a name with parentheses behind it. */
  name(written: string | undefined): void {
    this.#named = written;
  }

  /** The words of a command without the name of a function that begins there, and what has ended with it. */
  take(
    all: readonly Word[],
    stdin: string | undefined,
    end: number,
  ): { readonly rest: readonly Word[]; readonly closed?: ClosedGroup | undefined } {
    const isNamed = all[0]?.text === 'function';
    if (isNamed) this.#named = all[1]?.text;
    const rest = isNamed ? all.slice(2) : all;
    const [first] = rest;
    const closed = first?.text === '}' || first?.text === 'done' ? this.#close(first.start, stdin) : undefined;
    if (first?.text === '{') this.#begin(first.start + 1);
    if (first !== undefined) this.#named = undefined;
    const loop = loopOf(
      all.map(({ text }) => text),
      end,
      stdin,
    );
    if (loop !== undefined) this.#open.push(loop);
    return { rest, closed };
  }

  #begin(from: number): void {
    const kind = this.#named === undefined ? 'group' : 'function';
    if (kind === 'function') this.#functions += 1;
    this.#open.push({ kind, from, names: [this.#named ?? ''], separator: undefined });
  }

  #close(to: number, stdin: string | undefined): ClosedGroup | undefined {
    const group = this.#open.pop();
    if (group === undefined) return undefined;
    const { kind } = group;
    if (kind === 'function') this.#functions -= 1;
    const values = kind === 'while' ? (linesOf(stdin) ?? group.values) : group.values;
    return kind === 'group' || group.names.length === 0 ? undefined : { ...group, kind, values, to };
  }
}

const ARGUMENT = /\$(?:(\d)|\{(\d{1,2})(:?-[^{}$]{0,200})?\})/y;
/** An argument that is nothing but a variable has no value that is known. */
const UNKNOWN = /^\$(?:\w+|[@*]|\{\w+\})$/;

/** The argument at a dollar sign, and where it ends; undefined where there is none that is known. */
export function argumentAt(
  text: string,
  at: number,
  given: readonly string[] | undefined,
  budget: Budget,
): [piece: string, next: number] | undefined {
  if (given === undefined) return undefined;
  ARGUMENT.lastIndex = at;
  const [written = '', plain, braced, fallback] = ARGUMENT.exec(text) ?? [];
  const index = Number(plain ?? braced ?? 0);
  if (index === 0) return undefined;
  const value = given[index - 1] ?? fallback?.replace(/^:?-/, '');
  budget.spend(value?.length ?? 0);
  return value === undefined || budget.isSpent || UNKNOWN.test(value) ? undefined : [value, at + written.length];
}

/** Runs of a loop that are followed. */
const MOST_RUNS = 100;
/** A value that the shell would look up in a folder, or that is not known. */
const OPEN_VALUE = /[$*?`]/;

/** The loop that some words begin; undefined where they begin none. `stdin` is what it may read. */
function loopOf(all: readonly string[], from: number, stdin: string | undefined): OpenGroup | undefined {
  const words = all[0] === 'do' || all[0] === 'then' ? all.slice(1) : all;
  if (words[0] === 'for' && words[2] === 'in') {
    const values = words.slice(3);
    const isKnown = values.length > 0 && values.length <= MOST_RUNS && !values.some((word) => OPEN_VALUE.test(word));
    return { kind: 'for', from, names: words.slice(1, 2), values: isKnown ? values : undefined, separator: undefined };
  }
  if (/^(?:for|select)$/.test(words[0] ?? '')) return { kind: 'for', from, names: [], separator: undefined };
  if (!/^(?:while|until)$/.test(words[0] ?? '')) return undefined;
  const read = words.indexOf('read');
  const names = read < 0 ? [] : words.slice(read + 1).filter((word) => /^[A-Za-z_]\w*$/.test(word));
  const separator = words.find((word) => word.startsWith('IFS='))?.slice('IFS='.length);
  return { kind: 'while', from, names, values: linesOf(stdin), separator };
}

/** What a loop reads, line by line. */
function linesOf(text: string | undefined): string[] | undefined {
  const lines = text?.split('\n').filter((line) => line.trim() !== '');
  return lines === undefined || lines.length === 0 || lines.length > MOST_RUNS ? undefined : lines;
}

/** The values that the variables of a loop have in one run of it. */
export function bindings(
  { kind, names, separator }: Pick<OpenGroup, 'kind' | 'names' | 'separator'>,
  value: string,
): [name: string, value: string][] {
  if (kind === 'for' || names.length === 1) return names.map((name) => [name, value.trim()]);
  const parts = separator === undefined || separator === '' ? value.trim().split(/[ \t]+/) : value.split(separator);
  const last = names.length - 1;
  return names.map((name, at) => [name, at === last ? parts.slice(at).join(separator ?? ' ') : (parts[at] ?? '')]);
}

/** What `set -x name value` of fish and `set name = value` of csh set; empty where words set nothing. */
export function setOfFish(words: readonly string[]): readonly string[] {
  const [name = '', ...values] = words.filter((word) => !/^-[A-Za-z]{1,4}$/.test(word));
  const value = values[0] === '=' ? values[1] : values[0];
  return value !== undefined && /^[A-Za-z_]\w*$/.test(name) ? [name, value] : [];
}
