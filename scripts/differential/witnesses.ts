import { registerSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import bundle from '../../generated/openapi.json' with { type: 'json' };

/** What a validator that knows only the published bundle says of a body: the places of what is wrong. */
export type Witness = (body: unknown) => readonly string[];

const NAME = 'CallRequest';

/** The published schemas as one JSON Schema, without the extensions, which say nothing of a body. */
function publishedSchema(): Record<string, unknown> {
  const text = JSON.stringify(bundle.components.schemas, (key, value: unknown) =>
    key.startsWith('x-') ? undefined : value,
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://example.test/published',
    $ref: `#/$defs/${NAME}`,
    $defs: JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as unknown,
  };
}

/** Plain ajv, as a team would set it up. */
export function ajvWitness(): Witness {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validateBody = ajv.compile(publishedSchema());
  return (body) => {
    if (validateBody(body)) return [];
    return (validateBody.errors ?? [])
      .filter(({ keyword }) => !['anyOf', 'oneOf', 'allOf', 'if'].includes(keyword))
      .map(({ instancePath, params }) => {
        const key = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined;
        return key === undefined ? instancePath : `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      });
  };
}

/** A validator that shares nothing with ajv. It names no places here. */
export async function hyperjumpWitness(): Promise<(body: unknown) => boolean> {
  const schema = publishedSchema();
  registerSchema(schema as never);
  const validator = await validate(String(schema['$id']));
  return (body) => validator(body as never).valid;
}
