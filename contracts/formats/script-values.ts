import { isObject } from '../json/index.ts';
import { Budget } from './budget.ts';
import { withoutComments, withoutTexts } from './script-comments.ts';
import { CODE, jsonOf, namedCode, pastSpace, scriptText, sticky, valueAt, WORDS } from './script-text.ts';
import { HeaderLists, type ScriptUses, scriptUses } from './script-uses.ts';

/** Thrown within a literal that cannot be read; it is code then. One, for its stack takes time to make. */
const NOT_LITERAL = new Error('no literal');

/** A value of JavaScript, and where it ends. */
export interface ScriptValue {
  readonly value: unknown;
  readonly end: number;
}

const DECLARATION = /\b(?:const|let|var)[ \t]+([A-Za-z_$][\w$]*)/g;
const MOST_LEVELS = 100;
/** What a value, a key or a name costs, in characters. */
const OF_VALUE = 8;

/** The literals of a JavaScript or TypeScript text. Names that are set once, to a literal, and not changed are followed. */
export class ScriptValues {
  readonly #text: string;
  readonly #starts = new Map<string, number>();
  readonly #changes: ScriptUses['changes'];
  readonly #headerLists: HeaderLists;
  readonly #open = new Set<string>();
  readonly #budget: Budget;
  #levels = 0;

