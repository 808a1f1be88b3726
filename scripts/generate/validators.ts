import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { checkedSchemas } from '../../contracts/contract/checked-schemas.ts';
import { createAjv } from '../../contracts/contract/compile-validators.ts';
import type { Spec } from '../../contracts/internal.ts';

export type Schemas = Readonly<Record<string, Record<string, unknown>>>;

/** The schemas that validators are made of, by name. */
export function validatedSchemas(spec: Spec): Schemas {
  return Object.fromEntries(
    Object.entries(checkedSchemas(spec)).map(([name, schema]) => [name, withoutAnnotations(schema)]),
  );
}

/** Words for readers would only make the compiled module larger. */
export function withoutAnnotations(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      ['title', 'description', 'examples', '$comment', '$id'].includes(key) &&
      (typeof value !== 'object' || Array.isArray(value))
        ? undefined
        : value,
    ),
  );
}

/**
 * Source of a module `validators = {Name: {first, all}}` with nothing left to import: `first` stops at the first fault
 * and is the fast yes or no, `all` finds every fault.
 */
export async function validatorModule(schemas: Schemas, format: 'esm' | 'cjs' = 'esm'): Promise<string> {
  const [first, all] = [compiled(schemas, false), compiled(schemas, true)];
  const entry = [
    "import * as first from 'first';",
    "import * as all from 'all';",
    'export const validators = {',
    ...Object.keys(schemas).map((name) => `  ${name}: { first: first.${name}, all: all.${name} },`),
    '};',
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    plugins: [
      {
        name: 'compiled validators',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(first|all)$/ }, ({ path }) => ({ path, namespace: 'compiled' }));
          onLoad({ filter: /.*/, namespace: 'compiled' }, ({ path }) => ({
            contents: path === 'first' ? first : all,
            resolveDir: process.cwd(),
          }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** Checks schemas against their metaschema, which it compiles once. */
const checker = createAjv(true);

function compiled(schemas: Schemas, allErrors: boolean): string {
  const ajv = createAjv(allErrors, { source: true, esm: true });
  const ids: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    ids[name] = `urn:fake-cxone:${name}`;
    if (!checker.validateSchema(schema)) throw new Error(`${name} is not a schema: ${checker.errorsText()}`);
    ajv.addSchema({ ...schema, $id: ids[name] }, undefined, false, false);
  }
  return standalone.default(ajv, ids);
}
