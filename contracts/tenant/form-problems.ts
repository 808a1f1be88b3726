import { type Forms, formValidators, type Violation } from '../../generated/index.ts';
import { replacementHint } from '../arguments/index.ts';
import { limitWords } from '../json/index.ts';
import { HOW_TO_WRITE_AN_INSTANT } from '../time/index.ts';

/** One thing that is wrong with a user's document, such as a tenant file, and where. */
export interface SchemaProblem {
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
  readonly problem: string;
}

/** Everything that the schema of a form has against a value; empty where it holds. */
export async function schemaProblems(form: keyof Forms, value: unknown): Promise<SchemaProblem[]> {
  const validate = (await formValidators())[form]?.all;
  if (validate === undefined) throw new Error(`no schema is compiled for ${form}`);
  if (validate(value)) return [];
  const shapes = withoutConsequences(withoutOtherShapes(validate.errors ?? []));
  const isAlternative = (key: string, part: unknown) => {
    validate({ [key]: part });
    return !(validate.errors ?? []).some((each) => each.keyword === 'oneOf' && each.instancePath === '');
  };
  return unknownFirst(withOneChoice(withoutRivals(shapes, value, isAlternative))).map(inWords);
}

/** True for a problem of the key that the pointer ends with, and not of its value. */
export function isOfKey({ problem }: SchemaProblem): boolean {
  return problem.startsWith('the name of ') || (problem.startsWith("'") && problem.includes("' is not a key here"));
}

/** Several problems as one line for people: `/users/0 must be object, /skills must be array`. */
export function problemsInOneLine(problems: readonly SchemaProblem[]): string {
  return problems.map(({ pointer, problem }) => `${pointer} ${problem}`.trim()).join(', ');
}

/**
 * Where one of several shapes will do, a validator shows what is wrong with each. What has the type of one of them was
 * meant to be that one; only where none fits in type, all types are named.
 */
function withoutOtherShapes(violations: readonly Violation[]): Violation[] {
  return violations
    .filter(({ keyword }) => keyword === 'anyOf')
    .reduce<Violation[]>(
      (left, { instancePath }) => {
        const isType = (each: Violation) => each.keyword === 'type' && each.instancePath === instancePath;
        const isChoice = (each: Violation) => each.keyword === 'anyOf' && each.instancePath === instancePath;
        const others = left.filter((each) => !isType(each) && !isChoice(each));
        if (others.some((each) => each.instancePath.startsWith(instancePath))) return others;
        const message = `must be ${left
          .filter(isType)
          .map(({ params }) => String(params['type']))
          .join(' or ')}`;
        return [...others, { keyword: 'type', instancePath, params: {}, message }];
      },
      [...violations],
    );
}

/** What follows from another problem: the choice of keys of what is not an object, and a condition beside what it asks for. */
function withoutConsequences(violations: readonly Violation[]): Violation[] {
  const isType = (path: string) => violations.some((each) => each.keyword === 'type' && each.instancePath === path);
  return violations.filter(
    ({ keyword, instancePath }) =>
      !(keyword === 'oneOf' && isType(instancePath)) && !(keyword === 'if' && violations.length > 1),
  );
}

/** Where keys exclude each other and a form has several of them, that is one problem, which names those that are there. */
function withoutRivals(
  violations: readonly Violation[],
  value: unknown,
  isAlternative: (key: string, part: unknown) => boolean,
): Violation[] {
  const isChoice = ({ keyword, instancePath, params }: Violation) =>
    keyword === 'oneOf' && instancePath === '' && Array.isArray(params['passingSchemas']);
  const choice = violations.find(isChoice);
  if (choice === undefined) return [...violations];
  const there = Object.entries(value as object).filter(([key, part]) => isAlternative(key, part));
  const message = `must have only one of the keys ${there.map(([key]) => key).join(', ')}`;
  const isKey = (each: Violation) => each.keyword === 'required' && each.instancePath === '';
  return [...violations.filter((each) => each !== choice && !isKey(each)), { ...choice, message }];
}

/** Where one of several keys is needed and none is there, that is one problem and not one for each key. */
function withOneChoice(violations: readonly Violation[]): Violation[] {
  return violations
    .filter(({ keyword }) => keyword === 'oneOf')
    .reduce<Violation[]>(
      (left, choice) => {
        const isKey = (each: Violation) => each.keyword === 'required' && each.instancePath === choice.instancePath;
        const keys = left.filter(isKey).map(({ params }) => String(params['missingProperty']));
        // of a value of another type, its type alone is reported
        if (left.some((each) => each.keyword === 'type' && each.instancePath === choice.instancePath))
          return left.filter((each) => each !== choice);
        if (keys.length === 0 || choice.params['passingSchemas'] !== null) return left;
        const others = left.filter((each) => !isKey(each) && each !== choice);
        return [...others, { ...choice, message: `must have one of the keys ${keys.join(', ')}` }];
      },
      [...violations],
    );
}

/** A key that is not known is most often the cause of one that is missing. */
function unknownFirst(violations: readonly Violation[]): Violation[] {
  const isUnknown = ({ keyword }: Violation) => keyword === 'additionalProperties';
  return [...violations.filter(isUnknown), ...violations.filter((each) => !isUnknown(each))];
}

function inWords({ instancePath, keyword, params, message = keyword }: Violation): SchemaProblem {
  const allowed = params['allowedValues'] as readonly string[] | undefined;
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    return { pointer: `${instancePath}/${key}`, problem: `'${key}' is not a key here${replacementHint(key)}` };
  }
  if (keyword === 'const')
    return { pointer: instancePath, problem: `must be ${JSON.stringify(params['allowedValue'])}` };
  const words = limitWords(keyword, params['limit']);
  if (words !== undefined) return { pointer: instancePath, problem: words };
  if (params['format'] === 'date-time')
    return { pointer: instancePath, problem: `${message}, which is ${HOW_TO_WRITE_AN_INSTANT}` };
  return { pointer: instancePath, problem: allowed === undefined ? message : `${message}: ${allowed.join(', ')}` };
}
