import type { FuncKeywordDefinition, SchemaValidateFunction } from 'ajv/dist/types/index.js';
import { isObject } from '../json/index.ts';

/** The keyword `uniqueItems` in linear time: the one of ajv compares every object with every other. */
export const UNIQUE_ITEMS = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  errors: true,
  validate: uniqueItems,
} satisfies FuncKeywordDefinition;

function uniqueItems(isAsked: boolean, items: readonly unknown[]): boolean {
  if (!isAsked) return true;
  const places = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = canonical(item);
    const before = places.get(key);
    if (before !== undefined) {
      (uniqueItems as SchemaValidateFunction).errors = [problem(before, index)];
      return false;
    }
    places.set(key, index);
  }
  return true;
}

function problem(i: number, j: number) {
  return {
    keyword: 'uniqueItems',
    message: `must not have equal items; the items ${i} and ${j} are equal`,
    params: { i, j },
  };
}

/** The same text for values that are equal as JSON: the order of keys does not matter, nor how a number is written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return typeof value === 'number' ? String(value) : JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}
