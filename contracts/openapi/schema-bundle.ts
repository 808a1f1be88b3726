import type { ValidateFunction } from 'ajv';
import { compileExpression, ExpressionError } from '../expressions/index.ts';
import { below, isObject, valueAt } from '../json/index.ts';
import type { SchemaProblem } from '../tenant/index.ts';
import { discriminatorOf } from './discriminators.ts';
import { pointerOfRef, resolved } from './references.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Keywords by what they hold; all others say nothing of a value, and are left out. */
const SCHEMAS: ReadonlySet<string> = new Set(
  'items additionalProperties not contains propertyNames if then else unevaluatedItems unevaluatedProperties'.split(
    ' ',
  ),
);
const LISTS: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const PLAIN: ReadonlySet<string> = new Set(
  `type enum const required dependentRequired multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength
   pattern format maxItems minItems uniqueItems maxContains minContains maxProperties minProperties`.split(/\s+/),
);

/** Keywords whose schemas are of the same value. */
const OF_SAME: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else']);

/** Keywords that see through references to what others have checked. */
const UNCHECKED: ReadonlySet<string> = new Set(['unevaluatedItems', 'unevaluatedProperties', '$dynamicRef']);

/** Which way a body goes: properties of the other way alone are required of nobody. */
type BodyDirection = 'request' | 'response';
const OTHER_WAY: Readonly<Record<BodyDirection, string>> = { request: 'readOnly', response: 'writeOnly' };

/** Compiles a schema; `pointer` is its place in the document. */
export type SchemaCompiler = (schema: object, pointer: string) => ValidateFunction;

/** The keyword under which a schema has what its reference leads to: a function that gives the validator. */
export const REFERRED = 'referred';
/** The keyword of schemas of numbers: where they are read from texts, the texts must be numbers too. */
export const WRITTEN_NUMBER = 'writtenNumber';

/**
 * The schemas of a document as JSON Schema 2020-12, for bodies that go one way. What a reference leads to is compiled when a
 * value reaches it, so that schemas that all lead to each other cost what is used of them.
 */
export class SchemaBundle {
  readonly #document: Fields;
  readonly #direction: BodyDirection;
  readonly #compile: SchemaCompiler;
  readonly #isOld: boolean;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #places = new WeakMap<object, string>();
  /** What is not checked, and why. */
  readonly unchecked: SchemaProblem[] = [];

  constructor(document: Fields, direction: BodyDirection, compile: SchemaCompiler) {
    this.#document = document;
    this.#direction = direction;
    this.#compile = compile;
    this.#isOld = String(document['openapi']).startsWith('3.0');
  }

  /** The validator of the schema at a pointer into the document. Throws an UnusableSchema. */
  validatorOf(pointer: string): ValidateFunction {
    let validator = this.#validators.get(pointer);
    if (validator === undefined) {
      validator = this.#compile(asObject(this.#schema(valueAt(this.#document, pointer), pointer)), pointer);
      this.#validators.set(pointer, validator);
    }
    return validator;
  }

  /** The same as a schema. */
  refTo(pointer: string): object {
    return { [REFERRED]: () => this.validatorOf(pointer) };
  }

  /** The place in the document that a schema comes from; undefined for what is not of the document. */
  pointerOf(part: unknown): string | undefined {
    return isObject(part) ? this.#places.get(part) : undefined;
  }

  /** `owners` are schemas of the same value that have this one as a part. */
  #schema(schema: unknown, pointer: string, owners: readonly Fields[] = []): unknown {
    if (!isObject(schema)) return typeof schema === 'boolean' ? schema : {};
    const { $ref: ref } = schema;
    const referred = typeof ref === 'string' ? this.refTo(pointerOfRef(ref)) : undefined;
    if (referred !== undefined && this.#isOld) return referred; // OpenAPI 3.0: what is beside a reference is ignored
    const made: Record<string, unknown> = { ...referred };
    const same = [...owners, schema];
    for (const [key, value] of Object.entries(schema)) {
      const converted = this.#keyword(key, value, below(pointer, key), same);
      if (converted !== undefined) made[key] = converted;
    }
    if (Array.isArray(schema['required'])) made['required'] = this.#required(same, schema['required']);
    if (asksForNumber(schema)) made[WRITTEN_NUMBER] = true;
    this.#places.set(made, pointer);
    const chosen = this.#discriminated(schema, made);
    return this.#isOld ? modern(schema, chosen) : chosen;
  }

