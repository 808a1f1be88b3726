import { fieldNamed, namesIn, orderIn } from '../../contracts/internal.ts';
import { compareValues } from '../../contracts/json/index.ts';
import type { Inspected } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** One page of a list, and what the response says of it. */
export interface ListPage<T> {
  readonly items: readonly Partial<T>[];
  /** On all pages. */
  readonly totalRecords: number;
  readonly links: { readonly self: string; readonly next: string | null; readonly previous: string | null };
}

type Item = Readonly<Record<string, unknown>>;

/** What the parameters `skip`, `top`, `orderBy` and `fields` ask for. */
export interface PageRequest {
  readonly skip: number;
  readonly top: number;
  /** Undefined: as the list is. */
  readonly order: string | undefined;
  readonly isDescending: boolean;
  /** All of them where there is none. */
  readonly fields: readonly string[];
}

/** Reads what is asked for; the rules have seen that the response has the fields that are named. */
export function readPage(
  { contract }: Sandbox,
  { operation, request: { parameters } }: Inspected,
  usualTop = Number(contract.variants['page-size']),
): PageRequest {
  const { skip = 0, top = usualTop, orderBy = '', fields = '' } = parameters.query as PageParameters;
  const { name, isDescending } = orderIn(orderBy);
  const known = operation.itemFields ?? [];
  const chosen = namesIn(fields).flatMap((each) => fieldNamed(known, each) ?? []);
  return { skip, top, order: fieldNamed(known, name), isDescending, fields: chosen };
}

/** Links from a page of a list with N records. */
export function pageLinks(
  { origin }: Sandbox,
  { head }: Inspected,
  { skip, top }: { readonly skip: number; readonly top: number },
  totalRecords: number,
): ListPage<never>['links'] {
  const link = (at: number, most: number) => linkTo(origin.url + (head.mount ?? '') + head.path, head.query, at, most);
  // exactly the items before this page: fewer where the first page ends here, the last ones where this page is behind all
  const end = Math.min(skip, totalRecords);
  const begin = Math.max(0, end - top);
  return {
    self: link(skip, top),
    next: skip + top < totalRecords ? link(skip + top, top) : null,
    previous: end > 0 ? link(begin, end - begin) : null,
  };
}

/** The page of a list that the parameters ask for; see `readPage`. */
export function pageOf<T extends object>(
  sandbox: Sandbox,
  context: Inspected,
  all: readonly T[],
  usualTop?: number,
): ListPage<T> {
  const page = readPage(sandbox, context, usualTop);
  const { skip, top, order, isDescending, fields } = page;
  const sorted = order === undefined ? all : sortedBy(all as readonly Item[], order, isDescending);
  const items = (sorted as readonly T[]).slice(skip, skip + top);
  return {
    items: fields.length === 0 ? items : items.map((item) => only(item, fields)),
    totalRecords: all.length,
    links: pageLinks(sandbox, context, page, all.length),
  };
}

interface PageParameters {
  readonly skip?: number;
  readonly top?: number;
  readonly orderBy?: string;
  readonly fields?: string;
}

function sortedBy(items: readonly Item[], name: string, isDescending: boolean): readonly Item[] {
  const sorted = [...items].sort((a, b) => compareValues(a[name], b[name]));
  return isDescending ? sorted.reverse() : sorted;
}

/** An item with some of its fields. */
export function only<T extends object>(item: T, names: readonly string[]): Partial<T> {
  const values = item as Item;
  return Object.fromEntries(
    names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  ) as Partial<T>;
}

function linkTo(url: string, query: string, skip: number, top: number): string {
  const others = [...new URLSearchParams(query)].filter(([name]) => !/^(skip|top)$/i.test(name));
  return `${url}?${new URLSearchParams([...others, ['skip', String(skip)], ['top', String(top)]])}`;
}
