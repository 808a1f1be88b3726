import { isObject, pointerOfRef, valueAt } from '../json/index.ts';

/** What an object is once its references are followed. */
export function resolved(document: object, value: unknown): unknown {
  let at = value;
  for (let steps = 0; steps < 100 && isObject(at) && typeof at['$ref'] === 'string'; steps += 1)
    at = valueAt(document, pointerOfRef(at['$ref']));
  return at;
}

/** The same with the pointer that it has. */
export function resolvedPointer(document: object, pointer: string): string {
  let at = pointer;
  for (let steps = 0; steps < 100; steps += 1) {
    const value = valueAt(document, at);
    if (!isObject(value) || typeof value['$ref'] !== 'string') return at;
    at = pointerOfRef(value['$ref']);
  }
  return at;
}
