import { operationsOf } from '../../contracts/contract/derive-operations.ts';
import type { Operation, Spec } from '../../contracts/internal.ts';
import type { Forms } from './sources.ts';
import { type Schemas, validatedSchemas, validatorModule, withoutAnnotations } from './validators.ts';
import type { Value } from './variants.ts';

const STAMP = '// Made by npm run generate from spec/. Do not edit.\n';

/** The compiled validators: of each operation, of what each value changes in the spec, and of what people write for the fake. */
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
    ['forms', Object.fromEntries(Object.entries(forms).map(([name, schema]) => [name, withoutAnnotations(schema)]))],
    ...changed,
  ];
  const operations = operationsOf(spec);
  const files: [string, string][] = [
    ['validators/index.ts', validatorIndex(changed.map(([name]) => name))],
    ...loaderFiles(operations.map(({ id }) => id)),
  ];
  for (const [name, schemas] of modules) {
    files.push([`validators/${name}.js`, STAMP + (await validatorModule(schemas))]);
    files.push([`validators/${name}.d.ts`, validatorTypes(name)]);
  }
  for (const operation of operations) {
    const schemas = Object.fromEntries(schemaNames(operation).map((name) => [name, usual[name] ?? {}]));
    files.push([`validators/${operation.id}.cjs`, STAMP + (await validatorModule(schemas, 'cjs'))]);
  }
  return files;
}

/** Names of all schemas that an operation is checked by, in any version. */
function schemaNames({ parts, request, responses, older = [] }: Operation): string[] {
  const now = [...Object.values(parts), request, ...Object.values(responses).map(({ schema }) => schema)];
  const names = now.filter((name) => name !== null && name !== undefined);
  return [...new Set([...names, ...older.flatMap(({ operation }) => schemaNames(operation))])].sort();
}

/**
 * The modules that `#operation-validators` names: Node loads the validators of an operation when they are first asked for, at
 * once; a bundle for a browser has all of them, and that of the console those of the call.
 */
function loaderFiles(operations: readonly string[]): [file: string, text: string][] {
  const names = operations.map((id) => `'${id}'`).join(', ');
  const load = (require: string) => [
    `const known = new Set([${names}]);`,
    'const loaded = {};',
    'function loadValidators(operation) {',
    '  if (!known.has(operation)) return {};',
    `  return (loaded[operation] ??= ${require}(\`./\${operation}.cjs\`).validators);`,
    '}',
  ];
  const inOne = (ids: readonly string[]) => [
    ...ids.map((id) => `import ${id} from './${id}.cjs';`),
    `const all = { ${ids.join(', ')} };`,
    'export const loadValidators = (operation) => all[operation]?.validators ?? {};',
  ];
  const files: [string, string[]][] = [
    [
      'load.js',
      [
        "import { createRequire } from 'node:module';",
        'const require = createRequire(import.meta.url);',
        ...load('require'),
        'export { loadValidators };',
      ],
    ],
    ['load.cjs', [...load('require'), 'exports.loadValidators = loadValidators;']],
    ['all.js', inOne(operations)],
    ['call.js', inOne(['placeCall'])],
  ];
  const types = `${STAMP}/** The validators of an operation by schema; empty for an operation that does not exist. */\nexport declare function loadValidators(operation: string): import('./index.ts').CompiledValidators;\n`;
  return [
    ...files.map(([file, lines]): [string, string] => [`validators/${file}`, `${STAMP}${lines.join('\n')}\n`]),
    ['validators/load.d.ts', types],
    ['validators/load.d.cts', types],
  ];
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

/** The entry point of generated/validators, but for those of operations: see `#operation-validators`. */
function validatorIndex(variants: readonly string[]): string {
  return [
    STAMP.trim(),
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
