import type { Operation } from '../contract/index.ts';
import { isObject, keysOf, patternOf, valueAt } from '../json/index.ts';
import type { TenantIndex } from '../tenant/index.ts';
import { type RawFinding, suggestKey } from '../validation/index.ts';

/** One thing that was changed in a payload. */
export interface Change {
  /** Where it was, before the change. */
  readonly pointer: string;
  /** What was done, as a sentence without its full stop. */
  readonly what: string;
  /** True where something had to be guessed that only the sender knows. */
  readonly isGuess: boolean;
}

/** What a corrector may know. */
interface CorrectorInput {
  readonly operation: Operation;
  readonly found: RawFinding;
  readonly tenant: TenantIndex | undefined;
}

/** Corrects one finding in a copy of the payload, which it may change; undefined where there is no one way to do so. */
export type Corrector = (payload: unknown, input: CorrectorInput) => Change | undefined;

type JsonObject = Record<string, unknown>;

const NUMBERS = '/contact/phoneNumbers';

/** A key in another spelling gets the right one, unless that is there already. */
export const renameKey: Corrector = (payload, input) => {
  const { pointer } = input.found;
  const { parent, key, around } = partsOf(payload, pointer);
  const meant = suggestKey(key, input.operation.keys[patternOf(around)] ?? { known: [], alsoWritten: {} });
  if (meant === undefined || meant in parent) return undefined;
  const wrapped = `${around}/${meant}` === NUMBERS ? numbersFrom(parent[key], payload, input) : undefined;
  const isArray = Array.isArray(parent[key]) && wrapped === undefined;
  const value = isArray ? parent[key] : (wrapped?.value ?? parent[key]);
  replaceKey(parent, key, [meant, value]);
  const guess = wrapped?.guess ?? '';
  return { pointer, what: `${key} became ${meant}${guess}`, isGuess: guess !== '' };
};

/** A number or a boolean where a string belongs is put in quotes; a number alone becomes the array that belongs there. */
export const correctType: Corrector = (payload, input) => {
  const { pointer } = input.found;
  const { parent, key } = partsOf(payload, pointer);
  const value = valueAt(payload, pointer);
  if (pointer === NUMBERS || patternOf(pointer) === `${NUMBERS}/*`) {
    const wrapped = numbersFrom(value, payload, input);
    if (wrapped === undefined) return undefined;
    const isItem = pointer !== NUMBERS;
    parent[key] = isItem ? (wrapped.value as unknown[])[0] : wrapped.value;
    const what = `${isItem ? 'the entry' : 'phoneNumbers'} became ${isItem ? 'an object' : 'an array of objects'}${wrapped.guess}`;
    return { pointer, what, isGuess: wrapped.guess !== '' };
  }
  if (input.found.slots['type'] !== 'String') return undefined;
  if (typeof value !== 'boolean' && !(typeof value === 'number' && Number.isSafeInteger(value))) return undefined;
  parent[key] = String(value);
  return { pointer, what: `${key} was put in quotes`, isGuess: false };
};

/** Of missing keys only the type of a phone can be guessed. */
export const addPhoneType: Corrector = (payload, input) => {
  const { pointer } = input.found;
  if (patternOf(pointer) !== `${NUMBERS}/*/phoneType`) return undefined;
  const { parent } = partsOf(payload, pointer);
  const { phoneType, from } = guessType(payload, input);
  parent['phoneType'] = phoneType;
  return { pointer, what: `phoneType '${phoneType}' was added, guessed ${from}`, isGuess: true };
};

/** A number that says its country and is only written otherwise. */
export const plainNumber: Corrector = (payload, { found: { pointer } }) => {
  const { parent, key } = partsOf(payload, pointer);
  const digits = String(parent[key])
    .replace(/[\s().\-/\u00a0]/g, '')
    .replace(/^(00|\u002b)(?=[1-9])/, '+');
  if (!/^\+[1-9]\d{6,14}$/.test(digits)) return undefined;
  parent[key] = digits;
  return { pointer, what: 'the number was written in E.164 form', isGuess: false };
};

function partsOf(payload: unknown, pointer: string): { parent: JsonObject; key: string; around: string } {
  const around = pointer.slice(0, pointer.lastIndexOf('/'));
  return { parent: valueAt(payload, around) as JsonObject, key: keysOf(pointer).at(-1) ?? '', around };
}

/** The only type that any source shows (EP-04). */
const SHOWN_TYPE = 'mobile';

/** `contact.phone` becomes `contact.phoneNumbers`, an array of objects; the type of the phone is guessed. */
export const wrapFlatPhone: Corrector = (payload, input) => {
  const contact = valueAt(payload, '/contact') as JsonObject;
  const { phone, ...others } = contact;
  const numbers = others['phoneNumbers'];
  if (typeof phone !== 'string' || (numbers !== undefined && !Array.isArray(numbers))) return undefined;
  const { phoneType, from } = guessType(payload, input);
  const item = { phoneType, number: phone };
  const isThere = numbers?.some((each) => valueAt(each, '/number') === phone) === true;
  replaceKey(contact, 'phone', numbers === undefined ? ['phoneNumbers', [item]] : undefined);
  if (numbers !== undefined && !isThere) numbers.push(item);
  if (isThere)
    return { pointer: input.found.pointer, what: 'phone is left out; phoneNumbers holds it', isGuess: false };
  return {
    pointer: input.found.pointer,
    what: `phone became an entry of phoneNumbers; its phoneType, '${phoneType}', is guessed ${from}`,
    isGuess: true,
  };
};

/** A number alone, or an object alone, where the array of objects belongs. */
function numbersFrom(
  value: unknown,
  payload: unknown,
  input: CorrectorInput,
): { value: unknown; guess: string } | undefined {
  const { phoneType, from } = guessType(payload, input);
  const guess = `; the phoneType, '${phoneType}', is guessed ${from}`;
  if (typeof value === 'string') return { value: [{ phoneType, number: value }], guess };
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')) {
    return { value: value.map((number: string) => ({ phoneType, number })), guess };
  }
  return isObject(value) ? { value: [value], guess: '' } : undefined;
}

/** A missing phoneType of an entry. */
function guessType(payload: unknown, { tenant }: CorrectorInput): { phoneType: string; from: string } {
  const externalId = valueAt(payload, '/contact/externalId');
  const [known] = (typeof externalId === 'string' ? tenant?.contact(externalId)?.phoneTypes : undefined) ?? [];
  return known === undefined
    ? { phoneType: SHOWN_TYPE, from: 'after the thread, which shows no other' }
    : { phoneType: known, from: "after the contact's record" };
}

/** Puts another key, or none, in the place of a key; the order of the others stays. */
function replaceKey(object: JsonObject, key: string, by: [key: string, value: unknown] | undefined): void {
  const entries = Object.entries(object).flatMap(([name, value]): [string, unknown][] =>
    name === key ? (by === undefined ? [] : [by]) : [[name, value]],
  );
  for (const name of Object.keys(object)) delete object[name];
  for (const [name, value] of entries)
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}
