import { percentDecoded } from '../http/index.ts';

/** Helpers of JSON pointers (RFC 6901) and of the patterns that the catalog names places by. */

/** Appends one key to a pointer. */
export function below(pointer: string, key: string): string {
  const escaped = key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
  return `${pointer}/${escaped}`;
}

/** The keys of a pointer. */
export function keysOf(pointer: string): string[] {
  const keys = pointer.split('/');
  keys.shift();
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
}

/** The pointer in a reference to a part of the same document, `#/components/…`. */
export function pointerOfRef(ref: string): string {
  return percentDecoded(ref.slice(1));
}

/** Indices become `*`: what `/contact/phoneNumbers/0` and its brothers have in common. */
export function patternOf(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}

/** `contact.phoneNumbers[0].number`, as people write it. */
export function dotted(pointer: string): string {
  return keysOf(pointer)
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** The value at a pointer, or undefined. */
export function valueAt(value: unknown, pointer: string): unknown {
  return valueIn(value, keysOf(pointer));
}

/** The value at the end of a chain of keys, or undefined. */
export function valueIn(value: unknown, keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    if (key === 'length' && Array.isArray(at)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** A place of a value, and what is there. */
export interface PlaceOfValue {
  readonly pointer: string;
  readonly value: unknown;
}

/** Every place of a value that a pattern with `*` names, in order, with what is there. */
export function placesOf(value: unknown, pattern: string): PlaceOfValue[] {
  const places: PlaceOfValue[] = [];
  gather(value, keysOf(pattern), 0, '', places);
  return places;
}

function gather(value: unknown, keys: readonly string[], depth: number, pointer: string, places: PlaceOfValue[]): void {
  const key = keys[depth];
  if (key === undefined) {
    if (value !== undefined) places.push({ pointer, value });
  } else if (key !== '*') {
    if (value !== null && typeof value === 'object' && Object.hasOwn(value, key)) {
      gather((value as Record<string, unknown>)[key], keys, depth + 1, below(pointer, key), places);
    }
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      gather(value[index], keys, depth + 1, `${pointer}/${index}`, places);
    }
  }
}
