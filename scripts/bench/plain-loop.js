// What `fake-cxone check` is measured against: every line parsed, its bodies parsed and validated by ajv, nothing else.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [file] = process.argv.slice(2);
const schema = (name) => JSON.parse(readFileSync(new URL(`../../generated/schemas/${name}`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
const isRequest = ajv.compile(schema('call-request.2020-12.json'));
const isError = ajv.compile(schema('error.2020-12.json'));

let wrong = 0;
for await (const line of createInterface({ input: createReadStream(file) })) {
  const { request, response } = JSON.parse(line);
  if (!isRequest(JSON.parse(request.body))) wrong += 1;
  if (response.body !== '' && !isError(JSON.parse(response.body))) wrong += 1;
}
process.stdout.write(`${wrong}\n`);
