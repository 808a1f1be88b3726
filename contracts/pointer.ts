/** Helpers of JSON pointers (RFC 6901) and of the patterns that the catalogue names places by. */

/** Appends one key to a pointer. */
export function below(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The keys of a pointer. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
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
  let at = value;
  for (const key of keysOf(pointer)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

/** Every place of a value that a pattern with `*` names, in order, with what stands there. */
export function placesOf(value: unknown, pattern: string): { pointer: string; value: unknown }[] {
  let places = [{ pointer: '', value }];
  for (const key of keysOf(pattern)) {
    places = places.flatMap((place) => {
      if (key !== '*') return [{ pointer: below(place.pointer, key), value: valueAt(place.value, below('', key)) }];
      if (!Array.isArray(place.value)) return [];
      return place.value.map((item, index) => ({ pointer: `${place.pointer}/${index}`, value: item }));
    });
  }
  return places.filter((place) => place.value !== undefined);
}
