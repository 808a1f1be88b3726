import { type Contract, unknownName } from '../../contracts/internal.ts';
import { HOW_TO_WRITE_AN_INSTANT, instantOf, readInstant } from '../../contracts/time/index.ts';
import type { JournalEntry, JournalFilter } from '../admin-types/index.ts';
import { codesOf, isStatus, NO_OPERATION, pathLike } from './expectation.ts';
import { methodProblem, pathProblem } from './request-problems.ts';

/** What each condition of a filter must look like in a query. */
const QUERY_OF_FILTER: Readonly<Record<keyof JournalFilter, RegExp>> = {
  operation: /./,
  status: /^[1-5](xx|\d\d)$/,
  finding: /./,
  method: /./,
  path: /./,
  since: /./,
  until: /./,
  text: /./s,
  limit: /^\d{1,9}$/,
  after: /^journal-\d{1,15}$/,
};

const LOOKS: Partial<Record<keyof JournalFilter, string>> = {
  status: '403 or 4xx',
  since: HOW_TO_WRITE_AN_INSTANT,
  until: HOW_TO_WRITE_AN_INSTANT,
  limit: 'a whole number, 0 or more',
  after: 'the id of an entry, such as journal-12',
};

/** Reads a filter out of a query, or says what is wrong with it. `others` are operations that are not of the contract. */
export function readFilter(
  query: URLSearchParams,
  { operations, findings }: Contract,
  others: readonly string[] = [],
): JournalFilter | string {
  const filter: Record<string, string | number> = {};
  for (const [name, value] of query) {
    if (!Object.hasOwn(QUERY_OF_FILTER, name))
      return `'${name}' is not a filter of the journal; there are ${Object.keys(QUERY_OF_FILTER).join(', ')}`;
    if (name in filter) return `'${name}' is given twice`;
    const key = name as keyof JournalFilter;
    const isTime = name === 'since' || name === 'until';
    if (!QUERY_OF_FILTER[key].test(value) || (isTime && readInstant(value) === undefined))
      return `'${value}' is not a valid ${name}; it must be ${LOOKS[key] ?? 'a text'}`;
    const problem = name === 'path' ? pathProblem(value) : name === 'method' ? methodProblem(value) : undefined;
    if (problem !== undefined) return name === 'path' ? `path ${problem}` : problem;
    filter[name] = name === 'limit' ? Number(value) : value;
  }
  const { operation, finding } = filter as JournalFilter;
  return (
    stranger('operation', operation, [...operations.map(({ id }) => id), ...others, NO_OPERATION]) ??
    stranger('finding', finding, Object.keys(findings)) ??
    filter
  );
}

function stranger(what: string, name: string | undefined, known: readonly string[]): string | undefined {
  if (name === undefined || known.includes(name)) return undefined;
  return unknownName(what, name, known);
}

/** The entries that pass a filter, oldest first. */
export function passes(filter: JournalFilter, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const left = behindFilter(filter.after, entries).filter(predicateOf(filter));
  return filter.limit === undefined ? left : left.slice(Math.max(0, left.length - filter.limit));
}

/** Ids are given when a request begins, entries are made when it ends: the place decides, and the number for want of it. */
function behindFilter(id: string | undefined, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  if (id === undefined) return entries;
  const { entries: left, isKnown } = behind(id, entries);
  return isKnown ? left : left.filter((entry) => numberOf(entry.id) > numberOf(id));
}

/** The entries behind one of them; all, where it is not among them. */
export function behind(
  id: string,
  entries: readonly JournalEntry[],
): { readonly entries: readonly JournalEntry[]; readonly isKnown: boolean } {
  const place = entries.findIndex((entry) => entry.id === id);
  return { entries: entries.slice(place + 1), isKnown: place >= 0 };
}

function numberOf(id: string): number {
  return Number(id.replace('journal-', ''));
}

function predicateOf(filter: JournalFilter): (entry: JournalEntry) => boolean {
  const { operation, status, finding, method, path, text } = filter;
  const [since, until] = [filter.since, filter.until].map((time) => (time === undefined ? undefined : instantOf(time)));
  const sought = text?.toLowerCase();
  return (entry) =>
    (operation === undefined || (entry.control !== true && (entry.operation ?? NO_OPERATION) === operation)) &&
    (status === undefined || isStatus(String(status), entry.response.status)) &&
    (finding === undefined || codesOf(entry).includes(finding)) &&
    (method === undefined || entry.request.method.toUpperCase() === method.toUpperCase()) &&
    (path === undefined || pathLike(path, entry.request.path) === path) &&
    (since === undefined || instantOf(entry.at) >= since) &&
    (until === undefined || instantOf(entry.at) < until) &&
    (sought === undefined || textsOf(entry).some((each) => each.toLowerCase().includes(sought)));
}

function textsOf({ request, response }: JournalEntry): string[] {
  return [
    request.path,
    ...Object.values(request.headers),
    request.body,
    ...Object.values(response.headers),
    response.body,
  ];
}
