import type { FindingCode, OperationId } from '../../generated/index.ts';
import type { Finding } from '../validation/index.ts';

/** Which part of an exchange a finding is about. */
export type Side = 'request' | 'response' | 'record';

/** A finding of recorded traffic, and where it is. */
export interface CheckedFinding extends Finding {
  readonly file: string;
  /** Of the record, or of the very characters where the file is the payload itself; counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The number of the record from 1, where the file is a list of them, such as a HAR file. */
  readonly entry?: number;
  /** The name of the record, where the file has one: an item of a Postman collection. */
  readonly item?: string;
  readonly side: Side;
  /** One of the contract, or of an OpenAPI document that was given. */
  readonly operation: string | null;
  /** Of the request; null where the record could not be read. */
  readonly method: string | null;
  /** Without the query. */
  readonly path: string | null;
  /** Of the answer, where there is one. */
  readonly status: number | null;
  /** The same for what is the same fault: operation, side, code and place, whatever the file and the line. */
  readonly fingerprint: string;
  /** True where the baseline has it. */
  readonly isKnown: boolean;
}

/** Findings that are alike, counted. */
export interface FindingGroup {
  readonly fingerprint: string;
  readonly code: FindingCode;
  readonly severity: Finding['severity'];
  readonly side: Side;
  /** One of the contract, or of an OpenAPI document that was given. */
  readonly operation: string | null;
  /** Pointer, indices as `*`. */
  readonly place: string;
  readonly hint: string;
  readonly evidence: readonly string[];
  readonly isKnown: boolean;
  count: number;
  /** The first ones. */
  readonly examples: CheckedFinding[];
}

/** What of the contract the recording exercised: each entry with how often; 0 is never. */
export interface OperationCoverage {
  readonly statuses: Readonly<Record<string, number>>;
  /** Replies of the catalog, by the words of the answers. */
  readonly replies: Readonly<Record<string, number>>;
  /** Findings that requests of this operation can have. */
  readonly findings: Readonly<Record<string, number>>;
  /** Fields of the request body, indices as `*`. */
  readonly fields: Readonly<Record<string, number>>;
}

export interface FileChecked {
  readonly file: string;
  /** Records that concern the contract. */
  exchanges: number;
  /** Requests to other hosts and paths, left alone. */
  others: number;
  /** Records that cannot be read. */
  unreadable: number;
  errors: number;
  warnings: number;
  /** What the records do not have, and what of them counts, each with how often; the first kinds. */
  readonly notes: Record<string, number>;
}

/** The result of a check. Plain data, ready for JSON: it is what `fake-cxone check --json` prints. */
export interface CheckResult {
  readonly files: readonly FileChecked[];
  readonly totals: {
    readonly exchanges: number;
    readonly others: number;
    readonly unreadable: number;
    readonly errors: number;
    readonly warnings: number;
    /** Of these, how many the baseline has. */
    readonly known: number;
  };
  readonly groups: readonly FindingGroup[];
  /** The first findings in the order of the files; `unlisted` says how many more there are. */
  readonly findings: readonly CheckedFinding[];
  readonly unlisted: number;
  /** Operations of documents are here too; of these, only statuses and findings are counted. */
  readonly coverage: Readonly<Record<string, OperationCoverage>> &
    Readonly<Partial<Record<OperationId, OperationCoverage>>>;
}
