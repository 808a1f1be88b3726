import { type JsonValue, paths } from 'jsonpath-rfc9535';
import { isObject } from '../../contracts/internal.ts';

/** An overlay document, in the manner of the OpenAPI Overlay specification 1.0. */
export interface Overlay {
  readonly actions: readonly { readonly target: string; readonly update?: unknown; readonly remove?: boolean }[];
}

type Node = Record<string, unknown>;

/** Applies the actions in order to a copy. A target that selects nothing is an error: the overlay has gone stale. */
export function applyOverlay<T>(document: T, overlay: Overlay, name: string): T {
  const copy = structuredClone(document);
  for (const action of overlay.actions) {
    const found = paths(copy as JsonValue, action.target.trim());
    if (found.length === 0) throw new Error(`${name}: there is nothing at ${action.target}`);
    for (const path of found) {
      const { parent, key } = locate(copy as Node, path);
      if (action.remove === true) delete parent[key];
      else parent[key] = merged(parent[key], action.update);
    }
  }
  return copy;
}

/** Walks a normalized path, `$['a']['b'][0]`, to the node with its last part. */
function locate(document: Node, path: string): { parent: Node; key: string } {
  const parts = [...path.matchAll(/\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/g)].map((part) => part[1] ?? part[2] ?? '');
  const key = parts.pop();
  if (key === undefined) throw new Error('an overlay cannot replace the whole document');
  let parent = document;
  for (const part of parts) parent = parent[part] as Node;
  return { parent, key };
}

/** Objects are merged, arrays are appended to, everything else is replaced. */
function merged(old: unknown, update: unknown): unknown {
  if (Array.isArray(old)) return [...old, ...(Array.isArray(update) ? update : [update])];
  if (!isObject(old) || !isObject(update)) return update;
  const result: Node = { ...old };
  for (const [key, value] of Object.entries(update)) result[key] = key in old ? merged(old[key], value) : value;
  return result;
}
