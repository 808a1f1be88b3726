import type { SchemaNode } from './node.ts';

/** The place of something that has changed. */
export type Spot = Pick<SchemaNode, 'pointer' | 'version'>;

/**
 * What a change means to anyone who leans on the old version: `breaking`, it may fail them; `compatible`, it cannot;
 * `evidence`, only what is known or told of the contract has changed.
 */
export type ChangeKind = 'breaking' | 'compatible' | 'evidence';

/** One difference between two versions of a contract. */
export interface ContractChange {
  readonly kind: ChangeKind;
  /** Which row of SEMVER.md it belongs to; `texts` are descriptions, hints and examples. */
  readonly part: 'contract' | 'findings' | 'replies' | 'claims' | 'texts';
  /** JSON Pointer into the version that is named. */
  readonly pointer: string;
  readonly version: 'old' | 'new';
  /** `POST /path`; none where it concerns the document as a whole. */
  readonly operations: readonly string[];
  /** One sentence. */
  readonly message: string;
  /** Claim ids or texts, where they are what has changed. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Gathers changes; what several operations have in common is kept once. */
export class Changes {
  readonly #changes = new Map<string, ContractChange & { operations: string[] }>();

  add(
    change: Pick<ContractChange, 'kind' | 'part' | 'message' | 'before' | 'after'>,
    { pointer, version }: Spot,
    operation?: string,
  ): void {
    const key = `${change.kind} ${version} ${pointer} ${change.message}`;
    const known = this.#changes.get(key);
    if (known === undefined) {
      this.#changes.set(key, { ...change, pointer, version, operations: operation === undefined ? [] : [operation] });
    } else if (operation !== undefined && !known.operations.includes(operation)) known.operations.push(operation);
  }

  breaking(message: string, place: Spot, operation?: string, part: ContractChange['part'] = 'contract'): void {
    this.add({ kind: 'breaking', part, message }, place, operation);
  }

  compatible(message: string, place: Spot, operation?: string, part: ContractChange['part'] = 'contract'): void {
    this.add({ kind: 'compatible', part, message }, place, operation);
  }

  /** True where a place has a change of more than words. */
  hasChangeAt({ pointer, version }: Spot): boolean {
    return [...this.#changes.values()].some((each) => each.pointer === pointer && each.version === version);
  }

  /** The breaking ones first, else in the order in which they were found. */
  list(): ContractChange[] {
    const order: readonly ChangeKind[] = ['breaking', 'compatible', 'evidence'];
    return [...this.#changes.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }
}
