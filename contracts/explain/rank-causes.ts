import type { FindingCode, OperationId } from '../../generated/index.ts';
import { type Contract, type FindingEntry, type Stage, stages } from '../contract/index.ts';
import type { RawFinding } from '../validation/index.ts';
import type { ReportedResponse } from './answer.ts';
import { type Fit, fitOf, type PossibleReplies, type PossibleReply } from './match-reply.ts';
import type { Hypothesis } from './unseen-causes.ts';

/** Something that is wrong, or may be, and how it stands to the answer. */
export interface Judged {
  readonly found: RawFinding;
  /** True where nothing shows that it is so; it only could be. */
  readonly isHypothesis: boolean;
  readonly standing: Standing;
  readonly reason: string | null;
}

interface Suspect {
  readonly found: RawFinding;
  readonly entry: FindingEntry;
  readonly isHypothesis: boolean;
  readonly fit: Fit;
  readonly by: PossibleReply | undefined;
}

/** Judges what was found, and what may be, by the answer; those that people should read first come first. */
export function judge(
  tables: Contract,
  operation: OperationId | null,
  found: readonly RawFinding[],
  hypotheses: readonly Hypothesis[],
  answer: ReportedResponse | null,
  replies: PossibleReplies,
): Judged[] {
  const suspect = (each: RawFinding, isHypothesis: boolean): Suspect => {
    const fit =
      answer === null ? { fit: 'none' as const, by: undefined } : bestFit(each, replies(each.code, operation), answer);
    return { found: each, entry: tables.findings[each.code], isHypothesis, ...fit };
  };
  const certain = found.map((each) => suspect(each, false));
  const possible = answer === null ? [] : hypotheses.map((each) => suspect({ ...each, slots: {} }, true));
  const origin = answer === null ? undefined : originOf(tables, operation, [...certain, ...possible], answer, replies);
  const admitted = possible.filter((each) => isAdmitted(each, certain, origin));
  return [...certain, ...admitted].map((each) => judged(each, answer, origin)).sort(inValueOrder(tables));
}

/**
 * What only may be counts where nothing certain is answered in these words, and where it is answered so under the
 * variants that hold. Who sends no token at all has no wrong one.
 */
function isAdmitted({ fit, by, entry }: Suspect, certain: readonly Suspect[], origin: Origin | undefined): boolean {
  if (certain.some((each) => each.fit === 'words')) return false;
  const isAboutCaller = entry.stage === 'authenticate' || entry.stage === 'authorize';
  if (isAboutCaller && certain.some((each) => each.entry.stage === 'authenticate')) return false;
  const isRejected = entry.severity === 'error' && by?.value === null;
  return fit === 'words' || (fit === 'status' && origin === undefined && isRejected);
}

function judged(
  { found, entry, isHypothesis, fit, by }: Suspect,
  answer: ReportedResponse | null,
  origin: Origin | undefined,
): Judged {
  const isWarning = entry.severity === 'warning' && fit !== 'words';
  const standing = isWarning ? 'warning' : answer === null ? 'wrong' : standingOf(entry, fit, answer, origin);
  return {
    found,
    isHypothesis,
    standing,
    reason: answer === null ? null : reasonOf(standing, entry, by, answer, origin),
  };
}

/** The stage and the place in its order that the words of the answer belong to, where the catalog knows them. */
function originOf(
  tables: Contract,
  operation: OperationId | null,
  suspects: readonly Suspect[],
  answer: ReportedResponse,
  replies: PossibleReplies,
): Origin | undefined {
  const worded = suspects.filter(({ fit }) => fit === 'words').map(({ entry }) => entry);
  const [first] = (worded.length > 0 ? worded : entriesWorded(tables, operation, answer, replies)).sort(byStage);
  return first;
}

function entriesWorded(
  tables: Contract,
  operation: OperationId | null,
  answer: ReportedResponse,
  replies: PossibleReplies,
): FindingEntry[] {
  return (Object.values(tables.findings) as FindingEntry[]).filter(
    ({ code, reply }) =>
      reply !== null && bestFit({ code, slots: {} }, replies(code, operation), answer).fit === 'words',
  );
}

function byStage(a: FindingEntry, b: FindingEntry): number {
  return stages.indexOf(a.stage as Stage) - stages.indexOf(b.stage as Stage) || a.precedence - b.precedence;
}

