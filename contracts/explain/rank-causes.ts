import type { FindingCode, OperationId } from '../../generated/index.ts';
import { type Contract, type FindingEntry, type Stage, stages } from '../contract/index.ts';
import type { RawFinding } from '../validation/index.ts';
import type { ReportedResponse } from './answer.ts';
import { type Fit, fitOf, type PossibleReplies, type PossibleReply } from './match-reply.ts';
import type { UnseenCause } from './unseen-causes.ts';

/** Something that is wrong, or may be, and how likely it is the cause of the response. */
export interface RankedCause {
  readonly found: RawFinding;
  /** True if nothing shows that it is so; it only could be. */
  readonly isHypothesis: boolean;
  readonly likelihood: Likelihood;
  readonly reason: string | null;
}

interface Suspect {
  readonly found: RawFinding;
  readonly entry: FindingEntry;
  readonly isHypothesis: boolean;
  readonly fit: Fit;
  readonly by: PossibleReply | undefined;
}

/** Ranks what was found, and what may be, by the response; those that people should read first come first. */
export function rankCauses(
  tables: Contract,
  operation: OperationId | null,
  found: readonly RawFinding[],
  unseen: readonly UnseenCause[],
  answer: ReportedResponse | null,
  replies: PossibleReplies,
): RankedCause[] {
  const suspect = (each: RawFinding, isHypothesis: boolean): Suspect => {
    const fit =
      answer === null ? { fit: 'none' as const, by: undefined } : bestFit(each, replies(each.code, operation), answer);
    return { found: each, entry: tables.findings[each.code], isHypothesis, ...fit };
  };
  const certain = found.map((each) => suspect(each, false));
  const possible = unseen.flatMap(({ code, pointer, isValueUnknown }) => {
    const made = suspect({ code, pointer, slots: {} }, true);
    return isValueUnknown === true && made.fit !== 'words' ? [] : [made];
  });
  const origin = answer === null ? undefined : originOf(tables, operation, [...certain, ...possible], answer, replies);
  const admitted = possible.filter((each) => isAdmitted(each, certain, origin));
  const all = [...certain, ...admitted].map((each) => ranked(each, answer, origin));
  return slipsFirst(all.sort(byLikelihood(tables)));
}

const WRITTEN: ReadonlySet<FindingCode> = new Set(['key-unknown', 'parameter-unknown']);

/** A key that is missing because it is written in other letter case: the way it is written is the cause, and goes first. */
function slipsFirst(causes: readonly RankedCause[]): RankedCause[] {
  const moved = new Set<RankedCause>();
  const all = causes.flatMap((each, index) => {
    const { pointer } = each.found;
    const slip = causes.find(
      ({ found }, at) => at > index && WRITTEN.has(found.code) && found.pointer.toLowerCase() === pointer.toLowerCase(),
    );
    if (each.isHypothesis || WRITTEN.has(each.found.code) || slip === undefined || moved.has(slip)) return [each];
    moved.add(slip);
    return [{ ...slip, likelihood: each.likelihood, reason: each.reason }, each];
  });
  return all.filter((each) => !moved.has(each));
}

/**
 * What only may be counts where nothing certain is answered in these words, and where it is answered so under the
 * variants that hold. Who sends no token at all has no wrong one.
 */
function isAdmitted(
  { fit, by, entry }: Suspect,
  certain: readonly Suspect[],
  origin: CauseOrigin | undefined,
): boolean {
  if (certain.some((each) => each.fit === 'words')) return false;
  const isAboutCaller = entry.stage === 'authenticate' || entry.stage === 'authorize';
  if (isAboutCaller && certain.some((each) => each.entry.stage === 'authenticate')) return false;
  const isRejected = entry.severity === 'error' && by?.value === null;
  return fit === 'words' || (fit === 'status' && origin === undefined && isRejected);
}

function ranked(
  { found, entry, isHypothesis, fit, by }: Suspect,
  answer: ReportedResponse | null,
  origin: CauseOrigin | undefined,
): RankedCause {
  const isError = fit === 'status' && origin === undefined && by?.isError === true;
  const isWarning = entry.severity === 'warning' && fit !== 'words' && !isError;
  const likelihood = isWarning ? 'warning' : answer === null ? 'wrong' : likelihoodOf(entry, fit, answer, origin);
  return {
    found,
    isHypothesis,
    likelihood,
    reason: answer === null ? null : reasonOf(likelihood, entry, by, answer, origin),
  };
}