  constructor(text: string) {
    this.#text = withoutComments(text);
    this.#budget = new Budget(text.length);
    this.#headerLists = new HeaderLists(this.#text);
    const { sets, changes } = scriptUses(this.#headerLists.withoutAdding(withoutTexts(text)));
    this.#changes = changes;
    for (const found of this.#text.matchAll(DECLARATION)) {
      const name = found[1] as string;
      const after = this.#text.slice(found.index + found[0].length, found.index + found[0].length + 100);
      const type = /^[ \t]*:[^=\n;]*/.exec(after)?.[0] ?? '';
      const equals = /^[ \t]*=(?![=>])/.exec(after.slice(type.length))?.[0] ?? '';
      // the name before a type is not one that counts as set
      if (equals === '' || (sets.get(name) ?? 0) + (type === '' ? 0 : 1) > 1) continue;
      this.#starts.set(name, found.index + found[0].length + type.length + equals.length);
    }
  }

  /** The value of the expression at a place; a placeholder where it would have to be run. */
  at(start: number): ScriptValue {
    const from = this.skipped(start);
    try {
      this.#budget.spend(OF_VALUE);
      this.#levels += 1;
      if (this.#budget.isSpent || this.#levels > MOST_LEVELS) throw NOT_LITERAL;
      const read = this.#sum(from);
      if (typeof read.value === 'string') this.#budget.spend(read.value.length);
      return read;
    } catch (error) {
      if (error !== NOT_LITERAL) throw error;
      const end = this.#endOfCode(from);
      return { value: namedCode(this.#text.slice(from, Math.min(end, from + 80))), end };
    } finally {
      this.#levels -= 1;
    }
  }

  /** Past white space and comments. */
  skipped(start: number): number {
    return pastSpace(this.#text, start);
  }

  #sum(start: number): ScriptValue {
    let sum = this.#term(start);
    for (;;) {
      const next = this.skipped(sum.end);
      if (this.#text[next] !== '+' || this.#text[next + 1] === '+') break;
      const other = this.#term(this.skipped(next + 1));
      if (typeof sum.value !== 'string' && typeof other.value !== 'string') throw NOT_LITERAL;
      sum = { value: `${sum.value}${other.value}`, end: other.end };
      this.#budget.spend(OF_VALUE);
      if (this.#budget.isSpent) throw NOT_LITERAL;
    }
    if (!this.#isOver(sum.end)) throw NOT_LITERAL;
    return sum;
  }

  /** True where nothing goes on that would change a value. */
  #isOver(end: number): boolean {
    const next = this.skipped(end);
    const character = this.#text[next] ?? '';
    if (character === '' || ',;)]}'.includes(character)) return true;
    return this.#text.slice(end, next).includes('\n') && /[\w$'"`#@]/.test(character);
  }

  #term(at: number): ScriptValue {
    const character = this.#text[at] ?? '';
    if (character === '{') return this.#object(at);
    if (character === '[') return this.#array(at);
    if (character === '"' || character === "'" || character === '`') return this.#string(at);
    const number = sticky(/-?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y, this.#text, at);
    if (number !== '') return { value: Number(number.replaceAll('_', '')), end: at + number.length };
    const name = sticky(/[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*/y, this.#text, at);
    if (name === '') throw NOT_LITERAL;
    return this.#named(name, at + name.length);
  }

  #named(name: string, end: number): ScriptValue {
    if (Object.hasOwn(WORDS, name)) return { value: WORDS[name], end };
    const open = this.skipped(end);
    if (name === 'new' && sticky(/Headers[ \t]*\(/y, this.#text, open) !== '') return this.#headers(open);
    if (name === 'JSON.stringify' && this.#text[open] === '(') {
      const { value, end: last } = this.at(open + 1);
      const close = this.#endOfCode(open + 1, true);
      // another argument may leave keys out
      const isAll = /^(?:\)|,\s*\)|,\s*(?:null|undefined)\s*[,)])/.test(
        this.#text.slice(this.skipped(last), close + 1),
      );
      return { value: isAll ? jsonOf(value) : CODE, end: close + 1 };
    }
    if (!this.#isOver(end) && this.#text[open] !== '+') throw NOT_LITERAL;
    return { value: this.#valueOf(name), end };
  }

  /** The object of `new Headers({ … })`. */
  #headers(start: number): ScriptValue {
    const at = this.skipped(this.#text.indexOf('(', start) + 1);
    return { value: this.#text[at] === ')' ? {} : this.at(at).value, end: this.#endOfCode(at, true) + 1 };
  }

  /** What a name is set to, or a placeholder. */
  #valueOf(name: string): unknown {
    const start = this.#starts.get(name);
    if (start === undefined || this.#open.has(name) || this.#budget.isSpent) return namedCode(name);
    this.#open.add(name);
    try {
      const { value } = this.at(start);
      if (this.#mayHaveChanged(name, value)) return namedCode(name);
      const added = this.#headerLists.addedTo(name).map((at) => this.#pair(at));
      return added.length > 0 && isObject(value) ? { ...value, ...Object.fromEntries(added) } : value;
    } finally {
      this.#open.delete(name);
    }
  }

  /** Two values with a comma between them. */
  #pair(start: number): [name: string, value: unknown] {
    const { value, end } = this.at(start);
    return [String(value), this.at(this.skipped(end) + 1).value];
  }

  /** True where a part of a value that is an object or a list is changed somewhere, or given to what may change it. */
  #mayHaveChanged(name: string, value: unknown): boolean {
    const paths = this.#changes.get(name);
    if (paths === undefined || value === null || typeof value !== 'object') return false;
    this.#budget.spend(paths.size * OF_VALUE);
    return [...paths].some((path) => {
      const part = valueAt(value, path.match(/[\w$]+/g) ?? []);
      return part === undefined || (part !== null && typeof part === 'object');
    });
  }

  #object(start: number): ScriptValue {
    const object: Record<string, unknown> = Object.create(null); // a key may be `__proto__`
    let at = this.skipped(start + 1);
    while (this.#text[at] !== '}') {
      const part = this.#openPart(at);
      if (part !== undefined) {
        const { value, end } = part;
        this.#budget.spend(Object.keys(isObject(value) ? value : object).length * OF_VALUE);
        if (isObject(value)) Object.assign(object, value);
        // what is not known may replace what stands before it
        else if (value !== null && value !== undefined)
          for (const key of [...Object.keys(object), CODE]) object[key] = CODE;
        at = this.#afterComma(end, '}');
        continue;
      }
      const isQuoted = /["']/.test(this.#text[at] ?? '');
      const name = isQuoted ? '' : sticky(/[\w$]+/y, this.#text, at);
      const key = isQuoted ? this.#string(at) : { value: name, end: at + name.length };
      const next = this.skipped(key.end);
      const isShort = name !== '' && /[,}]/.test(this.#text[next] ?? '');
      if (key.end === at || !(isShort || this.#text[next] === ':')) throw NOT_LITERAL;
      const { value, end } = isShort ? this.#named(name, key.end) : this.at(next + 1);
      if (value !== undefined) object[String(key.value)] = value;
      at = this.#afterComma(end, '}');
    }
    return { value: object, end: at + 1 };
  }

  /** `...value`, or `[key]: value`, whose key is not known; undefined for any other part of an object. */
  #openPart(at: number): ScriptValue | undefined {
    if (this.#text.startsWith('...', at)) return this.at(at + 3);
    if (this.#text[at] !== '[') return undefined;
    const colon = this.skipped(this.#endOfCode(at + 1, true) + 1);
    if (this.#text[colon] !== ':') throw NOT_LITERAL;
    return { value: { [CODE]: CODE }, end: this.at(colon + 1).end };
  }

  #array(start: number): ScriptValue {
    const list: unknown[] = [];
    let at = this.skipped(start + 1);
    while (this.#text[at] !== ']') {
      const { value, end } = this.at(at);
      list.push(value ?? null);
      at = this.#afterComma(end, ']');
    }
    return { value: list, end: at + 1 };
  }

  /** Past a comma, or at the bracket that closes. */
  #afterComma(end: number, close: string): number {
    const at = this.skipped(end);
    if (this.#text[at] === ',') return this.skipped(at + 1);
    if (this.#text[at] !== close) throw NOT_LITERAL;
    return at;
  }

  #string(start: number): ScriptValue {
    const read = scriptText(this.#text, start, (name) => this.#valueOf(name));
    if (read !== undefined) return read;
    this.#budget.spend(this.#endOfOpen(start) - start);
    throw NOT_LITERAL;
  }

  /** How far a quote was looked for that is not closed. */
  #endOfOpen(start: number): number {
    const end = this.#text[start] === '`' ? -1 : this.#text.indexOf('\n', start);
    return end < 0 ? this.#text.length : end;
  }

  /** Where an expression ends that is not read: at a comma (unless `isWhole`), a semicolon, or a bracket that it did not open. */
  #endOfCode(start: number, isWhole = false): number {
    let depth = 0;
    for (let at = start; at < this.#text.length && !this.#budget.isSpent; at++) {
      this.#budget.spend(1);
      const character = this.#text[at] as string;
      const isQuote = character === '"' || character === "'" || character === '`';
      const text = isQuote ? scriptText(this.#text, at) : undefined;
      if (isQuote) this.#budget.spend((text?.end ?? this.#endOfOpen(at)) - at);
      if (text !== undefined) at = text.end - 1;
      else if ('([{'.includes(character)) depth += 1;
      else if (')]}'.includes(character)) {
        if (depth === 0) return at;
        depth -= 1;
      } else if (depth === 0 && (character === ';' || (character === ',' && !isWhole))) return at;
    }
    return this.#text.length;
  }
}
