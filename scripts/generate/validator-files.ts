import type { Spec } from '../../contracts/internal.ts';
import type { Forms } from './sources.ts';
import { type Schemas, validatedSchemas, validatorModule, withoutAnnotations } from './validators.ts';
import type { Value } from './variants.ts';

const STAMP = '// Made by npm run generate from spec/. Do not edit.\n';

/** The compiled validators: of the default spec, of what each value changes in it, and of what people write for the fake. */
export async function validatorFiles(
  spec: Spec,
  variants: readonly Value[],
  forms: Forms,
): Promise<[file: string, text: string][]> {
  const usual = validatedSchemas(spec);
  const changed = variants.flatMap(({ name, spec: effective }) => {
    const schemas = changedSchemas(usual, validatedSchemas(effective));
    return Object.keys(schemas).length > 0 ? [[name, schemas] as const] : [];
  });
  const modules: readonly (readonly [string, Schemas])[] = [
    ['default', usual],
    ['forms', Object.fromEntries(Object.entries(forms).map(([name, schema]) => [name, withoutAnnotations(schema)]))],
    ...changed,
  ];
  const files: [string, string][] = [['validators/index.ts', validatorIndex(changed.map(([name]) => name))]];
  for (const [name, schemas] of modules) {
    files.push([`validators/${name}.js`, STAMP + (await validatorModule(schemas))]);
    files.push([`validators/${name}.d.ts`, validatorTypes(name)]);
  }
  return files;
}

function changedSchemas(usual: Schemas, effective: Schemas): Schemas {
  return Object.fromEntries(
    Object.entries(effective).filter(([name, schema]) => JSON.stringify(schema) !== JSON.stringify(usual[name])),
  );
}

function validatorTypes(name: string): string {
  return `${STAMP}// Types of ${name}.js
export declare const validators: import('./index.ts').CompiledValidators;
`;
}

/** The door of generated/validators: the default ones at once, those of a value when it is asked for. */
function validatorIndex(variants: readonly string[]): string {
  return [
    STAMP.trim(),
    "import { validators as usual } from './default.js';",
    '',
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
    '/** The validators of the default contract. */',
    'export const validators: CompiledValidators = usual;',
    '',
    '/** The validators of what people write for the fake, by the title of the schema; loaded on demand. */',
    "export const formValidators = async (): Promise<CompiledValidators> => (await import('./forms.js')).validators;",
    '',
    '/** The validators that a value changes, loaded on demand. */',
    'export const validatorsOfVariant: Readonly<Record<string, () => Promise<{ validators: CompiledValidators }>>> = {',
    ...variants.map((name) => `  '${name}': () => import('./${name}.js'),`),
    '};',
    '',
  ].join('\n');
}
