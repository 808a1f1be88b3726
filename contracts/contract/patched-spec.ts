import type { Operation as PatchOperation } from 'rfc6902';
import { jsonPatch } from '#on-demand';
import { loadVariantPatches } from '../../generated/index.ts';
import { keysOf } from '../json/index.ts';
import type { Spec } from './spec.ts';

/** True where values of variants, such as `scope=either`, change the spec, and not only what rules do. */
export async function changeSpec(switched: readonly string[]): Promise<boolean> {
  const all = await variantPatches();
  return switched.some((name) => all[name] !== undefined);
}

/** A spec with the patches of values of variants. It shares with the given one what they do not change. Throws where one does not apply. */
export async function patchedSpec(given: Spec, switched: readonly string[]): Promise<Spec> {
  const all = await variantPatches();
  const spec = { ...given };
  for (const name of switched) {
    const patches = copyOf(all[name] ?? []);
    copyPlaces(spec, patches);
    const failed = jsonPatch()
      .applyPatch(spec, patches)
      .find((failure) => failure !== null);
    if (failed !== undefined) throw new Error(`the value ${name} does not apply: ${failed?.message}`);
  }
  return spec;
}

async function variantPatches(): Promise<Readonly<Record<string, PatchOperation[]>>> {
  return (await loadVariantPatches()) as Readonly<Record<string, PatchOperation[]>>;
}

/** A patch changes what it is applied to: copies what lies on the way to its places, each once. */
function copyPlaces(root: object, patches: readonly PatchOperation[]): void {
  const copies = new Set<unknown>();
  for (const patch of patches) {
    for (const pointer of 'from' in patch ? [patch.path, patch.from] : [patch.path]) {
      let node = root as Record<string, unknown>;
      for (const key of keysOf(pointer).slice(0, -1)) {
        const child = node[key];
        if (typeof child !== 'object' || child === null) break;
        const own = copies.has(child) ? child : Array.isArray(child) ? [...child] : { ...child };
        copies.add(own);
        node[key] = own;
        node = own as Record<string, unknown>;
      }
    }
  }
}

/** A copy of JSON. Jest's own `structuredClone` makes arrays that rfc6902 does not take for arrays. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
