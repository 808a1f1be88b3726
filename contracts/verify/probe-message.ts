import { targetParts } from '../http/index.ts';

/** A request as it goes over the wire, but for what every client adds. */
export interface Message {
  readonly method: string;
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** Name and value in turn. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
}

const MARK = /\{\{([a-z-]+)(?: ((?:(?!\{\{)[\s\S])*?))?\}\}(?!\})/g;

/**
 * The request that a case writes down: request line, headers, an empty line, the body. `{{bytes E9}}`, `{{repeat 3 x}}`
 * and `{{count 3 x#}}`, which numbers what it repeats, are filled in, every other mark by what is given for its name; throws where nothing is.
 */
export function messageOf(text: string, given: Readonly<Record<string, string>>): Message {
  const blank = text.search(/\n\n|$(?![\s\S])/);
  const [first = '', ...lines] = headText(text.slice(0, blank), given).split('\n');
  const [method = '', target = '/'] = first.split(' ');
  return {
    method,
    ...targetParts(target),
    rawHeaders: lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return line === '' ? [] : [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
    body: joined(filled(text.slice(blank + 2), given)),
  };
}

/** A head is ASCII and whatever single bytes a mark puts in. */
function headText(text: string, given: Readonly<Record<string, string>>): string {
  return filled(text, given)
    .map((part) => (typeof part === 'string' ? part : String.fromCharCode(...part)))
    .join('');
}

function filled(text: string, given: Readonly<Record<string, string>>): (string | Uint8Array)[] {
  const parts: (string | Uint8Array)[] = [];
  let end = 0;
  for (const mark of text.matchAll(MARK)) {
    parts.push(text.slice(end, mark.index), filling(mark[1] ?? '', mark[2] ?? '', given));
    end = mark.index + mark[0].length;
  }
  return [...parts, text.slice(end)];
}

function filling(name: string, argument: string, given: Readonly<Record<string, string>>): string | Uint8Array {
  if (name === 'bytes') return Uint8Array.from(argument.split(' '), (byte) => Number.parseInt(byte, 16));
  if (name === 'repeat') {
    const [times = '', what = ''] = argument.split(' ');
    return what.repeat(Number(times));
  }
  if (name === 'count') {
    const [times = '', what = ''] = argument.split(' ');
    return Array.from({ length: Number(times) }, (_none, at) => what.replaceAll('#', String(at + 1))).join('');
  }
  const value = given[name];
  if (value === undefined) throw new Error(`nothing is given for the mark {{${name}}}`);
  return value;
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const encoded = parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part));
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of encoded) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
