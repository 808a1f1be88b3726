import { type JsonValue, paths } from 'jsonpath-rfc9535';
import { isObject } from '../../contracts/internal.ts';

/** An overlay document, in the manner of the OpenAPI Overlay specification 1.0. */
export interface Overlay {
  readonly actions: readonly { readonly target: string; readonly update?: unknown; readonly remove?: boolean }[];
}

type Node = Record<string, unknown>;

/**
 * Applies the actions in order; the document stays as it is, and the result shares with it what no action touches. A
 * target that selects nothing is an error: the overlay has gone stale.
 */
export function applyOverlay<T>(document: T, overlay: Overlay, name: string): T {
  let copy = document;
  for (const action of overlay.actions) {
    const found = paths(copy as JsonValue, action.target.trim()).map(partsOf);
    if (found.length === 0) throw new Error(`${name}: there is nothing at ${action.target}`);
    copy = copyAlong(copy, found);
    for (const parts of found) {
      const key = parts.at(-1);
      if (key === undefined) throw new Error('an overlay cannot replace the whole document');
      const parent = parts.slice(0, -1).reduce((node, part) => node[part] as Node, copy as Node);
      if (action.remove === true) delete parent[key];
      else parent[key] = merged(parent[key], action.update);
    }
  }
  return copy;
}

/** A copy of a document in which every node above these places is new and may be changed; the others are shared. */
export function copyAlong<T>(document: T, places: readonly (readonly string[])[]): T {
  const copied = new Set<unknown>();
  const fresh = <N>(node: N): N => {
    if (copied.has(node)) return node;
    const copy = (Array.isArray(node) ? [...node] : { ...node }) as N;
    copied.add(copy);
    return copy;
  };
  const root = fresh(document);
  for (const parts of places) {
    let node = root as Node;
    for (const part of parts.slice(0, -1)) {
      if (!isObject(node[part]) && !Array.isArray(node[part])) break;
      node[part] = fresh(node[part]);
      node = node[part] as Node;
    }
  }
  return root;
}

/** The parts of a normalized path, `$['a']['b'][0]`. */
function partsOf(path: string): string[] {
  return [...path.matchAll(/\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/g)].map((part) => part[1] ?? part[2] ?? '');
}

/** Objects are merged, arrays are appended to, everything else is replaced. */
function merged(old: unknown, update: unknown): unknown {
  if (Array.isArray(old)) return [...old, ...(Array.isArray(update) ? update : [update])];
  if (!isObject(old) || !isObject(update)) return update;
  const result: Node = { ...old };
  for (const [key, value] of Object.entries(update)) result[key] = key in old ? merged(old[key], value) : value;
  return result;
}
