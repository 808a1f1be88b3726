import { type Contract, type FormProblem, formProblems, nearest } from '../../contracts/index.ts';
import { type Expectation, NO_OPERATION, type Verification } from './expectation.ts';

/**
 * Everything that is wrong with a verification: by its schema first, then what a schema cannot say. Names that nothing
 * has, expressions that are none and counts that no number meets would make an expectation that never holds, or one
 * that always does where none are wanted.
 */
export async function verificationProblems(value: unknown, contract: Contract): Promise<FormProblem[]> {
  const problems = await formProblems('Verification', value);
  if (problems.length > 0) return problems;
  return (value as Verification).expectations.flatMap((each, index) =>
    problemsOf(each, `/expectations/${index}`, contract),
  );
}

function problemsOf(expectation: Expectation, at: string, { operations, findings }: Contract): FormProblem[] {
  const { operation, finding, headers = {}, body = [] } = expectation;
  const known = [...operations.map(({ id }) => id as string), NO_OPERATION];
  return [
    ...unknown(`${at}/operation`, 'operation', operation, known),
    ...unknown(`${at}/finding`, 'finding', finding, Object.keys(findings)),
    ...Object.entries(headers).flatMap(([name, { matches }]) => expression(`${at}/headers/${escaped(name)}`, matches)),
    ...body.flatMap(({ matches }, index) => expression(`${at}/body/${index}`, matches)),
    ...impossible(`${at}/count`, expectation.count ?? {}),
  ];
}

function unknown(pointer: string, what: string, name: string | undefined, known: readonly string[]): FormProblem[] {
  if (name === undefined || known.includes(name)) return [];
  return [{ pointer, problem: `no ${what} is called '${name}'; did you mean '${nearest(name, known)}'?` }];
}

function expression(pointer: string, matches: string | undefined): FormProblem[] {
  if (matches === undefined) return [];
  try {
    new RegExp(matches, 'u');
    return [];
  } catch (error) {
    return [{ pointer: `${pointer}/matches`, problem: `is no regular expression: ${(error as Error).message}` }];
  }
}

function impossible(pointer: string, { exactly, atLeast, atMost }: NonNullable<Expectation['count']>): FormProblem[] {
  if (exactly !== undefined && (atLeast ?? atMost) !== undefined)
    return [{ pointer, problem: 'exactly stands alone, without atLeast and atMost' }];
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
    return [{ pointer, problem: `no number is at least ${atLeast} and at most ${atMost}` }];
  return [];
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
