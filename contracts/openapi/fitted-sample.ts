import type { ErrorObject, ValidateFunction } from 'ajv';
import { below, isObject, keysOf, valueAt } from '../json/index.ts';

/** Changes after which a sample is given up: some schemas ask for more with each one. */
const MOST_CHANGES = 100;
const MOST_LEVELS = 20;

/** What is put where a value must have another type. */
const OF_TYPE: Readonly<Record<string, unknown>> = {
  null: null,
  string: 'string',
  integer: 0,
  number: 0,
  boolean: true,
  array: [],
  object: {},
};
const OF_FORMAT: Readonly<Record<string, string>> = {
  date: '2030-01-01',
  time: '12:00:00Z',
  'date-time': '2030-01-01T12:00:00Z',
  duration: 'P1D',
  email: 'someone@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  'uri-reference': '/example',
  uuid: '00000000-0000-4000-8000-000000000000',
  byte: 'c2FtcGxl',
};

/**
 * A sample changed until its schema takes it: values are corrected as far as the schema says how, and left out where it does not.
 * Undefined where no such value is found. `isTaken` says whether the schema takes a value, and leaves its errors in `validate`.
 */
export function fittedSample(
  sample: unknown,
  validate: ValidateFunction,
  isTaken: (value: unknown) => boolean,
): { readonly value: unknown } | undefined {
  const root = { value: structuredClone(sample ?? {}) };
  const tried = new Set<string>();
  for (let changes = 0; changes < MOST_CHANGES; changes += 1) {
    if (isTaken(root.value)) return root;
    const errors = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
    if (!errors.some((error) => correct(root, error, tried) || removeAround(root, error.instancePath, tried)))
      return undefined;
  }
  return undefined;
}

interface Root {
  value: unknown;
}

/** Corrects what an error is about, once; false where that is not known, or was done before. */
function correct(root: Root, error: ErrorObject, tried: Set<string>): boolean {
  const { keyword, instancePath, params } = error;
  const name = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  const place = name === undefined ? instancePath : below(instancePath, String(name));
  if (keysOf(place).length > MOST_LEVELS || !isNew(tried, `${keyword} ${place}`)) return false;
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return remove(root, place);
  const made = keyword === 'required' ? {} : corrected(error, valueIn(root, instancePath));
  return made === undefined ? false : put(root, place, made);
}

/** The value as a keyword asks for it; undefined where that cannot be known. */
function corrected({ keyword, params, parentSchema }: ErrorObject, value: unknown): unknown {
  const limit = Number(params['limit']);
  if (keyword === 'enum') return (params['allowedValues'] as unknown[])[0];
  if (keyword === 'const') return params['allowedValue'];
  if (keyword === 'type') return structuredClone(OF_TYPE[String([params['type']].flat()[0])]);
  if (keyword === 'format') return OF_FORMAT[String(params['format'])];
  if (keyword === 'minimum' || keyword === 'maximum') return limit;
  if (keyword === 'exclusiveMinimum') return isWhole(parentSchema) ? Math.floor(limit) + 1 : limit + 0.5;
  if (keyword === 'exclusiveMaximum') return isWhole(parentSchema) ? Math.ceil(limit) - 1 : limit - 0.5;
  if (keyword === 'multipleOf') return nextMultiple(Number(value), Number(params['multipleOf']));
  if (typeof value === 'string' && keyword === 'minLength') return value.padEnd(limit, 'x');
  if (typeof value === 'string' && keyword === 'maxLength') return value.slice(0, limit);
  if (!Array.isArray(value)) return undefined;
  if (keyword === 'maxItems') return value.slice(0, limit);
  if (keyword === 'minItems' && limit <= MOST_CHANGES)
    return Array.from({ length: limit }, (_each, index) => structuredClone(value[index] ?? value[0] ?? {}));
  return undefined;
}

/** Without the digits that a product of decimals ends with, as 3 * 0.1 does. */
function nextMultiple(value: number, of: number): number {
  return Number((Math.ceil(value / of) * of).toPrecision(15));
}

function isWhole(schema: object | undefined): boolean {
  return isObject(schema) && schema['type'] === 'integer';
}

/** Leaves out the value at a place, or what it is in where that was tried. */
function removeAround(root: Root, place: string, tried: Set<string>): boolean {
  const keys = keysOf(place);
  for (let length = keys.length; length > 0; length -= 1) {
    const at = keys.slice(0, length).reduce(below, '');
    if (isNew(tried, `remove ${at}`) && remove(root, at)) return true;
  }
  return false;
}

function isNew(tried: Set<string>, change: string): boolean {
  const isKnown = tried.has(change);
  tried.add(change);
  return !isKnown;
}

function valueIn({ value }: Root, place: string): unknown {
  return place === '' ? value : valueAt(value, place);
}

function put(root: Root, place: string, made: unknown): boolean {
  if (place === '') {
    root.value = made;
    return true;
  }
  const keys = keysOf(place);
  const key = keys.pop() as string;
  const owner = valueIn(root, keys.reduce(below, ''));
  if (typeof owner !== 'object' || owner === null) return false;
  Object.defineProperty(owner, key, { value: made, enumerable: true, configurable: true, writable: true });
  return true;
}

function remove(root: Root, place: string): boolean {
  const keys = keysOf(place);
  const key = keys.pop() as string;
  const owner = valueIn(root, keys.reduce(below, ''));
  if (Array.isArray(owner)) return owner.splice(Number(key), 1).length > 0;
  return isObject(owner) && Object.hasOwn(owner, key) && Reflect.deleteProperty(owner, key);
}
