import { isSecretName } from './field-names.ts';
import type { IsSecretField } from './redact-named.ts';
import type { Replacer } from './replacer.ts';

/** Attributes that name what an element holds, and those that hold it. */
const NAMING = new Set(['name', 'id', 'key', 'property', 'itemprop']);
const HOLDING = new Set(['value', 'content']);
/** So many elements with secrets may be open at once. */
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
  const isSecret = (name: string) => isSecretName(name) || isSecretField(name);
  const ranges: Range[] = [];
  const open: { readonly name: string; readonly start: number }[] = [];
  let [keyAt, isNext] = [-1, false];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const tag = tagAt(text, at);
    if (tag === undefined) continue;
    if (tag.isClosing) {
      isNext = tag.name === 'key' && keyAt >= 0 && isSecret(text.slice(keyAt, Math.min(at, keyAt + 100)));
      const from = open.findLastIndex(({ name }) => name === tag.name);
      if (from >= 0) ranges.push({ start: open.splice(from)[0]?.start ?? at, end: at });
      continue;
    }
    const attributes = attributesIn(text, tag.attributesAt, tag.end);
    const isNamed = attributes.some(({ name, start, end }) => NAMING.has(name) && isSecret(text.slice(start, end)));
    const held = isNamed ? attributes.filter(({ name }) => HOLDING.has(name)) : [];
    ranges.push(...held);
    const isOne = isNext || isSecret(tag.name) || (isNamed && held.length === 0);
    if (isOne && !tag.isEmpty && open.length < MOST_OPEN) open.push({ name: tag.name, start: tag.end });
    isNext = false;
    keyAt = tag.name === 'key' ? tag.end : -1;
  }
  return replaced(replacer, text, ranges);
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
  let quote = '';
  for (let end = attributesAt; end < text.length && text[end] !== '<'; end++) {
    const character = text[end] as string;
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>')
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
  for (let equals = text.indexOf('=', from); equals >= 0 && equals < to; ) {
    let nameEnd = equals;
    while (nameEnd > from && /\s/.test(text[nameEnd - 1] as string)) nameEnd -= 1;
    let nameAt = nameEnd;
    while (nameAt > from && nameEnd - nameAt < 100 && /[\w:.-]/.test(text[nameAt - 1] as string)) nameAt -= 1;
    let start = equals + 1;
    while (start < to && /\s/.test(text[start] as string)) start += 1;
    const quote = /["']/.test(text[start] as string) ? (text[start] as string) : '';
    if (quote !== '') start += 1;
    let end = start;
    while (end < to - 1 && (quote === '' ? !/[\s>]/.test(text[end] as string) : text[end] !== quote)) end += 1;
    found.push({ name: text.slice(nameAt, nameEnd).toLowerCase(), start, end });
    equals = text.indexOf('=', Math.max(end, equals + 1));
  }
  return found;
}

/** The text with a placeholder for each range; of those that are within another the outer one counts. */
function replaced(replacer: Replacer, text: string, ranges: readonly Range[]): string {
  let [put, done] = ['', 0];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    const held = text.slice(start, end);
    // what stands between its tags is looked for elsewhere too
    for (const piece of held.split(/<!\[CDATA\[|\]\]>|<[^<>]*>/)) replacer.secret(piece.trim());
    put += text.slice(done, start) + (held.trim() === '' ? held : replacer.secret(held));
    done = end;
  }
  return done === 0 ? text : put + text.slice(done);
}