  /** Where a property says which alternative a value has, it has that one alone; otherwise the alternatives are as written. */
  #discriminated(schema: Fields, made: Record<string, unknown>): Record<string, unknown> {
    const discriminator = discriminatorOf(schema);
    if (discriminator === undefined || discriminator.schemas.length === 0) return made;
    const { property, schemas } = discriminator;
    const { oneOf, anyOf, ...rest } = made;
    const others = { ...(oneOf !== undefined && { oneOf }), ...(anyOf !== undefined && { anyOf }) };
    const place = this.pointerOf(made);
    for (const part of [others, rest]) if (place !== undefined) this.#places.set(part, place);
    const has = (values: readonly string[]) => ({
      type: 'object',
      required: [property],
      properties: { [property]: { enum: values } },
    });
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    const chosen = schemas.map(([value, pointer]) => ({ if: has([value]), then: this.refTo(pointer) }));
    const values = [...new Set(schemas.map(([value]) => value))];
    return { allOf: [rest, ...chosen, { if: has(values), else: others }] };
  }

  #keyword(key: string, value: unknown, pointer: string, same: readonly Fields[]): unknown {
    if (UNCHECKED.has(key)) this.unchecked.push({ pointer, problem: `is not checked: ${key} is not supported` });
    if (key === 'pattern') return this.#isUsable(value, pointer) ? value : undefined;
    if (PLAIN.has(key)) return value;
    const owners = OF_SAME.has(key) ? same : [];
    if (SCHEMAS.has(key)) return this.#schema(value, pointer, owners);
    if (LISTS.has(key) && Array.isArray(value))
      return value.map((each, index) => this.#schema(each, below(pointer, String(index)), owners));
    if (!MAPS.has(key) || !isObject(value)) return undefined;
    const entries = Object.entries(value).filter(
      ([name]) => key !== 'patternProperties' || this.#isUsable(name, below(pointer, name)),
    );
    return Object.fromEntries(entries.map(([name, each]) => [name, this.#schema(each, below(pointer, name))]));
  }

  #required(same: readonly Fields[], names: readonly unknown[]): unknown[] {
    const isOfOtherWay = (name: string) => same.some((each) => this.#isOfOtherWay(each, name, new Set()));
    return names.filter((name) => typeof name !== 'string' || !isOfOtherWay(name));
  }

  /** Whether a property goes the other way alone, by a schema or a part of it. */
  #isOfOtherWay(schema: unknown, name: string, passed: Set<unknown>): boolean {
    const found = resolved(this.#document, schema);
    if (!isObject(found) || passed.has(found)) return false;
    passed.add(found);
    const { properties } = found;
    const property = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
    const keyword = OTHER_WAY[this.#direction];
    if ([property, resolved(this.#document, property)].some((each) => isObject(each) && each[keyword] === true))
      return true;
    return ['allOf', 'anyOf', 'oneOf'].some((key) => {
      const parts = found[key];
      return Array.isArray(parts) && parts.some((each) => this.#isOfOtherWay(each, name, passed));
    });
  }

  #isUsable(pattern: unknown, pointer: string): boolean {
    try {
      compileExpression(String(pattern));
      return true;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.unchecked.push({ pointer, problem: `is not checked: ${error.message}` });
      return false;
    }
  }
}

function asksForNumber({ type }: Fields): boolean {
  return [type].flat().some((each) => each === 'number' || each === 'integer');
}

function asObject(schema: unknown): object {
  return isObject(schema) ? schema : schema === false ? { not: {} } : {};
}

/** Schemas of OpenAPI 3.0 say otherwise that null is a value, and that a limit is left out. */
function modern(schema: Fields, made: Record<string, unknown>): Record<string, unknown> {
  const { nullable, type } = schema;
  if (nullable === true && typeof type === 'string') {
    made['type'] = [type, 'null'];
    if (Array.isArray(schema['enum'])) made['enum'] = [...new Set([...schema['enum'], null])];
  }
  const isOfOthers = nullable === true && ['allOf', 'oneOf', 'anyOf'].some((key) => key in made);
  if (isOfOthers || (nullable === true && type === undefined)) return { if: { type: 'null' }, else: made };
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof made[exclusive] !== 'boolean') continue;
    if (made[exclusive] === true) {
      made[exclusive] = made[limit];
      delete made[limit];
    } else delete made[exclusive];
  }
  return made;
}
