import { below } from './pointer.ts';

/** What `JSON.parse` does not show: each with the offset and the pointer of its place. */
export interface JsonOddity {
  readonly kind: 'too-deep' | 'forbidden-key' | 'duplicate-key' | 'lone-surrogate';
  readonly offset: number;
  readonly pointer: string;
  readonly key: string;
}

interface Frame {
  /** Keys so far; null in an array. */
  readonly keys: Set<string> | null;
  readonly pointer: string;
  key: string;
  index: number;
  expectsKey: boolean;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor']);
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const MOST_ODDITIES = 20;

/**
 * Finds the oddities of a JSON text in one pass over its characters, without building values. A text that is not JSON
 * is scanned as far as it goes. Stops below `maxDepth` levels of nesting and after 20 oddities.
 */
export function scanJson(text: string, maxDepth: number): JsonOddity[] {
  const oddities: JsonOddity[] = [];
  const frames: Frame[] = [];
  for (let at = 0; at < text.length && oddities.length < MOST_ODDITIES; at++) {
    const frame = frames.at(-1);
    switch (text.charCodeAt(at)) {
      case 0x7b: // {
      case 0x5b: // [
        if (frames.length === maxDepth) return [{ kind: 'too-deep', offset: at, pointer: '', key: '' }];
        frames.push(openFrame(text[at] === '{', frame));
        break;
      case 0x7d: // }
      case 0x5d: // ]
        frames.pop();
        break;
      case 0x2c: // ,
        if (frame !== undefined) nextMember(frame);
        break;
      case 0x22: {
        const end = endOfString(text, at);
        oddities.push(...stringOddities(text, at, end, frame));
        at = end - 1;
        break;
      }
    }
  }
  return oddities;
}

function openFrame(isObject: boolean, parent: Frame | undefined): Frame {
  const pointer = parent === undefined ? '' : placeIn(parent);
  return { keys: isObject ? new Set() : null, pointer, key: '', index: 0, expectsKey: isObject };
}

function nextMember(frame: Frame): void {
  frame.index += 1;
  frame.expectsKey = frame.keys !== null;
}

function placeIn(frame: Frame): string {
  return below(frame.pointer, frame.keys === null ? String(frame.index) : frame.key);
}

/** The offset behind the closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at + 1;
  }
  return text.length;
}

function stringOddities(text: string, start: number, end: number, frame: Frame | undefined): JsonOddity[] {
  const isKey = frame?.expectsKey === true;
  const raw = text.slice(start + 1, end - 1);
  if (!isKey && !raw.includes('\\u')) return [];
  const decoded = decode(raw);
  const oddities: JsonOddity[] = [];
  if (isKey) {
    frame.key = decoded;
    frame.expectsKey = false;
    const place = { offset: start, pointer: placeIn(frame), key: decoded };
    if (FORBIDDEN_KEYS.has(decoded)) oddities.push({ kind: 'forbidden-key', ...place });
    if (frame.keys?.has(decoded)) oddities.push({ kind: 'duplicate-key', ...place });
    frame.keys?.add(decoded);
  }
  if (LONE_SURROGATE.test(decoded)) {
    oddities.push({ kind: 'lone-surrogate', offset: start, pointer: frame ? placeIn(frame) : '', key: '' });
  }
  return oddities;
}

function decode(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw; // no JSON: the parser will say so
  }
}
