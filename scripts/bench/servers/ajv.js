import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** The schema of the call's body, compiled by ajv, all errors as the fake reports them. */
export function validator() {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const file = new URL('../../../generated/schemas/call-request.2020-12.json', import.meta.url);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}
