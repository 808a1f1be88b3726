import { Budget } from './budget.ts';
import { asPlaceholder, CODE, expandedText, inWords, isComputed, nameIn } from './powershell-text.ts';
import { sticky } from './script-text.ts';

/** A value of PowerShell, and where it ends. */
export interface PowerShellValue {
  readonly value: unknown;
  readonly end: number;
}

const SINGLE = "'\u2018\u2019\u201A\u201B";
const DOUBLE = '"\u201C\u201D\u201E';
const MOST_LEVELS = 50;
/** What a value costs, in characters. */
const OF_VALUE = 8;

/** Reads strings, numbers, hashtables and arrays of PowerShell; `variables` has those that are known, in lower case. */
export class PowerShellReader {
  readonly #text: string;
  readonly #variables: ReadonlyMap<string, unknown>;
  readonly #budget: Budget;
  #levels = 0;

  constructor(text: string, variables: ReadonlyMap<string, unknown>, budget = new Budget(text.length)) {
    this.#text = text;
    this.#variables = variables;
    this.#budget = budget;
  }

  /** The value at a place, as an argument of a command; undefined where none begins there. */
  at(start: number): PowerShellValue | undefined {
    return this.#term(this.skipped(start));
  }

  /** Past spaces and lines that are joined; past line ends and comments, too, within brackets. */
  skipped(start: number, isWithin = false): number {
    const text = this.#text;
    for (let at = start; at < text.length; at++) {
      this.#budget.spend(1);
      const character = text[at] as string;
      const isJoined = character === '`' && /^`[ \t]{0,9}\r?\n/.test(text.slice(at, at + 12));
      if (isJoined) at = text.indexOf('\n', at);
      else if (isWithin && character === '#') at = endOfLine(text, at);
      else if (!(isWithin ? /[\s;,]/ : /[ \t]/).test(character)) return at;
    }
    return text.length;
  }

  #term(at: number): PowerShellValue | undefined {
    this.#budget.spend(OF_VALUE);
    if (this.#budget.isSpent || this.#levels > MOST_LEVELS) return undefined;
    this.#levels += 1;
    try {
      const cast = sticky(/\[[A-Za-z][\w.]{0,60}(?:\[\])?\](?!::)[ \t]*/y, this.#text, at);
      return cast === '' ? this.#bare(at) : this.#term(at + cast.length);
    } finally {
      this.#levels -= 1;
    }
  }

  /** A value without the name of a type before it. */
  #bare(at: number): PowerShellValue | undefined {
    const text = this.#text;
    if (text.startsWith('@{', at)) return this.#table(at + 2);
    if (text.startsWith('@(', at)) return this.#list(at + 2);
    if (/^@['"]\r?\n/.test(text.slice(at, at + 4))) return this.#hereString(at);
    const character = text[at] ?? '';
    if (character === '(') return this.#group(at);
    if (SINGLE.includes(character) && character !== '') return this.#quoted(at, SINGLE, false);
    if (DOUBLE.includes(character) && character !== '') return this.#quoted(at, DOUBLE, true);
    if (character === '$') return this.#variable(at);
    const number = sticky(/-?\d+(?:\.\d+)?(?=[\s;,|)}]|$)/y, text, at);
    return number === '' ? undefined : { value: Number(number), end: at + number.length };
  }

  /** `| ConvertTo-Json -Depth 9` makes JSON of a value; what anything else makes is not known. */
  #piped(read: PowerShellValue | undefined): PowerShellValue | undefined {
    const pipe = read === undefined ? '' : sticky(/[ \t\r\n`]*\|(?!\|)[ \t\r\n`]*/y, this.#text, read.end);
    if (read === undefined || pipe === '') return read;
    const command = sticky(/[^\n;|)}]*/y, this.#text, read.end + pipe.length);
    const end = read.end + pipe.length + command.length;
    if (!/^ConvertTo-Json\b/i.test(command)) return { value: CODE, end };
    const depth = /\s-De?p?t?h?[ \t:]+(\d{1,3})\b/i.exec(command)?.[1];
    this.#budget.spend(command.length);
    return isComputed(read.value) ? { value: CODE, end } : { value: this.#json(read.value, Number(depth ?? 2)), end };
  }

  #table(start: number): PowerShellValue | undefined {
    const table: Record<string, unknown> = Object.create(null); // a key may be `__proto__`
    let at = this.skipped(start, true);
    while (this.#text[at] !== '}') {
      const name = sticky(/[\w-]+/y, this.#text, at);
      const key = name === '' ? this.#term(at) : { value: name, end: at + name.length };
      const equals = key === undefined ? '' : sticky(/[ \t]*=[ \t]*/y, this.#text, key.end);
      if (key === undefined || equals === '') return undefined;
      const { value, end } = this.expression(key.end + equals.length);
      table[inWords(key.value)] = value;
      at = this.skipped(end, true);
    }
    return { value: table, end: at + 1 };
  }

  #list(start: number): PowerShellValue | undefined {
    const list: unknown[] = [];
    let at = this.skipped(start, true);
    while (this.#text[at] !== ')') {
      if (at >= this.#text.length) return undefined;
      const { value, end } = this.expression(at);
      list.push(value);
      at = this.skipped(Math.max(end, at + 1), true);
    }
    return { value: list, end: at + 1 };
  }

  /** The value of an expression, with the commands that it is piped to; a placeholder where it would have to be run. */
  expression(start: number): PowerShellValue {
    let read = this.at(start);
    while (read !== undefined) {
      const plus = sticky(/[ \t]*\+[ \t]*/y, this.#text, read.end);
      if (plus === '') break;
      const other = this.#term(read.end + plus.length);
      read = other && { value: `${inText(read.value)}${inText(other.value)}`, end: other.end };
    }
    read = this.#piped(read);
    const isOver = read !== undefined && sticky(/[ \t]*(?:[\r\n;,|)}#]|$)/y, this.#text, read.end) !== '';
    const isLast = read?.end === this.#text.length;
    return read !== undefined && (isOver || isLast) ? read : { value: CODE, end: this.#endOfCode(start) };
  }

  /** A word without quotes, with the variables that are known. */
  word(start: number): { readonly value: string; readonly end: number } {
    const word = sticky(/[^\s;|(){}"'`]+/y, this.#text, start);
    return { value: expandedText(word, this.#variables, this.#budget), end: start + word.length };
  }

  /** Where an expression ends that is not read. */
  #endOfCode(start: number): number {
    let depth = 0;
    for (let at = start; at < this.#text.length && !this.#budget.isSpent; at++) {
      this.#budget.spend(1);
      const character = this.#text[at] as string;
      if ('({['.includes(character)) depth += 1;
      else if (')}]'.includes(character)) {
        if (depth === 0) return at;
        depth -= 1;
      } else if (depth === 0 && /[\n;,]/.test(character)) return at;
    }
    return this.#text.length;
  }

  #endOfGroup(open: number): number {
    let end = this.#endOfCode(open + 1);
    while (/[\n;,]/.test(this.#text[end] ?? '')) end = this.#endOfCode(end + 1);
    return Math.min(end + 1, this.#text.length);
  }

  /** `( … )`: a value, or the bytes of a text as browsers copy them. */
  #group(at: number): PowerShellValue | undefined {
    const bytes = sticky(/\([ \t]*\[(?:System\.)?Text\.Encoding\]::\w{1,20}\.GetBytes\(/iy, this.#text, at);
    const inside = this.expression(at + (bytes === '' ? 1 : bytes.length));
    const close = sticky(bytes === '' ? /\s*\)/y : /\s*\)\s*\)/y, this.#text, inside.end);
    const isPart = /^[.[]/.test(this.#text[inside.end + close.length] ?? '');
    if (close === '' || isPart) return { value: CODE, end: this.#endOfGroup(at) };
    return { value: inside.value, end: inside.end + close.length };
  }

  /** A variable that is known, or its name as a placeholder. */
  #variable(at: number): PowerShellValue | undefined {
    const group = sticky(/\$\(/y, this.#text, at);
    if (group !== '') return { value: CODE, end: this.#endOfGroup(at + 1) };
    const written = sticky(
      /\$(?:\{[\w:]{1,60}\}|(?:env:|script:|global:)?\w{1,60}(?:\.\w{1,60}){0,9})/iy,
      this.#text,
      at,
    );
    if (written === '') return undefined;
    const end = at + written.length;
    if (/^[.[(]/.test(this.#text[end] ?? '')) return { value: CODE, end: this.#endOfCode(at) };
    const name = nameIn(written);
    const known = Object.hasOwn(WORDS, name) ? WORDS[name] : this.#variables.get(name);
    this.#budget.spend(sizeOf(known));
    return { value: known === undefined ? asPlaceholder(written) : known, end };
  }

  #hereString(at: number): PowerShellValue | undefined {
    const quote = this.#text[at + 1] as string;
    const start = this.#text.indexOf('\n', at) + 1;
    const end = this.#text.indexOf(`\n${quote}@`, start - 1);
    this.#budget.spend((end < 0 ? this.#text.length : end) - at);
    if (end < 0) return undefined;
    const raw = this.#text.slice(start, Math.max(start, end)).replace(/\r$/, '');
    return { value: quote === '"' ? expandedText(raw, this.#variables, this.#budget) : raw, end: end + 3 };
  }

  #quoted(start: number, quotes: string, isExpanded: boolean): PowerShellValue | undefined {
    let raw = '';
    for (let at = start + 1; at < this.#text.length && !this.#budget.isSpent; at++) {
      this.#budget.spend(1);
      const character = this.#text[at] as string;
      if (character === '`' && isExpanded) {
        raw += `\`${this.#text[at + 1] ?? ''}`;
        at += 1;
      } else if (!quotes.includes(character)) raw += character;
      else if (quotes.includes(this.#text[at + 1] || ' ')) {
        raw += isExpanded ? `\`${character}` : character;
        at += 1;
      } else return { value: isExpanded ? expandedText(raw, this.#variables, this.#budget) : raw, end: at + 1 };
    }
    return undefined; // it is not closed
  }

  /** As ConvertTo-Json writes it: what is deeper than it was asked for becomes the name of its type. */
  #json(value: unknown, depth: number): string {
    const cut = (part: unknown, levels: number): unknown => {
      this.#budget.spend(OF_VALUE + sizeOf(part));
      if (this.#budget.isSpent) return CODE;
      if (part === null || typeof part !== 'object') return part;
      if (levels < 0) return inWords(part);
      if (Array.isArray(part)) return part.map((each) => cut(each, levels - 1));
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, cut(each, levels - 1)]));
    };
    return JSON.stringify(cut(value, Math.min(depth, MOST_LEVELS)));
  }
}

const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function inText(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? CODE : value;
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}
