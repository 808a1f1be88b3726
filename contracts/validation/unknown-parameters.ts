import type { Operation } from '../contract/index.ts';
import { below, isObject } from '../json/index.ts';
import { type RawFinding, rawFinding } from './finding.ts';
import { remarkOfKey, suggestKey } from './suggest.ts';

/** More names than this help nobody; the rest is dropped. */
const MOST = 20;
/** How much of a name is shown. */
const LONGEST = 60;

interface KnownNames {
  readonly lower: ReadonlySet<string>;
  readonly written: readonly string[];
}

const byOperation = new WeakMap<Operation, KnownNames>();

/** Names that an operation takes from the query, and, where it has a body, from either. */
function knownTo(operation: Operation): KnownNames {
  const known = byOperation.get(operation);
  if (known !== undefined) return known;
  const ofQuery = operation.parameters.flatMap((each) => (each.in === 'query' ? [each.name] : []));
  const written = [...new Set([...ofQuery, ...Object.keys(operation.fields)])];
  const made = { written, lower: new Set(written.map((name) => name.toLowerCase())) };
  byOperation.set(operation, made);
  return made;
}

/** Parameters of the query and fields of the body that an operation does not know that takes parameters from both (AS-631). */
export function unknownParametersFound(operation: Operation, query: string, body: unknown): readonly RawFinding[] {
  const hasBody = isObject(body);
  if (query.length < 2 && !hasBody) return [];
  const { lower, written } = knownTo(operation);
  const found = new Map<string, RawFinding>();
  const take = (part: string, names: Iterable<string>) => {
    for (const name of names) {
      if (found.size === MOST) return;
      if (name === '' || lower.has(name.toLowerCase())) continue;
      const key = name.slice(0, LONGEST);
      found.set(part + name, rawFinding('parameter-unknown', below(part, key), { key, ...wordsOf(key, written) }));
    }
  };
  if (query.length > 1) take('query', new URLSearchParams(query).keys());
  if (hasBody && written.length > 0) take('', Object.keys(body));
  return [...found.values()];
}

function wordsOf(key: string, names: readonly string[]) {
  const meant = suggestKey(key, { known: names, alsoWritten: {} });
  return {
    remark: remarkOfKey(key, meant),
    known: names.length === 0 ? 'none' : names.join(', '),
  };
}
