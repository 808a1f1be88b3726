import type { FindingCode, OperationId, ReplyCode } from '../../generated/index.ts';

/**
 * The tables that the stages work by, derived from the spec under one set of variants. They are plain JSON, so that the
 * default ones can be made ahead.
 */

/** Literal text and slot names in turn, beginning and ending with text: `['Hello ', 'name', '']`. */
export type Segments = readonly string[];

export type Severity = 'error' | 'warning';

/** The stages of a request, in order; `http` is what happens below them. */
export const stages = [
  'http',
  'route',
  'override',
  'authenticate',
  'authorize',
  'parse',
  'inspect',
  'apply',
  'respond',
  'journal',
] as const;

export type Stage = (typeof stages)[number];

/** Where something was found: in a stage, or already in the recording that is checked. */
export type FoundAt = Stage | 'record';

/** One reason for which a request is rejected or frowned upon. */
export interface FindingEntry {
  readonly code: FindingCode;
  /** Null where nothing is replied: what is found of answers. */
  readonly reply: ReplyCode | null;
  /** The reply where it is another than `reply`, by operation or by family; the operation goes first. */
  readonly replies: Readonly<Record<string, ReplyCode>>;
  readonly stage: FoundAt;
  /** Within a stage the lowest is the one that is reported. */
  readonly precedence: number;
  /** Of several that have the same response and that a request does not show, the lowest is the one to look for first. */
  readonly rank?: number;
  readonly severity: Severity;
  readonly summary: string;
  readonly message: Segments;
  /** What to do in the case at hand, with its values; in front of the hint, where the values are known. */
  readonly remedy?: Segments;
  /** How to correct it: fixed ASCII, fit for a header. */
  readonly hint: string;
  /** Citations: `EP-01` supports it, `AUTH-21 contradicts`, `OP-13 context`. */
  readonly evidence: readonly string[];
}

/** One exact answer of the vendor. */
export interface Reply {
  readonly code: ReplyCode;
  readonly status: number;
  readonly mediaType: string | null;
  readonly body: Segments | null;
  readonly headers: readonly (readonly [name: string, value: Segments])[];
  /** A value for each slot, for a reply that was chosen and not come to. */
  readonly samples: Readonly<Record<string, string>>;
}

/** The keys of one object of a request body. */
export interface KnownKeys {
  readonly known: readonly string[];
  /** Other spellings that people use, with the key that they mean. */
  readonly alsoWritten: Readonly<Record<string, string>>;
}

/** Where in a request a value is. */
export type RequestPart = 'path' | 'query' | 'header' | 'body';

/** The versions of the API in which something exists, both included; 34 is v34.0. */
export interface VersionRange {
  readonly from?: number;
  readonly to?: number;
}

/** A parameter of the path, the query or the headers. Its constraints are checked by the schema of its part. */
export interface Parameter {
  readonly name: string;
  readonly in: Exclude<RequestPart, 'body'>;
  /** What its text is turned into before it is checked; a list is separated by commas. */
  readonly type: ValueType;
}

/**
 * What a value should be: a scalar, `any` where nothing is known, a list with the type of its items, an object, or one of
 * several. An `instant` is a time as text.
 */
export type ValueType =
  | 'string'
  | 'instant'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'any'
  | readonly [items: ValueType]
  | { readonly fields: Readonly<Record<string, ValueType>> }
  | { readonly either: readonly ValueType[] };

/** What the operations of one vendor API have in common; see `x-families` in `spec/openapi.yaml`. */
export interface Family {
  /** Names of query parameters and fields of bodies are compared without letter case, and their texts coerced. */
  readonly isLenient: boolean;
  /** Where its paths begin, in any letter case, so that a path without an operation is of it too; null where that is open. */
  readonly below: string | null;
  /** Request headers that every response repeats. */
  readonly echoes: readonly string[];
  /** The response header that says in words what the status means; null where there is none. */
  readonly describedIn: string | null;
  /** The finding where a request has no Accept header; null where it needs none. */
  readonly needsAccept: FindingCode | null;
  /** Findings of constraints that an operation does not name itself: by keyword and pointer, else by keyword, else `*`. */
  readonly violations: Readonly<Record<string, FindingCode>>;
}

/** What an operation declares of the answers with one status. */
export interface ResponseEntry {
  /** Media type and schema of the body; null where there is none. */
  readonly mediaType: string | null;
  readonly schema: string | null;
  readonly requiredHeaders: readonly string[];
}

/** What an operation of the contract takes, needs and responds. `placeCall` is the one of the Personal Connection call. */
export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  readonly path: string;
  /** A key of the contract's `families`. */
  readonly family: string;
  readonly parameters: readonly Parameter[];
  /** Names of the schemas of the path's, the query's and the headers' parameters, where there are any. */
  readonly parts: Readonly<Partial<Record<Parameter['in'], string>>>;
  /** The operation in older versions of the API, the oldest first; each applies up to its version, that included. */
  readonly older?: readonly { readonly upTo: number; readonly operation: Operation }[];
  /** Media type of the request body, or null where none is taken. */
  readonly consumes: string | null;
  /** Name of the schema of the request body. */
  readonly request: string | null;
  /** The type of each field of the request body, for families that take texts for other types. */
  readonly fields: Readonly<Record<string, ValueType>>;
  /** Alternatives; each maps a security scheme to the scopes that it needs. Empty: open to all. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** What the caller's security profile must permit. */
  readonly permission: string | null;
  readonly limits: { readonly maxBytes: number; readonly maxDepth: number };
  readonly success: ReplyCode;
  readonly responses: Readonly<Record<string, ResponseEntry>>;
  /** Everything that it may answer, in the order of the spec. */
  readonly replies: readonly ReplyCode[];
  /**
   * Finding by `keyword pointer`, with `*` for an index or any other key. A pointer is one into the body, or begins with
   * the part that it is in: `minimum query/skip`.
   */
  readonly violations: Readonly<Record<string, FindingCode>>;
  readonly keys: Readonly<Record<string, KnownKeys>>;
  /** Names that its parameters `fields` and `orderBy` may have: those of an item of the response. Absent where it has none of the two. */
  readonly itemFields?: readonly string[];
  /** Names of body fields that are never kept, of request and responses. */
  readonly secrets: readonly string[];
}

type SchemeKind = 'bearer' | 'basic';

/** Everything that the contract says, as plain JSON: operations, findings and replies by their codes. */
export interface Contract {
  readonly operations: readonly Operation[];
  readonly families: Readonly<Record<string, Family>>;
  readonly schemes: Readonly<Record<string, SchemeKind>>;
  readonly replies: Readonly<Record<ReplyCode, Reply>>;
  readonly findings: Readonly<Record<FindingCode, FindingEntry>>;
}
