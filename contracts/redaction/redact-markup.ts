import { decodeEscapes } from './decode.ts';
import { isSecretName } from './field-names.ts';
import type { IsSecretField } from './redact-named.ts';
import type { Replacer } from './replacer.ts';

/** Attributes that name what an element holds, and those that hold it. */
const NAMING = new Set(['name', 'id', 'key', 'property', 'itemprop']);
const HOLDING = new Set(['value', 'content']);
/** Elements that name what the next one holds: of a property list, a table, and a list of definitions. */
const NAMES_NEXT = new Set(['key', 'td', 'th', 'dt']);
/** How many elements with secrets may be open at once. */
const MOST_OPEN = 16;
const NAME = /\/?([A-Za-z_][\w:.-]{0,99})/y;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * XML and HTML without what secret elements hold: by their name, whatever attributes and elements they have, by an
 * attribute that names them (`<param name="password">`, `<input name="token" value="…">`), or by the key before them in a
 * property list. A tag ends before the next begins, so that each character is read once.
 */
export function redactMarkup(replacer: Replacer, text: string, isSecretField: IsSecretField): string {
  return replaced(replacer, text, secretRanges(text, isSecretField));
}

/** The same of markup that is escaped, as a value of other markup is: `&lt;password&gt;…&lt;/password&gt;`. */
export function redactEscapedMarkup(replacer: Replacer, text: string, isSecretField: IsSecretField): string {
  const decoded = decodeEscapes(text);
  if (decoded === undefined) return text;
  const inText = (at: number) => decoded.starts[at] as number;
  const ranges = secretRanges(decoded.text, isSecretField);
  return replaced(
    replacer,
    text,
    ranges.map(({ start, end }) => ({ start: inText(start), end: inText(end) })),
  );
}

function secretRanges(text: string, isSecretField: IsSecretField): readonly Range[] {
  const isSecret = (name: string) => isSecretName(name) || isSecretField(name);
  const ranges: Range[] = [];
  const open: { readonly name: string; readonly start: number; readonly isNext: boolean }[] = [];
  let [keyAt, isNext] = [-1, false];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = tagAt(text, at);
    if (tag === undefined) continue;
    if (tag.isClosing) {
      isNext = NAMES_NEXT.has(tag.name) && keyAt >= 0 && isSecret(text.slice(keyAt, Math.min(at, keyAt + 100)));
      const from = open.findLastIndex(({ name }) => name === tag.name);
      const [opened] = from < 0 ? [] : open.splice(from);
      // another cell of a head is a word
      const isSecretText = opened !== undefined && (!opened.isNext || /\d|.{16}/.test(text.slice(opened.start, at)));
      if (isSecretText) ranges.push({ start: opened.start, end: at });
      continue;
    }
    const attributes = attributesIn(text, tag.attributesAt, tag.end);
    const isNamed = attributes.some(({ name, start, end }) => NAMING.has(name) && isSecret(text.slice(start, end)));
    const secrets = isNamed ? attributes.filter(({ name }) => HOLDING.has(name)) : [];
    ranges.push(...secrets);
    const isOne = isNext || isSecret(tag.name) || (isNamed && secrets.length === 0);
    if (isOne && !tag.isEmpty && open.length < MOST_OPEN)
      open.push({ name: tag.name, start: tag.end, isNext: isNext && tag.name !== 'string' });
    isNext = false;
    keyAt = NAMES_NEXT.has(tag.name) ? tag.end : -1;
  }
  return ranges;
}

interface Tag {
  /** Its local name. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly isEmpty: boolean;
  readonly attributesAt: number;
  /** Behind its `>`. */
  readonly end: number;
}

function tagAt(text: string, at: number): Tag | undefined {
  NAME.lastIndex = at + 1;
  const [written, name] = NAME.exec(text) ?? [];
  if (written === undefined || name === undefined) return undefined;
  const attributesAt = at + 1 + written.length;
  let quote = 0;
  for (let end = attributesAt; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === LESS) break;
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    else if (code === GREATER)
      return {
        name: name.slice(name.lastIndexOf(':') + 1),
        isClosing: written.startsWith('/'),
        isEmpty: text[end - 1] === '/',
        attributesAt,
        end: end + 1,
      };
  }
  return undefined;
}

function attributesIn(text: string, from: number, to: number): (Range & { readonly name: string })[] {
  const found: (Range & { readonly name: string })[] = [];
  for (let equals = from; equals < to; equals++) {
    if (text.charCodeAt(equals) !== EQUALS) continue;
    let nameEnd = equals;
    while (nameEnd > from && isSpace(text.charCodeAt(nameEnd - 1))) nameEnd -= 1;
    let nameAt = nameEnd;
    while (nameAt > from && nameEnd - nameAt < 100 && isNameCharacter(text.charCodeAt(nameAt - 1))) nameAt -= 1;
    let start = equals + 1;
    while (start < to && isSpace(text.charCodeAt(start))) start += 1;
    const first = text.charCodeAt(start);
    const quote = first === DOUBLE_QUOTE || first === SINGLE_QUOTE ? first : 0;
    if (quote !== 0) start += 1;
    let end = start;
    while (end < to - 1 && !isValueEnd(text.charCodeAt(end), quote)) end += 1;
    found.push({ name: text.slice(nameAt, nameEnd).toLowerCase(), start, end });
    equals = Math.max(end - 1, equals);
  }
  return found;
}

const [DOUBLE_QUOTE, SINGLE_QUOTE, LESS, EQUALS, GREATER] = [0x22, 0x27, 0x3c, 0x3d, 0x3e];

function isValueEnd(code: number, quote: number): boolean {
  return quote === 0 ? code === GREATER || isSpace(code) : code === quote;
}

function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return /\s/.test(String.fromCharCode(code));
}

/** What `[\w:.-]` matches. */
function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x2d && code <= 0x3a && code !== 0x2f) ||
    code === 0x5f
  );
}

/** The text with a placeholder for each range; of those that are within another the outer one counts. */
function replaced(replacer: Replacer, text: string, ranges: readonly Range[]): string {
  let [put, done] = ['', 0];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    const content = text.slice(start, end);
    // what is between its tags is looked for elsewhere too
    for (const piece of content.split(/<!\[CDATA\[|\]\]>|<[^<>]*>/)) replacer.secret(piece.trim());
    put += text.slice(done, start) + (content.trim() === '' ? content : replacer.secret(content));
    done = end;
  }
  return done === 0 ? text : put + text.slice(done);
}
