import type { FindingCode, SlotsOf } from '../../generated/index.ts';
import {
  type Contract,
  type EffectiveContract,
  type FindingEntry,
  type FoundAt,
  fill,
  type Operation,
  type Reply,
  type RequestPart,
  type Severity,
} from '../contract/index.ts';

/** One thing that is wrong, or odd, about a request or a response, in words for people. Plain data, ready for JSON. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The stage that found it; `record` where a recording itself is at fault. */
  readonly stage: FoundAt;
  /** The part of the request that the pointer leads into; absent if it is about the response or a recording. */
  readonly in?: RequestPart;
  /** JSON pointer (RFC 6901) into the part; empty if it is about the whole of it. */
  readonly pointer: string;
  /** What is wrong, in this request's own words. */
  readonly message: string;
  /** How to correct it. */
  readonly hint: string;
  /** The claims that it cites: `EP-06` supports it, `AUTH-21 contradicts`, `OP-13 context` is about something else. */
  readonly evidence: readonly string[];
  /** `yours`: it rests on an OpenAPI document that you gave. */
  readonly grade?: 'yours';
  /** Found although the request was rejected before the body counted. */
  readonly shadowed?: true;
}

/**
 * A finding before it is put in words: its code, its place, and the values that its texts need. The pointer is one into
 * the body, or begins with the name of another part: `query/skip`.
 */
export interface RawFinding<C extends FindingCode = FindingCode> {
  readonly code: C;
  readonly pointer: string;
  readonly slots: Readonly<Record<string, string>>;
}

/** States a finding; the compiler asks for exactly the slots that its texts have. */
export function rawFinding<C extends FindingCode>(code: C, pointer: string, slots: SlotsOf[C]): RawFinding<C> {
  return { code, pointer, slots };
}

/** Puts a finding in words, as the catalog has them. */
export function describeFinding({ findings }: Contract, { code, pointer, slots }: RawFinding): Finding {
  const { severity, stage, message, evidence } = findings[code];
  const hint = hintOf(findings[code], slots);
  const grade = code.startsWith('document-') ? { grade: 'yours' as const } : {};
  const place = code === 'document-request' ? partedPointer('inspect', pointer) : partedPointer(stage, pointer);
  return { code, severity, stage, ...place, message: fill(message, slots), hint, evidence, ...grade };
}

/** How to correct it: first what to do in the case at hand, where its values are known. */
export function hintOf({ remedy, hint }: Pick<FindingEntry, 'remedy' | 'hint'>, slots: RawFinding['slots']): string {
  const isKnown = remedy?.every((part, index) => index % 2 === 0 || slots[part] !== undefined);
  return remedy !== undefined && isKnown ? `${fill(remedy, slots)} ${hint}` : hint;
}

/** Stages whose findings are about the response, a recording, or no part of the request. */
const PARTLESS: ReadonlySet<FoundAt> = new Set<FoundAt>([
  'http',
  'override',
  'authorize',
  'respond',
  'record',
  'journal',
]);
/** The part that a finding is about where its pointer names none; the body in all other stages. */
const PART_OF_STAGE: Readonly<Partial<Record<FoundAt, RequestPart>>> = { route: 'path', authenticate: 'header' };

/** The place of a finding for people: `/contact/externalId` in the body, `query/skip`; empty where it has none. */
export function placeInRequest({ in: part, pointer }: Pick<Finding, 'in' | 'pointer'>): string {
  return pointer === '' || part === undefined || part === 'body' ? pointer : part + pointer;
}

/** The part that a finding of a stage is about, and the pointer into it: `query/skip` is `/skip` in the query. */
export function partedPointer(stage: FoundAt, pointer: string): Pick<Finding, 'in' | 'pointer'> {
  if (PARTLESS.has(stage)) return { pointer };
  if (pointer === '' || pointer.startsWith('/')) return { in: PART_OF_STAGE[stage] ?? 'body', pointer };
  const end = pointer.indexOf('/');
  return { in: pointer.slice(0, end) as RequestPart, pointer: pointer.slice(end) };
}

type Placed = Pick<RawFinding, 'code' | 'pointer'>;

/** Puts the finding that the vendor would report first: by precedence, then by place. */
export function byPrecedence({ findings }: Contract): (a: Placed, b: Placed) => number {
  return (a, b) => findings[a.code].precedence - findings[b.code].precedence || (a.pointer < b.pointer ? -1 : 1);
}

/** The reply that a finding leads to at an operation, or where a request leads to none; null where nothing is replied. */
export function replyAt(
  { reply, replies }: Pick<FindingEntry, 'reply' | 'replies'>,
  operation: Pick<Operation, 'id' | 'family'> | undefined,
): Reply['code'] | null {
  if (operation === undefined) return reply;
  return replies[operation.id] ?? replies[operation.family] ?? reply;
}

/** The reply that a finding leads to at an operation. */
export function replyTo(
  { tables }: EffectiveContract,
  code: FindingCode,
  operation: Operation | undefined,
): Reply['code'] {
  const entry = tables.findings[code];
  const reply = replyAt(entry, operation);
  if (reply === null) throw new Error(`${code} is no reason to reject`);
  return reply;
}
