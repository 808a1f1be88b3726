import openapiTypescript, { astToString } from 'openapi-typescript';
import type { Spec } from '../../contracts/internal.ts';
import type { Forms } from './sources.ts';

const STAMP = '// Made by npm run generate from spec/. Do not edit.\n';

/** Types of the operations and their bodies, by openapi-typescript. */
export async function typesModule(spec: Spec): Promise<string> {
  return STAMP + astToString(await openapiTypescript(withoutExtensions(spec)));
}

/** Types of what people write for the fake: the JSON Schemas, shown to openapi-typescript as a document's components. */
export async function formTypesModule(forms: Forms): Promise<string> {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Forms', version: '0' },
    paths: {},
    components: {
      schemas: Object.fromEntries(
        Object.entries(forms).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
      ),
    },
  };
  return STAMP + astToString(await openapiTypescript(JSON.stringify(document)));
}

/** Our extensions carry words (`allOf`, `$ref`) that the generator would take for its own. */
function withoutExtensions(spec: Spec): string {
  return JSON.stringify(spec, (key, value) => (key.startsWith('x-') ? undefined : value));
}
