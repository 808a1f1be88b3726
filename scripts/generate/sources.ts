import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Guide, Ledger, Tenant } from '../../generated/index.ts';
import type { MagicSource } from './magic.ts';
import type { Overlay } from './overlay.ts';
import { type CaseSource, readCases } from './read-cases.ts';
import type { Rulings } from './variants.ts';

/** JSON Schemas by their titles. */
export type Forms = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What is written by hand under spec/, apart from the OpenAPI document itself. */
export interface Sources {
  readonly ledger: Ledger;
  readonly rulings: Rulings;
  /** The paths that others claim for an operation. */
  readonly claimedPaths: {
    readonly operation: string;
    readonly paths: readonly { readonly path: string; readonly claim: string }[];
  };
  readonly neighbours: readonly { readonly operation: string; readonly does: string; readonly evidence: string[] }[];
  /** The schemas of what people write for the fake - tenant files, scenarios -, by title. */
  readonly forms: Forms;
  readonly exchangeSchema: Readonly<Record<string, unknown>>;
  readonly tenant: Tenant;
  readonly cases: readonly CaseSource[];
  /** Scenarios that are built in, by name. */
  readonly scenarios: Readonly<Record<string, unknown>>;
  readonly magic: MagicSource;
  readonly guide: GuideSource;
  overlay(ruling: string, reading: string): Overlay;
}

/** What spec/guide says, and the cases that it speaks of. */
export interface GuideSource extends Omit<Guide, 'provocations' | 'story'> {
  /** By finding: the title of the case that provokes it. */
  readonly provoked: Readonly<Record<string, string>>;
  /** The title of the asker's case. */
  readonly story: string;
  /** By title, `file: name`. */
  readonly cases: Readonly<Record<string, CaseSource>>;
}

export function readSources(folder: string): Sources {
  const yaml = (file: string) => parse(readFileSync(path.join(folder, file), 'utf8'));
  const rulings = yaml('rulings.yaml') as Rulings;
  const cases = readCases(path.join(folder, 'cases'));
  assertOverlaysAreNamed(folder, rulings);
  return {
    ledger: yaml('claims.yaml'),
    rulings,
    claimedPaths: yaml('claimed-paths.yaml'),
    neighbours: yaml('neighbours.yaml'),
    forms: formsIn(folder),
    exchangeSchema: json(path.join(folder, 'exchange.schema.json')),
    tenant: yaml('tenants/default.yaml'),
    cases,
    scenarios: Object.fromEntries(
      readdirSync(path.join(folder, 'scenarios'))
        .sort()
        .map((file) => [path.basename(file, '.yaml'), yaml(`scenarios/${file}`)]),
    ),
    magic: yaml('magic.yaml'),
    guide: {
      scopes: yaml('guide/claimed-scopes.yaml'),
      campaignNeeds: yaml('guide/campaign-needs.yaml'),
      rooms: yaml('guide/rooms.yaml'),
      provoked: yaml('guide/provoked.yaml'),
      story: yaml('guide/story.yaml'),
      cases: Object.fromEntries(cases.map((each) => [each.title, each])),
    },
    overlay: (ruling, reading) => yaml(`rulings/${ruling}.${reading}.yaml`),
  };
}

function formsIn(folder: string): Forms {
  const files = ['tenant.schema.json', ...readdirSync(path.join(folder, 'forms')).map((file) => `forms/${file}`)];
  return Object.fromEntries(
    files.map((file) => {
      const schema = json(path.join(folder, file));
      return [String(schema['title']), schema];
    }),
  );
}

function json(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** An overlay that no ruling names would never be applied. */
function assertOverlaysAreNamed(folder: string, rulings: Rulings): void {
  const named = Object.entries(rulings).flatMap(([ruling, { readings }]) =>
    Object.keys(readings).map((reading) => `${ruling}.${reading}.yaml`),
  );
  const stray = readdirSync(path.join(folder, 'rulings')).filter((file) => !named.includes(file));
  if (stray.length > 0)
    throw new Error(`spec/rulings holds overlays that rulings.yaml does not name: ${stray.join(', ')}`);
}
