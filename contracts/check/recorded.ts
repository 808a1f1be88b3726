import type { ExchangeSeen } from '../exchange/exchange-seen.ts';
import type { Found } from '../finding.ts';

/** One record of a recording: where it begins, counted from 1, and what is in it, or why that cannot be told. */
export interface Recorded {
  readonly line: number;
  readonly column: number;
  /** Null where the record cannot be read. */
  readonly exchange: ExchangeSeen | null;
  /** What is wrong or odd about the record itself. */
  readonly found: readonly Found[];
  /** True where the file is nothing but the body, so that places in the body are places in the file. */
  readonly isBody?: true;
  /** True where the source marks its values as secret, so that no report may quote them. */
  readonly isSensitive?: true;
}
