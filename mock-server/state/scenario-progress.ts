import type { ScenarioReport } from '../admin-types/index.ts';
import type { SandboxState, Scenario, ScenarioProgress, Step } from '../exchange/index.ts';
import { type Clock, timeIn } from './clock.ts';

/** A scenario that begins, at a time in milliseconds since 1970. */
export function beginning(scenario: Scenario, now: number): ScenarioProgress {
  const taken = scenario.steps.map(() => 0);
  return { scenario, since: now, requests: 0, round: 0, at: 0, takenNow: 0, taken, expiredTokens: [] };
}

/** The name of a scenario. */
export function nameOf({ scenario }: ScenarioProgress): string {
  return scenario.form.name ?? 'without a name';
}

/** The step that a request takes, if it is its turn and the request fits; and how far the scenario has come then. */
export function takeStep(
  progress: ScenarioProgress,
  operation: string,
  now: number,
  fits: (step: Step) => boolean,
): { readonly step: Step | undefined; readonly progress: ScenarioProgress } {
  const step = hasExpired(progress, now) ? undefined : progress.scenario.steps[progress.at];
  if (step === undefined || step.operation !== operation) return { step: undefined, progress };
  const afterRequest = { ...progress, requests: progress.requests + 1 };
  return fits(step) ? { step, progress: counted(afterRequest, step) } : { step: undefined, progress: afterRequest };
}

/** The state with no scenario set. */
export function withoutScenario(state: SandboxState): SandboxState {
  return { ...state, scenario: null };
}

/** What is set, and how far it has come. */
export function reportIn(of: SandboxState, source: Clock): ScenarioReport {
  const { scenario: progress } = of;
  const now = timeIn(of, source);
  if (progress === null) return { scenario: null, next: null, taken: [], requests: 0, state: 'none' };
  const { scenario, at, taken, requests } = progress;
  const state = scenario.steps[at] === undefined ? 'ended' : hasExpired(progress, now) ? 'expired' : 'running';
  return { scenario: scenario.form, next: state === 'running' ? at : null, taken, requests, state };
}

function hasExpired({ scenario, since, requests }: ScenarioProgress, now: number): boolean {
  const { expires } = scenario.form;
  if (expires === undefined) return false;
  const { afterSeconds = Number.POSITIVE_INFINITY, afterRequests = Number.POSITIVE_INFINITY } = expires;
  return now - since >= afterSeconds * 1000 || requests >= afterRequests;
}

function counted(progress: ScenarioProgress, { times }: Step): ScenarioProgress {
  const { scenario, at, round } = progress;
  const taken = progress.taken.map((count, index) => (index === at ? count + 1 : count));
  const takenNow = progress.takenNow + 1;
  if (times === 'always' || takenNow < times) return { ...progress, taken, takenNow };
  const next = { ...progress, taken, takenNow: 0, at: at + 1 };
  const isLastRound = scenario.rounds !== 'always' && round + 1 >= scenario.rounds;
  return next.at < scenario.steps.length || isLastRound ? next : { ...next, round: round + 1, at: 0 };
}
