import { compileExpression, ExpressionError } from '../expressions/index.ts';

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
  'readOnly', // these two are a matter of the direction, by which documents are projected before
  'writeOnly',
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

/** Whether a text matches a pattern of a document; false where that is not a pattern of RE2. */
export function matches(pattern: string, text: string): boolean {
  try {
    return compileExpression(pattern).test(text);
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}
