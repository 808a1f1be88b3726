import type { Forms } from '../../generated/index.ts';
import { meantBy } from '../arguments/index.ts';
import { compileExpression, ExpressionError, escapeRegExp } from '../expressions/index.ts';
import { percentEncoded } from '../http/index.ts';
import { below, isObject, type JsonObject, parsedJson } from '../json/index.ts';

type StubRequest = Forms['Stub']['request'];
type TextCondition = NonNullable<StubRequest['headers']>[string];
type BodyCondition = NonNullable<StubRequest['body']>[number];

/** Reports a part of a mapping, by its JSON pointer, that no stub can express. */
export type Report = (pointer: string, problem: string) => void;

const LONGEST_EXPRESSION = 500;
const NO_CONDITION = 'has no counterpart among the conditions of a stub: equals, matches, doesNotMatch, exists';

/** The conditions of a mapping's request; what they cannot express is reported. */
export function conditionsOf(request: JsonObject, at: string, report: Report): StubRequest {
  const conditions: { -readonly [K in keyof StubRequest]: StubRequest[K] } = {};
  const headers: Record<string, TextCondition> = {};
  for (const [key, value] of Object.entries(request)) {
    const pointer = below(at, key);
    if (key === 'method') {
      if (typeof value === 'string' && value !== 'ANY') conditions.method = value;
    } else if (key in PATHS) conditions.path = pathOf(key, String(value), request, pointer, report);
    else if (key === 'queryParameters') conditions.query = texts(value, pointer, report);
    else if (key === 'headers') Object.assign(headers, texts(value, pointer, report));
    else if (key === 'basicAuthCredentials') headers['authorization'] = basic(value);
    else if (key === 'bodyPatterns' && Array.isArray(value))
      conditions.body = value.flatMap((each, index) => ofBody(each, below(pointer, String(index)), report));
    else if (key !== 'pathParameters') report(pointer, unknownKey(key));
  }
  if (Object.keys(headers).length > 0) conditions.headers = headers;
  // a stub has a condition at least
  return Object.keys(conditions).length > 0 ? conditions : { path: { matches: '^/' } };
}

/** A slip of a key, or one of WireMock that stubs do not have, such as cookies. */
function unknownKey(key: string): string {
  const meant = meantBy(key, [...Object.keys(PATHS), 'method', 'queryParameters', 'headers', 'bodyPatterns']);
  return meant === undefined ? 'has no counterpart in a stub' : `is not a key of a request; did you mean '${meant}'?`;
}

const PATHS: Readonly<Record<string, true>> = {
  url: true,
  urlPath: true,
  urlPathTemplate: true,
  urlPattern: true,
  urlPathPattern: true,
};

function pathOf(
  key: string,
  text: string,
  request: JsonObject,
  pointer: string,
  report: Report,
): NonNullable<StubRequest['path']> {
  if (key === 'urlPathTemplate') return filled(text, request['pathParameters'], pointer, report);
  if (key === 'urlPathPattern') return { matches: expression(`^(?:${text})$`, pointer, report) };
  if (key === 'urlPattern') {
    if (!text.includes('\\?'))
      report(
        pointer,
        'is compared with the query too, which a stub does only where the expression has \\?; use urlPathPattern',
      );
    return { matches: expression(`^(?:${text})$`, pointer, report) };
  }
  if (key === 'url' && !text.includes('?'))
    return { matches: expression(`^${escapeRegExp(text)}(?:\\?)?$`, pointer, report) };
  return text.includes('{') ? { matches: expression(`^${escapeRegExp(text)}$`, pointer, report) } : text;
}

/** A template in which the parameters that must equal a text are that text. */
function filled(template: string, parameters: unknown, pointer: string, report: Report): string {
  return Object.entries(isObject(parameters) ? parameters : {}).reduce((path, [name, matcher]) => {
    const { equalTo, ...others } = isObject(matcher) ? matcher : {};
    if (typeof equalTo === 'string' && Object.keys(others).length === 0)
      return path.replace(`{${name}}`, () => percentEncoded(equalTo));
    report(
      `${pointer.slice(0, pointer.lastIndexOf('/') + 1)}pathParameters/${name}`,
      'maps only as equalTo; use urlPathPattern',
    );
    return path;
  }, template);
}

