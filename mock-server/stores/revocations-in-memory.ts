import type { Stores } from './store.ts';

/** Tokens that hold no longer, by digest, and how often all of them were revoked. */
export function createRevocationsInMemory(): { readonly revocations: Stores['revocations']; clear(): void } {
  const digests = new Set<string>();
  let generation = 0;
  let oldest = 0;
  return {
    revocations: {
      add: (digest) => void digests.add(digest),
      has: (digest) => digests.has(digest),
      isEmpty: () => digests.size === 0,
      addAll(fixed) {
        generation += 1;
        oldest = generation;
        for (const digest of fixed) digests.add(digest);
      },
      generation: () => generation,
      oldest: () => oldest,
    },
    clear() {
      digests.clear();
      // The count goes on: a token of before must not come to hold again.
      oldest = 0;
    },
  };
}
