import type { Learnable } from '../learned.ts';

/** What can be learned, in the order in which it is. */
export const KINDS = ['claims', 'variants', 'replies', 'fields', 'entries'] as const satisfies readonly Learnable[];

/** The options of `learn`. */
export interface LearnOptions {
  readonly spec: string;
  readonly apply?: true;
  readonly only?: Learnable[];
  readonly json?: true;
}
