import type { FindingCode, OperationId } from '../../generated/index.ts';
import { type Contract, type FindingEntry, type Stage, stages } from '../derive/index.ts';
import type { Found } from '../finding.ts';
import type { AnswerTold } from './answer.ts';
import type { Fit } from './fit.ts';
import type { Hypothesis } from './hypotheses.ts';
import type { PossibleReplies, PossibleReply } from './possible-replies.ts';
import { bestFit, type Origin, reasonOf, type Standing, standingOf, standings } from './standing.ts';

/** Something that is wrong, or may be, and how it stands to the answer. */
export interface Judged {
  readonly found: Found;
  /** True where nothing shows that it is so; it only could be. */
  readonly isHypothesis: boolean;
  readonly standing: Standing;
  readonly reason: string | null;
}

interface Suspect {
  readonly found: Found;
  readonly entry: FindingEntry;
  readonly isHypothesis: boolean;
  readonly fit: Fit;
  readonly by: PossibleReply | undefined;
}

/** Judges what was found, and what may be, by the answer; those that people should read first come first. */
export function judge(
  tables: Contract,
  operation: OperationId | null,
  found: readonly Found[],
  hypotheses: readonly Hypothesis[],
  answer: AnswerTold | null,
  replies: PossibleReplies,
): Judged[] {
  const suspect = (each: Found, isHypothesis: boolean): Suspect => {
    const fit =
      answer === null ? { fit: 'none' as const, by: undefined } : bestFit(each, replies(each.code, operation), answer);
    return { found: each, entry: tables.findings[each.code], isHypothesis, ...fit };
  };
  const certain = found.map((each) => suspect(each, false));
  const possible = answer === null ? [] : hypotheses.map((each) => suspect({ ...each, slots: {} }, true));
  const origin = answer === null ? undefined : originOf(tables, operation, [...certain, ...possible], answer, replies);
  const admitted = possible.filter((each) => isAdmitted(each, certain, origin));
  return [...certain, ...admitted].map((each) => judged(each, answer, origin)).sort(inReadingOrder(tables));
}

/**
 * What only may be counts where nothing certain is answered in these words, and where it is answered so under the
 * readings that hold. Who sends no token at all has no wrong one.
 */
function isAdmitted({ fit, by, entry }: Suspect, certain: readonly Suspect[], origin: Origin | undefined): boolean {
  if (certain.some((each) => each.fit === 'words')) return false;
  const isAboutCaller = entry.stage === 'authenticate' || entry.stage === 'authorise';
  if (isAboutCaller && certain.some((each) => each.entry.stage === 'authenticate')) return false;
  const isRefused = entry.severity === 'error' && by?.reading === null;
  return fit === 'words' || (fit === 'status' && origin === undefined && isRefused);
}

function judged(
  { found, entry, isHypothesis, fit, by }: Suspect,
  answer: AnswerTold | null,
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

/** The room and the place in its order that the words of the answer belong to, where the catalogue knows them. */
function originOf(
  tables: Contract,
  operation: OperationId | null,
  suspects: readonly Suspect[],
  answer: AnswerTold,
  replies: PossibleReplies,
): Origin | undefined {
  const worded = suspects.filter(({ fit }) => fit === 'words').map(({ entry }) => entry);
  const [first] = (worded.length > 0 ? worded : entriesWorded(tables, operation, answer, replies)).sort(byRoom);
  return first;
}

function entriesWorded(
  tables: Contract,
  operation: OperationId | null,
  answer: AnswerTold,
  replies: PossibleReplies,
): FindingEntry[] {
  return (Object.values(tables.findings) as FindingEntry[]).filter(
    ({ code, reply }) =>
      reply !== null && bestFit({ code, slots: {} }, replies(code, operation), answer).fit === 'words',
  );
}

function byRoom(a: FindingEntry, b: FindingEntry): number {
  return stages.indexOf(a.stage as Stage) - stages.indexOf(b.stage as Stage) || a.precedence - b.precedence;
}

function inReadingOrder({ findings }: Contract): (a: Judged, b: Judged) => number {
  return (a, b) =>
    standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
    Number(a.isHypothesis) - Number(b.isHypothesis) ||
    byRoom(findings[a.found.code as FindingCode], findings[b.found.code as FindingCode]) ||
    (a.found.pointer < b.found.pointer ? -1 : 1);
}
