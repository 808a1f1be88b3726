import { ArgumentError } from '../../contracts/arguments/index.ts';
import {
  compileExpression,
  ExpressionError,
  type SchemaProblem,
  schemaProblems,
  unknownName,
} from '../../contracts/internal.ts';
import { isHttpDate } from '../../contracts/time/index.ts';
import { builtInScenarios, type Forms } from '../../generated/index.ts';
import type { ScenarioChoice } from '../admin-types/index.ts';
import type { Scenario, Step } from '../exchange/index.ts';
import { documentAnswer, type NamedOperations, namedAnswer, unknownOperation } from './named-answer.ts';

/** The scenario that a choice means. It must have been checked: throws where something is wrong with it. */
export function checkedScenario(operations: NamedOperations, choice: ScenarioChoice): Scenario {
  const chosen = chosenScenario(operations, choice);
  if ('problems' in chosen)
    throw new ArgumentError('scenario', chosen.problems.map(({ problem }) => problem).join('; '));
  return chosen.scenario;
}

/** Looks up everything that a scenario names; everything that is missing is reported at once. */
function compileScenario(
  operations: NamedOperations,
  form: Forms['Scenario'],
): { readonly scenario: Scenario } | { readonly problems: readonly SchemaProblem[] } {
  const problems: SchemaProblem[] = [];
  const endless = form.steps.findIndex((step) => timesOf(readStep(step)) === 'always');
  if (endless >= 0 && endless < form.steps.length - 1)
    problems.push({
      pointer: `/steps/${endless + 1}`,
      problem: 'is never reached, because the step before it is repeated forever',
    });
  const problem = form.operation === undefined ? undefined : unknownOperation(operations, form.operation);
  if (problem !== undefined) return { problems: [{ pointer: '/operation', problem }] };
  const steps = form.steps.flatMap((written, index) => {
    const fault = (at: string, problem: string) => problems.push({ pointer: `/steps/${index}${at}`, problem });
    const step = readStep(written);
    if (typeof step !== 'string')
      return compileStep(operations, step, step.when?.operation ?? form.operation, fault) ?? [];
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

function compileStep(operations: NamedOperations, step: StepForm, name = 'placeCall', fault: Fault): Step | undefined {
  const unknown = unknownOperation(operations, name);
  if (unknown !== undefined) return void fault('', unknown);
  const { answer: wanted = 'pass', times = 1, retryAfter, delay = 0, expireToken = false, when } = step;
  const answer = wanted === 'pass' ? undefined : answerOf(operations, name, String(wanted), fault);
  if (typeof retryAfter === 'string' && !isHttpDate(retryAfter))
    fault('/retryAfter', 'must be a date that exists, such as Thu, 31 Jan 2030 12:00:00 GMT');
  if (when?.matches !== undefined) checkExpression(when.matches, fault);
  return {
    label: `${wanted}${times === 1 ? '' : times === 'always' ? '...' : ` x${times}`}`,
    operation: name,
    ...(answer && { answer }),
    times,
    ...(retryAfter !== undefined && { retryAfter: retryAfter === false ? null : String(retryAfter) }),
    delay,
    expireToken,
    ...(when?.pointer !== undefined && { when: conditionOf(when.pointer, when) }),
  };
}

function conditionOf(pointer: string, when: NonNullable<StepForm['when']>): NonNullable<Step['when']> {
  return {
    pointer,
    ...('equals' in when && { equals: when.equals }),
    ...(when.matches !== undefined && { matches: when.matches }),
  };
}

function answerOf(
  { tables, documents }: NamedOperations,
  operation: string,
  name: string,
  fault: Fault,
): Step['answer'] {
  const ofContract = tables.operations.find(({ id }) => id === operation);
  const ofDocument = documents?.named(operation);
  const named =
    ofContract === undefined ? ofDocument && documentAnswer(ofDocument, name) : namedAnswer(tables, ofContract, name);
  return typeof named === 'string' ? void fault('', named) : named;
}

function checkExpression(text: string, fault: Fault): void {
  try {
    compileExpression(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    fault('/when/matches', `is not a regular expression of RE2: ${error.message}`);
  }
}

function roundsOf({ repeat = false }: Forms['Scenario']): Scenario['rounds'] {
  if (repeat === true) return 'always';
  return repeat === false ? 1 : repeat;
}

/** Everything that keeps a value from being a scenario of a contract, and of documents beside it. */
export async function scenarioProblems(operations: NamedOperations, value: unknown): Promise<readonly SchemaProblem[]> {
  const ofForm = await schemaProblems('Scenario', value);
  if (ofForm.length > 0) return ofForm;
  const compiled = compileScenario(operations, value as Forms['Scenario']);
  return 'problems' in compiled ? compiled.problems : [];
}

/** The scenario that is meant, its names looked up; or everything that is wrong with it. */
export function chosenScenario(
  operations: NamedOperations,
  choice: ScenarioChoice,
): { readonly scenario: Scenario } | { readonly problems: readonly SchemaProblem[] } {
  if (typeof choice !== 'string') return compileScenario(operations, choice);
  const form = Object.hasOwn(builtInScenarios, choice) ? builtInScenarios[choice] : undefined;
  if (form !== undefined) return compileScenario(operations, { name: choice, ...form });
  return { problems: [{ pointer: '', problem: unknownName('scenario', choice, Object.keys(builtInScenarios)) }] };
}

/** A step of a scenario as it is written in full. */
type StepForm = Exclude<Forms['Scenario']['steps'][number], number | string>;

const ANSWER = /^[A-Za-z0-9_-]+$/;
type Part = 'retryAfter' | 'delay' | 'times';

const PARTS: readonly (readonly [pattern: RegExp, part: Part, read: (digits: string) => Partial<StepForm>])[] = [
  [/^retry-after (\d{1,9})(?!\S)/, 'retryAfter', (digits) => ({ retryAfter: Number(digits) })],
  [/^no retry-after(?!\S)/, 'retryAfter', () => ({ retryAfter: false })],
  [/^delay (\d{1,4}|[1-5]\d{4}|60000)(?!\S)/, 'delay', (digits) => ({ delay: Number(digits) })],
  [/^x([1-9]\d{0,8})(?!\S)/, 'times', (digits) => ({ times: Number(digits) })],
  [/^(?:…|\.\.\.)$/, 'times', () => ({ times: 'always' })],
];
const PARTS_IN_WORDS =
  'retry-after <seconds, at most 999999999>, no retry-after, delay <milliseconds, at most 60000>, x<times>, …';

/** Reads a step in short, `429 retry-after 2 x3` or `202…`; a text where it is none. */
function readStep(step: Forms['Scenario']['steps'][number]): StepForm | string {
  if (typeof step === 'number') return { answer: step };
  if (typeof step !== 'string') return step;
  const [first = '', ...words] = step
    .trim()
    .replace(/(…|\.\.\.)$/, ' $1')
    .split(/\s+/);
  if (!ANSWER.test(first)) return `'${step}' does not begin with a status, a reply, a finding or pass`;
  let form: StepForm = { answer: first };
  let rest = words.join(' ');
  while (rest !== '') {
    const part = PARTS.find(([pattern]) => pattern.test(rest));
    if (part === undefined) return `'${rest}' is none of: ${PARTS_IN_WORDS}`;
    const [pattern, name, read] = part;
    if (name in form) return `'${step}' says twice what ${name} is`;
    const [all, digits = ''] = pattern.exec(rest) ?? [''];
    form = { ...form, ...read(digits) };
    rest = rest.slice(all.length).trim();
  }
  return form;
}
