import { contractOf, type Draft, type Spec, standaloneSchema } from '../../contracts/derive/index.ts';
import { bundleSpec } from './bundle.ts';
import { catalogueProblems } from './check-catalogue.ts';
import { evidenceProblems } from './check-evidence.ts';
import { codesModule } from './codes.ts';
import { guideOf, guideProblems } from './guide.ts';
import { magicInputs } from './magic.ts';
import { openapi30 } from './openapi-30.ts';
import { phoneLengths } from './phone-lengths.ts';
import { type Reading, readingsOf } from './readings.ts';
import { referencePage } from './reference/index.ts';
import { readSources, type Sources } from './sources.ts';
import { formTypesModule, typesModule } from './types.ts';
import { validatorFiles } from './validator-files.ts';

const STANDALONE = { CallRequest: 'call-request', Error: 'error' };
const DRAFTS: readonly Draft[] = ['2020-12', '07'];

/** Everything that is made from spec/, by path below generated/. Throws where the spec is not in order. */
export async function generatedFiles(folder: string): Promise<Map<string, string>> {
  const sources = readSources(folder);
  const spec = await bundleSpec(`${folder}/openapi.yaml`);
  const readings = readingsOf(spec, sources.rulings, sources.overlay);
  assertInOrder(spec, readings, sources);

  const files = new Map<string, string>([
    ['openapi.json', json(spec)],
    ['openapi-3.0.json', json(openapi30(spec))],
    ['contract.json', json(contractOf(spec))],
    ['readings.json', json(Object.fromEntries(readings.map(({ name, patch }) => [name, patch])))],
    ['rulings.json', json(sources.rulings)],
    ['claims.json', json(sources.ledger)],
    ['claimed-paths.json', json(sources.claimedPaths)],
    ['neighbours.json', json(sources.neighbours)],
    ['tenant.json', json(sources.tenant)],
    ['scenarios.json', json(sources.scenarios)],
    ['magic.json', json(magicInputs(spec, sources.magic))],
    ['guide.json', json(guideOf(sources.guide))],
    ['schemas/exchange.2020-12.json', json(sources.exchangeSchema)],
    ['phone-lengths.json', json(phoneLengths())],
    ['codes.ts', codesModule(spec, sources.rulings)],
    ['types.ts', await typesModule(spec)],
    ['form-types.ts', await formTypesModule(sources.forms)],
    ['reference.md', referencePage(spec, sources)],
    ...(await validatorFiles(spec, readings, sources.forms)),
  ]);
  for (const draft of DRAFTS) {
    for (const [schema, name] of Object.entries(STANDALONE)) {
      files.set(
        `schemas/${name}.${draft === '07' ? 'draft-07' : draft}.json`,
        json(standaloneSchema(spec, schema, draft)),
      );
    }
  }
  return files;
}

function assertInOrder(spec: Spec, readings: readonly Reading[], sources: Sources): void {
  const ruled = readings.map((reading) => reading.spec);
  const problems = [
    ...catalogueProblems(spec, ruled),
    ...evidenceProblems(spec, ruled, sources),
    ...guideProblems(spec, sources),
  ];
  if (problems.length > 0) throw new Error(`the spec is not in order:\n- ${problems.join('\n- ')}`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
