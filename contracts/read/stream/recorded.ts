import type { Recorded } from '../../check/recorded.ts';

export type { Recorded };

/** The bytes of a recording, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Records as they come, in batches, so that a million of them does not mean a million waits. */
export type Batches = AsyncGenerator<readonly Recorded[], void, undefined>;
