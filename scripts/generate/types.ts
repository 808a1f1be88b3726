import openapiTypescript, { astToString } from 'openapi-typescript';
import type { Spec } from '../../contracts/internal.ts';

const STAMP = '// Made by npm run generate from spec/. Do not edit.\n';

/** Types of the operations and their bodies, by openapi-typescript. */
export async function typesModule(spec: Spec): Promise<string> {
  return STAMP + astToString(await openapiTypescript(withoutExtensions(spec)));
}

/** Types of the admin API and of what people write for the fake, which is never changed once it is read. */
export async function adminTypesModule(document: object): Promise<string> {
  return STAMP + astToString(await openapiTypescript(JSON.stringify(document), { immutable: true }));
}

/** Our extensions carry words (`allOf`, `$ref`) that the generator would take for its own. */
function withoutExtensions(spec: Spec): string {
  return JSON.stringify(spec, (key, value) => (key.startsWith('x-') ? undefined : value));
}
