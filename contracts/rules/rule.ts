import type { FindingCode, SlotsOf } from '../../generated/index.ts';
import { keysOf, valueIn } from '../json/index.ts';
import type { SecurityProfile, TenantIndex } from '../tenant/index.ts';

/** What the domain rules may know besides the body of a request: the tenant and who calls. */
export interface Circumstances {
  /** Without one, the rules that need a tenant are left out. */
  readonly tenant?: TenantIndex | undefined;
  /** When the request came, in milliseconds since 1970, where that is known. */
  readonly at?: number | undefined;
  /** The version of the API that the path asks for; null where paths have none. */
  readonly version?: number | null;
  /** The security profile of the token's owner, where there is one. */
  readonly profile?: SecurityProfile | undefined;
  /** Client id and secret from HTTP Basic, where they were sent so. */
  readonly basic?: { readonly id: string; readonly secret: string } | undefined;
  /** True where nothing is known of who asks: the credentials were rejected, or there is only a body. */
  readonly isCallerUnknown?: boolean;
}

/** A finding of a rule: where, and in what words. */
interface RuleFound<C extends FindingCode> {
  readonly pointer: string;
  readonly slots: SlotsOf[C];
}

interface RuleOf<C extends FindingCode> {
  readonly code: C;
  /**
   * Pointers of all that the rule looks at, with `*` for an index: into the body, or into another part that they name
   * first, as `path/skillId`. It sees nothing else.
   */
  readonly reads: readonly string[];
}

/** One domain rule: one file, one finding. Pure. */
export type Rule<C extends FindingCode> = RuleOf<C> &
  (
    | {
        readonly needsTenant: true;
        find(
          input: RuleInput,
          circumstances: Circumstances & { readonly tenant: TenantIndex },
        ): readonly RuleFound<C>[];
      }
    | { readonly needsTenant: false; find(input: RuleInput, circumstances: Circumstances): readonly RuleFound<C>[] }
  );

/** The parts of a request, as `RequestValue` has them. */
interface RuleValue {
  readonly path: unknown;
  readonly query: unknown;
  readonly header: unknown;
  readonly body: unknown;
}

/** What a rule declares to read, taken apart. */
interface DeclaredPlace {
  readonly part: keyof RuleValue;
  /** Up to the list, if the place is in one. */
  readonly keys: readonly string[];
  /** Of each item of the list. */
  readonly keysInItem: readonly string[] | undefined;
}

const declaredPlaces = new Map<string, DeclaredPlace>();

/** There are few declared places, and each is read with every request. */
function placeOf(pointer: string): DeclaredPlace {
  const known = declaredPlaces.get(pointer);
  if (known !== undefined) return known;
  const isOfBody = pointer.startsWith('/') || pointer === '';
  const keys = keysOf(pointer);
  const star = keys.indexOf('*');
  const place: DeclaredPlace = {
    part: isOfBody ? 'body' : (pointer.slice(0, pointer.indexOf('/')) as keyof RuleValue),
    keys: star < 0 ? keys : keys.slice(0, star),
    keysInItem: star < 0 ? undefined : keys.slice(star + 1),
  };
  declaredPlaces.set(pointer, place);
  return place;
}

/** A place with a finding. */
interface Found<S> {
  readonly pointer: string;
  readonly slots: S;
}

/** Shared by all rules that find nothing, which is most of them: never added to. */
const NOTHING: Found<never>[] = [];

function withFound<S>(all: Found<S>[], found: Found<S> | undefined): Found<S>[] {
  if (found === undefined) return all;
  if (all === NOTHING) return [found];
  all.push(found);
  return all;
}

function pointerTo(pattern: string, index: number | undefined): string {
  return index === undefined ? pattern : pattern.replace('*', String(index));
}

/**
 * A request as rules see it: only the values that they declared to read, and of those only the ones that the
 * schema found no fault with.
 */
export class RuleInput {
  readonly #value: RuleValue;
  readonly #faulty: ReadonlySet<string>;
  #reads: readonly string[] = [];

  constructor(value: RuleValue, faulty: ReadonlySet<string>) {
    this.#value = value;
    this.#faulty = faulty;
  }

  /** The same request for a rule that declares other places. */
  for({ reads }: Pick<RuleOf<FindingCode>, 'reads'>): this {
    this.#reads = reads;
    return this;
  }

  /** The string at a pointer; undefined where there is none, or none that is sound. */
  text(pointer: string): string | undefined {
    const value = this.value(pointer);
    return typeof value === 'string' ? value : undefined;
  }

  /** The value at a pointer, whatever its type; undefined where there is none, or none that is sound. */
  value(pointer: string): unknown {
    this.#assertDeclared(pointer);
    return this.#isSound(pointer) ? this.#valueAt(placeOf(pointer)) : undefined;
  }

  /** True where the key is not there at all. */
  isAbsent(pointer: string): boolean {
    this.#assertDeclared(pointer);
    return this.#valueAt(placeOf(pointer)) === undefined;
  }

  /** Asks for the slots of a finding about each sound string that the patterns name; one without a finding gets undefined. */
  found<S>(patterns: readonly string[], slotsOf: (text: string) => S | undefined): readonly Found<S>[] {
    let all: Found<S>[] = NOTHING;
    for (const pattern of patterns) {
      this.#assertDeclared(pattern);
      const place = placeOf(pattern);
      const value = this.#valueAt(place);
      if (place.keysInItem === undefined) all = withFound(all, this.#foundOf(value, pattern, slotsOf));
      else if (Array.isArray(value))
        for (let index = 0; index < value.length; index++)
          all = withFound(all, this.#foundOf(valueIn(value[index], place.keysInItem), pattern, slotsOf, index));
    }
    return all;
  }

  /** The pointer is made where it is looked at: most strings have no finding. */
  #foundOf<S>(
    value: unknown,
    pattern: string,
    slotsOf: (text: string) => S | undefined,
    index?: number,
  ): Found<S> | undefined {
    if (typeof value !== 'string') return undefined;
    if (this.#faulty.size > 0 && !this.#isSound(pointerTo(pattern, index))) return undefined;
    const slots = slotsOf(value);
    return slots === undefined ? undefined : { pointer: pointerTo(pattern, index), slots };
  }

  #valueAt({ part, keys }: DeclaredPlace): unknown {
    return valueIn(this.#value[part], keys);
  }

  /** No fault at the place or above it. */
  #isSound(pointer: string): boolean {
    if (this.#faulty.size === 0) return true;
    for (let at = pointer; at.includes('/'); at = at.slice(0, at.lastIndexOf('/')))
      if (this.#faulty.has(at)) return false;
    return true;
  }

  #assertDeclared(pointer: string): void {
    if (!this.#reads.includes(pointer)) throw new Error(`the rule does not declare that it reads ${pointer}`);
  }
}
