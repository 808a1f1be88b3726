import type { FindingCode, SlotsOf } from '../../generated/index.ts';
import {
  type Contract,
  type EffectiveContract,
  type FoundAt,
  fill,
  type Operation,
  type Reply,
  type Severity,
} from '../contract/index.ts';

/** One thing that is wrong, or odd, about a request or a response, in words for people. Plain data, ready for JSON. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The stage that found it; `record` where a recording itself is at fault. */
  readonly stage: FoundAt;
  /** JSON pointer (RFC 6901) into the body; empty if it is about the whole body or about something outside the body. */
  readonly pointer: string;
  /** What is wrong, in this request's own words. */
  readonly message: string;
  /** How to correct it. */
  readonly hint: string;
  /** The claims that it cites: `EP-06` supports it, `AUTH-21 contradicts`, `OP-13 context` is about something else. */
  readonly evidence: readonly string[];
  /** Found although the request was rejected before the body counted. */
  readonly shadowed?: true;
}

/** A finding before it is put in words: its code, its place, and the values that its texts need. */
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
  const { severity, stage, message, hint, evidence } = findings[code];
  return { code, severity, stage, pointer, message: fill(message, slots), hint, evidence };
}

/** Puts the finding that the vendor would report first: by precedence, then by place. */
export function byPrecedence({ findings }: Contract): (a: RawFinding, b: RawFinding) => number {
  return (a, b) => findings[a.code].precedence - findings[b.code].precedence || (a.pointer < b.pointer ? -1 : 1);
}

/** The reply that a finding leads to at an operation. */
export function replyTo(
  { tables }: EffectiveContract,
  code: FindingCode,
  operation: Operation | undefined,
): Reply['code'] {
  const entry = tables.findings[code];
  const reply = (operation === undefined ? undefined : entry.replies[operation.id]) ?? entry.reply;
  if (reply === null) throw new Error(`${code} is no reason to reject`);
  return reply;
}
