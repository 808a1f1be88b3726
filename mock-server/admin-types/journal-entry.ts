import type { Finding, RequestProblem, SchemaProblem, Stage } from '../../contracts/internal.ts';
import type { FindingCode, OperationId, ReplyCode } from '../../generated/index.ts';

/** What a proxy has done with an exchange. */
export interface Proxied {
  /** Where the request went, or would have gone: origin and path prefix. */
  readonly target: string;
  /** Who responded: the target; the proxy, which may have blocked the request; nobody, if the connection broke. */
  readonly answeredBy: 'upstream' | 'proxy' | 'nobody';
  /** From the head of the request to the end of the answer. */
  readonly milliseconds: number;
  /** The response was streamed, and validated when it was complete. */
  readonly isStreamed?: true;
  /** What went wrong on the way to the target or back. */
  readonly failure?: string;
}

/** What one of the user's OpenAPI documents says of a request. It rests on that document alone. */
export interface DocumentFacts {
  /** Title of the document, and JSON pointer to the operation in it, or to the path where that has other methods. */
  readonly title: string | null;
  readonly pointer: string | null;
  readonly problems: readonly RequestProblem[];
  /** What of requests is not checked, and why. */
  readonly unchecked: readonly SchemaProblem[];
}

/** One exchange as it is kept, redacted. */
export interface JournalEntry {
  readonly id: string;
  /** ISO 8601, by the fake's clock. */
  readonly at: string;
  /**
   * Real time from the head of the request to the response, which is made but not sent; of a proxy, to its end. A stopped
   * clock of the fake does not stop it, and the delay of a fault is not in it.
   */
  readonly milliseconds: number;
  /** Of the contract, or of an OpenAPI document that the fake was given. */
  readonly operation: OperationId | (string & {}) | null;
  /** Only of a request to a path of such a document. */
  readonly document?: DocumentFacts;
  /** True of a change of the tenant, which is not an exchange with the vendor; only such entries have it. */
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
    /** As of the request. */
    readonly isCut?: true;
  };
  /** How it was passed on; only entries of a proxy have it. */
  readonly proxied?: Proxied;
  /** The test key of the sandbox that it belongs to. */
  readonly key: string | null;
  /** What chose the response, and why; null if the contract decided. */
  readonly override: OverriddenBy | null;
  /** The stages that the vendor's answer came through, in order; a rejection goes on from its stage to `respond`. */
  readonly stages: readonly Stage[];
  readonly findings: readonly Finding[];
}

/** Who chooses an outcome, in the order in which they are asked. */
export type OverriddenBySource = 'prefer' | 'scenario' | 'fault' | 'rate-limit' | 'stub' | 'recording' | 'magic';

/** An override as the journal keeps it. */
export interface OverriddenBy {
  readonly by: OverriddenBySource;
  readonly why: string;
  readonly reply: ReplyCode | null;
  readonly finding: FindingCode | null;
}

/** Conditions for entries of the journal; an entry must match all of them. */
export interface JournalFilter {
  /** Id of an operation, or `none` for requests that match no operation. */
  readonly operation?: string;
  /** 403, or `4xx`. */
  readonly status?: number | string;
  /** Code of a finding. */
  readonly finding?: string;
  readonly method?: string;
  /** Whole; compared with the query only where it has one. */
  readonly path?: string;
  /** ISO 8601, by the fake's clock: entries from then on. */
  readonly since?: string;
  /** ISO 8601: entries before it. */
  readonly until?: string;
  /** A text in the path, the value of a header or a body; letter case does not matter. */
  readonly text?: string;
  /** The last N of the entries that match the other conditions. */
  readonly limit?: number;
  /** Id of an entry: only entries after it, whether it is still kept or not. */
  readonly after?: string;
}
