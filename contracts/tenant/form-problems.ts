import { type Forms, formValidators, type Violation } from '../../generated/index.ts';
import { replacementHint } from '../arguments/index.ts';
import { below, limitWords } from '../json/index.ts';
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
  const all = validate.errors ?? [];
  const first = all.slice(0, MOST_LOOKED_AT);
  const shapes = withoutConsequences(withoutOtherShapes(first));
  const isAlternative = (key: string, part: unknown) => {
    validate({ [key]: part });
    return !(validate.errors ?? []).some((each) => each.keyword === 'oneOf' && each.instancePath === '');
  };
  const problems = unknownFirst(withOneChoice(withoutRivals(shapes, value, isAlternative))).map(inWords);
  const others = all.length - first.length;
  return others === 0 ? problems : [...problems, { pointer: '', problem: `has ${others} more violations, not listed` }];
}

/** Violations are compared with each other: of more of them, the rest is counted only. */
const MOST_LOOKED_AT = 1_000;

/** True for a problem of the key that the pointer ends with, and not of its value. */
export function isOfKey({ problem }: SchemaProblem): boolean {
  return problem.startsWith('the name of ') || (problem.startsWith("'") && problem.includes("' is not a key here"));
}

/** A line has no more of them. */
const MOST_IN_ONE_LINE = 10;

/** Several problems as one line for people: `/users/0 must be object, /skills must be array`. */
export function problemsInOneLine(problems: readonly SchemaProblem[]): string {
  const shown = problems.slice(0, MOST_IN_ONE_LINE).map(({ pointer, problem }) => `${pointer} ${problem}`.trim());
  const others = problems.length - shown.length;
  return [...shown, ...(others > 0 ? [`and ${others} more`] : [])].join(', ');
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
    (each) =>
      !(each.keyword === 'oneOf' && isType(each.instancePath)) &&
      !(each.keyword === 'if' && violations.length > 1) &&
      !('propertyName' in each), // its `propertyNames` is reported
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

/** What the expressions of the forms ask for. */
const PATTERN_WORDS: Readonly<Record<string, string>> = {
  '^(/.*)?$': 'must be a JSON Pointer: empty, or / before each key, as in /contact/externalId',
  '^((path|query|header)?/.*)?$': 'must be a JSON Pointer such as /campaignId, or path/, query/ or header/ and a name',
  '^[1-5](xx|\\d\\d)$': 'must be a status, such as 403, or a class, such as 4xx',
  '^[A-Za-z]{1,20}$': 'must be a method, which is 1 to 20 letters',
  '^[\\t\\x20-\\x7e]*$': 'must be printable ASCII',
  '^[a-z0-9][a-z0-9-]{0,63}$': 'must be 1 to 64 lower-case letters, digits and -',
  '^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$':
    'must be a date as HTTP has it, such as Wed, 21 Oct 2026 07:28:00 GMT',
  '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$': 'must be a UUID',
  '^[A-Za-z0-9._~+/-]+=*$': 'must be letters, digits and . _ ~ + / -, as a header carries it',
  '^([01]\\d|2[0-3]):[0-5]\\d$': 'must be a time such as 08:30',
  '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$': 'must be a time such as 17:30, or 24:00',
};

/** Of the forms only headers have names with a form. */
const HEADER_NAME = 'the name of a header must be 1 to 100 letters, digits and signs, without spaces';

/** The same for keywords whose texts say nothing: `not` is only in the form of a stub. */
const KEYWORD_WORDS: Readonly<Record<string, string>> = {
  not: 'must have only one of the keys json, text',
};

function inWords({ instancePath, keyword, params, message = keyword }: Violation): SchemaProblem {
  const allowed = params['allowedValues'] as readonly string[] | undefined;
  if (keyword === 'additionalProperties') {
    const key = String(params['additionalProperty']);
    return { pointer: `${instancePath}/${key}`, problem: `'${key}' is not a key here${replacementHint(key)}` };
  }
  if (keyword === 'propertyNames')
    return { pointer: below(instancePath, String(params['propertyName'])), problem: HEADER_NAME };
  if (keyword === 'const')
    return { pointer: instancePath, problem: `must be ${JSON.stringify(params['allowedValue'])}` };
  const words =
    limitWords(keyword, params['limit']) ?? PATTERN_WORDS[String(params['pattern'])] ?? KEYWORD_WORDS[keyword];
  if (words !== undefined) return { pointer: instancePath, problem: words };
  if (params['format'] === 'date-time')
    return { pointer: instancePath, problem: `${message}, which is ${HOW_TO_WRITE_AN_INSTANT}` };
  return { pointer: instancePath, problem: allowed === undefined ? message : `${message}: ${allowed.join(', ')}` };
}
