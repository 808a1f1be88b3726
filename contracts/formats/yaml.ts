import { type Document, isCollection, isMap, isNode, LineCounter, parseDocument, stringify } from 'yaml';
import {
  assertShallow,
  assertWithinLimits,
  BeyondLimit,
  deepBracket,
  hasEachKeyOnce,
  keysOf,
  MOST_LEVELS,
  type Position,
  parseForeignJson,
  positionAt,
} from '../json/index.ts';
import type { SchemaProblem } from '../tenant/index.ts';

/** What is wrong with a text, and where. */
export interface TextProblem extends SchemaProblem, Position {}

/** Reads YAML or JSON and validates it by a check; problems are reported with their places in the text. */
export async function readFormText(
  text: string,
  check: (value: unknown) => Promise<readonly SchemaProblem[]>,
): Promise<{ readonly value: unknown } | { readonly problems: readonly TextProblem[] }> {
  const json = plainJson(text);
  if (json !== undefined) {
    const problems = await check(json.value);
    if (problems.length === 0) return json;
  }
  const { value, broken, place } = readPlacedYaml(text);
  // what follows the first fault of syntax comes of it
  if (broken.length > 0) return { problems: broken.slice(0, 1).map((each) => ({ ...each, pointer: '' })) };
  const problems = await check(value);
  return problems.length === 0
    ? { value }
    : { problems: problems.map((each) => ({ ...place(each.pointer), ...each })) };
}

/**
 * A text that is JSON, parsed as such, which takes a tenth of the time and of the memory of a syntax tree. Undefined for
 * any other text, and for one in which a key may be there twice: then every place is needed.
 */
function plainJson(text: string): { readonly value: unknown } | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value = parseForeignJson(text);
    return hasEachKeyOnce(value, text) ? { value } : undefined;
  } catch {
    return undefined; // the tree says what is wrong, and where
  }
}

/** Levels of YAML's block style cost two characters or more at the beginning of a line. */
const MOST_INDENTATION = 5 * MOST_LEVELS;

/** The first line that begins with more indentation, dashes and question marks than any file needs. */
function deepLine(text: string): number | undefined {
  for (let start = 0; start >= 0 && start < text.length; ) {
    let at = start;
    while (at < text.length && ' \t?-'.includes(text[at] as string)) at += 1;
    if (at - start > MOST_INDENTATION) return start;
    const end = text.indexOf('\n', at);
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}

function limitProblem(text: string): (Position & { readonly problem: string }) | undefined {
  try {
    assertWithinLimits(text);
  } catch (error) {
    if (!(error instanceof BeyondLimit)) throw error;
    return { ...positionAt(text, deepBracket(text, MOST_LEVELS) ?? 0), problem: error.message };
  }
  const deep = deepLine(text);
  return deep === undefined
    ? undefined
    : { ...positionAt(text, deep), problem: `it is nested deeper than ${MOST_LEVELS} levels` };
}

/** A YAML or JSON text as a value of which it is known where each part stands. */
export interface PlacedYaml {
  readonly value: unknown;
  /** What makes it no YAML, and where; where there is any, the value is worth nothing. */
  readonly broken: readonly (Position & { readonly problem: string })[];
  /** The place of the value at a pointer, or of the nearest thing around it. */
  place(pointer: string): Position;
  /** The place of a key of the whole, where that is a map. */
  keyPlace(key: string): Position;
}

/** Reads YAML, of which JSON is a part. */
export function readPlacedYaml(text: string): PlacedYaml {
  const limit = limitProblem(text);
  if (limit !== undefined) {
    const start = { line: 1, column: 1 };
    return { value: undefined, broken: [limit], place: () => start, keyPlace: () => start };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = document.errors.map(({ pos, message }) => ({ ...at(pos[0]), problem: message }));
  const { value, problem } = broken.length > 0 ? {} : meaningOf(document);
  if (problem !== undefined) broken.push({ ...at(0), problem });
  return {
    value,
    broken,
    place: (pointer) => at(offsetOf(document, pointer)),
    keyPlace: (key) => at(offsetOfKey(document, key)),
  };
}

/** Aliases of aliases may mean more than a memory holds; those are rejected. */
function meaningOf(document: Document): { readonly value?: unknown; readonly problem?: string } {
  try {
    const value: unknown = document.toJS();
    assertShallow(value);
    return { value };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function offsetOf(document: Document, pointer: string): number {
  for (let keys = keysOf(pointer); keys.length > 0; keys = keys.slice(0, -1)) {
    const node = nodeAt(document, keys);
    if (isNode(node) && node.range != null) return node.range[0];
  }
  return 0;
}

/** A key of digits is a text where it is quoted, and else a number. */
function nodeAt({ contents }: Document, keys: readonly string[]): unknown {
  let node: unknown = contents;
  for (const key of keys) node = isCollection(node) ? (node.get(key, true) ?? node.get(Number(key), true)) : undefined;
  return node;
}

function offsetOfKey({ contents }: Document, key: string): number {
  const keys = isMap(contents) ? contents.items.map((item) => item.key) : [];
  return keys.filter(isNode).find((each) => String(each) === key)?.range?.[0] ?? 0;
}

/** A value as YAML, without anchors, so that people can change one place and no other. */
export function toYaml(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 120 });
}
