import type { Claim, OperationId } from '../../generated/index.ts';
import type { Change } from '../correct/corrector.ts';
import type { Finding } from '../finding.ts';
import type { AnswerTold } from './answer.ts';
import type { PathStory } from './path-story.ts';
import type { Place } from './place.ts';
import type { Standing } from './standing.ts';
import type { Verdict } from './verdict.ts';

/** A finding with its place in the payload, and how it stands to the answer. */
export interface ExplainedFinding extends Finding {
  readonly standing: Standing;
  readonly reason: string | null;
  /** True where the request does not show that it is so: `hint` is then the check that tells. */
  readonly isHypothesis: boolean;
  /** Null where it is about no characters of the payload. */
  readonly place: Place | null;
}

/** Why an exchange went as it did, or would. */
export interface Explanation {
  readonly verdict: Verdict;
  readonly operation: OperationId | null;
  readonly request: { readonly method: string; readonly url: string };
  readonly answer: AnswerTold | null;
  /** What people should read first comes first. */
  readonly findings: readonly ExplainedFinding[];
  /** What the answer itself has otherwise than the contract declares. */
  readonly ofAnswer: readonly Finding[];
  /** The payload as it should be, where that can be told. */
  readonly corrected: {
    readonly payload: unknown;
    readonly changes: readonly Change[];
    readonly remaining: readonly Finding[];
  } | null;
  readonly path: PathStory | null;
  /** Every claim that is referred to. */
  readonly claims: Readonly<Record<string, Claim>>;
}
