import type { TenantPatch } from '../../../mock-server/client/index.ts';

/** The patch (RFC 6902) that sets a member of one item of a list, unless another item is in its place by now. */
export function replacing<T extends object>(
  items: readonly T[],
  section: 'campaigns' | 'skills',
  item: T,
  id: keyof T & string,
  member: string,
  value: boolean,
): TenantPatch {
  const place = `/${section}/${items.indexOf(item)}`;
  return [
    { op: 'test', path: `${place}/${id}`, value: item[id] },
    { op: 'add', path: `${place}/${member}`, value },
  ];
}
