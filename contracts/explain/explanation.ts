import type { Claim, Neighbor } from '../../generated/index.ts';
import type { SourceLocation } from '../json/index.ts';
import type { Finding } from '../validation/index.ts';
import { counted, type ReportedResponse, sentence } from './answer.ts';
import type { Change } from './correctors.ts';
import type { Likelihood } from './rank-causes.ts';

/** A finding with its place in the payload, and how likely it is the cause of the response. */
export interface ExplainedFinding extends Finding {
  readonly likelihood: Likelihood;
  readonly reason: string | null;
  /** True where the request does not show that it is so: `hint` is then the check that shows it. */
  readonly isHypothesis: boolean;
  /** Null where it is about no characters of the payload. */
  readonly place: SourceLocation | null;
}

/** What is known of a path that is not in the contract, or that only a thread claims. */
export interface PathNotes {
  readonly path: string;
  /** Who claims it, and the claim in words; null where nobody does. */
  readonly claimedBy: { readonly id: string; readonly claim: string; readonly source: string } | null;
  /** Whether this contract has an operation at the path. */
  readonly isHere: boolean;
  /** The documented operations that do the same job, or a part of it. */
  readonly documented: readonly Neighbor[];
}

/** Why a request was rejected, or would be. Plain data, ready for JSON. */
export interface Explanation {
  readonly verdict: Conclusion;
  /** One of the contract, or of an OpenAPI document that was given. */
  readonly operation: string | null;
  readonly request: { readonly method: string; readonly url: string };
  readonly answer: ReportedResponse | null;
  /** What people should read first comes first. */
  readonly findings: readonly ExplainedFinding[];
  /** What the answer itself has otherwise than the contract declares. */
  readonly ofAnswer: readonly Finding[];
  /** The payload as it should be, where that can be determined. */
  readonly corrected: {
    readonly payload: unknown;
    readonly changes: readonly Change[];
    readonly remaining: readonly Finding[];
  } | null;
  readonly path: PathNotes | null;
  /** Every claim that is referred to. */
  readonly claims: Readonly<Record<string, Claim>>;
}

/** The conclusion, as a word for machines and a sentence or two for people. */
export interface Conclusion {
  /**
   * `right`: nothing is wrong with the request, but maybe with the answer (`ofAnswer`); `wrong`: it would be rejected; `explained`: what is wrong accounts for the answer;
   * `narrowed`: it may be one of several things that the request does not show; `unexplained`: nothing known accounts
   * for the answer; `contradicted`: the server accepted what the contract rejects.
   */
  readonly kind: 'right' | 'wrong' | 'explained' | 'narrowed' | 'unexplained' | 'contradicted';
  readonly text: string;
}

/** What the conclusion depends on besides the findings. */
export interface RequestKnown {
  readonly isPath: boolean;
  readonly isBody: boolean;
  /** True for a path that this contract has on the word of a thread alone. */
  readonly isOnlyClaimed: boolean;
  /** True where the response itself is not one that the contract declares. */
  readonly isAnswerWrong: boolean;
}

/** Concludes from ranked findings. */
export function concludeFrom(
  findings: readonly ExplainedFinding[],
  answer: ReportedResponse | null,
  known: RequestKnown,
): Conclusion {
  const of = (likelihood: Likelihood) => findings.filter((each) => each.likelihood === likelihood);
  const errors = findings.filter(({ severity, isHypothesis }) => severity === 'error' && !isHypothesis);
  const rest = alsoFound(findings);
  if (answer === null || (answer.status !== null && answer.status < 400 && errors.length === 0)) {
    return errors.length === 0 ? right(rest, known) : wrong(errors, rest);
  }
  if (of('contradicted').length > 0) return contradicted(answer, errors);
  const [causes, possible] = [of('cause'), of('possible')];
  if (causes[0] !== undefined) return byWords(causes, rest);
  if (possible[0] !== undefined) return byStatus(possible, answer, rest);
  return unexplained(answer, errors, known, rest);
}

