import type { ValidateFunction } from 'ajv';
import { below, isObject, pointerOfRef, valueAt } from '../json/index.ts';
import type { SchemaProblem } from '../tenant/index.ts';
import { chosenSchema, chosenSubtype, discriminatorOf } from './discriminators.ts';
import { resolved, resolvedPointer } from './references.ts';
import { baseOf } from './subtypes.ts';
import { asksForNumber, asObject, modern, patternProblem } from './written-schemas.ts';

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

/** Keywords that depend on what all other schemas of the same value have checked. */
const REMAINING: readonly string[] = ['unevaluatedItems', 'unevaluatedProperties'];

/** References that are replaced by what they lead to, for one of these keywords: a schema may double with each. */
const MOST_REPLACED = 200;

/** Why what is left of a value cannot be known. */
class Unknowable extends Error {}

/** Where a schema is. */
interface Around {
  /** Schemas of the same value that have this one as a part. */
  readonly owners: readonly Fields[];
  /** Under one of those keywords: how many references may still be replaced. */
  readonly remaining?: { references: number } | undefined;
  /** Why those keywords are left out of this schema. */
  readonly without?: string;
  /** Of a base with subtypes: whether it is compared alone. */
  readonly isPlain?: boolean;
}
const ALONE: Around = { owners: [] };

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
  validatorOf(pointer: string, isPlain = false): ValidateFunction {
    const key = `${isPlain ? 'plain ' : ''}${pointer}`;
    let validator = this.#validators.get(key);
    if (validator === undefined) {
      const schema = this.#schema(valueAt(this.#document, pointer), pointer, { owners: [], isPlain });
      validator = this.#compile(asObject(schema), pointer);
      this.#validators.set(key, validator);
    }
    return validator;
  }

  /** The same as a schema. */
  refTo(pointer: string, isPlain = false): Record<string, unknown> {
    return { [REFERRED]: () => this.validatorOf(pointer, isPlain) };
  }

  /** The place in the document that a schema comes from; undefined for what is not of the document. */
  pointerOf(part: unknown): string | undefined {
    return isObject(part) ? this.#places.get(part) : undefined;
  }

  #schema(schema: unknown, pointer: string, around = ALONE): unknown {
    if (!isObject(schema)) return typeof schema === 'boolean' ? schema : {};
    const isFirst = around.remaining === undefined && REMAINING.some((key) => key in schema);
    if (!isFirst) return this.#converted(schema, pointer, around);
    if (this.#isOld) return this.#converted(schema, pointer, { ...around, without: 'in OpenAPI 3.0' });
    try {
      return this.#converted(schema, pointer, { ...around, remaining: { references: MOST_REPLACED } });
    } catch (error) {
      if (!(error instanceof Unknowable)) throw error;
      return this.#converted(schema, pointer, { ...around, without: error.message });
    }
  }

  #converted(schema: Fields, pointer: string, given: Around): Record<string, unknown> {
    const { remaining, without } = given;
    const { $ref: ref } = schema;
    const around = { owners: [...given.owners, schema], remaining };
    if (typeof ref === 'string' && this.#isOld) return this.#referred(ref, around); // what is beside it is ignored
    if (remaining !== undefined && '$dynamicRef' in schema) throw new Unknowable('beside $dynamicRef');
    const made: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(schema)) {
      if (without !== undefined && REMAINING.includes(key))
        this.#note(below(pointer, key), `${key} ${without} is not supported`);
      else {
        const converted = this.#keyword(key, value, below(pointer, key), around);
        if (converted !== undefined) made[key] = converted;
      }
    }
    if (isObject(schema['patternProperties']) && !this.#areUsable(schema['patternProperties'])) {
      if (remaining !== undefined) throw new Unknowable('beside a pattern that is not checked');
      delete made['additionalProperties']; // it is about what no pattern takes
    }
    if (typeof ref === 'string') {
      const referred = this.#referred(ref, around);
      if (remaining === undefined) Object.assign(made, referred);
      else made['allOf'] = [...((made['allOf'] ?? []) as unknown[]), referred];
    }
    if (Array.isArray(schema['required'])) made['required'] = this.#required(around.owners, schema['required']);
    if (asksForNumber(schema)) made[WRITTEN_NUMBER] = true;
    const chosen = this.#discriminated(schema, made, pointer, given);
    return this.#isOld ? modern(schema, chosen) : chosen;
  }

  /** A reference, or what it leads to where that must be known in one piece. A subtype has its base as it is written. */
  #referred(ref: string, { owners, remaining }: Around): Record<string, unknown> {
    const to = pointerOfRef(ref);
    const base = baseOf(this.#document, resolved(this.#document, { $ref: ref }));
    const isPlain = base !== undefined && owners.some((each) => base.isOfSubtype(each));
    return this.#ledTo(isPlain ? resolvedPointer(this.#document, to) : to, remaining, isPlain);
  }

  #ledTo(pointer: string, remaining: Around['remaining'], isPlain = false): Record<string, unknown> {
    if (remaining === undefined) return this.refTo(pointer, isPlain);
    remaining.references -= 1;
    if (remaining.references < 0) throw new Unknowable(`beside more than ${MOST_REPLACED} references`);
    return asObject(this.#schema(valueAt(this.#document, pointer), pointer, { owners: [], remaining, isPlain }));
  }

  #discriminated(
    schema: Fields,
    made: Record<string, unknown>,
    pointer: string,
    around: Around,
  ): Record<string, unknown> {
    const refer = (to: string) => this.#ledTo(to, around.remaining);
    const base = around.isPlain === true ? undefined : baseOf(this.#document, schema);
    const discriminator = discriminatorOf(schema);
    let parts: readonly [Record<string, unknown>, ...object[]] = [made];
    if (base !== undefined) parts = chosenSubtype(made, base, pointer, refer);
    else if (discriminator !== undefined && discriminator.schemas.length > 0)
      parts = chosenSchema(made, discriminator, refer);
    for (const part of parts) this.#places.set(part, pointer);
    return parts[0];
  }

  #keyword(key: string, value: unknown, pointer: string, around: Around): unknown {
    if (key === '$dynamicRef') this.#note(pointer, `${key} is not supported`);
    if (key === 'pattern') return this.#isUsable(value, pointer) ? value : undefined;
    if (PLAIN.has(key)) return value;
    const inner = OF_SAME.has(key) ? around : key === 'dependentSchemas' ? { ...around, owners: [] } : ALONE;
    if (SCHEMAS.has(key)) return this.#schema(value, pointer, inner);
    if (LISTS.has(key) && Array.isArray(value))
      return value.map((each, index) => this.#schema(each, below(pointer, String(index)), inner));
    if (!MAPS.has(key) || !isObject(value)) return undefined;
    const entries = Object.entries(value).filter(
      ([name]) => key !== 'patternProperties' || this.#isUsable(name, below(pointer, name)),
    );
    return Object.fromEntries(entries.map(([name, each]) => [name, this.#schema(each, below(pointer, name), inner)]));
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
    const problem = patternProblem(pattern);
    if (problem !== undefined) this.#note(pointer, problem);
    return problem === undefined;
  }

  #areUsable(patterns: Fields): boolean {
    return Object.keys(patterns).every((each) => patternProblem(each) === undefined);
  }

  /** Once, although a schema may be converted at several places. */
  #note(pointer: string, why: string): void {
    const problem = `is not checked: ${why}`;
    if (!this.unchecked.some((each) => each.pointer === pointer && each.problem === problem))
      this.unchecked.push({ pointer, problem });
  }
}
