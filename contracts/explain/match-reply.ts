import { allVariants, type FindingCode, type OperationId, type ReplyCode } from '../../generated/index.ts';
import {
  type Contract,
  type EffectiveContract,
  type Operation,
  type Reply,
  repliesUnder,
  type Segments,
  type SomeVariants,
} from '../contract/index.ts';
import { withoutTrailing } from '../http/index.ts';
import { replyAt } from '../validation/index.ts';
import type { ReportedResponse } from './answer.ts';

/** How far an answer agrees with a reply: in status and words, in the status alone, or not at all. */
export type Fit = 'words' | 'status' | 'none';

/**
 * Compares an answer with a reply of the catalog. What the answer does not show cannot disagree. With the slots of
 * a finding the words must be that finding's own; without, anything may be in them.
 */
export function fitOf(reply: Reply, answer: ReportedResponse, slots: Readonly<Record<string, string>> = {}): Fit {
  if (answer.status !== null && answer.status !== reply.status) return 'none';
  const challenge = challengeError(answer.headers['www-authenticate']);
  const expected = challengeError(reply.headers.find(([name]) => name === 'WWW-Authenticate')?.[1].join(''));
  if (challenge !== undefined && expected !== undefined) return challenge === expected ? 'words' : 'none';
  const words = reply.body === null ? [] : wordsOf(reply.body, slots);
  const description = plain(answer.description ?? '');
  if (words.some((each) => occurs(each.split(SLOT), description))) return 'words';
  return answer.status === null ? 'none' : 'status';
}

/** The error code of a challenge (RFC 6750 section 3). */
function challengeError(challenge: string | undefined): string | undefined {
  return challenge === undefined ? undefined : /\berror="([^"]+)"/.exec(challenge)?.[1];
}

/** The words of a reply's body, in small letters; a slot without a value stands for anything. */
function wordsOf(body: Segments, slots: Readonly<Record<string, string>>): string[] {
  const text = body
    .map((segment, index) => (index % 2 === 0 ? segment : JSON.stringify(slots[segment] ?? SLOT).slice(1, -1)))
    .join('');
  if (!/"(error_description|icStatusDescription)":/.test(text)) return [];
  const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const words = [value['error_description'] ?? value['icStatusDescription'], codeIn(value['error'])];
  return words.filter((each) => typeof each === 'string').map(plain);
}

/** Whether the parts occur in a text in their order, something between each two, and nothing of a word beside them. */
function occurs(parts: readonly string[], text: string): boolean {
  const [first = '', ...others] = parts;
  let end = endOf(text, first, 0, true, others.length === 0);
  others.forEach((part, index) => {
    if (end >= 0) end = endOf(text, part, end + 1, false, index === others.length - 1);
  });
  return end >= 0;
}

/** Where the next occurrence of a part ends that begins, or ends, where no word goes on; -1 where there is none. */
function endOf(text: string, part: string, from: number, beginsWord: boolean, endsWord: boolean): number {
  for (let at = from; at <= text.length; at++) {
    at = text.indexOf(part, at);
    if (at < 0) return -1;
    const end = at + part.length;
    if ((!beginsWord || isBoundary(text, at - 1)) && (!endsWord || isBoundary(text, end))) return end;
  }
  return -1;
}

function isBoundary(text: string, at: number): boolean {
  return !/\w/.test(text.charAt(at));
}

/** An error code of RFC 6749 says as much as a text; a reason phrase does not. */
function codeIn(error: unknown): string | undefined {
  return typeof error === 'string' && /^[a-z]+(_[a-z]+)+$/.test(error) ? error : undefined;
}

const SLOT = '\uE000';

/** Capitals, spaces, and a full stop at the end do not count: forum posts add them. */
function plain(text: string): string {
  return withoutTrailing(text.trim().toLowerCase().replace(/\s+/g, ' '), '.');
}

/** A reply that a finding leads to, and the value under which it does; null for the variants that hold. */
export interface PossibleReply {
  readonly reply: Reply;
  readonly value: string | null;
  /** False where the finding is a warning, which rejects nothing. */
  readonly isError: boolean;
}

/** For a finding at an operation: every reply that some value gives it, the valid one first. */
export type PossibleReplies = (code: FindingCode, operation: OperationId | null) => readonly PossibleReply[];

const gathered = new WeakMap<EffectiveContract, Promise<PossibleReplies>>();

/**
 * What each finding could be answered with: under the variants that hold, and under each single other value, for
 * which of them is the vendor's is not known. Gathered once for a contract.
 */
export function possibleReplies(contract: EffectiveContract): Promise<PossibleReplies> {
  const known = gathered.get(contract) ?? gather(contract);
  gathered.set(contract, known);
  return known;
}

async function gather(contract: EffectiveContract): Promise<PossibleReplies> {
  const others = await Promise.all(
    Object.entries(allVariants).flatMap(([name, variant]) =>
      Object.keys(variant.values)
        .filter((value) => contract.variants[name as keyof SomeVariants] !== value)
        .map(async (value) => ({
          value: `${name}=${value}`,
          tables: await repliesUnder({ ...contract.variants, [name]: value }),
        })),
    ),
  );
  return (code, operation) => {
    const at = contract.tables.operations.find(({ id }) => id === operation);
    const replies: PossibleReply[] = [];
    for (const { value, tables } of [{ value: null, tables: contract.tables }, ...others]) {
      const reply = replyUnder(tables, code, at);
      if (reply === undefined) continue;
      const isError = tables.findings[code].severity === 'error';
      const known = replies.findIndex((each) => isSame(each.reply, reply));
      if (known < 0) replies.push({ reply, value, isError });
      else if (isError && replies[known]?.isError === false) replies[known] = { reply, value, isError };
    }
    const instead = OF_VENDOR[code];
    return instead === undefined
      ? replies
      : [...replies, { reply: contract.tables.replies[instead], value: null, isError: true }];
  };
}

/** What the vendor may answer where the fake says by a problem of its own, which NICE never sends, that it has no such operation. */
const OF_VENDOR: Readonly<Partial<Record<FindingCode, ReplyCode>>> = {
  'operation-not-implemented': 'method_not_allowed',
  'version-not-supported': 'not_found',
};

/** The reply under one set of variants; for a warning the one that it would have as an error. */
function replyUnder(
  tables: Pick<Contract, 'findings' | 'replies'>,
  code: FindingCode,
  at: Operation | undefined,
): Reply | undefined {
  const entry = tables.findings[code];
  const name = entry === undefined ? null : replyAt(entry, at);
  return name === null ? undefined : tables.replies[name];
}

function isSame(a: Reply, b: Reply): boolean {
  return a.status === b.status && a.body?.join('\0') === b.body?.join('\0');
}
