import type { ValueType } from '../contract/index.ts';
import { writtenInstant } from '../time/index.ts';

/** An empty text where a number or a boolean belongs: clients send what is not set so (AS-171). */
export function isUnset(value: unknown, type: ValueType): boolean {
  return value === '' && (type === 'integer' || type === 'number' || type === 'boolean');
}

/** A text as the type that it should be of; a text that is none of that type stays a text. */
export function coercedText(text: string, type: ValueType): unknown {
  if (typeof type === 'object') return coercedToOneOf(text, type);
  if (type === 'integer') return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : text;
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (type === 'boolean') return BOOLEANS[text.toLowerCase()] ?? text;
  return type === 'instant' ? (writtenInstant(text) ?? text) : text;
}

/** A list is separated by commas. Where a text is allowed it stays one. */
function coercedToOneOf(text: string, type: Exclude<ValueType, string>): unknown {
  if (isList(type)) return text.split(',').map((each) => coercedText(each.trim(), type[0]));
  if ('fields' in type || type.either.includes('string')) return text;
  const read = type.either.map((each) => coercedText(text, each));
  return read.find((each) => typeof each !== 'string') ?? text;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * A value of a JSON body as the type that it should be of: texts become numbers, booleans and times, and fields have the
 * names of the contract. A value that is none of that type stays as it is.
 */
function coercedValue(value: unknown, type: ValueType): unknown {
  // only the query writes a list as a text
  if (typeof value === 'string') return isList(type) ? value : coercedText(value, type);
  if (typeof value !== 'object' || value === null || typeof type !== 'object') return value;
  if (!isList(type) && 'either' in type)
    return type.either.reduce(
      (before, each) => (before === value ? coercedValue(value, each) : before),
      value as unknown,
    );
  if (Array.isArray(value)) return isList(type) ? value.map((each) => coercedValue(each, type[0])) : value;
  return isList(type) ? value : coercedFields(value as Readonly<Record<string, unknown>>, type.fields);
}

/** The fields of an object under the names of the contract, in any letter case; one that is not set is left out. */
export function coercedFields(
  given: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, ValueType>>,
): Record<string, unknown> {
  const names = namesOf(types);
  const value: Record<string, unknown> = {};
  for (const [written, each] of Object.entries(given)) {
    const name = names.get(written.toLowerCase()) ?? written;
    const type = types[name] ?? 'any';
    if (!isUnset(each, type)) value[name] = coercedValue(each, type);
  }
  return value;
}

/** The names of fields by their lower case. The types of an operation are the same object for every request. */
export function namesOf(types: Readonly<Record<string, ValueType>>): ReadonlyMap<string, string> {
  const known = NAMES.get(types);
  if (known !== undefined) return known;
  const names = new Map(Object.keys(types).map((name) => [name.toLowerCase(), name]));
  NAMES.set(types, names);
  return names;
}

const NAMES = new WeakMap<object, ReadonlyMap<string, string>>();

function isList(type: ValueType): type is readonly [ValueType] {
  return Array.isArray(type);
}
