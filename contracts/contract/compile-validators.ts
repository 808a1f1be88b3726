import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { CompiledValidators } from '../../generated/index.ts';
import { DATE_TIME } from '../time/index.ts';
import { operationsOf } from './derive-operations.ts';
import type { Spec } from './spec.ts';
import { advisedSpec, standaloneSchema } from './standalone-schema.ts';

/** Names of the schemas that bodies are checked by. */
function bodySchemaNames(spec: Spec): string[] {
  const named = operationsOf(spec).flatMap(({ request, responses }) => [
    request,
    ...Object.values(responses).map(({ schema }) => schema),
  ]);
  return [...new Set(named)].filter((name) => name !== null).sort();
}

/** Schemas by name, advice stated as constraints: what validators are compiled from, ahead or now. */
export function bodySchemas(spec: Spec): Record<string, Record<string, unknown>> {
  const advised = advisedSpec(spec);
  return Object.fromEntries(bodySchemaNames(spec).map((name) => [name, standaloneSchema(advised, name, '2020-12')]));
}

/** RFC 3986, linear: that of ajv-formats takes quadratic time. An address in brackets is not read further. */
const URI_CHARACTER = String.raw`(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})`;
const AUTHORITY = String.raw`(?:${URI_CHARACTER}|\[[0-9a-fv:.]+\])*`;
const URI = new RegExp(
  String.raw`^[a-z][a-z0-9+\-.]*:(?:\/\/${AUTHORITY}(?:\/(?:${URI_CHARACTER}|\/)*)?|\/?(?:${URI_CHARACTER}(?:${URI_CHARACTER}|\/)*)?)(?:\?(?:${URI_CHARACTER}|[/?])*)?(?:#(?:${URI_CHARACTER}|[/?])*)?$`,
  'i',
);

/** An ajv as all our validators are compiled by. */
export function createAjv(allErrors: boolean, code: { source: true; esm: true } | object = {}): Ajv2020 {
  const ajv = new Ajv2020({ allErrors, strict: true, strictRequired: false, code });
  addFormats.default(ajv);
  ajv.addFormat('date-time', DATE_TIME);
  ajv.addFormat('uri', URI);
  return ajv;
}

/** Compiles the validators of every body of a spec now, which takes some 100 ms. */
export function compileValidators(spec: Spec): CompiledValidators {
  const [first, all] = [createAjv(false), createAjv(true)];
  return Object.fromEntries(
    Object.entries(bodySchemas(spec)).map(([name, schema]) => [
      name,
      { first: first.compile(schema), all: all.compile(schema) },
    ]),
  );
}
