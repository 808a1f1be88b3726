import type { Document } from 'yaml';
import { yaml } from '#on-demand';
import {
  assertShallow,
  assertWithinLimits,
  BeyondLimit,
  deepBracket,
  hasEachKeyOnce,
  isJson,
  keysOf,
  MOST_LEVELS,
  type Position,
  parseForeignJson,
  positionAt,
} from '../json/index.ts';
import { isOfKey, type SchemaProblem } from '../tenant/index.ts';
import { parseErrorOf } from '../validation/index.ts';

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
  const { value, broken, place, keyPlace } = readPlacedYaml(text);
  // what follows the first fault of syntax comes of it
  if (broken.length > 0) return { problems: broken.slice(0, 1).map((each) => ({ ...each, pointer: '' })) };
  const problems = await check(value);
  if (problems.length === 0) return { value };
  if (value === null || value === undefined)
    return { problems: [{ line: 1, column: 1, pointer: '', problem: 'there is nothing in the file' }] };
  return { problems: problems.map((each) => ({ ...(isOfKey(each) ? keyPlace : place)(each.pointer), ...each })) };
}

/** Keys of YAML need no quotes, so that who writes them writes JSON. */
const BEGINS_AS_JSON = /^[\uFEFF\s]*(?:\{\s*"|\[\s*[{"])/;

function brokenJson(text: string): PlacedYaml['broken'][number] {
  const { problem, line, column } = parseErrorOf(text);
  return { line: Number(line), column: Number(column), problem: `it is not JSON: ${problem}` };
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
  /** The place of the key that a pointer ends with, or of the value where it is an item. */
  keyPlace(pointer: string): Position;
}

/** Reads YAML, of which JSON is a part. */
export function readPlacedYaml(text: string): PlacedYaml {
  const limit = limitProblem(text);
  if (limit !== undefined) {
    const start = { line: 1, column: 1 };
    return { value: undefined, broken: [limit], place: () => start, keyPlace: () => start };
  }
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const isBrokenJson = document.errors.length > 0 && BEGINS_AS_JSON.test(text) && !isJson(text);
  const ofYaml = document.errors.map(({ pos, code, message }) => ({
    ...at(pos[0]),
    problem: code === 'MULTIPLE_DOCS' ? 'a second document begins here; put each in a file of its own' : message,
  }));
  const broken = isBrokenJson ? [brokenJson(text)] : ofYaml;
  const { value, problem, offset = 0 } = broken.length > 0 ? {} : meaningOf(document);
  if (problem !== undefined) broken.push({ ...at(offset), problem });
  return {
    value,
    broken,
    place: (pointer) => at(offsetOf(document, pointer)),
    keyPlace: (pointer) => at(offsetOfKey(document, pointer)),
  };
}

/** What a document means, or why it means nothing, and at which offset. */
interface Meaning {
  readonly value?: unknown;
  readonly problem?: string;
  readonly offset?: number;
}

/** Aliases of aliases may mean more than a memory holds; those are rejected. */
function meaningOf(document: Document): Meaning {
  try {
    const value: unknown = document.toJS();
    assertShallow(value);
    return { value };
  } catch (error) {
    const offset = wrongMerge(document);
    if (offset !== undefined) return { problem: 'the key << takes the alias of a map, or a list of such', offset };
    return wrongAlias(document) ?? { problem: (error as Error).message };
  }
}

/** The first alias that has no anchor before it or leads back to itself, else the last one: they mean too much together. */
function wrongAlias(document: Document): Meaning | undefined {
  const { isNode, visit } = yaml();
  const anchors = new Set<string>();
  let wrong: Meaning | undefined;
  let last: number | undefined;
  visit(document, {
    Value(_key, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_key, { source, range }, around) {
      last = range?.[0] ?? 0;
      if (!anchors.has(source)) wrong = { problem: `there is no &${source} before *${source}`, offset: last };
      else if (around.some((each) => isNode(each) && 'anchor' in each && each.anchor === source))
        wrong = { problem: `*${source} leads back to itself`, offset: last };
      return wrong && visit.BREAK;
    },
  });
  if (wrong !== undefined || last === undefined) return wrong;
  return { problem: 'the aliases up to here stand for too many values, because aliases lead to aliases', offset: last };
}

/** Where the first merge key is whose value has no keys to merge. */
function wrongMerge(document: Document): number | undefined {
  const { isAlias, isMap, isNode, isScalar, isSeq, visit } = yaml();
  const meant = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  let offset: number | undefined;
  visit(document, {
    Pair(_key, { key, value }) {
      // the library makes a symbol of a merge key
      if (!isScalar(key) || typeof key.value !== 'symbol' || key.value.description !== '<<') return undefined;
      const source = meant(value);
      if ((isSeq(source) ? source.items.map(meant) : [source]).every(isMap)) return undefined;
      offset = isNode(value) ? value.range?.[0] : key.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

function offsetOf({ contents }: Document, pointer: string): number {
  const { isNode } = yaml();
  let at: unknown = contents;
  let offset = 0;
  for (const key of keysOf(pointer)) {
    at = childOf(at, key);
    offset = isNode(at) ? (at.range?.[0] ?? offset) : offset;
  }
  return offset;
}

function offsetOfKey(document: Document, pointer: string): number {
  const { isMap, isNode } = yaml();
  const path = keysOf(pointer);
  const around = path.slice(0, -1).reduce<unknown>((at, key) => childOf(at, key), document.contents);
  const keys = isMap(around) ? around.items.map((item) => item.key) : [];
  const found = keys.filter(isNode).find((each) => String(each) === path.at(-1));
  return found?.range?.[0] ?? offsetOf(document, pointer);
}

/** The part of a collection; a key such as 200 is a number unless it is quoted. */
function childOf(at: unknown, key: string): unknown {
  if (!yaml().isCollection(at)) return undefined;
  return at.get(key, true) ?? (/^\d+$/.test(key) ? at.get(Number(key), true) : undefined);
}

/** A value as YAML, without anchors, so that people can change one place and no other. */
export function toYaml(value: unknown): string {
  return yaml().stringify(value, { aliasDuplicateObjects: false, lineWidth: 120 });
}