/** The stage and the place in its order that the words of the answer belong to, where the catalog knows them. */
function originOf(
  tables: Contract,
  operation: OperationId | null,
  suspects: readonly Suspect[],
  answer: ReportedResponse,
  replies: PossibleReplies,
): CauseOrigin | undefined {
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

/** Of several causes that the request does not show, the one to look for first; those without a rank come last. */
function byRank(a: FindingEntry, b: FindingEntry): number {
  return (a.rank ?? NO_RANK) - (b.rank ?? NO_RANK);
}

const NO_RANK = 1000;

function byLikelihood({ findings }: Contract): (a: RankedCause, b: RankedCause) => number {
  const isWarned = ({ found }: RankedCause) => findings[found.code].severity === 'warning';
  return (a, b) =>
    likelihoods.indexOf(a.likelihood) - likelihoods.indexOf(b.likelihood) ||
    Number(isWarned(a)) - Number(isWarned(b)) ||
    Number(a.isHypothesis) - Number(b.isHypothesis) ||
    (a.isHypothesis ? byRank(findings[a.found.code], findings[b.found.code]) : 0) ||
    byStage(findings[a.found.code as FindingCode], findings[b.found.code as FindingCode]) ||
    (a.found.pointer < b.found.pointer ? -1 : 1);
}

/**
 * How likely something that is wrong, or may be, is the cause of the response:
 * - `cause`: status and words fit; - `possible`: the status fits and the words say nothing;
 * - `next`: it comes later in the order of the stages, and would be answered once the cause is corrected;
 * - `unlikely`: it would have been answered otherwise, and before; - `contradicted`: the server accepted it;
 * - `wrong`: an error, and no answer is known; - `warning`.
 */
export type Likelihood = 'cause' | 'possible' | 'next' | 'wrong' | 'contradicted' | 'warning' | 'unlikely';

/** The order in which people should read. */
const likelihoods: readonly Likelihood[] = [
  'cause',
  'possible',
  'contradicted',
  'wrong',
  'next',
  'warning',
  'unlikely',
];

/** The position in the order of the stages that a response comes from. */
interface CauseOrigin {
  readonly stage: FindingEntry['stage'];
  readonly precedence: number;
}

/**
 * The best that any of the possible replies agrees with the answer, and that reply. An answer of this project's own
 * fake names its cause.
 */
function bestFit(
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

/** The likelihood of a finding that is an error. `origin` is the stage whose words the response has, if they are known. */
function likelihoodOf(
  entry: FindingEntry,
  fit: Fit,
  answer: ReportedResponse,
  origin: CauseOrigin | undefined,
): Likelihood {
  if (answer.status !== null && answer.status < 400) return 'contradicted';
  if (fit === 'words') return 'cause';
  if (origin === undefined) return fit === 'status' ? 'possible' : isLate(entry) ? 'next' : 'unlikely';
  return isBehind(entry, origin) ? 'next' : 'unlikely';
}

/** The reason for a likelihood, in a sentence; null if it is obvious. */
function reasonOf(
  likelihood: Likelihood,
  entry: FindingEntry,
  by: PossibleReply | undefined,
  answer: ReportedResponse,
  origin: CauseOrigin | undefined,
): string | null {
  const status = by?.reply.status;
  const also = by?.value == null ? '' : ` under the variant ${by.value}`;
  switch (likelihood) {
    case 'cause':
      return `status and words of the response are those of this cause${also}`;
    case 'possible':
      return `it has the status ${status}${also}, as here; nothing in the response decides it`;
    case 'next':
      return `it is checked after what this response is about, and would be rejected with ${status} next`;
    case 'contradicted':
      return `the contract rejects this with ${status} and the server responded ${answer.status}: either the server checks it later, or the claims behind it are wrong`;
    case 'unlikely': {
      if (by?.reply.code === 'not_implemented') return 'nothing is known here of how the vendor responds to it';
      const passed = origin === undefined ? '' : `; the response comes from the later stage ${origin.stage}`;
      return entry.stage === origin?.stage
        ? 'it is checked before what this response is about, and would have had another error text'
        : `it would have been rejected with ${status}, in the stage ${entry.stage}${passed}: the ${answer.status} suggests that the request passed there, so this is not the likely cause`;
    }
    default:
      return null;
  }
}

function isBehind(entry: FindingEntry, origin: CauseOrigin): boolean {
  const [stage, other] = [entry.stage, origin.stage].map((stage) => stages.indexOf(stage as Stage)) as [number, number];
  return stage === other ? entry.precedence >= origin.precedence : stage > other;
}

/** Without words to go by, what the last stages find comes after everything. */
function isLate({ stage }: FindingEntry): boolean {
  return stage === 'parse' || stage === 'inspect';
}
