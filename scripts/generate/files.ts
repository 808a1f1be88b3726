import { contractOf } from '../../contracts/ruled/contract-of.ts';
import { type Draft, standaloneSchema } from '../../contracts/ruled/standalone-schema.ts';
import { bundleSpec } from './bundle.ts';
import { catalogueProblems } from './check-catalogue.ts';
import { evidenceProblems } from './check-evidence.ts';
import { codesModule } from './codes.ts';
import { phoneLengths } from './phone-lengths.ts';
import { readingsOf } from './readings.ts';
import { referencePage } from './reference/index.ts';
import { readSources } from './sources.ts';
import { tenantTypesModule, typesModule } from './types.ts';
import { type Schemas, validatedSchemas, validatorModule, withoutAnnotations } from './validators.ts';

const STANDALONE = { CallRequest: 'call-request', Error: 'error' };
const DRAFTS: readonly Draft[] = ['2020-12', '07'];
const JS_STAMP = '// Made by npm run generate from spec/. Do not edit.\n';

/** Everything that is made from spec/, by path below generated/. Throws where the spec is not in order. */
export async function generatedFiles(folder: string): Promise<Map<string, string>> {
  const sources = readSources(folder);
  const spec = await bundleSpec(`${folder}/openapi.yaml`);
  const readings = readingsOf(spec, sources.rulings, sources.overlay);
  const ruled = readings.map((reading) => reading.spec);
  const problems = [...catalogueProblems(spec, ruled), ...evidenceProblems(spec, ruled, sources)];
  if (problems.length > 0) throw new Error(`the spec is not in order:\n- ${problems.join('\n- ')}`);

  const usual = validatedSchemas(spec);
  const files = new Map<string, string>([
    ['openapi.json', json(spec)],
    ['contract.json', json(contractOf(spec))],
    ['readings.json', json(Object.fromEntries(readings.map(({ name, patch }) => [name, patch])))],
    ['rulings.json', json(sources.rulings)],
    ['claims.json', json(sources.ledger)],
    ['claimed-paths.json', json(sources.claimedPaths)],
    ['tenant.json', json(sources.tenant)],
    ['phone-lengths.json', json(phoneLengths())],
    ['codes.ts', codesModule(spec, sources.rulings)],
    ['types.ts', await typesModule(spec)],
    ['tenant-types.ts', await tenantTypesModule(sources.tenantSchema)],
    ['reference.md', referencePage(spec, sources)],
    ['validators/default.js', JS_STAMP + (await validatorModule(usual))],
    ['validators/tenant.js', JS_STAMP + (await validatorModule({ Tenant: withoutAnnotations(sources.tenantSchema) }))],
  ]);
  for (const { name, spec: ruledSpec } of readings) {
    const changed = changedSchemas(usual, validatedSchemas(ruledSpec));
    if (Object.keys(changed).length > 0)
      files.set(`validators/${name}.js`, JS_STAMP + (await validatorModule(changed)));
  }
  for (const file of [...files.keys()].filter((each) => each.startsWith('validators/'))) {
    files.set(file.replace(/js$/, 'd.ts'), validatorTypes(file));
  }
  files.set('validators/index.ts', validatorIndex([...files.keys()]));
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

function changedSchemas(usual: Schemas, ruled: Schemas): Schemas {
  return Object.fromEntries(
    Object.entries(ruled).filter(([name, schema]) => JSON.stringify(schema) !== JSON.stringify(usual[name])),
  );
}

function validatorTypes(file: string): string {
  return `${JS_STAMP}// Types of ${file}\nexport declare const validators: import('./index.ts').CompiledValidators;\n`;
}

/** The door of generated/validators: the default ones at once, those of a reading when it is asked for. */
function validatorIndex(files: readonly string[]): string {
  const readings = files
    .filter((file) => file.endsWith('.js') && !/\/(default|tenant)\.js$/.test(file))
    .map((file) => file.slice('validators/'.length, -3));
  return [
    JS_STAMP.trim(),
    '/** One fault, as ajv reports it. */',
    'export interface Violation {',
    '  readonly keyword: string;',
    '  readonly instancePath: string;',
    '  readonly params: Readonly<Record<string, unknown>>;',
    '  readonly message?: string;',
    '}',
    '',
    '/** A compiled schema: true, or false and the faults in `errors`. */',
    'export interface CompiledSchema {',
    '  (value: unknown): boolean;',
    '  errors?: Violation[] | null;',
    '}',
    '',
    '/** By schema: `first` stops at the first fault, `all` finds every one. */',
    'export type CompiledValidators = Readonly<Record<string, { readonly first: CompiledSchema; readonly all: CompiledSchema }>>;',
    '',
    "export { validators } from './default.js';",
    '',
    '/** The validator of tenant files, loaded on demand. */',
    "export const tenantValidator = async () => (await import('./tenant.js')).validators;",
    '',
    '/** The validators that a reading changes, loaded on demand. */',
    'export const validatorsOfReading: Readonly<Record<string, () => Promise<{ validators: CompiledValidators }>>> = {',
    ...readings.map((name) => `  '${name}': () => import('./${name}.js'),`),
    '};',
    '',
  ].join('\n');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
