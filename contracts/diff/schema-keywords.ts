/** Keywords that say something about a schema and nothing about a value. */
const ANNOTATIONS = new Set([
  '$anchor',
  '$comment',
  '$defs',
  '$id',
  '$schema',
  'default',
  'definitions',
  'deprecated',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'nullable', // put into `type` before anything is compared
  'title',
]);

/** Keywords that hold schemas by name, in order, or one. */
export const MAPS_OF_SCHEMAS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
export const LISTS_OF_SCHEMAS: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
export const SCHEMAS: ReadonlySet<string> = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);

/** Keywords whose lists are sets. */
export const SETS: ReadonlySet<string> = new Set(['enum', 'required', 'type']);

/** Keywords that look at what their neighbors have left over, or elsewhere: what has one can only be compared whole. */
const WHOLE = ['unevaluatedProperties', 'unevaluatedItems', '$dynamicRef', '$recursiveRef'];

/** Keywords that say nothing without another one, and are judged with it. */
export const ADDITIONS: ReadonlySet<string> = new Set(['then', 'else']);

/** True for a keyword that values are held against. */
export function hasMeaning(keyword: string): boolean {
  return !ANNOTATIONS.has(keyword) && !keyword.startsWith('x-');
}

/** True for a schema that cannot be taken apart. */
export function isWhole(schema: object): boolean {
  return WHOLE.some((keyword) => keyword in schema);
}

/** A group that is repeated, or many repetitions behind each other: the time may multiply with each letter. */
const MAY_EXPLODE = /\)[*+{]|(?:[*+{].*){3}/s;
/** Characters that such a pattern, and any other, is tried on. */
const MOST_TRIED = { exploding: 20, others: 1_000 };

/** Whether a text matches a pattern of a document; false where that is no pattern, or one that could take for ever. */
export function matches(pattern: string, text: string): boolean {
  if (text.length > (MAY_EXPLODE.test(pattern) ? MOST_TRIED.exploding : MOST_TRIED.others)) return false;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}
