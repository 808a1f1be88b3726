import { printParseErrorCode, visit } from 'jsonc-parser';
import { type JsonOddity, positionSlots, scanJson } from '../json/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { jsonType } from './schema-findings.ts';

/** What was made of a body. `value` is there only where the body could be read. */
export interface ReadBody {
  readonly found: readonly RawFinding[];
  readonly value?: unknown;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a JSON body whose value must be an object. Rejects deeper nesting than `maxDepth`. */
export function readJson(text: string, maxDepth: number): ReadBody {
  if (text.startsWith(BYTE_ORDER_MARK)) {
    const { found: others, ...rest } = readJson(text.slice(1), maxDepth);
    return { found: [rawFinding('json-bom', '', {}), ...others], ...rest };
  }
  if (text.trim() === '') return { found: [rawFinding('body-empty', '', {})] };
  const plain = readPlainJson(text, maxDepth);
  if (plain !== undefined) return { found: NOTHING, value: plain };
  const oddities = scanJson(text, maxDepth);
  if (oddities[0]?.kind === 'too-deep') return { found: [oddityFound(text, oddities[0], maxDepth)] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { found: [brokenFound(text)] };
  }
  const odd = oddities.map((oddity) => oddityFound(text, oddity, maxDepth));
  if (oddities.some((oddity) => oddity.kind === 'forbidden-key')) return { found: odd };
  const kind = kindFound(value);
  return kind === undefined ? { found: odd, value } : { found: [kind, ...odd] };
}

const NOTHING: readonly RawFinding[] = [];

/** Where and why a text is no JSON, in jsonc-parser's words: `{problem, line, column}`. */
export function parseErrorOf(text: string): { problem: string; line: string; column: string } {
  let first: { problem: string; offset: number } | undefined;
  visit(
    text,
    {
      onError(error, offset) {
        first ??= { problem: words(printParseErrorCode(error)), offset };
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  const { problem, offset } = first ?? { problem: 'invalid character', offset: 0 };
  return { problem, ...positionSlots(text, offset) };
}

/** `CommaExpected` as `comma expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

function brokenFound(text: string): RawFinding {
  return rawFinding('json-broken', '', parseErrorOf(text));
}

function oddityFound(text: string, { kind, offset, pointer, key }: JsonOddity, maxDepth: number): RawFinding {
  const place = positionSlots(text, offset);
  if (kind === 'too-deep') return rawFinding('json-too-deep', pointer, { limit: String(maxDepth), ...place });
  if (kind === 'forbidden-key') return rawFinding('json-forbidden-key', pointer, { key, ...place });
  if (kind === 'duplicate-key') return rawFinding('json-duplicate-key', pointer, { key, ...place });
  return rawFinding('json-lone-surrogate', pointer, place);
}

function kindFound(value: unknown): RawFinding | undefined {
  if (value === null) return rawFinding('body-null', '', {});
  if (Array.isArray(value)) return rawFinding('body-array', '', {});
  if (typeof value !== 'object') return rawFinding('body-scalar', '', { given: jsonType(value) });
  return undefined;
}

/**
 * The object that a JSON text stands for, where a quick look shows that there is nothing odd about it; undefined where
 * the text needs a closer one. Without escapes every key and every string has two quotes, and a key that stands twice
 * leaves quotes over; keys that are never taken need the closer look too. Nine of ten requests are plain.
 */
export function readPlainJson(text: string, maxDepth: number): object | undefined {
  if (text.includes('\\') || text.includes('__proto__') || text.includes('constructor')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return stringsIn(value, maxDepth) * 2 === quotesIn(text) ? value : undefined;
}

function quotesIn(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  return quotes;
}

/** Keys and strings of a value; not a number where it is nested deeper than `depth`. */
function stringsIn(value: unknown, depth: number): number {
  if (typeof value === 'string') return 1;
  if (value === null || typeof value !== 'object') return 0;
  if (depth === 0) return Number.NaN;
  let strings = 0;
  if (Array.isArray(value)) for (const item of value) strings += stringsIn(item, depth - 1);
  else for (const key in value) strings += 1 + stringsIn((value as Record<string, unknown>)[key], depth - 1);
  return strings;
}
