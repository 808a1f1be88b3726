import { ArgumentError } from '../../contracts/arguments/index.ts';
import {
  isBodiless,
  openApiProblems,
  problemsInOneLine,
  type SchemaProblem,
  schemaProblems,
} from '../../contracts/internal.ts';
import type { Forms } from '../../generated/index.ts';
import type { Fault, RateLimit, ScenarioChoice, Stub, StubState } from '../admin-types/index.ts';
import { isAdminPath } from '../admin-types/index.ts';
import { requestProblems } from '../journal/index.ts';
import { type NamedOperations, nameProblem, newStubs, tooManyStubs, unknownOperation } from '../state/index.ts';

/** What a sandbox begins with. */
export interface InitialOverrides {
  /** By name; those that a sandbox begins with, and goes back to by `reset`. */
  readonly faults?: Readonly<Record<string, Fault>>;
  /** None by default. */
  readonly rateLimit?: RateLimit;
  /** By name: responses to requests that meet conditions, whatever their path. */
  readonly stubs?: Readonly<Record<string, Stub>>;
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
export async function faultProblems(
  operations: NamedOperations,
  name: string,
  value: unknown,
): Promise<readonly SchemaProblem[]> {
  const wrongName = nameProblem('fault', name);
  if (wrongName !== undefined) return [{ pointer: '', problem: wrongName }];
  const problems = await schemaProblems('Fault', value);
  if (problems.length > 0) return problems;
  const { operation } = value as Fault;
  const problem = operation === undefined ? undefined : unknownOperation(operations, operation);
  return problem === undefined ? [] : [{ pointer: '/operation', problem }];
}

/** The same for a fault and its name. */
export async function assertFault(
  operations: NamedOperations,
  name: string,
  fault: unknown,
  argument = 'fault',
): Promise<void> {
  const wrongName = nameProblem('fault', name);
  if (wrongName !== undefined) throw new ArgumentError('name', wrongName);
  const problems = await faultProblems(operations, name, fault);
  if (problems.length > 0) throw new ArgumentError(argument, problemsInOneLine(problems));
}

/** Headers that say how the response is sent. */
const OF_THE_CONNECTION = /^(connection|content-length|keep-alive|transfer-encoding|upgrade|trailer|te)$/i;

/** Everything that is wrong with a stub and its name. */
export async function stubProblems(name: string, value: unknown): Promise<readonly SchemaProblem[]> {
  const wrongName = nameProblem('stub', name);
  if (wrongName !== undefined) return [{ pointer: '', problem: wrongName }];
  const problems = await schemaProblems('Stub', value);
  if (problems.length > 0) return problems;
  const { request, responses } = value as Stub;
  const { path } = request;
  const isOurs = typeof path === 'string' && isAdminPath(path);
  return [
    ...(isOurs ? [{ pointer: '/request/path', problem: 'is a path of the admin API, to which no stub responds' }] : []),
    ...requestProblems(request, '/request'),
    ...responses.flatMap(({ status, json, text }, index) =>
      isBodiless(status) && (json !== undefined || text !== undefined)
        ? [{ pointer: `/responses/${index}`, problem: `has a body, and a ${status} has none; leave out json and text` }]
        : [],
    ),
    ...responses.flatMap(({ headers = {} }, index) =>
      Object.keys(headers)
        .filter((header) => OF_THE_CONNECTION.test(header))
        .map((header) => ({
          pointer: `/responses/${index}/headers/${header}`,
          problem: 'is set by the server; leave it out',
        })),
    ),
  ];
}

/** Rejects with an ArgumentError for a stub, its name, or one too many. */
export async function assertStub(name: string, stub: unknown, argument = 'stub'): Promise<void> {
  const wrongName = nameProblem('stub', name);
  if (wrongName !== undefined) throw new ArgumentError('name', wrongName);
  const problems = await stubProblems(name, stub);
  if (problems.length > 0) throw new ArgumentError(argument, problemsInOneLine(problems));
}

/** Throws an ArgumentError where a sandbox does not take that many. */
export function assertStubs(stubs: readonly StubState[]): readonly StubState[] {
  const problem = tooManyStubs(stubs);
  if (problem !== undefined) throw new ArgumentError('stubs', problem);
  return stubs;
}

/** The same for a scenario of one's own; a name is looked up when it is set. */
export async function assertScenario(scenario: ScenarioChoice | undefined, argument: string): Promise<void> {
  if (scenario !== undefined && typeof scenario !== 'string') await assertForm('Scenario', scenario, argument);
}

/** The same for all that a sandbox begins with. */
export async function assertInitial(
  operations: NamedOperations,
  { faults = {}, rateLimit, scenario, stubs = {} }: InitialOverrides & { readonly scenario?: ScenarioChoice },
): Promise<void> {
  await assertScenario(scenario, 'scenario');
  for (const [name, fault] of Object.entries(faults)) await assertFault(operations, name, fault, `faults.${name}`);
  for (const [name, stub] of Object.entries(stubs)) await assertStub(name, stub, `stubs.${name}`);
  assertStubs(newStubs(stubs));
  if (rateLimit !== undefined) await assertForm('RateLimit', rateLimit, 'rateLimit');
}

/** Throws an ArgumentError that says everything that keeps documents from being served. */
export function assertDocuments(documents: readonly object[] = []): void {
  for (const [index, document] of documents.entries()) {
    const problems = openApiProblems(document);
    if (problems.length > 0) throw new ArgumentError(`openapi[${index}]`, problemsInOneLine(problems));
  }
}
