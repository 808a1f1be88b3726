import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Guide, Ledger, Neighbor, Tenant } from '../../generated/index.ts';
import type { ResourceSource } from './bundle.ts';
import type { MagicSource } from './magic.ts';
import type { Overlay } from './overlay.ts';
import { type CaseSource, readCases } from './read-cases.ts';
import type { WrittenVariants } from './variants.ts';

/** The id of a claim in a text. `OBS` are those that `npm run learn` has added. */
export const CLAIM_IDS = /\b(AUTH|EP|OP|ERR|DOM|DOC|CON|FORUM|UNK|AS|OBS)-\d+\b/g;

/** JSON Schemas by their titles. */
export type Forms = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** spec/admin: the admin API but for the forms that it takes. */
export interface AdminSource {
  readonly document: { readonly paths: object; readonly components: object };
  /** What it responds with, by name. */
  readonly schemas: Readonly<Record<string, object>>;
}

/** What is written by hand under spec/. */
export interface Sources {
  /** spec/openapi.yaml: what the OpenAPI document says of no resource. */
  readonly document: object;
  /** Each folder that has a `paths.yaml`, by name. What the paths refer to is read when they are bundled. */
  readonly resources: readonly ResourceSource[];
  readonly ledger: Ledger;
  readonly variants: WrittenVariants;
  /** The paths that others claim for an operation. */
  readonly claimedPaths: {
    readonly operation: string;
    readonly paths: readonly { readonly path: string; readonly claim: string }[];
  };
  /** Documented paths without a parameter that are not played. */
  readonly documentedPaths: { readonly below: string; readonly paths: readonly string[] };
  readonly neighbors: readonly Neighbor[];
  /** The schemas of what people write for the fake - tenant files, scenarios -, by title. */
  readonly forms: Forms;
  readonly admin: AdminSource;
  readonly exchangeSchema: Readonly<Record<string, unknown>>;
  readonly tenant: Tenant;
  readonly cases: readonly CaseSource[];
  /** Scenarios that are built in, by name. */
  readonly scenarios: Readonly<Record<string, unknown>>;
  readonly magic: MagicSource;
  readonly guide: GuideSource;
  overlay(variant: string, value: string): Overlay;
}

/** What spec/guide says, and the cases that it speaks of. */
export interface GuideSource extends Omit<Guide, 'provocations' | 'story'> {
  /** By finding: the title of the case that provokes it. */
  readonly provoked: Readonly<Record<string, string>>;
  /** The title of the original poster's case. */
  readonly story: string;
  /** By title, `file: name`. */
  readonly cases: Readonly<Record<string, CaseSource>>;
}

export function readSources(folder: string): Sources {
  const yaml = (file: string) => parse(readFileSync(path.join(folder, file), 'utf8'), { merge: true });
  const variants = yaml('variants.yaml') as WrittenVariants;
  const cases = readCases(path.join(folder, 'cases'));
  assertOverlaysAreNamed(folder, variants);
  return {
    document: { ...yaml('openapi.yaml'), 'x-families': familiesIn(yaml) },
    resources: resourcesIn(folder),
    ledger: yaml('claims.yaml'),
    variants,
    claimedPaths: yaml('claimed-paths.yaml'),
    documentedPaths: yaml('documented-paths.yaml'),
    neighbors: yaml('neighbors.yaml'),
    forms: formsIn(folder),
    admin: { document: yaml('admin/openapi.yaml'), schemas: yaml('admin/schemas.yaml') },
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
      stages: yaml('guide/stages.yaml'),
      provoked: yaml('guide/provoked.yaml'),
      story: yaml('guide/story.yaml'),
      cases: Object.fromEntries(cases.map((each) => [each.title, each])),
    },
    overlay: (variant, value) => yaml(`variants/${variant}.${value}.yaml`),
  };
}

/** The families, each with the findings that its file has. */
function familiesIn(yaml: (file: string) => object): object {
  const families = Object.entries(yaml('common/families.yaml') as Record<string, { readonly findings?: string }>);
  return Object.fromEntries(
    families.map(([name, { findings, ...family }]) => [
      name,
      { ...family, ...(findings && { findings: yaml(findings) }) },
    ]),
  );
}

/** What the project was made for comes first; the others follow by name. */
const FIRST = ['personal-connection', 'tokens'];

/** A folder of spec/ is a resource where it has a `paths.yaml`. */
function resourcesIn(folder: string): ResourceSource[] {
  const others = readdirSync(folder).filter((name) => !FIRST.includes(name));
  return [...FIRST, ...others.sort()]
    .filter((name) => existsSync(path.join(folder, name, 'paths.yaml')))
    .map((name) => ({ folder: name, ...parse(readFileSync(path.join(folder, name, 'paths.yaml'), 'utf8')) }));
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

/** An overlay that no variant names would never be applied. */
function assertOverlaysAreNamed(folder: string, variants: WrittenVariants): void {
  const named = Object.entries(variants).flatMap(([variant, { values }]) =>
    Object.keys(values).map((value) => `${variant}.${value}.yaml`),
  );
  const stray = readdirSync(path.join(folder, 'variants')).filter((file) => !named.includes(file));
  if (stray.length > 0)
    throw new Error(`spec/variants holds overlays that variants.yaml does not name: ${stray.join(', ')}`);
}
