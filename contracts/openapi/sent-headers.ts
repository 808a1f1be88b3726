import { fieldValue } from '../http/index.ts';
import { below, isObject, valueAt } from '../json/index.ts';
import { resolved, resolvedPointer } from './references.ts';
import { type SampleSource, validValue, whyNoSample } from './sample-values.ts';
import { UnusableSchema } from './unusable-schema.ts';

/** Headers that say how a message is sent, which is not for a document to say. */
const OF_THE_MESSAGE = /^(content-(type|length|encoding)|transfer-encoding|connection|keep-alive|trailer|upgrade|te)$/i;
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

/**
 * The headers of the response at a pointer, name and value in turn: those that the document has a value for, and those that it
 * requires, with a sample. Throws an UnusableSchema where a required one cannot be made.
 */
export function sentHeaders(source: SampleSource, response: string): string[] {
  const { document } = source;
  const at = below(response, 'headers');
  const headers = valueAt(document, at);
  return Object.keys(isObject(headers) ? headers : {}).flatMap((name) => {
    const pointer = resolvedPointer(document, below(at, name));
    const header = valueAt(document, pointer);
    if (!isObject(header) || OF_THE_MESSAGE.test(name) || !NAME.test(name)) return [];
    const [media] = isObject(header['content']) ? Object.keys(header['content']) : [];
    const schema = below(media === undefined ? pointer : below(below(pointer, 'content'), media), 'schema');
    const given = givenValues(document, header, schema);
    const found = header['required'] === true ? requiredValue(source, name, schema, given) : given[0];
    return found === undefined ? [] : [name, fieldValue(media === undefined ? simple(found) : JSON.stringify(found))];
  });
}

/** Examples go first. */
function givenValues(document: object, header: Readonly<Record<string, unknown>>, schema: string): unknown[] {
  const named = isObject(header['examples']) ? Object.values(header['examples']) : [];
  const values = named.map((each) => resolved(document, each)).map((each) => isObject(each) && each['value']);
  const declared = resolved(document, valueAt(document, schema));
  const ofSchema = isObject(declared) ? [declared['example'], declared['default']] : [];
  return [header['example'], ...values, header['default'], ...ofSchema].filter((each) => each !== undefined);
}

/** Without a schema, any text is a value. */
function requiredValue(source: SampleSource, name: string, schema: string, given: readonly unknown[]): unknown {
  if (valueAt(source.document, schema) === undefined) return given[0] ?? 'string';
  const found = validValue(source, schema, given);
  if (found !== undefined) return found.value;
  const words = given.length === 0 ? 'has no example' : 'has no example that its schema takes';
  throw new UnusableSchema(schema, `the response header ${name} is required and ${words}, ${whyNoSample(source)}`);
}

/** The style `simple`: items, or names and values, separated by commas. */
function simple(value: unknown): string {
  return isObject(value) ? Object.entries(value).flat().join() : String(value);
}
