import { applyPatch, createPatch, type Operation as PatchOperation } from 'rfc6902';
import type { ReplyObject, ResponseObject, Spec } from '../../contracts/derive/index.ts';
import type { Ruling } from '../../generated/index.ts';
import { applyOverlay, type Overlay } from './overlay.ts';

/** A reading other than the default: `scope=either`, the spec under it, and the patch that leads there. */
export interface Reading {
  readonly name: string;
  readonly ruling: string;
  readonly reading: string;
  readonly spec: Spec;
  readonly patch: readonly PatchOperation[];
}

/** The spec under each reading other than the default. */
export function readingsOf(
  spec: Spec,
  rulings: Readonly<Record<string, Ruling>>,
  overlayOf: (ruling: string, reading: string) => Overlay,
): Reading[] {
  const readings = Object.entries(rulings).flatMap(([ruling, { readings, default: usual }]) =>
    Object.keys(readings)
      .filter((reading) => reading !== usual)
      .map((reading) => readingOf(spec, ruling, reading, overlayOf(ruling, reading))),
  );
  for (const one of readings) {
    for (const other of readings) if (one.ruling < other.ruling) assertIndependent(spec, one, other);
  }
  return readings;
}

function readingOf(spec: Spec, ruling: string, reading: string, overlay: Overlay): Reading {
  const name = `${ruling}=${reading}`;
  const ruled = settle(spec, applyOverlay(spec, overlay, name));
  return { name, ruling, reading, spec: ruled, patch: createPatch(spec, ruled) };
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

/** Two readings may be switched on together, so their patches must not depend on the order. */
function assertIndependent(spec: Spec, one: Reading, other: Reading): void {
  const [forth, back] = [patched(spec, one, other), patched(spec, other, one)];
  if (createPatch(forth, back).length > 0)
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
