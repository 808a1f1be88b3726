import type { OperationId } from '../../generated/index.ts';
import type { ScenarioReport } from '../admin-types/index.ts';
import type { Scenario, Step } from './scenario.ts';

/** The scenario of a sandbox, and whose turn it is. */
export class ScenarioState {
  #scenario: Scenario | undefined;
  #since = 0;
  #requests = 0;
  #round = 0;
  #at = 0;
  #takenNow = 0;
  #taken: number[] = [];
  /** Ids of the tokens that a step has let expire. */
  readonly expiredTokens = new Set<string>();

  /** Begins a scenario, at a time in milliseconds since 1970. */
  set(scenario: Scenario, now: number): void {
    this.clear();
    this.#scenario = scenario;
    this.#since = now;
    this.#taken = scenario.steps.map(() => 0);
  }

  clear(): void {
    this.#scenario = undefined;
    this.#requests = 0;
    this.#round = 0;
    this.#at = 0;
    this.#takenNow = 0;
    this.expiredTokens.clear();
  }

  /** The step that a request takes, if it is its turn and the request fits; it is counted. */
  take(operation: OperationId, now: number, fits: (step: Step) => boolean): Step | undefined {
    const scenario = this.#scenario;
    if (scenario === undefined || this.#hasExpired(scenario, now)) return undefined;
    const step = scenario.steps[this.#at];
    if (step === undefined || step.operation !== operation) return undefined;
    this.#requests += 1;
    if (!fits(step)) return undefined;
    this.#count(scenario, step);
    return step;
  }

  /** The name of the scenario that is set. */
  get name(): string {
    return this.#scenario?.form.name ?? 'without a name';
  }

  report(now: number): ScenarioReport {
    const scenario = this.#scenario;
    if (scenario === undefined) return { scenario: null, next: null, taken: [], requests: 0, state: 'none' };
    const hasEnded = scenario.steps[this.#at] === undefined;
    const state = hasEnded ? 'ended' : this.#hasExpired(scenario, now) ? 'expired' : 'running';
    return {
      scenario: scenario.form,
      next: state === 'running' ? this.#at : null,
      taken: [...this.#taken],
      requests: this.#requests,
      state,
    };
  }

  #hasExpired({ form: { expires } }: Scenario, now: number): boolean {
    if (expires === undefined) return false;
    const { afterSeconds = Number.POSITIVE_INFINITY, afterRequests = Number.POSITIVE_INFINITY } = expires;
    return now - this.#since >= afterSeconds * 1000 || this.#requests >= afterRequests;
  }

  #count(scenario: Scenario, step: Step): void {
    this.#taken[this.#at] = (this.#taken[this.#at] ?? 0) + 1;
    this.#takenNow += 1;
    if (this.#takenNow < step.times) return;
    this.#takenNow = 0;
    this.#at += 1;
    if (this.#at < scenario.steps.length || this.#round + 1 >= scenario.rounds) return;
    this.#round += 1;
    this.#at = 0;
  }
}
