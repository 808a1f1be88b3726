import type { Contract, FormProblem, Operation } from '../../contracts/index.ts';
import type { Forms, OperationId } from '../../generated/index.ts';
import { type NamedAnswer, namedAnswer } from './named-answer.ts';
import { readStep, type StepForm } from './step-in-short.ts';

/** A step that can be taken. */
export interface Step {
  /** As it is shown. */
  readonly label: string;
  readonly operation: OperationId;
  /** Undefined: as the contract says. */
  readonly answer: NamedAnswer | undefined;
  /** Infinite where it is taken for ever. */
  readonly times: number;
  readonly retryAfter: string | null | undefined;
  readonly delay: number;
  readonly expireToken: boolean;
  readonly when: { readonly pointer: string; readonly equals?: unknown; readonly matches?: RegExp } | undefined;
}

/** A scenario whose names are all known. */
export interface Scenario {
  readonly form: Forms['Scenario'];
  readonly steps: readonly Step[];
  /** How often it is gone through; infinite for ever. */
  readonly rounds: number;
}

/** Looks up everything that a scenario names; everything that is not there is told at once. */
export function compileScenario(
  tables: Contract,
  form: Forms['Scenario'],
): { readonly scenario: Scenario } | { readonly problems: readonly FormProblem[] } {
  const problems: FormProblem[] = [];
  const endless = form.steps.findIndex((step) => timesOf(readStep(step)) === 'always');
  if (endless >= 0 && endless < form.steps.length - 1)
    problems.push({
      pointer: `/steps/${endless + 1}`,
      problem: 'is never reached, for the step before it is taken for ever',
    });
  const known = tables.operations.map(({ id }) => id);
  if (form.operation !== undefined && !known.some((id) => id === form.operation)) {
    const problem = `there is no operation ${form.operation}; there are ${known.join(', ')}`;
    return { problems: [{ pointer: '/operation', problem }] };
  }
  const steps = form.steps.flatMap((written, index) => {
    const fault = (at: string, problem: string) => problems.push({ pointer: `/steps/${index}${at}`, problem });
    const step = readStep(written);
    if (typeof step !== 'string') return compileStep(tables, step, step.when?.operation ?? form.operation, fault) ?? [];
    fault('', step);
    return [];
  });
  if (problems.length > 0) return { problems };
  return { scenario: { form, steps, rounds: roundsOf(form) } };
}

function timesOf(step: StepForm | string): StepForm['times'] {
  return typeof step === 'string' ? undefined : step.times;
}

type Fault = (at: string, problem: string) => unknown;

function compileStep(tables: Contract, step: StepForm, name = 'placeCall', fault: Fault): Step | undefined {
  const operation = tables.operations.find(({ id }) => id === name);
  if (operation === undefined) {
    const known = tables.operations.map(({ id }) => id).join(', ');
    return void fault('', `there is no operation ${name}; there are ${known}`);
  }
  const { answer: wanted = 'pass', times = 1, retryAfter, delay = 0, expireToken = false, when } = step;
  const answer = wanted === 'pass' ? undefined : answerOf(tables, operation, String(wanted), fault);
  const matches = when?.matches === undefined ? undefined : expressionOf(when.matches, fault);
  return {
    label: `${wanted}${times === 1 ? '' : times === 'always' ? '...' : ` x${times}`}`,
    operation: operation.id,
    answer,
    times: times === 'always' ? Number.POSITIVE_INFINITY : times,
    retryAfter: retryAfter === undefined ? undefined : retryAfter === false ? null : String(retryAfter),
    delay,
    expireToken,
    when:
      when?.pointer === undefined
        ? undefined
        : { pointer: when.pointer, ...('equals' in when && { equals: when.equals }), ...(matches && { matches }) },
  };
}

function answerOf(tables: Contract, operation: Operation, name: string, fault: Fault): NamedAnswer | undefined {
  const named = namedAnswer(tables, operation, name);
  return typeof named === 'string' ? void fault('', named) : named;
}

function expressionOf(text: string, fault: Fault): RegExp | undefined {
  try {
    return new RegExp(text, 'u');
  } catch (error) {
    return void fault('/when/matches', (error as Error).message);
  }
}

function roundsOf({ repeat = false }: Forms['Scenario']): number {
  if (repeat === true) return Number.POSITIVE_INFINITY;
  return repeat === false ? 1 : repeat;
}
