import { applyPatch, createPatch, type Operation as PatchOperation } from 'rfc6902';
import type { ReplyObject, ResponseObject, Spec } from '../../contracts/internal.ts';
import type { Ruling } from '../../generated/index.ts';
import { applyOverlay, type Overlay } from './overlay.ts';

export type Rulings = Readonly<Record<string, Ruling>>;

/** A reading other than the default: `scope=either`, the spec under it, and the patch that leads there. */
export interface Reading {
  readonly name: string;
  readonly ruling: string;
  readonly reading: string;
  readonly spec: Spec;
  readonly patch: readonly PatchOperation[];
}

type OverlayOf = (ruling: string, reading: string) => Overlay;

/**
 * From the spec as its files state it: the spec under the default readings, and under each other one. Throws where a
 * ruling names a reading that it does not have, and where two readings touch the same part.
 */
export function readingsOf(written: Spec, rulings: Rulings, overlayOf: OverlayOf): { spec: Spec; readings: Reading[] } {
  for (const [name, ruling] of Object.entries(rulings)) assertNamed(name, ruling);
  const under = (switched: Readonly<Record<string, string>>) => specUnder(written, rulings, switched, overlayOf);
  const spec = under({});
  const readings = Object.entries(rulings).flatMap(([ruling, { readings, default: usual }]) =>
    Object.keys(readings)
      .filter((reading) => reading !== usual)
      .map((reading) => {
        const ruled = under({ [ruling]: reading });
        return { name: `${ruling}=${reading}`, ruling, reading, spec: ruled, patch: createPatch(spec, ruled) };
      }),
  );
  for (const one of readings) {
    for (const other of readings) {
      if (one.ruling < other.ruling)
        assertIndependent(spec, one, other, under({ [one.ruling]: one.reading, [other.ruling]: other.reading }));
    }
  }
  return { spec, readings };
}

function assertNamed(name: string, { default: usual, written = usual, values }: Ruling): void {
  for (const reading of [usual, written]) {
    if (!(reading in values)) throw new Error(`the ruling ${name} has no reading ${reading}`);
  }
}

/** The spec under the default readings but for those that are switched: the overlay of each that is not written. */
function specUnder(
  written: Spec,
  rulings: Rulings,
  switched: Readonly<Record<string, string>>,
  overlayOf: OverlayOf,
): Spec {
  let spec = written;
  for (const [name, ruling] of Object.entries(rulings)) {
    const reading = switched[name] ?? ruling.default;
    if (reading !== (ruling.written ?? ruling.default))
      spec = applyOverlay(spec, overlayOf(name, reading), `${name}=${reading}`);
  }
  return spec === written ? written : settle(written, spec);
}
/** A response that lost its body keeps its replies, as `x-replies`; what nothing refers to any more goes. */
function settle(before: Spec, after: Spec): Spec {
  for (const [name, response] of Object.entries(after.components.responses) as [string, Mutable<ResponseObject>][]) {
    const lost = before.components.responses[name]?.content;
    if (response.content !== undefined || lost === undefined) continue;
    const codes = Object.values(lost).flatMap((media) => Object.keys(media.examples ?? {}));
    response['x-replies'] = Object.fromEntries(
      codes.map((code) => [code, before.components.examples[code] as ReplyObject]),
    );
  }
  const text = JSON.stringify(after);
  for (const kind of ['examples', 'schemas'] as const) {
    const components = after.components[kind] as Record<string, unknown>;
    for (const name of Object.keys(components)) {
      if (!text.includes(`"#/components/${kind}/${name}"`)) delete components[name];
    }
  }
  return after;
}

/** Two readings may be switched on together, so their patches lead in either order to what both overlays make. */
function assertIndependent(spec: Spec, one: Reading, other: Reading, both: Spec): void {
  const [forth, back] = [patched(spec, one, other), patched(spec, other, one)];
  if (createPatch(forth, back).length > 0 || createPatch(forth, both).length > 0)
    throw new Error(`${one.name} and ${other.name} change the same part of the spec`);
}

function patched(spec: Spec, ...readings: Reading[]): Spec {
  const copy = structuredClone(spec);
  for (const { name, patch } of readings) {
    const failures = applyPatch(copy, structuredClone(patch) as PatchOperation[]).filter((error) => error !== null);
    if (failures.length > 0) throw new Error(`${name} does not apply beside another reading: ${failures[0]?.message}`);
  }
  return copy;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
