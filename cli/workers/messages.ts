import type { ProcessCounts } from '../../mock-server/metrics/index.ts';

/** What a worker says to the primary. */
export type FromWorker =
  | { readonly type: 'started' }
  /** What it has counted up to now. */
  | { readonly type: 'counts'; readonly counts: ProcessCounts }
  /** It is asked for the metrics of all. */
  | { readonly type: 'collect' };

/** What the primary says to a worker. */
export type ToWorker =
  /** All have started: one of them says so to people. */
  | { readonly type: 'announce' }
  | { readonly type: 'close' }
  | { readonly type: 'report' }
  /** What all others have counted. */
  | { readonly type: 'collected'; readonly others: readonly ProcessCounts[] };
