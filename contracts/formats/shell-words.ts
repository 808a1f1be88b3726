import { withoutTrailing } from '../http/index.ts';
import { Unreadable } from './unreadable.ts';

/** A word of a command. */
export interface Word {
  readonly text: string;
  /** Where it begins. */
  readonly start: number;
  /** It has a substitution whose curl commands are known. */
  readonly isRead: boolean;
}

/** A text as one word of a POSIX shell, in quotes where it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * Splits a command as Windows would: first the carets of cmd.exe, which quote the next character and continue lines,
 * then the rules by which C programs read their arguments (backslashes count before a double quote only).
 */
export function splitCmd(text: string): { words: string[]; end: number } {
  const [command, rest] = partedAtBreak(text);
  return { words: splitArguments(withoutCarets(command)), end: text.length - rest.length };
}

/** A command ends at the first line break that no caret stands before, or behind another that has one. */
function partedAtBreak(text: string): [command: string, rest: string] {
  const start = /^\s*/.exec(text)?.[0].length ?? 0;
  const [command = ''] = /^(?:\^\r?\n(?:\r?\n)?|\^[\s\S]|[^\n^])*/.exec(text.slice(start)) ?? [];
  return [text.slice(0, start + command.length), text.slice(start + command.length)];
}

/** True for text that only cmd.exe reads: a caret before a quote, or at the end of a line. */
export function looksLikeCmd(text: string): boolean {
  return /\^\s*\r?\n|\^"/.test(text);
}

/** A caret at the end of a line joins the next one; browsers write a line break within a string as two of them. */
function withoutCarets(text: string): string {
  return text
    .replace(/\^\r?\n\r?\n/g, '\n')
    .split(/\^\r?\n/)
    .map((part, index) => (index === 0 ? part : part.replace(/^[ \t]+/, '')))
    .map((part, index, all) => (index === all.length - 1 ? part : withoutTrailing(part, ' \t')))
    .join(' ')
    .replace(/\^([\s\S])/g, '$1');
}

function splitArguments(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const slashes = /^\\+/.exec(line.slice(at))?.[0].length ?? 0;
    if (slashes > 0 && line[at + slashes] === '"') {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes / 2)) + (slashes % 2 === 1 ? '"' : '');
      at += slashes % 2 === 1 ? slashes : slashes - 1;
    } else if (slashes > 0) {
      word = (word ?? '') + '\\'.repeat(slashes);
      at += slashes - 1;
    } else if (line[at] === '"') {
      word ??= '';
      if (quoted && line[at + 1] === '"') {
        word += '"';
        at += 1;
      } else quoted = !quoted;
    } else if (/\s/.test(line[at] as string) && !quoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + line[at];
  }
  if (quoted) throw new Unreadable('a double quote is not closed');
  if (word !== undefined) words.push(word);
  return words;
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\', "'": "'", '"': '"', '?': '?',
}; // biome-ignore format: a table reads better filled

/** One quoted or unquoted piece of a word, and where it ends; variables are left as they are written. */
export function pieceAt(text: string, at: number): [piece: string, next: number] {
  const character = text[at];
  if (character === "'") {
    const end = endOf(text, "'", at + 1, true);
    return [text.slice(at + 1, end), end + 1];
  }
  if (character === '$' && text[at + 1] === "'") return ansiQuoted(text, at + 2);
  if (character === '\\') return [text[at + 1] ?? '', at + 2];
  const next = Math.max(endOfPlain(text, at), at + 1);
  return [text.slice(at, next), next];
}

/** What means nothing to a shell; all else is looked at on its own. */
const PLAIN = /[\w./:,=@%+?-]*/y;

function endOfPlain(text: string, at: number): number {
  PLAIN.lastIndex = at;
  return PLAIN.test(text) ? PLAIN.lastIndex : at;
}

/** `$'…'`: the escapes of C, as browsers write them. */
function ansiQuoted(text: string, start: number): [string, number] {
  let piece = '';
  for (let at = start; at < text.length; at++) {
    const character = text[at] as string;
    if (character === "'") return [piece, at + 1];
    if (character !== '\\') {
      piece += character;
      continue;
    }
    const code = /^(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3}))/.exec(
      text.slice(at + 1),
    );
    const hex = code?.[1] ?? code?.[2] ?? code?.[3];
    if (code !== null) {
      const point = hex === undefined ? Number.parseInt(code[4] as string, 8) : Number.parseInt(hex, 16);
      piece += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
      at += code[0].length;
    } else {
      piece += ESCAPES[text[at + 1] ?? ''] ?? `\\${text[at + 1] ?? ''}`;
      at += 1;
    }
  }
  throw new Unreadable("a quote that begins with $' is not closed");
}

