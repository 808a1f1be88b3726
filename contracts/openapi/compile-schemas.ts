import { _, Ajv2020, type ErrorObject, str, type ValidateFunction } from 'ajv/dist/2020.js';
import type { DataValidateFunction, DataValidationCxt, SchemaValidateFunction } from 'ajv/dist/types/index.js';
import addFormats from 'ajv-formats';
import type { RequestProblem } from '../contract/index.ts';
import { compileExpression } from '../expressions/index.ts';
import { below, isMultiple, isObject, keysOf, limitWords, valueAt } from '../json/index.ts';
import { DATE, DATE_TIME } from '../time/index.ts';
import { repeatedProblem, timesOf } from './bracketed.ts';
import { REFERRED, type SchemaBundle, WRITTEN_NUMBER } from './schema-bundle.ts';
import { UNIQUE_ITEMS } from './unique-items.ts';
import { UnusableSchema } from './unusable-schema.ts';

/** More problems than this help nobody. */
const MOST_PROBLEMS = 100;

/** Expressions of a document run on RE2, which does not backtrack. */
const regExp = Object.assign((pattern: string) => compileExpression(pattern), { code: 'compileExpression' });

function createAjv(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    // a field of a form that is there once may be a list of one
    coerceTypes: coerceTypes && 'array',
    logger: false,
    passContext: true,
    ownProperties: true, // a property may be called toString
    code: { regExp },
  });
  // the expressions of the mode `full` take quadratic time against some texts
  addFormats.default(ajv, { mode: 'fast' });
  ajv.addFormat('date-time', DATE_TIME);
  ajv.addFormat('date', DATE);
  ajv.addFormat('url', { validate: (text: string) => URL.canParse(text) });
  // that of ajv rejects 19.99 as a multiple of 0.01, or with `multipleOfPrecision` large numbers that are right
  ajv.removeKeyword('multipleOf').addKeyword({
    keyword: 'multipleOf',
    ...{ type: 'number', schemaType: 'number', errors: false },
    validate: (of: number, value: number) => isMultiple(value, of),
    error: {
      message: ({ schemaCode }) => str`must be multiple of ${schemaCode}`,
      params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}`,
    },
  });
  ajv.removeKeyword('uniqueItems').addKeyword(UNIQUE_ITEMS);
  ajv.addKeyword({ keyword: REFERRED, errors: 'full', compile: referred });
  if (coerceTypes) ajv.addKeyword({ keyword: WRITTEN_NUMBER, type: 'number', errors: 'full', validate: writtenNumber });
  return ajv;
}

/** Of a number that was read from a text: ajv takes `0x5` and `1e999` for numbers too. */
const writtenNumber: SchemaValidateFunction = function (this: Texts, _schema, _value, parentSchema, at) {
  const { instancePath = '' } = at ?? {};
  if (isWrittenNumber(this.texts, instancePath)) return true;
  writtenNumber.errors = [
    {
      keyword: 'type',
      message: 'must be a number as JSON writes it',
      params: {},
      instancePath,
      ...(parentSchema && { parentSchema }),
    },
  ];
  return false;
};

/** What is found behind a reference, at its place in the whole value. */
function referred(find: () => ValidateFunction): DataValidateFunction {
  const validate: DataValidateFunction = function (this: unknown, value, at) {
    const validator = find();
    const { instancePath = '' } = at ?? {};
    if (validator.call(this as never, value, { instancePath } as DataValidationCxt)) return true;
    validate.errors = [...(validator.errors ?? [])];
    return false;
  };
  return validate;
}

const ofBodies = createAjv(false);
const ofTexts = createAjv(true);

/** Compiles a schema of a document; it may have `referred` in the place of references. */
export function compileBody(schema: object, pointer: string): ValidateFunction {
  return compiled(ofBodies, schema, pointer);
}

/** The same for texts, which are taken for other types where the schema asks for them. */
export function compileTexts(schema: object, pointer: string): ValidateFunction {
  return compiled(ofTexts, schema, pointer);
}

function compiled(ajv: Ajv2020, schema: object, pointer: string): ValidateFunction {
  try {
    return ajv.compile(schema);
  } catch (error) {
    throw new UnusableSchema(pointer, `the schema cannot be used: ${(error as Error).message}`);
  } finally {
    ajv.removeSchema(schema); // ajv keeps what it has compiled forever, and so do we
  }
}

/**
 * Whether a value is what a schema takes; `texts` are the same before ajv takes any of them for other types. Throws an
 * UnusableSchema for one that leads to itself forever.
 */
export function isTaken(validate: ValidateFunction, value: unknown, pointer: string, texts?: unknown): boolean {
  try {
    return validate.call({ texts } as never, value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnusableSchema(pointer, 'the schema cannot be used: its references lead to each other without end');
  }
}

/**
 * What a validator has found, with the places in the document that say so; `at` is that of the whole schema. `texts` is the value
 * where it was read from texts.
 */
export function problemsFound(
  { errors }: ValidateFunction,
  bundle: SchemaBundle,
  part: RequestProblem['in'],
  at: string,
  texts?: unknown,
): RequestProblem[] {
  // of a condition or a name, what it leads to says what is wrong
  const own = (errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'propertyNames');
  return (own.length > 0 ? own : (errors ?? [])).slice(0, MOST_PROBLEMS).map((error) => {
    const name = nameIn(error, errors);
    return {
      in: part,
      pointer: name === undefined ? placeOf(error) : below(error.instancePath, name),
      problem: name === undefined ? inWords(error, texts) : `the name ${inWords(error, undefined)}`,
      rule: ruleOf(error, bundle) ?? at,
    };
  });
}

/** The name that an error is about. Behind a reference only its value says so: what has names is no text. */
function nameIn({ propertyName, data, instancePath }: ErrorObject, errors: ValidateFunction['errors']) {
  if (propertyName !== undefined || typeof data !== 'string') return propertyName;
  const isName = ({ keyword, instancePath: of, params }: ErrorObject) =>
    keyword === 'propertyNames' && of === instancePath && params['propertyName'] === data;
  return errors?.some(isName) ? data : undefined;
}

/** The keyword that is broken, by its place in the document. */
function ruleOf({ parentSchema, keyword }: ErrorObject, bundle: SchemaBundle): string | undefined {
  const pointer = bundle.pointerOf(parentSchema);
  return pointer === undefined ? undefined : below(pointer, keyword);
}

function placeOf({ keyword, instancePath, params }: ErrorObject): string {
  if (keyword === 'required') return below(instancePath, String(params['missingProperty']));
  if (keyword === 'additionalProperties') return below(instancePath, String(params['additionalProperty']));
  if (keyword === 'unevaluatedProperties') return below(instancePath, String(params['unevaluatedProperty']));
  return instancePath;
}

function inWords({ keyword, message, params, instancePath }: ErrorObject, texts: unknown): string {
  // the `data` of an error is not this value where a reference was followed
  const isOfKind = keyword === 'type' || keyword === 'enum' || keyword === 'const';
  const times = isOfKind && isObject(texts) ? timesOf(valueAt(texts, instancePath)) : 1;
  if (times > 1) return repeatedProblem(times);
  if (keyword === 'required') return 'is missing';
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return 'is not declared';
  if (keyword === 'enum') return `must be one of ${listed(params['allowedValues'] as unknown[])}`;
  if (keyword === 'false schema') return 'must not be there';
  if (keyword === 'type' && 'type' in params) return `must be ${[params['type']].flat().join(' or ')}`;
  if (keyword === 'const') return `must be ${listed([params['allowedValue']])}`;
  return limitWords(keyword, params['limit']) ?? message ?? `breaks ${keyword}`;
}

/** Characters of the values of an `enum` or a `const` that a problem lists: an enum may have thousands. */
const LONGEST_LIST = 300;

function listed(values: readonly unknown[]): string {
  const shown: string[] = [];
  let left = LONGEST_LIST;
  for (const value of values) {
    const text = JSON.stringify(value);
    left -= text.length;
    if (left < 0 && shown.length > 0) break;
    shown.push(text.length > LONGEST_LIST ? `${text.slice(0, LONGEST_LIST)}…` : text);
  }
  const others = values.length - shown.length;
  return shown.join(', ') + (others === 0 ? '' : ` and ${others} more`);
}

/** What a validator of texts is called with: the texts as they were sent. */
interface Texts {
  readonly texts: unknown;
}

/** As in JSON (RFC 8259 section 6). */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Whether the text at a pointer writes a number that exists. True for what is no text. */
function isWrittenNumber(texts: unknown, pointer: string): boolean {
  const text = textAt(texts, pointer);
  return typeof text !== 'string' || (NUMBER.test(text) && Number.isFinite(Number(text)));
}

/** A text may have been made the only item of a list: then the pointer leads further than the texts do. */
function textAt(texts: unknown, pointer: string): unknown {
  let at = texts;
  for (const key of keysOf(pointer)) {
    if (Array.isArray(at) || isObject(at)) at = (at as Readonly<Record<string, unknown>>)[key];
    else break;
  }
  return at;
}
