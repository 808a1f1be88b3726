import { positionAt } from './source-location.ts';

/** The limits of every reader of what others wrote. Code that calls itself for each level is safe within them. */
export const MOST_LEVELS = 200;
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** A text or a value that is nested too deeply or too large: what, where, and the limit. */
export class BeyondLimit extends SyntaxError {
  override readonly name = 'BeyondLimit';
}

/** Parses JSON that others wrote. Throws a `BeyondLimit`, or a `SyntaxError` for what is not JSON. */
export function parseForeignJson(text: string): unknown {
  assertWithinLimits(text);
  return JSON.parse(text);
}

/** Throws a `BeyondLimit` for a text, JSON or not, that is too long or has brackets nested too deeply. */
export function assertWithinLimits(text: string): void {
  if (text.length > MOST_CHARACTERS) throw new BeyondLimit(`it is longer than ${MOST_CHARACTERS} characters`);
  const offset = deepBracket(text, MOST_LEVELS);
  if (offset === undefined) return;
  const { line, column } = positionAt(text, offset);
  throw new BeyondLimit(`it is nested deeper than ${MOST_LEVELS} levels at line ${line}, column ${column}`);
}

/** Throws a `BeyondLimit` for a value that is nested too deeply; `levels` are those around it. */
export function assertShallow(value: unknown, levels = 0): void {
  if (levels > MOST_LEVELS) throw new BeyondLimit(`it is nested deeper than ${MOST_LEVELS} levels`);
  if (value === null || typeof value !== 'object') return;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    if (part !== null && typeof part === 'object') assertShallow(part, levels + 1);
  }
}

/** The offset of the first bracket outside of strings with this many open ones around it; undefined where there is none. */
export function deepBracket(text: string, levels: number): number | undefined {
  // few texts have that many at all, which is seen without looking at strings
  if (countUpTo(text, '{', levels) + countUpTo(text, '[', levels) < levels) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = closingQuote(text, at);
    else if (code === 0x5b || code === 0x7b) {
      if (depth === levels) return at;
      depth += 1;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return undefined;
}

/** How often a text has a character; no further than a limit. */
function countUpTo(text: string, character: string, limit: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count < limit; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

/** The end of the text where a string has none. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return text.length;
}
