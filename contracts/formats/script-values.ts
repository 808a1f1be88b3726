/** What a program computes stands as a placeholder in its values: it is not run. */
const CODE = `\${code}`;

/** Thrown within a literal that has parts which cannot be read; all of it is code then. */
class NotLiteral extends Error {}

/** A value of JavaScript, and where it ends. */
export interface ScriptValue {
  readonly value: unknown;
  readonly end: number;
}

const DECLARATION = /\b(?:const|let|var)[ \t]{1,9}([A-Za-z_$][\w$]{0,60})[ \t]{0,9}(?::[^=\n;]{0,80})?=(?![=>])/g;
/** A name whose value, or a part of it, is set again. */
const CHANGED =
  /(?<![\w$.])([A-Za-z_$][\w$]{0,60})(?:\.[\w$.]{1,99}|\[[^\]\n]{1,99}\])?[ \t]{0,9}[-+*/|&?]{0,2}=(?![=>])/g;
const MOST_LEVELS = 100;
/** Values that one text may have: names within names can grow without end. */
const MOST_VALUES = 200_000;

/** The literals of a JavaScript or TypeScript text. Names that are set once, to a literal, are followed. */
export class ScriptValues {
  readonly #text: string;
  readonly #starts = new Map<string, number>();
  readonly #open = new Set<string>();
  #left = MOST_VALUES;
  #levels = 0;

  constructor(text: string) {
    this.#text = text;
    const counts = new Map<string, number>();
    for (const [, name] of text.matchAll(CHANGED)) counts.set(name as string, (counts.get(name as string) ?? 0) + 1);
    for (const found of text.matchAll(DECLARATION)) {
      const name = found[1] as string;
      const typed = /:/.test(found[0]) ? 1 : 0; // the name before a type is not one that is set
      if ((counts.get(name) ?? 0) + typed <= 1) this.#starts.set(name, found.index + found[0].length);
    }
  }

