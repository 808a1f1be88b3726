import { parsedObject } from '../../contracts/internal.ts';
import type { SpecDraft } from './draft.ts';
import { schemaOfReply } from './schema-of-reply.ts';
import { type Sighting, witnesses } from './sightings.ts';
import { appendedTo, quoted } from './splice.ts';
import { unfitText } from './unfit-text.ts';

/** A field that an answer had and its schema does not name. */
interface NewField {
  readonly name: string;
  readonly reply: string;
  readonly value: unknown;
  readonly sighting: Sighting;
}

/** Names such as a schema has; `__proto__` and its like are none. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Adds to the schemas of answers the fields that were seen and that they do not name: optional, with a type and an example. */
export function learnFields(draft: SpecDraft, sightings: readonly Sighting[]): void {
  const bySchema = new Map<string, NewField[]>();
  for (const field of sightings.flatMap(newFieldsIn)) {
    const found = schemaOfReply(draft, field.reply);
    if (found === undefined || field.name in (found.schema.properties ?? {})) continue;
    const key = `${found.file} ${field.name}`;
    bySchema.set(key, [...(bySchema.get(key) ?? []), field]);
  }
  for (const [key, fields] of bySchema) learnField(draft, key.split(' ')[0] ?? '', fields);
}

function newFieldsIn(sighting: Sighting): NewField[] {
  const { observation, response } = sighting;
  const reply = observation.reply;
  if (reply === null || !observation.aspects.some(({ aspect, verdict }) => aspect === 'status' && verdict === 'agrees'))
    return [];
  const body = parsedObject(response.body) ?? {};
  return observation.aspects
    .filter(
      ({ aspect, verdict, expected }) => verdict === 'differs' && expected === null && aspect.startsWith('body:/'),
    )
    .map(({ aspect }) => aspect.slice('body:/'.length))
    .filter((name) => Object.hasOwn(body, name))
    .map((name) => ({ name, reply, value: body[name], sighting }));
}

function learnField(draft: SpecDraft, file: string, fields: readonly NewField[]): void {
  const [first] = fields;
  if (first === undefined) return;
  const sightings = fields.map(({ sighting }) => sighting);
  const where = `the field "${first.name}" of ${file}`;
  if (!NAME.test(first.name) || first.name === 'constructor') {
    draft.notes.push(`a field of ${file} is not learned (${witnesses(sightings)}): a schema cannot have its name`);
    return;
  }
  const types = [...new Set(fields.map(({ value }) => typeOf(value)))];
  const type =
    types.length === 1 ? types[0] : types.every((each) => /integer|number/.test(each)) ? 'number' : undefined;
  if (type === undefined) {
    draft.conflicts.push({ about: where, sides: types.map((each) => ({ seen: each, from: fromOf(fields, each) })) });
    return;
  }
  if (type === 'null') return;
  const claim = draft.claim(
    'field',
    `An answer of a tenant had the field "${first.name}", of the type ${type}.`,
    first.sighting,
  );
  draft.edit(file, (text) => appendedTo(text, ['properties'], first.name, schemaText(type, exampleOf(fields), claim)));
  draft.propose(
    'fields',
    `${file} gets ${first.name}, optional, of the type ${type}: seen in ${witnesses(sightings)}.`,
    sightings,
  );
}

/** As a block below its key, which stands two spaces in. */
function schemaText(type: string, example: string | undefined, claim: string): string {
  return [
    '',
    'description: Seen in answers; no source says what it means.',
    `type: ${type}`,
    ...(example === undefined ? [] : [`examples: [${example}]`]),
    'x-evidence:',
    `  type: [${claim}]`,
  ].join('\n    ');
}

/** The first value that may be shown. */
function exampleOf(fields: readonly NewField[]): string | undefined {
  for (const { value } of fields) {
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'number' && Math.abs(value) < 1e6) return String(value);
    if (typeof value === 'string' && unfitText(value) === undefined) return quoted(value, 'flow');
  }
  return undefined;
}

function fromOf(fields: readonly NewField[], type: string): string[] {
  return fields.filter(({ value }) => typeOf(value) === type).map(({ sighting }) => sighting.id);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}
