import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parse,
  parseDocument,
  type YAMLMap,
} from 'yaml';

/** Keys and indices that lead to a value of a YAML text. */
export type YamlPath = readonly (string | number)[];

/** The text with another value at a place; all else stays as it is. The new value is YAML, written for that place. */
export function replacedAt(text: string, path: YamlPath, yaml: string): string {
  const node = nodeAt(text, path);
  return text.slice(0, startOf(node)) + yaml + text.slice(endOf(node, text));
}

/** The text with one more pair, on a line of its own behind another pair; within `{ … }` behind it on the same line. */
export function insertedAfter(text: string, path: YamlPath, key: string, yaml: string): string {
  const map = mapAround(text, path);
  const pair = pairOf(map, String(path.at(-1)));
  const end = endOfPair(pair, text);
  const written = `${key}:${yaml.startsWith('\n') ? '' : ' '}${yaml}`;
  if (map.flow === true) return `${text.slice(0, end)}, ${written}${text.slice(end)}`;
  const at = endOfLine(text, end);
  return `${text.slice(0, at)}\n${indentOf(text, map)}${written}${text.slice(at)}`;
}

/** The same behind the last pair of the map at a place. */
export function appendedTo(text: string, path: YamlPath, key: string, yaml: string): string {
  const map = nodeAt(text, path);
  const last = isMap(map) ? map.items.at(-1) : undefined;
  if (last === undefined) throw new Error(`there is no map with a pair at /${path.join('/')}`);
  return insertedAfter(text, [...path, String((last.key as { value?: unknown }).value)], key, yaml);
}

/** The text with one more item in the list at a place, which is written `[ … ]` and not empty. */
export function withItem(text: string, path: YamlPath, yaml: string): string {
  const list = nodeAt(text, path);
  const last = isSeq(list) && list.flow === true ? (list.items.at(-1) as Node | undefined) : undefined;
  if (last === undefined) throw new Error(`there is no list in brackets at /${path.join('/')}`);
  const end = endOf(last, text);
  return `${text.slice(0, end)}, ${yaml}${text.slice(end)}`;
}

/** The text without a pair that has its lines for itself. */
export function withoutPair(text: string, path: YamlPath): string {
  const pair = pairOf(mapAround(text, path), String(path.at(-1)));
  const start = text.lastIndexOf('\n', startOf(pair.key as Node)) + 1;
  return text.slice(0, start) + text.slice(endOfLine(text, endOfPair(pair, text)) + 1);
}

/** What is at a place, exactly as it is written. */
export function sourceAt(text: string, path: YamlPath): string {
  const node = nodeAt(text, path);
  return text.slice(startOf(node), endOf(node, text));
}

/** From the key of a pair to the end of its value. */
export function pairRange(text: string, path: YamlPath): readonly [start: number, end: number] {
  const pair = pairOf(mapAround(text, path), String(path.at(-1)));
  return [startOf(pair.key as Node), endOfPair(pair, text)];
}

function nodeAt(text: string, path: YamlPath): Node {
  const document = parseDocument(text);
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isScalar(node) && !isCollection(node)) throw new Error(`there is nothing at /${path.join('/')}`);
  return node;
}

function mapAround(text: string, path: YamlPath): YAMLMap {
  const map = nodeAt(text, path.slice(0, -1));
  if (!isMap(map)) throw new Error(`no map stands around /${path.join('/')}`);
  return map;
}

function pairOf(map: YAMLMap, key: string): Pair {
  const pair = map.items.find((each) => isScalar(each.key) && String(each.key.value) === key);
  if (pair === undefined) throw new Error(`there is no key ${key}`);
  return pair;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function endOfPair({ key, value }: Pair, text: string): number {
  // a key without a value ends behind its colon
  return isScalar(value) && startOf(value) === value.range?.[1]
    ? text.indexOf(':', (key as Node).range?.[1]) + 1
    : endOf(value as Node, text);
}

/** Behind the last character that belongs to a value: the range of a block reaches over the lines below it. */
function endOf(node: Node, text: string): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1);
    if (isPair(last)) return endOfPair(last, text);
    return endOf(last as Node, text);
  }
  const end = node.range?.[1] ?? 0;
  return text.slice(0, end).trimEnd().length;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function indentOf(text: string, map: YAMLMap): string {
  const start = startOf(map.items[0]?.key as Node);
  return ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
}

/** Words that YAML reads as they are in any place: no sign of a collection, a comment, a key or a type. */
const PLAIN = /^[A-Za-z][\w .()/-]*[\w.)]$/;
/** What may be plain besides, where no `[ … ]` or `{ … }` is around it. */
const PLAIN_IN_BLOCK = /^[A-Za-z][\w .,;'"=()/-]*[\w.)"]$/;

/**
 * A text as a YAML scalar that is read back as exactly this text: as it is where that is safe, else in single quotes.
 * Texts with control characters have no such form on one line, and throw.
 */
export function quoted(text: string, where: 'block' | 'flow' = 'block'): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) throw new Error('a text with control characters cannot be written');
  const isPlain = (where === 'flow' ? PLAIN : PLAIN_IN_BLOCK).test(text) && parse(text) === text;
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`;
}
