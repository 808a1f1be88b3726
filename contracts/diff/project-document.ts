import { isObject, pointerOfRef, valueAt } from '../json/index.ts';
import type { Fields } from './node.ts';

/** Which way a body goes. */
export type Direction = 'request' | 'response';

/** What has no place in a body that goes that way (OpenAPI 3.0.3, Schema Object, Fixed Fields). */
const ABSENT: Readonly<Record<Direction, string>> = { request: 'readOnly', response: 'writeOnly' };

/** Schemas that lie deeper in each other are left as they are. */
const DEEPEST = 60;
/** Of one schema. */
const MOST_PARTS = 100;

/**
 * A document as bodies of one direction follow it: without the properties that are for the other one alone, and without
 * their names where properties are required. Places stay where they are.
 */
export function projectDocument(document: object, direction: Direction): object {
  if (!mentions(document, ABSENT[direction])) return document;
  const projection = new Projection(document, ABSENT[direction]);
  return projection.anything(document, 0) as object;
}

function mentions(value: unknown, keyword: string, depth = 0): boolean {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return false;
  return Object.hasOwn(value, keyword) || Object.values(value).some((part) => mentions(part, keyword, depth + 1));
}

class Projection {
  readonly #document: object;
  readonly #keyword: string;

  constructor(document: object, keyword: string) {
    this.#document = document;
    this.#keyword = keyword;
  }

  /** Every object may be a schema: what is none has no `properties` or no list `required`. */
  anything(value: unknown, depth: number, outer: ReadonlySet<string> = NONE): unknown {
    if (depth > DEEPEST || value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((each) => this.anything(each, depth + 1));
    return this.#object(value as Fields, depth, outer);
  }

  #object(value: Fields, depth: number, outer: ReadonlySet<string>): Fields {
    const absent = this.#absentIn(value, outer);
    const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
      if (DATA.has(key)) return [[key, part]];
      if (key === 'properties' && isObject(part)) return [[key, this.#properties(part, absent, depth)]];
      if (key === 'required' && Array.isArray(part)) return this.#required(part, absent);
      const inner =
        key === 'allOf' && Array.isArray(part) ? part.map((each) => this.anything(each, depth + 1, absent)) : undefined;
      return [[key, inner ?? this.anything(part, depth + 1)]];
    });
    return Object.fromEntries(entries);
  }

  /** A property whose name is that of a keyword is one nevertheless. */
  #properties(properties: Fields, absent: ReadonlySet<string>, depth: number): Fields {
    const kept = Object.entries(properties).filter(([name, part]) => !(absent.has(name) && this.#isAbsent(part)));
    return Object.fromEntries(kept.map(([name, part]) => [name, this.anything(part, depth + 1)]));
  }

  #required(names: readonly unknown[], absent: ReadonlySet<string>): [string, unknown][] {
    const left = names.filter((name) => typeof name !== 'string' || !absent.has(name));
    return left.length === 0 && names.length > 0 ? [] : [['required', left]];
  }

  /** Names of properties that an object does not have in this direction, by its own schema or a part of it. */
  #absentIn(schema: Fields, outer: ReadonlySet<string>, seen = new Set<unknown>()): ReadonlySet<string> {
    if (seen.has(schema) || seen.size > MOST_PARTS) return outer;
    seen.add(schema);
    const names = new Set(outer);
    const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
    for (const [name, part] of properties) if (this.#isAbsent(part)) names.add(name);
    for (const part of Array.isArray(schema['allOf']) ? schema['allOf'] : []) {
      const referred = this.#referred(part);
      if (isObject(referred)) for (const name of this.#absentIn(referred, NONE, seen)) names.add(name);
    }
    return names;
  }

  #isAbsent(property: unknown): boolean {
    const referred = this.#referred(property);
    return [property, referred].some((each) => isObject(each) && each[this.#keyword] === true);
  }

  #referred(value: unknown): unknown {
    const ref = isObject(value) ? value['$ref'] : undefined;
    return typeof ref === 'string' && ref.startsWith('#') ? valueAt(this.#document, pointerOfRef(ref)) : value;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** What holds values, which are not schemas. */
const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'example', 'examples']);
