import { keysOf, patternOf, valueAt } from '../pointer.ts';
import { suggestKey } from '../suggest.ts';
import type { Corrector } from './corrector.ts';
import { guessType, numbersFrom, replaceKey } from './phone-numbers.ts';

type JsonObject = Record<string, unknown>;

const NUMBERS = '/contact/phoneNumbers';

/** A key in another spelling gets the right one, unless that is there already. */
export const renameKey: Corrector = (payload, wrong) => {
  const { pointer } = wrong.found;
  const { parent, key, around } = partsOf(payload, pointer);
  const meant = suggestKey(key, wrong.operation.keys[patternOf(around)] ?? { known: [], alsoWritten: {} });
  if (meant === undefined || meant in parent) return undefined;
  const wrapped = `${around}/${meant}` === NUMBERS ? numbersFrom(parent[key], payload, wrong) : undefined;
  const isArray = Array.isArray(parent[key]) && wrapped === undefined;
  const value = isArray ? parent[key] : (wrapped?.value ?? parent[key]);
  replaceKey(parent, key, [meant, value]);
  const guess = wrapped?.guess ?? '';
  return { pointer, what: `${key} became ${meant}${guess}`, isGuess: guess !== '' };
};

/** A number or a boolean where a string belongs is put in quotes; a number alone becomes the array that belongs there. */
export const mendType: Corrector = (payload, wrong) => {
  const { pointer } = wrong.found;
  const { parent, key } = partsOf(payload, pointer);
  const value = valueAt(payload, pointer);
  if (pointer === NUMBERS || patternOf(pointer) === `${NUMBERS}/*`) {
    const wrapped = numbersFrom(value, payload, wrong);
    if (wrapped === undefined) return undefined;
    const isItem = pointer !== NUMBERS;
    parent[key] = isItem ? (wrapped.value as unknown[])[0] : wrapped.value;
    const what = `${isItem ? 'the entry' : 'phoneNumbers'} became ${isItem ? 'an object' : 'an array of objects'}${wrapped.guess}`;
    return { pointer, what, isGuess: wrapped.guess !== '' };
  }
  if (wrong.found.slots['type'] !== 'String') return undefined;
  if (typeof value !== 'boolean' && !(typeof value === 'number' && Number.isSafeInteger(value))) return undefined;
  parent[key] = String(value);
  return { pointer, what: `${key} was put in quotes`, isGuess: false };
};

/** Of missing keys only the type of a phone can be guessed. */
export const addPhoneType: Corrector = (payload, wrong) => {
  const { pointer } = wrong.found;
  if (patternOf(pointer) !== `${NUMBERS}/*/phoneType`) return undefined;
  const { parent } = partsOf(payload, pointer);
  const { phoneType, from } = guessType(payload, wrong);
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