/** Status and words fit: what the request shows is the reason, else the only thing that is answered so. */
function byWords(causes: readonly ExplainedFinding[], rest: string): Conclusion {
  const [first] = causes as [ExplainedFinding];
  if (!first.isHypothesis) return { kind: 'explained', text: `The cause: ${sentence(first.message)}${rest}` };
  if (causes.length === 1) {
    const text = `The cause: ${sentence(first.message)} The request does not show it; the check below does.${rest}`;
    return { kind: 'explained', text };
  }
  const isOnePlace = first.pointer !== '' && causes.every(({ pointer }) => pointer === first.pointer);
  const about = isOnePlace ? `The response is about ${first.pointer}. ` : '';
  return narrowed(`${about}${causes.length} causes have this response`, rest);
}

/** The status alone fits: what the request shows is the likely reason. */
function byStatus(possible: readonly ExplainedFinding[], { status }: ReportedResponse, rest: string): Conclusion {
  const [first] = possible as [ExplainedFinding];
  if (first.isHypothesis) {
    if (possible.length > 1) return narrowed(`${possible.length} causes have the status ${status}`, rest);
    const text = `One cause that is known here has the status ${status}, and the request does not show it; the check below does.${rest}`;
    return { kind: 'narrowed', text };
  }
  const others = possible.length - 1;
  const also = others === 0 ? '' : ` ${counted(others, 'other cause')} would have the status ${status} too.`;
  const text = `The likely cause: ${sentence(first.message)} Nothing in the response decides it.${also}${rest}`;
  return { kind: 'explained', text };
}

function right(rest: string, { isAnswerWrong }: RequestKnown): Conclusion {
  const ofAnswer = isAnswerWrong ? ' The response is not one that the contract declares.' : '';
  return { kind: 'right', text: `Nothing is wrong with this request, as far as the contract knows.${ofAnswer}${rest}` };
}

function wrong([first, ...others]: readonly ExplainedFinding[], rest: string): Conclusion {
  const more = others.length === 0 ? '' : ` ${counted(others.length, 'more error')} would follow after the fix.`;
  return { kind: 'wrong', text: `It would be rejected: ${sentence(first?.message ?? '')}${more}${rest}` };
}

function narrowed(what: string, rest: string): Conclusion {
  const text = `${what}, and the request does not show which. The most likely comes first, each with its check.${rest}`;
  return { kind: 'narrowed', text };
}

function contradicted({ status }: ReportedResponse, errors: readonly ExplainedFinding[]): Conclusion {
  return {
    kind: 'contradicted',
    text: `The server responded ${status} to what the contract rejects (${errors.map(({ code }) => code).join(', ')}). Either it checks this later, or the claims behind the contract are wrong.`,
  };
}

function unexplained(
  { status }: ReportedResponse,
  errors: readonly ExplainedFinding[],
  known: RequestKnown,
  rest: string,
): Conclusion {
  const words = status === null ? 'this error text' : `the status ${status}`;
  const notes = [
    errors.length === 0 ? '' : ' What is wrong with the request would have another response; it is listed below.',
    known.isPath ? '' : ' The path is not in this contract.',
    known.isBody || status !== 400 ? '' : BODY_UNKNOWN,
    status === 404 && known.isOnlyClaimed ? PATH_ONLY_CLAIMED : '',
    status !== null && status >= 500 ? SERVER_FAILED : '',
  ];
  return { kind: 'unexplained', text: `No cause that is known here has ${words}.${notes.join('')}${rest}` };
}

const BODY_UNKNOWN = ' The body of the request is not known, and most causes of a 400 are in it: give the payload.';
const PATH_ONLY_CLAIMED =
  ' That this path exists rests on one forum thread (EP-01), and no published document has it (EP-13): the server may not know it.';
const SERVER_FAILED =
  ' A 5xx is a failure of the server: a retry may ring twice, so check first whether the call was placed.';

/** How many other errors and warnings there are, as the end of a conclusion. */
export function alsoFound(findings: readonly ExplainedFinding[]): string {
  const next = findings.filter(({ likelihood }) => likelihood === 'next').length;
  const warnings = findings.filter(({ likelihood }) => likelihood === 'warning').length;
  const parts = [
    next === 0 ? '' : ` ${counted(next, 'more error')} would be rejected next.`,
    warnings === 0 ? '' : ` There ${warnings === 1 ? 'is' : 'are'} ${counted(warnings, 'warning')}.`,
  ];
  return parts.join('');
}
