import { parsedObject } from '../../contracts/internal.ts';
import type { SpecDraft } from './draft.ts';
import { schemaOfReply } from './schema-of-reply.ts';
import type { Sighting } from './sightings.ts';
import { unfitText } from './unfit-text.ts';

/** An answer in the form in which the catalog has one. */
export interface ObservedAnswer {
  readonly status: number;
  /** The fields of its body, all of them texts; undefined where there was none. */
  readonly value: Readonly<Record<string, string>> | undefined;
  /** Headers that the catalog knows of rejections, by name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The file of the schema that its body has. */
  readonly schema: string | undefined;
}

/** Headers of a rejection that say something of the contract. */
const REPORTED_HEADERS = ['WWW-Authenticate', 'Allow', 'Retry-After'];

/** The observed answer, or why the catalog cannot have it: a body of another shape needs a schema that somebody writes. */
export function observedAnswer(draft: SpecDraft, { observation, response }: Sighting): ObservedAnswer | string {
  const { status, body } = response;
  const named = Object.entries(response.headers).flatMap(([name, value]) => {
    const known = REPORTED_HEADERS.find((each) => each.toLowerCase() === name.toLowerCase());
    return known === undefined ? [] : [[known, value] as const];
  });
  const answer = { status, headers: Object.fromEntries(named) };
  if (body === '') return { ...answer, value: undefined, schema: undefined };
  const shape = schemaOfReply(draft, rejectionOf(draft, observation));
  const value = textsIn(body);
  if (shape === undefined || value === undefined)
    return 'its body has another shape than the rejections of the contract';
  const { required = [], properties = {} } = shape.schema;
  const missing = required.filter((name) => !(name in value));
  const unknown = Object.keys(value).filter((name) => !(name in properties));
  if (missing.length > 0 || unknown.length > 0) return 'its body has other fields than the rejections of the contract';
  const notOne = Object.entries(value).find(([name, text]) => isOutsideEnum(properties[name]?.['enum'], text));
  if (notOne !== undefined) return `the schema does not let ${notOne[0]} be what it was`;
  const fault = Object.values(value)
    .map(unfitText)
    .find((each) => each !== undefined);
  return fault ?? { ...answer, value, schema: shape.file };
}

/** A reply whose body has the shape of the operation's rejections. */
function rejectionOf({ model }: SpecDraft, { operation }: Sighting['observation']): string {
  const responses = model.operations.find(({ id }) => id === operation)?.responses ?? {};
  return model.responses.find(({ file }) => file === responses['400'])?.replies[0] ?? '';
}

function isOutsideEnum(allowed: unknown, text: string): boolean {
  return Array.isArray(allowed) && !allowed.includes(text);
}

function textsIn(body: string): Record<string, string> | undefined {
  const value = parsedObject(body);
  if (value === undefined) return undefined;
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return texts.length === Object.keys(value).length ? Object.fromEntries(texts) : undefined;
}
