import { ArgumentError } from '../../contracts/arguments/index.ts';
import { openApiProblems, problemsInOneLine, type SchemaProblem, schemaProblems } from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import type { Fault, RateLimit, ScenarioChoice } from '../admin-types/index.ts';
import { isFaultName } from '../state/index.ts';

/** What a sandbox begins with. */
export interface InitialFaults {
  /** By name; those that a sandbox begins with, and goes back to by `reset`. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** None by default. */
  readonly rateLimit?: RateLimit;
}

/** An option of the server that is invalid. */
export class StartOptionError extends ArgumentError {
  readonly option: 'adminToken' | 'allowedHosts' | 'cors' | 'store' | 'tls' | 'tls.cert' | 'tls.key' | 'target';

  constructor(option: StartOptionError['option'], problem: string) {
    super(option, problem);
    this.option = option;
  }

  override get name(): string {
    return 'StartOptionError';
  }
}

/** Rejects with an ArgumentError that says everything that is wrong with a form. */
export async function assertForm(form: keyof Forms, value: unknown, what: string): Promise<void> {
  const problems = await schemaProblems(form, value);
  if (problems.length === 0) return;
  throw new ArgumentError(what, problemsInOneLine(problems));
}

/** Everything that is wrong with a fault and its name. */
export async function faultProblems(name: string, fault: unknown): Promise<readonly SchemaProblem[]> {
  return isFaultName(name) ? schemaProblems('Fault', fault) : [{ pointer: '', problem: NO_FAULT_NAME }];
}

/** The same for a fault and its name. */
export async function assertFault(name: string, fault: unknown): Promise<void> {
  if (!isFaultName(name)) throw new ArgumentError('name', NO_FAULT_NAME);
  await assertForm('Fault', fault, `the fault '${name}'`);
}

/** What is wrong with a name that is none. */
export const NO_FAULT_NAME = 'the name of a fault is 1 to 64 letters, digits and . _ -';

/** The same for a scenario of one's own; a name is looked up when it is set. */
export async function assertScenario(scenario: ScenarioChoice | undefined): Promise<void> {
  if (scenario !== undefined && typeof scenario !== 'string') await assertForm('Scenario', scenario, 'the scenario');
}

/** The same for all that a sandbox begins with. */
export async function assertInitial({
  faults = {},
  rateLimit,
  scenario,
}: InitialFaults & { readonly scenario?: ScenarioChoice }): Promise<void> {
  await assertScenario(scenario);
  for (const [name, fault] of Object.entries(faults)) await assertFault(name, fault);
  if (rateLimit !== undefined) await assertForm('RateLimit', rateLimit, 'the rate limit');
}

/** Throws an ArgumentError that says everything that keeps documents from being served. */
export function assertDocuments(documents: readonly object[] = []): void {
  for (const [index, document] of documents.entries()) {
    const problems = openApiProblems(document);
    if (problems.length > 0) throw new ArgumentError(`openapi[${index}]`, problemsInOneLine(problems));
  }
}
