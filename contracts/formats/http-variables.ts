import { isObject, parsedJson } from '../json/index.ts';
import type { NumberedLine } from './numbered-lines.ts';

const DEFINITION = /^[ \t]*@([\w.-]+)[ \t]*:?=([^\r\n]*)\r?$/;
/** What scripts set to a text of their own. */
const SET =
  /\b(?:variables|global|environment)\.set\([ \t]*(?:'([\w.-]+)'|"([\w.-]+)")[ \t]*,[ \t]*(?:'([^'\\]*)'|"([^"\\]*)")[ \t]*\)/g;
const MARK = /\{\{[ \t]*([\w.-]+)[ \t]*\}\}/g;
/** A value that goes on growing refers to itself. */
const MOST_CHARACTERS = 16 * 1024;
/** What values may add to a whole file. */
const MOST_ADDED = 512 * 1024;
/** How often variables within variables are followed. */
const MOST_STEPS = 4;
/** The files of environments, beside the text. */
const ENVIRONMENTS = ['http-client.env.json', 'http-client.private.env.json'];

/** The variables that an .http file defines; all others stay as they are written. */
export class VariablesOf {
  readonly #values = new Map<string, string>();
  /** Variables that the file sets to several values. */
  readonly #several = new Set<string>();
  /** Characters that may still be added. */
  #left = MOST_CHARACTERS;

  constructor(
    lines: readonly NumberedLine[],
    scripts: readonly string[],
    readFile: ((name: string) => string | undefined) | undefined,
  ) {
    for (const name of ENVIRONMENTS) this.#addEnvironment(readFile?.(name));
    const set = new Map<string, string>();
    for (const { text } of lines) {
      const [, name, value = ''] = DEFINITION.exec(text) ?? [];
      const before = name === undefined ? undefined : set.get(name);
      if (name === undefined) continue;
      if (before !== undefined && before !== value.trim()) this.#several.add(name);
      set.set(name, value.trim());
    }
    for (const [name, value] of set) this.#values.set(name, value);
    for (const script of scripts) {
      for (const [, single, double, text, quoted] of script.matchAll(SET))
        this.#values.set((single ?? double) as string, text ?? quoted ?? '');
    }
    for (let step = 0; step < MOST_STEPS; step++) {
      for (const [name, value] of this.#values) {
        this.#left = MOST_CHARACTERS;
        this.#values.set(name, this.fill(value));
      }
    }
    this.#left = MOST_ADDED;
  }

  get hasSeveral(): boolean {
    return this.#several.size > 0;
  }

  /** True for a line that sets such a variable. */
  isSetAgain(line: string): boolean {
    return this.#several.has(DEFINITION.exec(line)?.[1] ?? '');
  }

  /** A text with the variables that are known. */
  fill(text: string): string {
    if (this.#values.size === 0 || !text.includes('{{')) return text;
    return text.replace(MARK, (mark, name: string) => {
      const value = this.#values.get(name);
      if (value === undefined || value.length > this.#left) return mark;
      this.#left -= value.length;
      return value;
    });
  }

  /** The same for lines. */
  filled(lines: readonly NumberedLine[]): readonly NumberedLine[] {
    if (this.#values.size === 0) return lines;
    return lines.map((each) => (each.text.includes('{{') ? { ...each, text: this.fill(each.text) } : each));
  }

  /** Of several environments nobody says which one is meant: what they have in common is known. */
  #addEnvironment(text: string | undefined): void {
    const value = text === undefined ? undefined : parsedJson(text)?.value;
    const environments = isObject(value) ? Object.values(value).filter(isObject) : [];
    const [first, ...others] = environments;
    for (const [name, each] of Object.entries(first ?? {})) {
      const isSame = others.every((other) => other[name] === each);
      if (isSame && (typeof each === 'string' || typeof each === 'number')) this.#values.set(name, String(each));
    }
  }
}
