import { percentDecoded } from '../http/index.ts';
import { below, isObject, valueAt } from '../json/index.ts';
import { bracketed, repeatedProblem } from './bracketed.ts';
import { isJsonMedia } from './media-types.ts';
import { itemsIn, membersIn, type TextStyle, textIn } from './parameter-styles.ts';
import { readJson } from './read-json.ts';
import { resolvedPointer } from './references.ts';
import { kindsOf, membersOf, type ValueKind } from './value-kinds.ts';

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
  readonly form: 'text' | 'list' | 'text-or-list' | 'object' | 'deep-object' | 'json';
  readonly written: TextStyle;
  /** Each item of a list, or each member of an object, is a parameter of its own. */
  readonly isSpread: boolean;
  /** The members of an object. */
  readonly members: readonly string[];
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
const STYLES: ReadonlySet<unknown> = new Set(
  'simple label matrix form spaceDelimited pipeDelimited deepObject'.split(' '),
);

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
  const { name: written, in: part, content, required } = parameter;
  if (typeof written !== 'string' || !PARTS.has(part)) return undefined;
  const name = part === 'header' ? written.toLowerCase() : written;
  if (part === 'header' && OTHERWISE.has(name)) return undefined;
  const [media] = isObject(content) ? Object.keys(content) : [];
  const style = styleOf(name, part as ParameterPart, parameter);
  const members = membersOf(document, parameter['schema']);
  const isSpread = (part === 'query' || part === 'cookie') && style.explode;
  const form = formOf(document, parameter, media, style, members);
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
    written: style,
    isSpread,
    members: [...members.keys()],
  };
}

function styleOf(name: string, part: ParameterPart, { style, explode }: Readonly<Record<string, unknown>>): TextStyle {
  const usual = part === 'query' || part === 'cookie' ? 'form' : 'simple';
  const chosen = (STYLES.has(style) ? style : usual) as TextStyle['style'];
  return { name, style: chosen, explode: typeof explode === 'boolean' ? explode : chosen === 'form' };
}

/** Undefined for what is not checked: objects with members that no style writes, and those in several cookies. */
function formOf(
  document: object,
  { schema, in: part }: Readonly<Record<string, unknown>>,
  media: string | undefined,
  { style, explode }: TextStyle,
  members: ReadonlyMap<string, ReadonlySet<ValueKind>>,
): DeclaredParameter['form'] | undefined {
  if (media !== undefined) return isJsonMedia(media) ? 'json' : 'text';
  const kinds = kindsOf(document, schema);
  if (style === 'deepObject' && kinds.has('object')) return 'deep-object';
  const isSpread = part === 'query' && explode;
  const isWritable = [...members.values()].every(
    (of) => of.size === 1 && (of.has('text') || (of.has('list') && isSpread)),
  );
  if (kinds.size === 1 && kinds.has('object') && isWritable && !(part === 'cookie' && explode)) return 'object';
  // no style says how objects are written in a list
  if (!kinds.has('text') && !kinds.has('list')) return undefined;
  if (kinds.has('text') && kinds.has('list')) return 'text-or-list';
  return kinds.has('text') ? 'text' : 'list';
}

/** The values of parameters by part, and what is wrong with those that cannot be read. */
export interface ParameterValues {
  readonly values: Record<ParameterPart, Record<string, unknown>>;
  readonly unread: readonly (readonly [parameter: DeclaredParameter, problem: string])[];
}

/** The values of parameters before texts are taken for other types. Undeclared ones are left out. */
export function parameterValues(parameters: readonly DeclaredParameter[], sources: ParameterSources): ParameterValues {
  const query = new URLSearchParams(sources.query);
  const cookies = cookiesOf(sources.header('cookie') ?? '');
  const none = () => Object.create(null); // a name may be `__proto__`
  const values: ParameterValues['values'] = { path: none(), query: none(), header: none(), cookie: none() };
  const unread: [DeclaredParameter, string][] = [];
  for (const parameter of parameters) {
    const texts = textsOf(parameter, sources, query, cookies);
    const found =
      texts.length > 1 && isSingle(parameter)
        ? { problem: repeatedProblem(texts.length) }
        : valueIn(parameter, texts, query);
    if ('problem' in found) unread.push([parameter, found.problem]);
    else if (found.value !== undefined) values[parameter.in][parameter.name] = found.value;
  }
  return { values, unread };
}

/** Whether a parameter may come once. What is not checked may come as often as it does. */
function isSingle({ form, schema, isSpread }: DeclaredParameter): boolean {
  if (schema === undefined) return false;
  return form === 'text' || form === 'json' || ((form === 'list' || form === 'object') && !isSpread);
}

/** As they are sent: percent-encoding is the only one that the style `form` has. */
function cookiesOf(header: string): (readonly [name: string, text: string])[] {
  return header.split(';').map((each) => {
    const at = each.indexOf('=');
    return [each.slice(0, Math.max(at, 0)).trim(), percentDecoded(each.slice(at + 1).trim())];
  });
}

function textsOf(
  { in: part, name }: DeclaredParameter,
  { params, header }: ParameterSources,
  query: URLSearchParams,
  cookies: ReturnType<typeof cookiesOf>,
): string[] {
  if (part === 'query') return query.getAll(name);
  if (part === 'cookie') return cookies.flatMap(([given, text]) => (given === name ? [text] : []));
  const text = part === 'path' ? (Object.hasOwn(params, name) ? params[name] : undefined) : header(name);
  return text === undefined ? [] : [text];
}

type Found = { readonly value: unknown } | { readonly problem: string };

function valueIn(parameter: DeclaredParameter, texts: readonly string[], query: URLSearchParams): Found {
  const { form, in: part, name, written, isSpread } = parameter;
  const last = texts.at(-1);
  if (form === 'deep-object') return { value: deepObject(name, query) ?? last };
  if (form === 'object' && isSpread) return { value: spreadObject(parameter, query) };
  if (last === undefined) return { value: undefined };
  if (form === 'json') return readJson(last);
  if (form === 'text-or-list' && texts.length > 1) return { value: [...texts] };
  if (form === 'list' && isSpread) return { value: [...texts] };
  if (form === 'object') return inStyle(membersIn(written, last), written);
  if (form !== 'list') return inStyle(textIn(written, last), written);
  // spaces around the commas of a header are none of its items
  const items = itemsIn(written, last);
  return inStyle(part === 'header' ? items?.map((item) => item.trim()) : items, written);
}

function inStyle(value: unknown, { style }: TextStyle): Found {
  return value === undefined ? { problem: `is not written in the style ${style}` } : { value };
}

/** `filter[name]=x` is a member of `filter`. */
function deepObject(name: string, query: URLSearchParams): unknown {
  const fields = bracketed([...query].filter(([key]) => key.startsWith(`${name}[`)));
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Members that are parameters of the query; what is not declared may be a parameter of its own. */
function spreadObject({ members, isRequired }: DeclaredParameter, query: URLSearchParams): unknown {
  const given = members.filter((name) => query.has(name)).map((name) => [name, query.getAll(name)] as const);
  if (given.length === 0 && !isRequired) return undefined;
  return Object.fromEntries(given.map(([name, texts]) => [name, texts.length === 1 ? texts[0] : texts]));
}
