import { jsonParser } from '#on-demand';
import type { Contract, Operation } from '../contract/index.ts';
import { otherCharset } from '../http/index.ts';
import {
  below,
  deepBracket,
  hasEachKeyOnce,
  type JsonOddity,
  MOST_LEVELS,
  positionSlots,
  scanJson,
} from '../json/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { jsonType } from './schema-findings.ts';

/** What was made of a body. `value` is there only where the body could be read. */
export interface ReadBody {
  readonly found: readonly RawFinding[];
  readonly value?: unknown;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the body of a request to an operation: its headers, its encoding, its syntax. A JSON body under a wrong media
 * type is read nevertheless, so that everything that is wrong with it can be reported; its own syntax faults are not then,
 * for it may be no JSON at all.
 */
export function readBody(tables: Contract, operation: Operation, headers: BodyHeaders, bytes: Uint8Array): ReadBody {
  const { consumes } = operation;
  if (consumes === null) return { found: [] };
  const text = decodedUtf8(bytes);
  if (text !== undefined) return readBodyText(tables, operation, headers, text);
  const ofHeaders = isLenient(tables, operation) ? [] : mediaTypeFound(consumes, headers);
  return { found: [...ofHeaders, rawFinding('body-encoding', '', {})] };
}

/** The same for a body that is text already. Without headers nothing is said of them. */
export function readBodyText(
  tables: Contract,
  operation: Operation,
  headers: BodyHeaders | null,
  text: string,
): ReadBody {
  const { consumes, limits } = operation;
  if (consumes === null) return { found: [] };
  if (isLenient(tables, operation)) return text === '' ? { found: [], value: {} } : readJson(text, limits.maxDepth);
  if (text === '') return { found: [rawFinding('body-empty', '', {})] };
  const about = headers === null ? [] : mediaTypeFound(consumes, headers);
  if (consumes !== 'application/json') return readFormAs(text, about);
  const read = readJson(text, limits.maxDepth);
  if (about.length === 0) return read;
  return 'value' in read ? { ...read, found: [...about, ...read.found] } : { found: about };
}

function isLenient({ families }: Contract, { family }: Operation): boolean {
  return families[family]?.isLenient === true;
}

/** A body that its host read only in part. */
export function tooLarge({ limits }: Operation): RawFinding {
  return rawFinding('body-too-large', '', { limit: String(limits.maxBytes) });
}

/** The text of bytes; undefined where they are not UTF-8. */
export function decodedUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The headers that say what a body is; null where one is absent. */
export interface BodyHeaders {
  readonly contentType: string | null;
  readonly contentEncoding: string | null;
}

/** What is wrong with the headers of a body that should be of one media type, in UTF-8, and not compressed. */
export function mediaTypeFound(media: string, { contentType, contentEncoding }: BodyHeaders): RawFinding[] {
  if (contentType === media && contentEncoding === null) return [];
  const problems: RawFinding[] = [];
  const [type = ''] = (contentType ?? '').split(';');
  const given = type.trim().toLowerCase();
  if (given === '') problems.push(rawFinding('media-type-missing', '', { media }));
  else if (given !== media) problems.push(rawFinding('media-type-wrong', '', { given, media }));
  const charset = otherCharset(contentType ?? '');
  if (charset !== undefined) problems.push(rawFinding('charset-unsupported', '', { charset }));
  const encoding = contentEncoding?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') problems.push(rawFinding('content-encoding-unsupported', '', { encoding }));
  return problems;
}

/** A form under the media type of JSON is read nevertheless (DOC-100). */
function readFormAs(text: string, about: readonly RawFinding[]): ReadBody {
  if (about.length === 0) return readForm(text);
  const [{ code, slots }, ...others] = about as [RawFinding, ...RawFinding[]];
  const isForm = code === 'media-type-wrong' && slots['given'] === 'application/json' && /^[\w.~%+-]+=/.test(text);
  if (!isForm || others.length > 0) return { found: about };
  const read = readForm(text);
  return { ...read, found: [rawFinding('form-as-json', '', {}), ...read.found] };
}

/** Reads a form (application/x-www-form-urlencoded) into an object of strings; of a repeated parameter the last. */
function readForm(text: string): ReadBody {
  const parameters = [...new URLSearchParams(text)];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [key] of parameters) {
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return {
    found: [...repeated].map((key) => rawFinding('form-parameter-repeated', below('', key), { key })),
    value: Object.fromEntries(parameters),
  };
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a JSON body whose value must be an object. Rejects deeper nesting than `maxDepth`. */
function readJson(text: string, maxDepth: number): ReadBody {
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

/** What word processors make of a double quote, or of a single one. */
const CURLY = /[\u2018-\u201F\u00AB\u00BB]/;

/** Where and why a text is no JSON, in jsonc-parser's words: `{problem, line, column}`. */
export function parseErrorOf(text: string): { problem: string; line: string; column: string } {
  const deep = deepBracket(text, MOST_LEVELS); // the parser calls itself for each level
  if (deep !== undefined) return { problem: `nested deeper than ${MOST_LEVELS} levels`, ...positionSlots(text, deep) };
  let first: { problem: string; offset: number } | undefined;
  const { printParseErrorCode, visit } = jsonParser();
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
  const quote = CURLY.exec(text[offset] ?? '')?.[0];
  if (quote !== undefined)
    return { problem: `typographic quote ${quote} where " belongs`, ...positionSlots(text, offset) };
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

/** What is wrong with a JSON value that should be an object and is none. */
export function kindFound(value: unknown): RawFinding | undefined {
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
function readPlainJson(text: string, maxDepth: number): object | undefined {
  if (text.includes('\\') || text.includes('__proto__') || text.includes('constructor')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return hasEachKeyOnce(value, text, maxDepth) ? value : undefined;
}
