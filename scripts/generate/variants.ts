import { isDeepStrictEqual } from 'node:util';
import { applyPatch, createPatch, type Operation as PatchOperation, Pointer } from 'rfc6902';
import type { ReplyObject, ResponseObject, Spec } from '../../contracts/internal.ts';
import type { Variant } from '../../generated/index.ts';
import { applyOverlay, copyAlong, type Overlay } from './overlay.ts';

export type WrittenVariants = Readonly<Record<string, Variant>>;

/** A value other than the default: `scope=either`, the spec under it, and the patch that leads there. */
export interface Value {
  readonly name: string;
  readonly variant: string;
  readonly value: string;
  readonly spec: Spec;
  readonly patch: readonly PatchOperation[];
}

type OverlayOf = (variant: string, value: string) => Overlay;

/**
 * From the spec as its files state it: the spec under the default variants, and under each other one. Throws where a
 * variant names a value that it does not have, and where two variants touch the same part.
 */
export function variantsOf(
  written: Spec,
  variants: WrittenVariants,
  overlayOf: OverlayOf,
): { spec: Spec; variants: Value[] } {
  for (const [name, variant] of Object.entries(variants)) assertNamed(name, variant);
  const under = (switched: Readonly<Record<string, string>>) => specUnder(written, variants, switched, overlayOf);
  const spec = under({});
  const switchedOnce = Object.entries(variants).flatMap(([variant, { values, default: usual }]) =>
    Object.keys(values)
      .filter((value) => value !== usual)
      .map((value) => {
        const effective = under({ [variant]: value });
        return { name: `${variant}=${value}`, variant, value, spec: effective, patch: createPatch(spec, effective) };
      }),
  );
  for (const one of switchedOnce) {
    for (const other of switchedOnce) {
      if (one.variant < other.variant)
        assertIndependent(spec, one, other, under({ [one.variant]: one.value, [other.variant]: other.value }));
    }
  }
  return { spec, variants: switchedOnce };
}

function assertNamed(name: string, { default: usual, written = usual, values }: Variant): void {
  for (const value of [usual, written]) {
    if (!(value in values)) throw new Error(`the variant ${name} has no value ${value}`);
  }
}

/** The spec under the default variants but for those that are switched: the overlay of each that is not written. */
function specUnder(
  written: Spec,
  variants: WrittenVariants,
  switched: Readonly<Record<string, string>>,
  overlayOf: OverlayOf,
): Spec {
  let spec = written;
  for (const [name, variant] of Object.entries(variants)) {
    const value = switched[name] ?? variant.default;
    if (value !== (variant.written ?? variant.default))
      spec = applyOverlay(spec, overlayOf(name, value), `${name}=${value}`);
  }
  return spec === written ? written : settle(written, spec);
}

/** A response that lost its body keeps its replies, as `x-replies`; what nothing refers to any more goes. */
function settle(before: Spec, overlaid: Spec): Spec {
  const after = copyAlong(overlaid, [
    ...Object.keys(overlaid.components.responses).map((name) => ['components', 'responses', name, 'x-replies']),
    ...['examples', 'schemas'].map((kind) => ['components', kind, 'each']),
  ]);
  for (const [name, response] of Object.entries(after.components.responses) as [string, Mutable<ResponseObject>][]) {
    const lost = before.components.responses[name]?.content;
    if (response.content !== undefined || lost === undefined) continue;
    const codes = Object.values(lost).flatMap((media) => Object.keys(media.examples ?? {}));
    response['x-replies'] = Object.fromEntries(
      codes.map((code) => [code, before.components.examples[code] as ReplyObject]),
    );
  }
  const referred = referencesIn(after);
  for (const kind of ['examples', 'schemas'] as const) {
    const components = after.components[kind] as Record<string, unknown>;
    for (const name of Object.keys(components)) {
      if (!referred.has(`#/components/${kind}/${name}`)) delete components[name];
    }
  }
  return after;
}

/** What the parts of a spec refer to: most parts are the same objects under many values, and are read once. */
const referencesOfPart = new WeakMap<object, readonly string[]>();

/** Every text of a spec that could be a reference to one of its components. */
function referencesIn({ components, paths }: Spec): Set<string> {
  const parts = [paths, ...Object.values(components)].flatMap((each) => Object.values(each) as object[]);
  return new Set(
    parts.flatMap((part) => {
      const references =
        referencesOfPart.get(part) ?? JSON.stringify(part).match(/(?<=")#\/components\/[^"]+(?=")/g) ?? [];
      referencesOfPart.set(part, references);
      return references;
    }),
  );
}

/** Two variants may be switched on together, so their patches lead in either order to what both overlays make. */
function assertIndependent(spec: Spec, one: Value, other: Value, both: Spec): void {
  const [forth, back] = [patched(spec, one, other), patched(spec, other, one)];
  if (!isDeepStrictEqual(forth, back) || !isDeepStrictEqual(forth, both))
    throw new Error(`${one.name} and ${other.name} change the same part of the spec`);
}

function patched(spec: Spec, ...variants: Value[]): Spec {
  let copy = spec;
  for (const { name, patch } of variants) {
    copy = copyAlong(
      copy,
      patch.map(({ path }) => Pointer.fromJSON(path).tokens.slice(1)),
    );
    const failures = applyPatch(copy, structuredClone(patch) as PatchOperation[]).filter((error) => error !== null);
    if (failures.length > 0) throw new Error(`${name} does not apply beside another value: ${failures[0]?.message}`);
  }
  return copy;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
