import type { Contract, Operation, Parameter, ValueType } from '../contract/index.ts';
import { coercedFields, coercedText, isUnset, namesOf } from './coerce.ts';
import { type RawFinding, rawFinding } from './finding.ts';

/** The parameters of a request by part, each value of the type that the contract declares where its text allows. */
export interface RequestParameters {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
}

/** A request as schemas, rules and pointers speak of it. */
export interface RequestValue extends RequestParameters {
  readonly body: unknown;
}

const NO_VALUES: Readonly<Record<string, unknown>> = {};

/** A request without parameters. */
export const NO_PARAMETERS: RequestParameters = { path: NO_VALUES, query: NO_VALUES, header: NO_VALUES };

/** Where parameters are read from: of the path by name, the query with or without its question mark, headers by lower-case name. */
export interface ParameterTexts {
  readonly path: Readonly<Record<string, string>>;
  readonly query: string;
  header(name: string): string | undefined;
}

/** Reads the parameters that an operation declares. Of a repeated one the last counts; others are left out. */
export function readParameters(tables: Contract, operation: Operation, texts: ParameterTexts): RequestParameters {
  const { parameters } = operation;
  if (parameters.length === 0) return NO_PARAMETERS;
  const isLenient = tables.families[operation.family]?.isLenient === true;
  const query = queryTexts(texts.query, isLenient);
  const read = (part: Parameter['in'], textOf: (name: string) => string | undefined) =>
    Object.fromEntries(
      parameters.flatMap(({ name, in: at, type }): [string, unknown][] => {
        const text = at === part ? textOf(name) : undefined;
        const isLeftOut = text === undefined || (at === 'query' && isLenient && isUnset(text, type));
        return isLeftOut ? [] : [[name, coercedText(text, type)]];
      }),
    );
  return {
    path: read('path', (name) => texts.path[name]),
    query: read('query', (name) => query.get(isLenient ? name.toLowerCase() : name)),
    header: read('header', (name) => texts.header(name.toLowerCase())),
  };
}

function queryTexts(query: string, isLenient: boolean): Map<string, string> {
  return new Map([...new URLSearchParams(query)].map(([name, text]) => [isLenient ? name.toLowerCase() : name, text]));
}

/** What a family that answers nothing without an Accept header has to say of a request. */
export function acceptFound(
  { families }: Contract,
  { family }: Operation,
  header: ParameterTexts['header'],
): readonly RawFinding[] {
  const code = families[family]?.needsAccept;
  if (!code) return NO_FINDINGS;
  const given = header('accept');
  if (given === undefined) return [{ code, pointer: '', slots: {} }];
  return acceptsJson(given)
    ? NO_FINDINGS
    : [rawFinding('accept-not-json', 'header/accept', { given: given.trim().slice(0, 80) || 'empty' })];
}

/** Whether an Accept header takes JSON (RFC 9110 section 12.5.1). */
function acceptsJson(given: string): boolean {
  return given.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const isExcluded = parameters.some((each) => /^q=0(?:\.0{0,3})?$/.test(each));
    return !isExcluded && /^(?:\*\/\*|application\/\*|application\/(?:[\w.-]+\+)?json|text\/json)$/.test(type);
  });
}

/** Parameters that a query has more than once, in a family that takes their names in any letter case; the last counts. */
export function repeatedFound({ families }: Contract, operation: Operation, query: string): readonly RawFinding[] {
  if (!families[operation.family]?.isLenient || !query.includes('&')) return NO_FINDINGS;
  const ofQuery = operation.parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const counts = new Map([...ofQuery, ...Object.keys(operation.fields)].map((name) => [name.toLowerCase(), 0]));
  const found: RawFinding[] = [];
  for (const name of new URLSearchParams(query).keys()) {
    const count = counts.get(name.toLowerCase());
    if (count === 1) found.push(rawFinding('parameter-repeated', `query/${name}`, { key: name }));
    if (count !== undefined) counts.set(name.toLowerCase(), count + 1);
  }
  return found;
}

const NO_FINDINGS: readonly RawFinding[] = [];

/** A body of a family that takes fields from the query too, and what is odd about it. */
export interface LenientBody {
  readonly value: Readonly<Record<string, unknown>>;
  /** Fields that come from the query. */
  readonly fromQuery: ReadonlySet<string>;
  readonly found: readonly RawFinding[];
}

/**
 * The body of an operation whose fields may be in the query or in the body, under names in any letter case. Where both
 * have one, that of the body counts.
 */
export function lenientBody(
  { fields }: Operation,
  query: string,
  body: Readonly<Record<string, unknown>>,
): LenientBody {
  const names = namesOf(fields);
  const value = coercedFields(body, fields);
  const found: RawFinding[] = [];
  const fromQuery = new Set<string>();
  for (const [written, text] of new URLSearchParams(query)) {
    const name = names.get(written.toLowerCase());
    if (name === undefined) continue;
    const type = fields[name] as ValueType;
    if (isUnset(text, type)) continue;
    const given = coercedText(text, type);
    if (!(name in value)) fromQuery.add(name);
    if (!(name in value) || fromQuery.has(name)) value[name] = given;
    else if (String(value[name]) !== String(given))
      found.push(rawFinding('parameter-differs', `query/${name}`, { key: name }));
  }
  return { value, fromQuery, found };
}
