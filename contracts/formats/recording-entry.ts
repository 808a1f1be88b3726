import type { HttpExchange } from '../http/index.ts';
import type { RawFinding } from '../validation/index.ts';

/** One record of a recording: where it begins (line and column from 1), and its exchange, or why it cannot be read. */
export interface RecordingEntry {
  readonly line: number;
  readonly column: number;
  /** Its number from 1, where the file is a list: a HAR file may be one line. */
  readonly entry?: number;
  /** Its name, where the file has one: an item of a Postman collection. */
  readonly item?: string;
  /** Null where the record cannot be read. */
  readonly exchange: HttpExchange | null;
  /** What is wrong or odd about the record itself. */
  readonly found: readonly RawFinding[];
  /** What the record does not have, and what of it counts. */
  readonly notes?: readonly string[];
  /** True where the file is nothing but the body, so that places in the body are places in the file. */
  readonly isBody?: true;
  /** True where the source marks its values as secret, so that no report may quote them. */
  readonly isSensitive?: true;
}

/** The bytes of a recording, in pieces of any size. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Records as they come, in batches, so that a million of them does not mean a million waits. */
export type Batches = AsyncGenerator<readonly RecordingEntry[], void, undefined>;
