import type { FindingCode, SlotsOf } from '../../generated/index.ts';
import { keysOf, patternOf, placesIn, valueIn } from '../json/index.ts';
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

const keysOfDeclared = new Map<string, readonly string[]>();

/** The keys of what a rule declares to read; there are few, and each is asked for with every request. */
function declaredKeys(pointer: string): readonly string[] {
  const known = keysOfDeclared.get(pointer);
  if (known !== undefined) return known;
  const keys = keysOf(pointer);
  if (pointer === patternOf(pointer)) keysOfDeclared.set(pointer, keys);
  return keys;
}

/**
 * A request as rules see it: only the strings that they declared to read, and of those only the ones that the
 * schema found no fault with.
 */
export class RuleInput {
  readonly #value: RuleValue;
  readonly #faulty: ReadonlySet<string>;
  readonly #reads: readonly string[];

  constructor(value: RuleValue, faulty: ReadonlySet<string>, reads: readonly string[]) {
    this.#value = value;
    this.#faulty = faulty;
    this.#reads = reads;
  }

  /** The string at a pointer; undefined where there is none, or none that is sound. */
  text(pointer: string): string | undefined {
    const value = this.value(pointer);
    return typeof value === 'string' ? value : undefined;
  }

  /** The value at a pointer, whatever its type; undefined where there is none, or none that is sound. */
  value(pointer: string): unknown {
    this.#assertDeclared(pointer);
    return this.#isSound(pointer) ? valueIn(this.#rootOf(pointer), declaredKeys(pointer)) : undefined;
  }

  /** True where the key is not there at all. */
  isAbsent(pointer: string): boolean {
    this.#assertDeclared(pointer);
    return valueIn(this.#rootOf(pointer), declaredKeys(pointer)) === undefined;
  }

  /** Every sound string that a pattern names. */
  texts(pattern: string): { pointer: string; text: string }[] {
    this.#assertDeclared(pattern);
    const texts: { pointer: string; text: string }[] = [];
    for (const { pointer, value } of placesIn(this.#rootOf(pattern), declaredKeys(pattern))) {
      if (typeof value === 'string' && this.#isSound(pointer)) texts.push({ pointer, text: value });
    }
    return texts;
  }

  /** The part that a pointer leads into. */
  #rootOf(pointer: string): unknown {
    if (pointer.startsWith('/') || pointer === '') return this.#value.body;
    return this.#value[pointer.slice(0, pointer.indexOf('/')) as 'path' | 'query' | 'header'];
  }

  /** No fault at the place or above it. */
  #isSound(pointer: string): boolean {
    if (this.#faulty.size === 0) return true;
    for (let at = pointer; at.includes('/'); at = at.slice(0, at.lastIndexOf('/')))
      if (this.#faulty.has(at)) return false;
    return !this.#faulty.has('');
  }

  #assertDeclared(pointer: string): void {
    if (!this.#reads.includes(pointer) && !this.#reads.includes(patternOf(pointer)))
      throw new Error(`the rule does not declare that it reads ${pointer}`);
  }
}
