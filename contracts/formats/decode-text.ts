const MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Of a text, enough to see in which half of its units the zeros of UTF-16 are. */
const ENOUGH = 1024;

type Wide = (typeof MARKS)[number]['encoding'];

/**
 * UTF-16 by its mark, or by its zeros: PowerShell writes it where `>` or `Out-File` is used. What people have at hand is
 * mostly ASCII, so that nearly every other byte of it is a zero. Undefined for anything else.
 */
function wideEncoding(bytes: Uint8Array): Wide | undefined {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return marked.encoding;
  const length = Math.min(bytes.length, ENOUGH) & ~1;
  if (length < 4) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const isMost = (count: number) => count > length / 2 / 2;
  if (isMost(odd) && even === 0) return 'utf-16le';
  return isMost(even) && odd === 0 ? 'utf-16be' : undefined;
}

/** True for a text in UTF-16. */
export function isWide(bytes: Uint8Array): boolean {
  return wideEncoding(bytes) !== undefined;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text has these
const BINARY = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a text in an encoding of one byte such as Windows-1252; undefined for UTF-8, UTF-16 and other bytes. */
export function problemOfEncoding(bytes: Uint8Array): string | undefined {
  if (wideEncoding(bytes) !== undefined || isUtf8(bytes)) return undefined;
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf('\uFFFD');
  // the last letter of a piece may be cut off; what is mostly such letters is no text
  const isText = !BINARY.test(text) && text.split('\uFFFD').length - 1 <= text.length / 10;
  if (at < 0 || at === text.length - 1 || !isText) return undefined;
  const line = text.slice(0, at).split('\n').length;
  return `it is not UTF-8: line ${line} has a letter of another encoding, such as Windows-1252; save it as UTF-8`;
}

/** The text of a file: UTF-8, whose mark is kept because it may be part of a body, or UTF-16, whose mark is none. */
export function decodedText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  return wide === undefined
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    : new TextDecoder(wide).decode(bytes);
}

/** The pieces of a file in UTF-8, whatever it is in; `head` is as much of it as was read already. */
export function inUtf8(head: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const wide = wideEncoding(head);
  return wide === undefined ? chunks : recoded(wide, chunks);
}

async function* recoded(wide: Wide, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(wide);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