function inValueOrder({ findings }: Contract): (a: Judged, b: Judged) => number {
  return (a, b) =>
    standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
    Number(a.isHypothesis) - Number(b.isHypothesis) ||
    byStage(findings[a.found.code as FindingCode], findings[b.found.code as FindingCode]) ||
    (a.found.pointer < b.found.pointer ? -1 : 1);
}

/**
 * How something that is wrong, or may be, stands to the answer:
 * - `cause`: status and words fit; - `possible`: the status fits and the words say nothing;
 * - `next`: it comes later in the order of the stages, and would be answered once the cause is corrected;
 * - `unlikely`: it would have been answered otherwise, and before; - `contradicted`: the server accepted it;
 * - `wrong`: an error, and no answer is known; - `warning`.
 */
export type Standing = 'cause' | 'possible' | 'next' | 'wrong' | 'contradicted' | 'warning' | 'unlikely';

/** The order in which people should read. */
export const standings: readonly Standing[] = [
  'cause',
  'possible',
  'contradicted',
  'wrong',
  'next',
  'warning',
  'unlikely',
];

/** A place in the order of the stages, where an answer comes from. */
export interface Origin {
  readonly stage: FindingEntry['stage'];
  readonly precedence: number;
}

/**
 * The best that any of the possible replies agrees with the answer, and that reply. An answer of this project's own
 * fake names its cause.
 */
export function bestFit(
  { code, slots }: Pick<RawFinding, 'code' | 'slots'>,
  replies: readonly PossibleReply[],
  answer: ReportedResponse,
): { fit: Fit; by: PossibleReply | undefined } {
  const named = answer.headers['x-fake-cxone-error'];
  const fits = replies.map((by) => {
    const fit = fitOf(by.reply, answer, slots);
    return { by, fit: fit === 'none' || named === undefined ? fit : named === code ? 'words' : 'status' } as const;
  });
  return (
    fits.find(({ fit }) => fit === 'words') ??
    fits.find(({ fit }) => fit === 'status') ?? { fit: 'none', by: replies[0] }
  );
}

/** Where a finding that is an error stands to the answer. `origin` is the stage whose words the answer has, if they are known. */
export function standingOf(
  entry: FindingEntry,
  fit: Fit,
  answer: ReportedResponse,
  origin: Origin | undefined,
): Standing {
  if (answer.status !== null && answer.status < 400) return 'contradicted';
  if (fit === 'words') return 'cause';
  if (origin === undefined) return fit === 'status' ? 'possible' : isLate(entry) ? 'next' : 'unlikely';
  return isBehind(entry, origin) ? 'next' : 'unlikely';
}

/** Why it stands so, in a sentence; null where that goes without saying. */
export function reasonOf(
  standing: Standing,
  entry: FindingEntry,
  by: PossibleReply | undefined,
  answer: ReportedResponse,
  origin: Origin | undefined,
): string | null {
  const status = by?.reply.status;
  const also = by?.value == null ? '' : ` under the variant ${by.value}`;
  switch (standing) {
    case 'cause':
      return `status and words of the answer are those of this fault${also}`;
    case 'possible':
      return `it is answered with ${status}${also}, as here; nothing in the answer decides it`;
    case 'next':
      return `it is looked at later than what this answer is about, and would be answered with ${status} once that is corrected`;
    case 'contradicted':
      return `the contract rejects this with ${status} and the server answered ${answer.status}: either the server looks at it later, or the claims behind it are wrong`;
    case 'unlikely': {
      const passed = origin === undefined ? '' : `; the answer comes from the later stage ${origin.stage}`;
      return entry.stage === origin?.stage
        ? 'it is looked at earlier than what this answer is about, and would have been answered in other words'
        : `it would have been answered with ${status}, in the stage ${entry.stage}${passed}: a ${answer.status} in its place suggests that the request had passed there, so that it is not the likely cause of this answer`;
    }
    default:
      return null;
  }
}

function isBehind(entry: FindingEntry, origin: Origin): boolean {
  const [stage, other] = [entry.stage, origin.stage].map((stage) => stages.indexOf(stage as Stage)) as [number, number];
  return stage === other ? entry.precedence >= origin.precedence : stage > other;
}

/** Without words to go by, what the last stages find comes after everything. */
function isLate({ stage }: FindingEntry): boolean {
  return stage === 'parse' || stage === 'inspect';
}
