import type { ExchangeSeen } from '../../contracts/index.ts';

/** An exchange as a recording has it: whole, with the target's URL, and without its secrets. */
export interface Recorded {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly exchange: ExchangeSeen;
  /** What of the bodies cannot be written as text, or is not all there. */
  readonly request: BodyKept;
  readonly response: BodyKept;
  /** Milliseconds until the request was sent, until the answer began, until it was over. */
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  readonly answeredBy: 'upstream' | 'proxy' | 'nobody';
  /** Codes of what was found. */
  readonly findings: readonly string[];
}

/** What is known of a body besides its text. */
export interface BodyKept {
  /** Bytes that went over the wire. */
  readonly size: number;
  /** No text: each character of the exchange's body is a byte. */
  readonly isBinary?: true;
  /** Only the beginning is there. */
  readonly isCut?: true;
}