function endOf(text: string, mark: string, from: number, must: boolean): number {
  const end = text.indexOf(mark, from);
  if (end < 0 && must) throw new Unreadable('a single quote is not closed');
  return end < 0 ? text.length : end;
}

/** Past white space and comments. */
export function afterSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\s#]/.test(text[at] as string)) {
    const end = text[at] === '#' ? text.indexOf('\n', at) : at + 1;
    at = end < 0 ? text.length : end;
  }
  return at;
}

const LIST =
  /"?\$(?:\{(?:(\w{1,60})\[[@*]\]|[@*])(?::[ \t]?(\d{1,3})|\+"\$\{\w{1,60}\[[@*]\]\}")?\}|[@*])"?(?=[\s;|&)]|$)/y;

/**
 * All words of a list, as in `"${name[@]}"`, its name, and the first of them that counts; empty where there is none at a place. The
 * arguments, `"$@"`, are a list without a name.
 */
export function listAt(text: string, at: number): readonly string[] {
  if (text[at] !== '"' && text[at] !== '$') return [];
  LIST.lastIndex = at;
  return LIST.exec(text) ?? [];
}

/** A substitution as a placeholder: without what would end a text around it. */
export function computed(script: string): string {
  const plain = script
    .trim()
    .replace(/["\\]/g, "'")
    .replace(/[()\s]+/g, ' ');
  return `$(${plain.length > 150 ? `${plain.slice(0, 150)}…` : plain})`;
}

const PLACEHOLDER = /<[A-Za-z][\w -]{0,60}>/y;

/**
 * A placeholder without quotes, as in `https://<host>/path` and `<BASE_URL>/path`, which a shell would take for redirections; the
 * empty text where there is none at a place.
 */
export function placeholderAt(text: string, at: number): string {
  PLACEHOLDER.lastIndex = at;
  const [written = ''] = PLACEHOLDER.exec(text) ?? [];
  const isWithin = /[/=:.@-]/.test(text[at - 1] ?? '');
  const behind = text.slice(at + written.length, at + written.length + 5);
  return isWithin || (/^[/.:?&]/.test(behind) && !/^\/(?:dev|tmp)/.test(behind)) ? written : '';
}

/** The lines from an offset up to the mark of a here-document, and where the commands go on. */
export function hereDocument(
  text: string,
  begins: number,
  mark: string,
  hasTabs: boolean,
): { readonly document: string; readonly to: number } {
  const lines: string[] = [];
  let at = begins;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end).replace(/\r$/, '');
    at = end + 1;
    if (line.trim() === mark) break;
    lines.push(hasTabs ? line.replace(/^\t+/, '') : line);
  }
  return { document: lines.join('\n'), to: at };
}

const OPENING = /(?:\bsh|\bbat|[=(,:])[ \t]*('''|""")/g;

/** A text with blanks for the three quotes around the scripts of Groovy, Python and TOML. Places stay. */
export function withoutTripleQuotes(text: string): string {
  if (!/'''|"""/.test(text)) return text;
  const parts: string[] = [];
  let kept = 0;
  for (const { 0: opened, 1: quotes = '', index } of text.matchAll(OPENING)) {
    const start = index + opened.length;
    const end = index < kept ? -1 : text.indexOf(quotes, start);
    if (end < 0) continue;
    const script = text.slice(start, end).replace(/\\\\(\r?\n)/g, ' \\$1'); // a backslash is written twice there
    parts.push(text.slice(kept, start - 3), '   ', script, '   ');
    kept = end + 3;
  }
  return parts.join('') + text.slice(kept);
}

const FOLDS = /^(?:- +)?(?:[\w.-]+: +)?>[-+]?$/;

/** A text with the lines of folded blocks of YAML (`>`) joined by spaces, as YAML reads them. Places stay. */
export function withoutFolds(text: string): string {
  if (!/>[-+]?[ \t]*\r?$/m.test(text)) return text;
  const lines = text.split('\n');
  let block: number | undefined;
  const joined = lines.map((line, index) => {
    const indent = indentOf(line);
    if (block !== undefined && (line.trim() === '' || indent <= block)) block = undefined;
    const next = lines[index + 1];
    const goesOn = block !== undefined && next !== undefined && next.trim() !== '' && indentOf(next) > block;
    if (block === undefined && FOLDS.test(line.trim())) block = indent;
    return `${line}${next === undefined ? '' : goesOn ? ' ' : '\n'}`;
  });
  return joined.join('');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
