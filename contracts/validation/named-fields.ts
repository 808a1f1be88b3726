import { type RawFinding, rawFinding } from './finding.ts';
import { remarkOfKey, suggestKey } from './suggest.ts';

/** Names of fields as the parameter `fields` has them: separated by commas. */
export function namesIn(fields: string): string[] {
  return fields.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}

/** The field that a name means, in any letter case. */
export function fieldNamed(fields: readonly string[], name: string): string | undefined {
  return fields.find((each) => each.toLowerCase() === name.toLowerCase());
}

/** What the parameter `orderBy` asks for: an empty name where it is not sent. */
export interface ListOrder {
  readonly name: string;
  readonly isDescending: boolean;
  /** False where it has another direction than `asc` and `desc`, or more words. */
  readonly isReadable: boolean;
}

/** Reads `orderBy`: a field, then `asc` or `desc`. */
export function orderIn(orderBy: string): ListOrder {
  const [name = '', direction = 'asc', ...others] = orderBy.trim().split(/\s+/);
  const isReadable = /^(asc|desc)$/i.test(direction) && others.length === 0;
  return { name, isDescending: direction.toLowerCase() === 'desc', isReadable };
}

/** Fields that the parameters `fields` and `orderBy` name and the response does not have. */
export function fieldNamesFound(itemFields: readonly string[], query: Readonly<Record<string, unknown>>): RawFinding[] {
  const { fields, orderBy } = query;
  const unknown =
    typeof fields === 'string' ? namesIn(fields).find((each) => !fieldNamed(itemFields, each)) : undefined;
  const { name, isReadable } = orderIn(typeof orderBy === 'string' ? orderBy : '');
  const isOrder = isReadable && (name === '' || fieldNamed(itemFields, name) !== undefined);
  return [
    ...(unknown === undefined
      ? []
      : [rawFinding('field-unknown', 'query/fields', { ...wordsOf(unknown, itemFields) })]),
    ...(isOrder
      ? []
      : [rawFinding('order-unknown', 'query/orderBy', { ...wordsOf(name, itemFields), key: String(orderBy).trim() })]),
  ];
}

function wordsOf(key: string, fields: readonly string[]) {
  const meant = suggestKey(key, { known: fields, alsoWritten: {} });
  return {
    key,
    remark: remarkOfKey(key, meant),
    known: fields.join(', '),
  };
}
