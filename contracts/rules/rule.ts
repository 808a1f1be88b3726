import type { FindingCode, SlotsOf } from '../../generated/index.ts';
import { keysOf, patternOf, placesIn, valueIn } from '../json/index.ts';
import type { SecurityProfile, TenantIndex } from '../tenant/index.ts';

/** What the domain rules may know besides the body of a request: the tenant and who calls. */
export interface Circumstances {
  /** Without one, the rules that need a tenant are left out. */
  readonly tenant?: TenantIndex | undefined;
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
  /** Pointers of all that the rule looks at, `*` standing for an index. It sees nothing else. */
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
 * A request body as rules see it: only the strings that they declared to read, and of those only the ones that the
 * schema found no fault with.
 */
export class RuleInput {
  readonly #body: unknown;
  readonly #faulty: ReadonlySet<string>;
  readonly #reads: readonly string[];

  constructor(body: unknown, faulty: ReadonlySet<string>, reads: readonly string[]) {
    this.#body = body;
    this.#faulty = faulty;
    this.#reads = reads;
  }

  /** The string at a pointer; undefined where there is none, or none that is sound. */
  text(pointer: string): string | undefined {
    this.#assertDeclared(pointer);
    const value = valueIn(this.#body, declaredKeys(pointer));
    return typeof value === 'string' && this.#isSound(pointer) ? value : undefined;
  }

  /** True where the key is not there at all. */
  isAbsent(pointer: string): boolean {
    this.#assertDeclared(pointer);
    return valueIn(this.#body, declaredKeys(pointer)) === undefined;
  }

  /** Every sound string that a pattern names. */
  texts(pattern: string): { pointer: string; text: string }[] {
    this.#assertDeclared(pattern);
    const texts: { pointer: string; text: string }[] = [];
    for (const { pointer, value } of placesIn(this.#body, declaredKeys(pattern))) {
      if (typeof value === 'string' && this.#isSound(pointer)) texts.push({ pointer, text: value });
    }
    return texts;
  }

  /** No fault at the place or above it. */
  #isSound(pointer: string): boolean {
    if (this.#faulty.size === 0) return true;
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (this.#faulty.has(at)) return false;
    return !this.#faulty.has('');
  }

  #assertDeclared(pointer: string): void {
    if (!this.#reads.includes(pointer) && !this.#reads.includes(patternOf(pointer)))
      throw new Error(`the rule does not declare that it reads ${pointer}`);
  }
}
