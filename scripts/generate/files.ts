import { type Draft, PathRouter, type Spec, standaloneSchema, tablesOf } from '../../contracts/internal.ts';
import type { Ledger, Tenant } from '../../generated/index.ts';
import { adminOpenapi, adminTypes } from './admin-openapi.ts';
import { bundleSpec } from './bundle.ts';
import { catalogueProblems } from './check-catalog.ts';
import { evidenceProblems } from './check-evidence.ts';
import { codesModule } from './codes.ts';
import { guideOf, guideProblems } from './guide.ts';
import { magicInputs } from './magic.ts';
import { openapi30 } from './openapi-30.ts';
import { phoneLengths } from './phone-lengths.ts';
import { probesOf, type TenantNames } from './probes.ts';
import { referencePage } from './reference/index.ts';
import { readSources, type Sources } from './sources.ts';
import { typesModule } from './types.ts';
import { validatorFiles } from './validator-files.ts';
import { type Value, variantsOf } from './variants.ts';

const STANDALONE = { CallRequest: 'call-request', Error: 'error' };
const DRAFTS: readonly Draft[] = ['2020-12', '07'];

/** Everything that is made from spec/, by path below generated/. Throws where the spec is not in order. */
export async function generatedFiles(folder: string): Promise<Map<string, string>> {
  const { spec, variants, sources } = await readSpec(folder);
  const files = new Map<string, string>([
    ['openapi.json', json(spec)],
    ['admin-openapi.json', json(adminOpenapi(sources.admin, sources.forms))],
    ['openapi-3.0.json', `${JSON.stringify(openapi30(spec))}\n`], // for tools alone: half as long
    ['contract.json', json(tablesOf(spec))],
    ['variant-patches.json', json(Object.fromEntries(variants.map(({ name, patch }) => [name, patch])))],
    ['variants.json', json(sources.variants)],
    ['claims.json', json(sources.ledger)],
    ['claim-grades.json', json(gradesOf(sources.ledger))],
    ['claimed-paths.json', json(sources.claimedPaths)],
    ['unplayed-paths.json', json(unplayedPaths(spec, sources.documentedPaths))],
    ['neighbors.json', json(sources.neighbors)],
    ['tenant.json', json(sources.tenant)],
    ['scenarios.json', json(sources.scenarios)],
    ['probes.json', json(probesOf(sources.cases, tablesOf(spec).findings, namesIn(sources.tenant)))],
    ['magic.json', json(magicInputs(spec, sources.magic))],
    ['guide.json', json(guideOf(sources.guide))],
    ['schemas/exchange.2020-12.json', json(sources.exchangeSchema)],
    ['form-schemas.json', json(byName(sources.forms))],
    ['phone-lengths.json', json(phoneLengths())],
    ['codes.ts', codesModule(spec, sources.variants)],
    ['types.ts', await typesModule(spec)],
    ['admin-types.ts', await adminTypes(sources.admin, sources.forms)],
    ['reference.md', referencePage(spec, sources)],
    ...(await validatorFiles(spec, variants, sources.forms)),
  ]);
  return new Map([...files, ...standaloneFiles(spec)]);
}

/** What spec/ states: the spec under the default variants, the other values, and what else is written there. Throws where it is not in order. */
export async function readSpec(folder: string): Promise<{ spec: Spec; variants: Value[]; sources: Sources }> {
  const read = readSources(folder);
  const written = await bundleSpec(folder, read.document, read.resources);
  const { spec, variants } = variantsOf(written, read.variants, read.overlay);
  assertInOrder(spec, variants, read);
  return { spec, variants, sources: read };
}

/** The documented paths that would be taken for a played one with an id. Throws where one of them is played by now. */
function unplayedPaths({ paths }: Spec, { below, paths: documented }: Sources['documentedPaths']): readonly string[] {
  const router = new PathRouter(Object.keys(paths).map((path) => [path, path]));
  return documented.flatMap((each) => {
    const path = below + each;
    if (path in paths) throw new Error(`spec/documented-paths.yaml has ${each}, which is played: remove it there`);
    return router.find(path) === undefined ? [] : [path];
  });
}

/** `ClockChange` is called `clock-change` by the command line. */
function byName(forms: Sources['forms']): object {
  const kebab = (title: string) => title.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();
  return Object.fromEntries(Object.entries(forms).map(([title, schema]) => [kebab(title), schema]));
}

/** Schemas that are standalone; where the default value of error-body has no body, nothing has the schema of one. */
function standaloneFiles(spec: Spec): [file: string, text: string][] {
  return DRAFTS.flatMap((draft) =>
    Object.entries(STANDALONE)
      .filter(([schema]) => spec.components.schemas[schema] !== undefined)
      .map(([schema, name]): [string, string] => [
        `schemas/${name}.${draft === '07' ? 'draft-07' : draft}.json`,
        json(standaloneSchema(spec, schema, draft)),
      ]),
  );
}

function namesIn({ bearerTokens = [], campaigns, scripts, contacts, skills }: Tenant): TenantNames {
  return {
    tokens: bearerTokens.map(({ token }) => token),
    others: [
      ...campaigns.map(({ campaignId }) => campaignId),
      ...scripts.map(({ scriptId }) => scriptId),
      ...contacts.map(({ externalId }) => externalId),
      ...skills.map(({ skillId }) => String(skillId)),
    ],
  };
}

function assertInOrder(spec: Spec, variants: readonly Value[], sources: Sources): void {
  const effective = variants.map((value) => value.spec);
  const problems = [
    ...catalogueProblems(spec, effective),
    ...evidenceProblems(spec, effective, sources),
    ...guideProblems(spec, sources),
  ];
  if (problems.length > 0) throw new Error(`the spec is not in order:\n- ${problems.join('\n- ')}`);
}

/** What a page needs of the ledger to grade evidence. */
function gradesOf({ claims }: Ledger): Readonly<Record<string, { readonly grade: string }>> {
  return Object.fromEntries(Object.entries(claims).map(([id, { grade }]) => [id, { grade }]));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
