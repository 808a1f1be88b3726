import type { FindingCode, OperationId, ReplyCode } from '../../generated/index.ts';

/** What the contract answers to a probe, and why. */
export interface ExpectedAnswer {
  readonly operation: OperationId | null;
  /** The reason for which it rejects; null where it does not. */
  readonly finding: FindingCode | null;
  readonly reply: ReplyCode;
  readonly status: number;
  readonly mediaType: string | null;
  /** Those that count, by name as the contract writes it; null where there must be none. */
  readonly headers: Readonly<Record<string, string | null>>;
  /** Null where there is none. */
  readonly body: unknown;
}

/** What a server answered. */
export interface ProbeResponse {
  readonly status: number;
  /** Names in lower case; repeated headers are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer, or why there is none. */
export type ProbeOutcome = ProbeResponse | { readonly failed: string };