function basic(value: unknown): TextCondition {
  const { username = '', password = '' } = isObject(value) ? value : {};
  return { equals: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

function texts(matchers: unknown, at: string, report: Report): Record<string, TextCondition> {
  return Object.fromEntries(
    Object.entries(isObject(matchers) ? matchers : {}).flatMap(([name, matcher]) => {
      const condition = ofText(matcher, below(at, name), report);
      return condition === undefined ? [] : [[name, condition]];
    }),
  );
}

/** The condition of a matcher of one text. Those of WireMock see the whole text; an expression of a stub, any part. */
function ofText(matcher: unknown, at: string, report: Report): TextCondition | undefined {
  const { caseInsensitive = false, ...operators } = isObject(matcher) ? matcher : {};
  const [[name = '', value] = [], ...others] = Object.entries(operators);
  const pointer = below(at, name);
  const text = String(value);
  if (others.length > 0 || (caseInsensitive === true && name !== 'equalTo')) return void report(at, NO_CONDITION);
  switch (name) {
    case 'equalTo':
      if (caseInsensitive !== true) return { equals: text };
      return { matches: expression(`(?i)^${escapeRegExp(text)}$`, pointer, report) };
    case 'contains':
      return { matches: expression(escapeRegExp(text), pointer, report) };
    case 'doesNotContain':
      return { doesNotMatch: expression(escapeRegExp(text), pointer, report) };
    case 'matches':
      return { matches: expression(`^(?:${text})$`, pointer, report) };
    case 'doesNotMatch':
      return { doesNotMatch: expression(`^(?:${text})$`, pointer, report) };
    case 'absent':
      return { exists: false };
    default:
      return void report(name === '' ? at : pointer, NO_CONDITION);
  }
}

function ofBody(matcher: unknown, at: string, report: Report): BodyCondition[] {
  const pattern = isObject(matcher) ? matcher : {};
  if ('equalToJson' in pattern) return ofJson('', pattern, at, report);
  if ('matchesJsonPath' in pattern) return ofJsonPath(pattern['matchesJsonPath'], below(at, 'matchesJsonPath'), report);
  return valueConditions('', pattern, at, report);
}

/** A matcher of a text, for the value at a pointer: WireMock compares a number as its text. */
function valueConditions(pointer: string, matcher: JsonObject, at: string, report: Report): BodyCondition[] {
  const condition = ofText(matcher, at, report);
  if (condition === undefined) return [];
  if (condition.equals !== undefined)
    return [{ pointer, matches: expression(`^${escapeRegExp(condition.equals)}$`, below(at, 'equalTo'), report) }];
  // no body is an empty text
  return [condition.exists === false && pointer === '' ? { pointer, matches: '^$' } : { pointer, ...condition }];
}

function ofJson(pointer: string, matcher: JsonObject, at: string, report: Report): BodyCondition[] {
  const { equalToJson, ignoreArrayOrder = false, ignoreExtraElements = false, ...others } = matcher;
  const read = typeof equalToJson === 'string' ? parsedJson(equalToJson) : { value: equalToJson };
  const here = below(at, 'equalToJson');
  if (read === undefined || /\$\{json-unit/.test(JSON.stringify(equalToJson)))
    report(here, 'is not plain JSON; a stub has no placeholders');
  else if (ignoreArrayOrder !== false)
    report(below(at, 'ignoreArrayOrder'), 'has no counterpart: a stub compares the order of arrays');
  else if (Object.keys(others).length > 0) report(at, NO_CONDITION);
  else if (ignoreExtraElements === false) return [{ pointer, equals: read.value }];
  else return leaves(pointer, read.value, here, report);
  return [];
}

/** A condition for each value inside of objects, so that objects may have more. */
function leaves(pointer: string, value: unknown, at: string, report: Report): BodyCondition[] {
  if (Array.isArray(value) && value.length > 0)
    report(at, 'has an array, which a stub compares whole; ignoreExtraElements does not map');
  if (!isObject(value)) return [{ pointer, equals: value }];
  const entries = Object.entries(value);
  if (entries.length === 0) return [{ pointer, exists: true }];
  return entries.flatMap(([key, each]) => leaves(below(pointer, key), each, at, report));
}

/** `$.a['b'][0]`: a JSONPath that is the same as a JSON pointer. */
const PLACE = /^\$(?:\.[\w-]+|\['[^'\\]+'\]|\[\d+\])+$/;
const KEY = /\.([\w-]+)|\['([^']+)'\]|\[(\d+)\]/g;

function ofJsonPath(value: unknown, at: string, report: Report): BodyCondition[] {
  const { expression: path, ...matcher } = isObject(value) ? value : { expression: value };
  if (typeof path !== 'string' || !PLACE.test(path)) {
    report(
      at,
      'is not the path of one value, such as $.a[0].b, which is all that the JSON pointer of a stub expresses',
    );
    return [];
  }
  const keys = [...path.matchAll(KEY)].map(([, name, quoted, index]) => name ?? quoted ?? index ?? '');
  const pointer = keys.reduce(below, '');
  if (Object.keys(matcher).length === 0) return [{ pointer, exists: true }];
  if ('equalToJson' in matcher) return ofJson(pointer, matcher, at, report);
  return valueConditions(pointer, matcher, at, report);
}

/** An expression as it is, reported if a stub does not take it. */
function expression(source: string, pointer: string, report: Report): string {
  if (source.length > LONGEST_EXPRESSION) {
    report(pointer, `becomes an expression of ${source.length} characters, of ${LONGEST_EXPRESSION} at most`);
    return source;
  }
  try {
    compileExpression(source);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    report(pointer, `is not a regular expression of RE2: ${error.message}`);
  }
  return source;
}
