/** The text that a value of a form or a query means, also where its encoding is broken. */
export function decodeForm(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text.replace(/%([0-7][0-9a-fA-F])/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/** The text that the inside of a JSON string means, also where its escapes are broken. */
export function unescapeJson(text: string): string {
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text
      .replace(/\\u([0-9a-fA-F]{4})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\([^bfnrtu])/g, '$1');
  }
}

/** Parts of texts that are shorter are texts of their own in V8. */
const SHORTEST_PART = 13;

/** A text for keeping: a part of a long text would keep all of that in memory. */
export function copyOf(text: string): string {
  return text.length < SHORTEST_PART ? text : (JSON.parse(JSON.stringify(text)) as string);
}

/** What a sticky pattern matches in a text at a position. */
export function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.test(text) ? text.slice(at, sticky.lastIndex) : '';
}

/** A text with its escapes decoded; `starts[i]` is where its character `i` begins in the text as it was written. */
export interface Decoded {
  readonly text: string;
  readonly starts: Int32Array;
}

const [PERCENT, AMPERSAND, PLUS, BACKSLASH] = [0x25, 0x26, 0x2b, 0x5c];

/**
 * A text with the escapes of URLs (once and twice), JSON and HTML decoded; undefined where it has none. One pass, and
 * every character of the outcome knows where it comes from.
 */
export function decodeEscapes(raw: string): Decoded | undefined {
  let starts: Int32Array | undefined;
  let [text, count, done] = ['', 0, 0];
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code !== PERCENT && code !== AMPERSAND && code !== PLUS && code !== BACKSLASH) continue;
    if (code === AMPERSAND && !mayBeEntity(raw.charCodeAt(at + 1))) continue;
    const { means, length } = decodedAt(raw, at);
    if (length === 1 && code !== PLUS) continue; // it stands for itself
    starts ??= new Int32Array(raw.length + 1);
    for (let each = done; each < at; each++) starts[count++] = each;
    text += raw.slice(done, at) + means;
    for (let each = 0; each < means.length; each++) starts[count++] = at;
    done = at + length;
    at = done - 1;
  }
  if (starts === undefined) return undefined;
  for (let each = done; each <= raw.length; each++) starts[count++] = each;
  return { text: text + raw.slice(done), starts };
}

/** `#`, or what the names of entities begin with. */
function mayBeEntity(code: number): boolean {
  return code === 0x23 || code === 0x61 || code === 0x67 || code === 0x6c || code === 0x71;
}

interface Meaning {
  readonly means: string;
  readonly length: number;
}

const BYTE = /%(?:25)?([0-9A-Fa-f]{2})/y;
const UNICODE = /\\u([0-9A-Fa-f]{4})/y;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,8})|(amp|lt|gt|quot|apos));/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const SHORT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

function decodedAt(raw: string, at: number): Meaning {
  const character = raw[at] as string;
  if (character === '+') return { means: ' ', length: 1 };
  if (character === '%') return bytesAt(raw, at);
  if (character === '&') return entityAt(raw, at);
  UNICODE.lastIndex = at;
  const hex = UNICODE.exec(raw)?.[1];
  if (hex !== undefined) return { means: String.fromCharCode(Number.parseInt(hex, 16)), length: 6 };
  const next = raw[at + 1];
  return next === undefined ? { means: '\\', length: 1 } : { means: SHORT[next] ?? next, length: 2 };
}

function entityAt(raw: string, at: number): Meaning {
  ENTITY.lastIndex = at;
  const [all, decimal, hex, name] = ENTITY.exec(raw) ?? [];
  if (all === undefined) return { means: '&', length: 1 };
  if (name !== undefined) return { means: NAMED[name] ?? '', length: all.length };
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0x10ffff ? { means: '&', length: 1 } : { means: String.fromCodePoint(code), length: all.length };
}

/** The bytes of one character in UTF-8; a byte that begins none is a character of its own. */
function bytesAt(raw: string, at: number): Meaning {
  const first = byteAt(raw, at);
  if (first === undefined) return { means: '%', length: 1 };
  const wanted = first.value >= 0xf0 ? 3 : first.value >= 0xe0 ? 2 : first.value >= 0xc0 ? 1 : 0;
  let { value, length } = first;
  if (wanted > 0) value &= 0x3f >> wanted;
  for (let count = 0; count < wanted; count++) {
    const next = byteAt(raw, at + length);
    if (next === undefined || next.value >> 6 !== 2)
      return { means: String.fromCharCode(first.value), length: first.length };
    value = value * 64 + (next.value & 0x3f);
    length += next.length;
  }
  return value > 0x10ffff
    ? { means: String.fromCharCode(first.value), length: first.length }
    : { means: String.fromCodePoint(value), length };
}

function byteAt(raw: string, at: number): { readonly value: number; readonly length: number } | undefined {
  BYTE.lastIndex = at;
  const [all, hex] = BYTE.exec(raw) ?? [];
  return all === undefined ? undefined : { value: Number.parseInt(hex ?? '', 16), length: all.length };
}

const LONGEST_NAME = 100;
const LONGEST_DISPOSITION = 210;
const LONGEST_HEAD = 1_000;

/** True for the beginning of a header `Content-Disposition: form-data; name="`, which may go on in the next line. */
function isInFormData(before: string): boolean {
  const at = before.toLowerCase().lastIndexOf('form-data;');
  return at >= 0 && !/\n[^ \t]/.test(before.slice(at));
}

/** The value of the part of a multipart form whose name begins at a place, where the name is secret; without a quote up to the next white space. */
export function partValue(
  text: string,
  at: number,
  quote: string,
  isSecret: (name: string) => boolean,
): { readonly at: number; readonly written: string } | undefined {
  if (!isInFormData(text.slice(Math.max(0, at - LONGEST_DISPOSITION), at))) return undefined;
  const head = text.slice(at, at + LONGEST_HEAD);
  const name = quote === '' ? unquoted(head) : text.slice(at, Math.min(closeOf(text, quote, at), at + LONGEST_NAME));
  if (!isSecret(name)) return undefined;
  const headEnd = /\r?\n\r?\n/.exec(head);
  if (headEnd === null) return undefined;
  const start = at + headEnd.index + headEnd[0].length;
  const end = text.indexOf('\n--', start);
  const written = text.slice(start, end < 0 ? text.length : end);
  return { at: start, written: written.endsWith('\r') ? written.slice(0, -1) : written };
}

/** A name without quotes, or with a character set before it (RFC 8187). */
function unquoted(head: string): string {
  const word = /^[^\s;]{0,100}/.exec(head)?.[0] ?? '';
  return word.slice(word.lastIndexOf("'") + 1);
}

/** Where the same quote occurs again, and is not escaped once more; without one, the end. */
export function closeOf(text: string, quote: string, from: number): number {
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    if (quote.startsWith('&') || text[at - 1] !== '\\') return at;
  }
  return text.length;
}
