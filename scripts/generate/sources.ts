import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Ledger } from '../../generated/index.ts';
import type { Overlay } from './overlay.ts';
import type { Ruling } from './readings.ts';

/** What is written by hand under spec/, apart from the OpenAPI document itself. */
export interface Sources {
  readonly ledger: Ledger;
  readonly rulings: Readonly<Record<string, Ruling>>;
  /** The paths that others claim for an operation. */
  readonly claimedPaths: {
    readonly operation: string;
    readonly paths: readonly { readonly path: string; readonly claim: string }[];
  };
  readonly neighbours: readonly { readonly operation: string; readonly does: string; readonly evidence: string[] }[];
  readonly tenantSchema: Readonly<Record<string, unknown>>;
  readonly exchangeSchema: Readonly<Record<string, unknown>>;
  readonly tenant: unknown;
  overlay(ruling: string, reading: string): Overlay;
}

export function readSources(folder: string): Sources {
  const yaml = (file: string) => parse(readFileSync(path.join(folder, file), 'utf8'));
  const rulings = yaml('rulings.yaml') as Record<string, Ruling>;
  assertOverlaysAreNamed(folder, rulings);
  return {
    ledger: yaml('claims.yaml'),
    rulings,
    claimedPaths: yaml('claimed-paths.yaml'),
    neighbours: yaml('neighbours.yaml'),
    tenantSchema: JSON.parse(readFileSync(path.join(folder, 'tenant.schema.json'), 'utf8')),
    exchangeSchema: JSON.parse(readFileSync(path.join(folder, 'exchange.schema.json'), 'utf8')),
    tenant: yaml('tenants/default.yaml'),
    overlay: (ruling, reading) => yaml(`rulings/${ruling}.${reading}.yaml`),
  };
}

/** An overlay that no ruling names would never be applied. */
function assertOverlaysAreNamed(folder: string, rulings: Readonly<Record<string, Ruling>>): void {
  const named = Object.entries(rulings).flatMap(([ruling, { readings }]) =>
    Object.keys(readings).map((reading) => `${ruling}.${reading}.yaml`),
  );
  const stray = readdirSync(path.join(folder, 'rulings')).filter((file) => !named.includes(file));
  if (stray.length > 0)
    throw new Error(`spec/rulings holds overlays that rulings.yaml does not name: ${stray.join(', ')}`);
}
