// not by the door, which brings the whole contract: the first paint needs the names of the stages only
import { stages as allStages, type Stage } from '../../../contracts/contract/contract.ts';
import type { JournalEntry } from '../../../mock-server/client/index.ts';

const [, ...stages] = allStages; // the first, `http`, is what happens below the stages

/** The stages of a request, in order. */
export const STAGES = stages;

/** The result of a request in a stage: it passed, was rejected there, had its answer chosen there, or never came in. */
export type StageOutcome = 'passed' | 'rejected' | 'chosen' | 'skipped';

/** One stage of one request. */
export interface StageMark {
  readonly stage: (typeof STAGES)[number];
  readonly outcome: StageOutcome;
}

/** The row of stages of an exchange. */
export function stageTrack(entry: JournalEntry): StageMark[] {
  const stop = stopOf(entry);
  return STAGES.map((stage) => ({ stage, outcome: stage === stop?.stage ? stop.outcome : outcomeOf(entry, stage) }));
}

/** Where an exchange was decided otherwise than by going through, and what decided it; undefined where it went through. */
export interface Stop {
  /** A stage, or `http` for what never became a request. */
  readonly stage: string;
  readonly outcome: 'rejected' | 'chosen';
  /** Code of a finding, or who chose the answer. */
  readonly by: string;
}

/** Where an exchange stopped, or undefined. */
export function stopOf({ override, findings, document }: JournalEntry): Stop | undefined {
  if (override !== null && (override.reply !== null || override.finding !== null))
    return { stage: 'override', outcome: 'chosen', by: override.finding ?? override.reply ?? override.by };
  if (document !== undefined && document.problems.length > 0)
    return { stage: 'inspect', outcome: 'rejected', by: `the document ${document.title}` };
  const rejection = findings.find(({ severity, shadowed }) => severity === 'error' && shadowed !== true);
  return rejection === undefined ? undefined : { stage: rejection.stage, outcome: 'rejected', by: rejection.code };
}

/** True of an exchange that went past the stages, through a proxy to another server, and was judged beside it. */
export function isValidatedByProxy({ stages, control }: JournalEntry): boolean {
  return stages.length === 0 && control !== true;
}

/** The row of stages in words, for people who cannot see it. */
export function trackInWords(entry: JournalEntry): string {
  const stop = stopOf(entry);
  if (isValidatedByProxy(entry))
    return stop === undefined ? 'valid against the contract' : `violates the contract: ${stop.by}`;
  if (stop === undefined) return 'passed all stages';
  return stop.outcome === 'chosen'
    ? `the response was overridden: ${stop.by}`
    : `rejected at ${stop.stage}: ${stop.by}`;
}

function outcomeOf({ stages }: JournalEntry, stage: Stage): StageOutcome {
  return stages.includes(stage) ? 'passed' : 'skipped';
}
