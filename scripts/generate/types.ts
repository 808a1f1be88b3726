import openapiTypescript, { astToString } from 'openapi-typescript';
import type { Spec } from '../../contracts/derive/index.ts';

const STAMP = '// Made by npm run generate from spec/. Do not edit.\n';

/** Types of the operations and their bodies, by openapi-typescript. */
export async function typesModule(spec: Spec): Promise<string> {
  return STAMP + astToString(await openapiTypescript(withoutExtensions(spec)));
}

/** Types of a tenant file: its JSON Schema, shown to openapi-typescript as the one component of a document. */
export async function tenantTypesModule(schema: Readonly<Record<string, unknown>>): Promise<string> {
  const { $schema: _schema, $id: _id, ...tenant } = schema;
  const document = {
    openapi: '3.1.0',
    info: { title: 'Tenant', version: '0' },
    paths: {},
    components: { schemas: { Tenant: tenant } },
  };
  return STAMP + astToString(await openapiTypescript(JSON.stringify(document)));
}

/** Our extensions carry words (`allOf`, `$ref`) that the generator would take for its own. */
function withoutExtensions(spec: Spec): string {
  return JSON.stringify(spec, (key, value) => (key.startsWith('x-') ? undefined : value));
}
