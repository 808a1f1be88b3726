import type { Finding, Stage } from '../../contracts/internal.ts';
import type { OperationId } from '../../generated/index.ts';
import type { OverriddenBy } from '../exchange/index.ts';

/** What a proxy has done with an exchange. */
export interface Proxied {
  /** Where the request went, or would have gone: origin and path prefix. */
  readonly target: string;
  /** Who made the answer: the target; the proxy, which may have kept the request back; nobody, where it broke off. */
  readonly answeredBy: 'upstream' | 'proxy' | 'nobody';
  /** From the head of the request to the end of the answer. */
  readonly milliseconds: number;
  /** The answer went on as it came, and was judged when it was over. */
  readonly isStreamed?: true;
  /** What went wrong on the way to the target or back. */
  readonly failure?: string;
}

/** One exchange as it is kept: secrets are gone. */
export interface JournalEntry {
  readonly id: string;
  /** ISO 8601, by the fake's clock. */
  readonly at: string;
  readonly operation: OperationId | null;
  /** True of a change of the tenant, which is no exchange with the vendor; only such entries have it. */
  readonly control?: true;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** The body was longer than the journal keeps, and ends before its end. */
    readonly isCut?: true;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
  /** How it was passed on; only entries of a proxy have it. */
  readonly proxied?: Proxied;
  /** The test key of the sandbox that it belongs to. */
  readonly key: string | null;
  /** Who chose the outcome, and what was chosen; null where the contract decided. */
  readonly override: OverriddenBy | null;
  /** The stages that the vendor's answer came through, in order; a rejection goes on from its stage to `respond`. */
  readonly stages: readonly Stage[];
  readonly findings: readonly Finding[];
}
