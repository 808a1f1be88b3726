import type { Operation, ValueType } from '../contract/index.ts';
import { below, isObject } from '../json/index.ts';
import { namesOf } from './coerce.ts';
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

type Types = Readonly<Record<string, ValueType>>;

const byOperation = new WeakMap<Operation, KnownNames>();
const byTypes = new WeakMap<Types, KnownNames>();

/** Names that an operation takes from the query, and, where it has a body, from either. */
function knownTo(operation: Operation): KnownNames {
  const known = byOperation.get(operation);
  if (known !== undefined) return known;
  const ofQuery = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const made = namesAs([...new Set([...ofQuery, ...Object.keys(operation.fields)])]);
  byOperation.set(operation, made);
  return made;
}

/** Names that an object within a body has. */
function knownIn(types: Types): KnownNames {
  const known = byTypes.get(types);
  if (known !== undefined) return known;
  const made = namesAs(Object.keys(types));
  byTypes.set(types, made);
  return made;
}

function namesAs(written: readonly string[]): KnownNames {
  return { written, lower: new Set(written.map((name) => name.toLowerCase())) };
}

/**
 * Parameters of the query and fields of the body, in its objects too, that an operation does not know that takes parameters
 * from both (AS-631). A field of the items of a list is named at the first item that has it.
 */
export function unknownParametersFound(operation: Operation, query: string, body: unknown): readonly RawFinding[] {
  const names = knownTo(operation);
  const found = new Found();
  if (query.length > 1) found.take('query', new URLSearchParams(query).keys(), names);
  if (!isObject(body) || names.written.length === 0) return found.findings;
  found.take('', Object.keys(body), names);
  found.takeBelow({ pointer: '', place: '' }, body, operation.fields);
  return found.findings;
}

interface Place {
  readonly pointer: string;
  /** The same with one place for all items of a list. */
  readonly place: string;
}

class Found {
  readonly #byPlace = new Map<string, RawFinding>();

  get findings(): readonly RawFinding[] {
    return [...this.#byPlace.values()];
  }

  take(pointer: string, names: Iterable<string>, { lower, written }: KnownNames, place = pointer): void {
    for (const name of names) {
      if (this.#byPlace.size === MOST) return;
      const at = `${place}/${name}`;
      if (name === '' || lower.has(name.toLowerCase()) || this.#byPlace.has(at)) continue;
      const key = name.slice(0, LONGEST);
      this.#byPlace.set(at, rawFinding('parameter-unknown', below(pointer, key), { key, ...wordsOf(key, written) }));
    }
  }

  /** Looks at the values of an object whose own names are known. */
  takeBelow(at: Place, value: Readonly<Record<string, unknown>>, types: Types): void {
    const names = namesOf(types);
    for (const [written, each] of Object.entries(value)) {
      const name = names.get(written.toLowerCase());
      if (name === undefined) continue;
      const place = `${at.place}/${name}`;
      this.#takeValue({ pointer: below(at.pointer, written), place }, each, types[name] as ValueType);
    }
  }

  #takeValue({ pointer, place }: Place, value: unknown, type: ValueType): void {
    if (typeof type === 'string') return;
    if ('fields' in type) {
      if (!isObject(value)) return;
      this.take(pointer, Object.keys(value), knownIn(type.fields), place);
      this.takeBelow({ pointer, place }, value, type.fields);
    } else if ('either' in type) for (const each of type.either) this.#takeValue({ pointer, place }, value, each);
    else if (Array.isArray(value))
      for (const [index, item] of value.entries())
        this.#takeValue({ pointer: below(pointer, String(index)), place: `${place}/*` }, item, type[0]);
  }
}

function wordsOf(key: string, names: readonly string[]) {
  const meant = suggestKey(key, { known: names, alsoWritten: {} });
  return {
    remark: remarkOfKey(key, meant),
    known: names.length === 0 ? 'none' : names.join(', '),
  };
}
