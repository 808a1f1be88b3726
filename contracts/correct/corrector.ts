import type { Operation } from '../derive/index.ts';
import type { Found } from '../finding.ts';
import type { TenantIndex } from '../tenant.ts';

/** One thing that was changed in a payload. */
export interface Change {
  /** Where it was, before the change. */
  readonly pointer: string;
  /** What was done, as a sentence without its full stop. */
  readonly what: string;
  /** True where something had to be guessed that only the sender knows. */
  readonly isGuess: boolean;
}

/** What a corrector may know. */
export interface Wrong {
  readonly operation: Operation;
  readonly found: Found;
  readonly tenant: TenantIndex | undefined;
}

/** Mends one finding in a copy of the payload, which it may change; undefined where there is no one way to do so. */
export type Corrector = (payload: unknown, wrong: Wrong) => Change | undefined;
