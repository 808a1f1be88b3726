import { valueAt } from '../pointer.ts';
import type { Corrector, Wrong } from './corrector.ts';

type JsonObject = Record<string, unknown>;

/** The only type that any source shows (EP-04). */
const SHOWN_TYPE = 'mobile';

/** `contact.phone` becomes `contact.phoneNumbers`, an array of objects; the type of the phone is guessed. */
export const wrapFlatPhone: Corrector = (payload, wrong) => {
  const contact = valueAt(payload, '/contact') as JsonObject;
  const { phone, ...others } = contact;
  const numbers = others['phoneNumbers'];
  if (typeof phone !== 'string' || (numbers !== undefined && !Array.isArray(numbers))) return undefined;
  const { phoneType, from } = guessType(payload, wrong);
  const item = { phoneType, number: phone };
  const isThere = numbers?.some((each) => valueAt(each, '/number') === phone) === true;
  replaceKey(contact, 'phone', numbers === undefined ? ['phoneNumbers', [item]] : undefined);
  if (numbers !== undefined && !isThere) numbers.push(item);
  if (isThere)
    return { pointer: wrong.found.pointer, what: 'phone is left out; phoneNumbers holds it', isGuess: false };
  return {
    pointer: wrong.found.pointer,
    what: `phone became an entry of phoneNumbers; its phoneType, '${phoneType}', is guessed ${from}`,
    isGuess: true,
  };
};

/** A number alone, or an object alone, where the array of objects belongs. */
export function numbersFrom(
  value: unknown,
  payload: unknown,
  wrong: Wrong,
): { value: unknown; guess: string } | undefined {
  const { phoneType, from } = guessType(payload, wrong);
  const guess = `; the phoneType, '${phoneType}', is guessed ${from}`;
  if (typeof value === 'string') return { value: [{ phoneType, number: value }], guess };
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')) {
    return { value: value.map((number: string) => ({ phoneType, number })), guess };
  }
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isObject ? { value: [value], guess: '' } : undefined;
}

/** A missing phoneType of an entry. */
export function guessType(payload: unknown, { tenant }: Wrong): { phoneType: string; from: string } {
  const externalId = valueAt(payload, '/contact/externalId');
  const [known] = (typeof externalId === 'string' ? tenant?.contact(externalId)?.phoneTypes : undefined) ?? [];
  return known === undefined
    ? { phoneType: SHOWN_TYPE, from: 'after the thread, which shows no other' }
    : { phoneType: known, from: "after the contact's record" };
}

/** Puts another key, or none, in the place of a key; the order of the others stays. */
export function replaceKey(object: JsonObject, key: string, by: [key: string, value: unknown] | undefined): void {
  const entries = Object.entries(object).flatMap(([name, value]): [string, unknown][] =>
    name === key ? (by === undefined ? [] : [by]) : [[name, value]],
  );
  for (const name of Object.keys(object)) delete object[name];
  for (const [name, value] of entries)
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}
