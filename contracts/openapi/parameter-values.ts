import { below, isObject, valueAt } from '../json/index.ts';
import { bracketed } from './bracketed.ts';
import { resolved, resolvedPointer } from './references.ts';

/** A part of a request that parameters are in. */
export type ParameterPart = 'path' | 'query' | 'header' | 'cookie';

/** A parameter as a document declares it. */
export interface DeclaredParameter {
  /** Headers in lower case. */
  readonly name: string;
  readonly in: ParameterPart;
  readonly isRequired: boolean;
  /** Of the query alone: nothing is a value whatever the schema asks for. */
  readonly allowsEmpty: boolean;
  /** Of the parameter, and of its schema, in the document. */
  readonly pointer: string;
  readonly schema: string | undefined;
  readonly form: 'text' | 'list' | 'text-or-list' | 'deep-object' | 'json';
  /** What separates the items of a list that is one text; undefined where each item is a parameter of its own. */
  readonly separator: string | undefined;
}

/** What the parameters of a request are read from. */
export interface ParameterSources {
  readonly params: Readonly<Record<string, string>>;
  /** With or without its question mark. */
  readonly query: string;
  /** By lower-case name; several lines as one. */
  header(name: string): string | undefined;
}

/** Where a parameter may be (Parameter Object). */
export const PARTS: ReadonlySet<unknown> = new Set(['path', 'query', 'header', 'cookie']);
/** Headers that a document declares in other ways (OpenAPI 3.1, Parameter Object). */
const OTHERWISE: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);
const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** The parameters of an operation; its own go before those of its path. */
export function declaredParameters(document: object, path: string, operation: string): DeclaredParameter[] {
  const declared = new Map<string, DeclaredParameter>();
  for (const owner of [path, operation]) {
    const list = valueAt(document, `${owner}/parameters`);
    for (const index of Array.isArray(list) ? list.keys() : []) {
      const parameter = declaredParameter(document, resolvedPointer(document, `${owner}/parameters/${index}`));
      if (parameter !== undefined) declared.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...declared.values()];
}

function declaredParameter(document: object, pointer: string): DeclaredParameter | undefined {
  const parameter = valueAt(document, pointer);
  if (!isObject(parameter)) return undefined;
  const { name: written, in: part, content, required, style, explode } = parameter;
  if (typeof written !== 'string' || !PARTS.has(part)) return undefined;
  const name = part === 'header' ? written.toLowerCase() : written;
  if (part === 'header' && OTHERWISE.has(name)) return undefined;
  const [media] = isObject(content) ? Object.keys(content) : [];
  const isOneText = part === 'path' || part === 'header' || explode === false || String(style) in SEPARATORS;
  const form = formOf(document, parameter, media);
  const ofSchema = media === undefined ? [] : ['content', media];
  const at = form === undefined ? undefined : [...ofSchema, 'schema'].reduce(below, pointer);
  return {
    name,
    in: part as ParameterPart,
    isRequired: form !== undefined && (required === true || part === 'path'),
    allowsEmpty: part === 'query' && parameter['allowEmptyValue'] === true,
    pointer,
    schema: at !== undefined && valueAt(document, at) === undefined ? undefined : at,
    form: form ?? 'text',
    separator: isOneText ? (SEPARATORS[String(style)] ?? ',') : undefined,
  };
}

/** Undefined for what is not checked: objects whose members are parameters of their own or alternate in a text, and rare styles. */
function formOf(
  document: object,
  { schema, style }: Readonly<Record<string, unknown>>,
  media: string | undefined,
): DeclaredParameter['form'] | undefined {
  if (media !== undefined) return 'json';
  if (style === 'label' || style === 'matrix') return undefined;
  const kinds = kindsOf(document, schema);
  if (style === 'deepObject' && kinds.has('object')) return 'deep-object';
  // no style says how objects are written in a list
  if (!kinds.has('text') && !kinds.has('list')) return undefined;
  if (kinds.has('text') && kinds.has('list')) return 'text-or-list';
  return kinds.has('text') ? 'text' : 'list';
}

type ValueKind = 'text' | 'list' | 'object' | 'list of objects';

const MOST_LEVELS = 12;

/** What the values of a schema are, of any of its alternatives. */
function kindsOf(document: object, schema: unknown, level = 0): Set<ValueKind> {
  const found = resolved(document, schema);
  if (!isObject(found) || level > MOST_LEVELS) return new Set(['text']);
  const types = [found['type'] ?? []].flat().filter((type) => type !== 'null');
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((key) => (Array.isArray(found[key]) ? found[key] : []));
  if (types.length === 0 && parts.length > 0)
    return new Set(parts.flatMap((each) => [...kindsOf(document, each, level + 1)]));
  return new Set(types.length === 0 ? ['text'] : types.map((type) => kindOf(document, type, found['items'], level)));
}

function kindOf(document: object, type: unknown, items: unknown, level: number): ValueKind {
  if (type === 'object') return 'object';
  if (type !== 'array') return 'text';
  const ofItems = kindsOf(document, items, level + 1);
  return ofItems.has('text') || ofItems.has('list') ? 'list' : 'list of objects';
}

/** The values of parameters by part, and the parameters that may come once and came several times. */
export interface ParameterValues {
  readonly values: Record<ParameterPart, Record<string, unknown>>;
  readonly repeated: readonly (readonly [parameter: DeclaredParameter, times: number])[];
}

/** The values of parameters before texts are taken for other types. Undeclared ones are left out. */
export function parameterValues(parameters: readonly DeclaredParameter[], sources: ParameterSources): ParameterValues {
  const query = new URLSearchParams(sources.query);
  const cookies = new URLSearchParams((sources.header('cookie') ?? '').replace(/;\s*/g, '&'));
  const none = () => Object.create(null); // a name may be `__proto__`
  const values: ParameterValues['values'] = { path: none(), query: none(), header: none(), cookie: none() };
  const repeated: [DeclaredParameter, number][] = [];
  for (const parameter of parameters) {
    const texts = textsOf(parameter, sources, query, cookies);
    const value = valueIn(parameter, texts, query);
    if (value !== undefined) values[parameter.in][parameter.name] = value;
    if (texts.length > 1 && isSingle(parameter)) repeated.push([parameter, texts.length]);
  }
  return { values, repeated };
}

/** Whether a parameter may come once. What is not checked may come as often as it does. */
function isSingle({ form, schema, separator }: DeclaredParameter): boolean {
  if (schema === undefined) return false;
  return form === 'text' || form === 'json' || (form === 'list' && separator !== undefined);
}

function textsOf(
  { in: part, name }: DeclaredParameter,
  { params, header }: ParameterSources,
  query: URLSearchParams,
  cookies: URLSearchParams,
): string[] {
  if (part === 'query') return query.getAll(name);
  if (part === 'cookie') return cookies.getAll(name);
  const text = part === 'path' ? (Object.hasOwn(params, name) ? params[name] : undefined) : header(name);
  return text === undefined ? [] : [text];
}

function valueIn(
  { form, in: part, name, separator }: DeclaredParameter,
  texts: readonly string[],
  query: URLSearchParams,
): unknown {
  const last = texts.at(-1);
  if (form === 'deep-object') return deepObject(name, query) ?? last;
  if (last === undefined) return undefined;
  if (form === 'json') return parsedOrText(last);
  if (form === 'text') return last;
  if (form === 'text-or-list') return texts.length > 1 ? [...texts] : last;
  if (separator === undefined) return [...texts];
  // spaces around the commas of a header are none of its items
  return part === 'header' ? last.split(separator).map((item) => item.trim()) : last.split(separator);
}

/** `filter[name]=x` is a member of `filter`. */
function deepObject(name: string, query: URLSearchParams): unknown {
  const fields = bracketed([...query].filter(([key]) => key.startsWith(`${name}[`)));
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
