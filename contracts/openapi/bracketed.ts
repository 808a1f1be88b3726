/** A value that is being put together: texts under its own name, and parts under names in brackets. */
interface Node {
  readonly texts: string[];
  readonly parts: Map<string, Node>;
}

const MOST_LEVELS = 20;

/**
 * The fields of a form or a query by their names; `a[b]=1`, `a[0]=x` and `a[]=x` are parts of the field `a`. A name that is
 * declared as it is written stays as it is. A field that is there several times is a list.
 */
export function bracketed(
  fields: Iterable<readonly [name: string, text: string]>,
  isDeclared: (name: string) => boolean = () => false,
): Record<string, unknown> {
  const root = newNode();
  for (const [name, text] of fields) {
    let at = root;
    for (const key of isDeclared(name) ? [name] : keysIn(name)) at = partOf(at, key);
    at.texts.push(text);
  }
  return Object.fromEntries([...root.parts].map(([name, node]) => [name, valueIn(node)]));
}

/** `a[b][]` is `a`, `b` and nothing. */
function keysIn(name: string): string[] {
  const at = name.indexOf('[');
  if (at <= 0 || !name.endsWith(']')) return [name];
  const keys = name.slice(at + 1, -1).split('][');
  return keys.length > MOST_LEVELS ? [name] : [name.slice(0, at), ...keys];
}

function partOf({ parts }: Node, key: string): Node {
  const known = parts.get(key) ?? newNode();
  parts.set(key, known);
  return known;
}

function newNode(): Node {
  return { texts: [], parts: new Map() };
}

/** Lists that are fields which came several times. */
const repeated = new WeakSet<object>();

/** How often the field came that a value was read from. */
export function timesOf(value: unknown): number {
  return Array.isArray(value) && repeated.has(value) ? value.length : 1;
}

/** What is wrong with a parameter or a field that came several times, and may come once. */
export function repeatedProblem(times: number): string {
  return `comes ${times === 2 ? 'twice' : `${times} times`}, and may come once`;
}

function valueIn({ texts, parts }: Node): unknown {
  if (parts.size === 0 && texts.length === 1) return texts[0];
  if (parts.size === 0) {
    repeated.add(texts);
    return texts;
  }
  const keys = [...parts.keys()];
  if (keys.every((key, index) => key === '' || key === String(index)))
    return [...parts].flatMap(([key, part]) => (key === '' && part.parts.size === 0 ? part.texts : [valueIn(part)]));
  return Object.fromEntries([...parts].map(([key, part]) => [key, valueIn(part)]));
}
