/** What a program computes stands as a placeholder in its values: it is not run. */
export const CODE = `\${code}`;

/** A name is shown; what else a program computes is not, because it may have a secret in it. */
export function namedCode(code: string): string {
  return /^[\w$.]{1,60}$/.test(code) ? `\${${code}}` : CODE;
}

/** What an expression matches at a place; empty where it does not. */
export function sticky(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
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
export function scriptText(
  code: string,
  start: number,
  lookUp: (name: string) => unknown = namedCode,
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
      const filled = lookUp(code.slice(at + 2, end).trim());
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

/** What `JSON.stringify` makes of a value, where all of it is known. */
export function jsonOf(value: unknown): string {
  return isCode(value) || isOpen(value) ? CODE : (JSON.stringify(value) ?? CODE);
}

/** True for a value with an object that has more than is known, at any level. */
export function isOpen(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return Object.hasOwn(value, CODE) || Object.values(value).some(isOpen);
}

/** True for a value that is known only once the program runs. */
export function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^\$\{[^{}]*\}$/.test(value);
}

/** A part of a value by its keys; undefined where there is none. */
export function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (part, key) => (part !== null && typeof part === 'object' ? Reflect.get(part, key) : undefined),
    value,
  );
}

/** Past white space and comments of JavaScript. */
export function pastSpace(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const isComment = text.startsWith('//', at) || text.startsWith('/*', at);
    if (isComment) {
      const end = text[at + 1] === '/' ? text.indexOf('\n', at) : text.indexOf('*/', at + 2) + 1;
      if (end <= at) return text.length;
      at = end;
    } else if (!/\s/.test(text[at] as string)) return at;
  }
  return text.length;
}

/** Words of JavaScript that are values. */
export const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, undefined: undefined };
