import { rawFinding } from '../../contracts/internal.ts';
import { type Inspected, type Rejection, reject } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** One page of a list, and what the response says of it. */
export interface ListPage<T> {
  readonly items: readonly Partial<T>[];
  /** On all pages. */
  readonly totalRecords: number;
  readonly links: { readonly self: string; readonly next?: string; readonly previous?: string };
}

type Item = Readonly<Record<string, unknown>>;

/**
 * The page of a list that the parameters `skip`, `top`, `orderBy` and `fields` ask for. `names` are the fields that an
 * item may have; another one is rejected.
 */
export function pageOf<T extends object>(
  sandbox: Sandbox,
  { request: { parameters, head } }: Inspected,
  all: readonly T[],
  names: readonly (keyof T & string)[],
  usualTop = 50,
): ListPage<T> | Rejection {
  const { skip = 0, top = usualTop, orderBy = '', fields = '' } = parameters.query as PageParameters;
  const [written = '', direction = 'asc'] = orderBy.trim().split(/\s+/);
  const order = nameIn(names, written);
  if (written !== '' && order === undefined) return unknownField('orderBy', written);
  const chosen = fields.split(',').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
  const unknown = chosen.find((each) => nameIn(names, each) === undefined);
  if (unknown !== undefined) return unknownField('fields', unknown);
  const picked = chosen.map((each) => nameIn(names, each) as keyof T & string);
  const sorted =
    order === undefined ? all : sortedBy(all as readonly Item[], order, direction.toLowerCase() === 'desc');
  const items = (sorted as readonly T[]).slice(skip, skip + top);
  const link = (at: number) => linkTo(sandbox.origin.url + (head.mount ?? '') + head.path, head.query, at, top);
  return {
    items: picked.length === 0 ? items : items.map((item) => only(item, picked)),
    totalRecords: all.length,
    links: {
      self: link(skip),
      ...(skip + top < all.length && { next: link(skip + top) }),
      ...(skip > 0 && { previous: link(Math.max(0, skip - top)) }),
    },
  };
}

interface PageParameters {
  readonly skip?: number;
  readonly top?: number;
  readonly orderBy?: string;
  readonly fields?: string;
}

function unknownField(parameter: string, key: string): Rejection {
  return reject(rawFinding('field-unknown', `query/${parameter}`, { key }));
}

function nameIn<N extends string>(names: readonly N[], written: string): N | undefined {
  return names.find((name) => name.toLowerCase() === written.toLowerCase());
}

/** Absent values come last. */
function sortedBy(items: readonly Item[], name: string, isDescending: boolean): readonly Item[] {
  const sorted = [...items].sort((a, b) => compare(a[name], b[name]));
  return isDescending ? sorted.reverse() : sorted;
}

function compare(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** An item with some of its fields. */
function only<T extends object>(item: T, names: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(
    names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])),
  ) as Partial<T>;
}

function linkTo(url: string, query: string, skip: number, top: number): string {
  const others = [...new URLSearchParams(query)].filter(([name]) => !/^(skip|top)$/i.test(name));
  return `${url}?${new URLSearchParams([...others, ['skip', String(skip)], ['top', String(top)]])}`;
}