  /** The value of the expression at a place; a placeholder where it would have to be run. */
  at(start: number): ScriptValue {
    const from = this.skipped(start);
    try {
      this.#left -= 1;
      this.#levels += 1;
      if (this.#left < 0 || this.#levels > MOST_LEVELS) throw new NotLiteral();
      return this.#sum(from);
    } catch (error) {
      if (!(error instanceof NotLiteral)) throw error;
      const end = this.#endOfCode(from);
      return { value: namedCode(this.#text.slice(from, Math.min(end, from + 80))), end };
    } finally {
      this.#levels -= 1;
    }
  }

  /** Past white space and comments. */
  skipped(start: number): number {
    const space = /(?:\s+|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)+/y;
    space.lastIndex = start;
    return space.test(this.#text) ? space.lastIndex : start;
  }

  #sum(start: number): ScriptValue {
    let sum = this.#term(start);
    for (;;) {
      const next = this.skipped(sum.end);
      if (this.#text[next] !== '+' || this.#text[next + 1] === '+') break;
      const other = this.#term(this.skipped(next + 1));
      if (typeof sum.value !== 'string' && typeof other.value !== 'string') throw new NotLiteral();
      sum = { value: `${sum.value}${other.value}`, end: other.end };
    }
    if (!this.#isOver(sum.end)) throw new NotLiteral();
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
    if (name === '') throw new NotLiteral();
    return this.#named(name, at + name.length);
  }

  #named(name: string, end: number): ScriptValue {
    if (Object.hasOwn(WORDS, name)) return { value: WORDS[name], end };
    const open = this.skipped(end);
    if (name === 'JSON.stringify' && this.#text[open] === '(') {
      const { value } = this.at(open + 1);
      const close = this.#endOfCode(open + 1, true);
      return { value: isCode(value) ? CODE : (JSON.stringify(value) ?? CODE), end: close + 1 };
    }
    if (!this.#isOver(end) && this.#text[open] !== '+') throw new NotLiteral();
    return { value: this.#valueOf(name), end };
  }

  /** What a name is set to, or a placeholder. */
  #valueOf(name: string): unknown {
    const start = this.#starts.get(name);
    if (start === undefined || this.#open.has(name)) return namedCode(name);
    this.#open.add(name);
    try {
      return this.at(start).value;
    } finally {
      this.#open.delete(name);
    }
  }

  #object(start: number): ScriptValue {
    const object: Record<string, unknown> = Object.create(null); // a key may be `__proto__`
    let at = this.skipped(start + 1);
    while (this.#text[at] !== '}') {
      const isQuoted = /["']/.test(this.#text[at] ?? '');
      const name = isQuoted ? '' : sticky(/[\w$]+/y, this.#text, at);
      const key = isQuoted ? this.#string(at) : { value: name, end: at + name.length };
      const next = this.skipped(key.end);
      const isShort = name !== '' && /[,}]/.test(this.#text[next] ?? '');
      if (key.end === at || !(isShort || this.#text[next] === ':')) throw new NotLiteral();
      const { value, end } = isShort ? this.#named(name, key.end) : this.at(next + 1);
      if (value !== undefined) object[String(key.value)] = value;
      at = this.#afterComma(end, '}');
    }
    return { value: object, end: at + 1 };
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
    if (this.#text[at] !== close) throw new NotLiteral();
    return at;
  }

  #string(start: number): ScriptValue {
    const read = scriptText(this.#text, start, (name) => this.#valueOf(name));
    if (read === undefined) throw new NotLiteral();
    return read;
  }

  /** Where an expression ends that is not read: at a comma (unless `isWhole`), a semicolon, or a bracket that it did not open. */
  #endOfCode(start: number, isWhole = false): number {
    let depth = 0;
    for (let at = start; at < this.#text.length && this.#left > 0; at++) {
      if (at % 64 === 0) this.#left -= 1;
      const character = this.#text[at] as string;
      const text = /["'`]/.test(character) ? scriptText(this.#text, at) : undefined;
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

const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, undefined: undefined };

function sticky(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}

/** A name is shown; what else a program computes is not, for it may have a secret in it. */
function namedCode(code: string): string {
  return /^[\w$.]{1,60}$/.test(code) ? `\${${code}}` : CODE;
}

/** True for a value that is known only once the program runs. */
export function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^\$\{[^{}]*\}$/.test(value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/** The quoted text at a place, with what a template fills in as placeholders; undefined where it is not closed. */
function scriptText(
  code: string,
  start: number,
  valueOf: (name: string) => unknown = namedCode,
): { readonly value: string; readonly end: number } | undefined {
  const quote = code[start];
  let value = '';
  for (let at = start + 1; at < code.length; at++) {
    const character = code[at] as string;
    if (character === quote) return { value, end: at + 1 };
    if (character === '\n' && quote !== '`') return undefined;
    if (character === '\\') {
      const [text, length] = escaped(code, at + 1);
      value += text;
      at += length;
    } else if (quote === '`' && character === '$' && code[at + 1] === '{') {
      const end = closingBrace(code, at + 1);
      const filled = valueOf(code.slice(at + 2, end).trim());
      value += typeof filled === 'string' || typeof filled === 'number' ? filled : CODE;
      at = end;
    } else value += character;
  }
  return undefined;
}

/** The brace that closes the one at a place; the end of the text where there is none. */
function closingBrace(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if (code[at] === '{') depth += 1;
    else if (code[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}

/** What an escape means, and how long it is behind its backslash. */
function escaped(code: string, at: number): readonly [text: string, length: number] {
  const unit = sticky(/u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|u\{[\dA-Fa-f]{1,6}\}/y, code, at);
  if (unit === '') return [ESCAPES[code[at] ?? ''] ?? code[at] ?? '', 1];
  const point = Number.parseInt(unit.replace(/[ux{}]/g, ''), 16);
  return [point > 0x10ffff ? '' : String.fromCodePoint(point), unit.length];
}
