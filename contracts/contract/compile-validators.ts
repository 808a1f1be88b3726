import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { CompiledValidators } from '../../generated/index.ts';
import { DATE_TIME } from '../time/index.ts';
import { checkedSchemas } from './checked-schemas.ts';
import type { Spec } from './spec.ts';

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

/** Compiles the validators of the named bodies and parameters of a spec now. */
export function compileValidators(spec: Spec, names: ReadonlySet<string>): CompiledValidators {
  const [first, all] = [createAjv(false), createAjv(true)];
  const schemas = Object.entries(checkedSchemas(spec)).filter(([name]) => names.has(name));
  return Object.fromEntries(
    schemas.map(([name, schema]) => [name, { first: first.compile(schema), all: all.compile(schema) }]),
  );
}
