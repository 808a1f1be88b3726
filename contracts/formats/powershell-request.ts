import { type HttpRequest, httpHeaders, percentEncoded } from '../http/index.ts';
import { isObject } from '../json/index.ts';
import { Budget } from './budget.ts';
import { asWritten } from './exchange-record.ts';
import type { CodeRead } from './fetch-code.ts';
import { isUrlKnown } from './known-url.ts';
import { lineCounter } from './numbered-lines.ts';
import { CODE, inWords, isComputed } from './powershell-text.ts';
import { PowerShellReader } from './powershell-values.ts';

/** Windows PowerShell calls it curl and wget, too. */
const COMMAND =
  /(?<![\w.$'"-])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm|(?:curl|wget)(?=[^\r\n]{0,300}[ \t]-(?:Uri|Method|Headers|Body|ContentType|UseBasicParsing)\b))(?=[ \t`])/gi;
const ASSIGNMENT = /(?:^|;)[ \t]*(?:\[[\w.[\]]{1,60}\][ \t]*)?\$(\w{1,60})[ \t]*=(?!=)/gm;
/** `$name["key"] = value`, `$name.key = value` and `$name.Add("key", value)`. */
const ENTRY = /(?:^|;)[ \t]*\$(\w{1,60})(?:(?:\[["']([^"'\n]{1,99})["']\]|\.(\w{1,60}))[ \t]*=(?!=)|\.Add\()/gim;

/** What changes a variable in another way: then its value is not known. */
const CHANGE =
  /\$(\w{1,60})(?:(?:\.\w{1,60}){0,5}\.(?:Remove|Clear|Insert)|(?:\.\w{1,60}){1,5}\.Add)\(|\$(\w{1,60})(?:\.\w{1,60}){2,6}[ \t]*=(?!=)/gi;

/** A command or a function at the beginning of a statement, with its arguments. */
const GIVEN = /(?:^|[;{(|=])[ \t]*([A-Za-z][\w-]{0,60})[ \t]+(?![ \t=])([^\n;|{}]{0,400})/gm;
const PURE =
  /^(?:ConvertTo-\w+|Write-\w+|Out-\w+|Invoke-(?:WebRequest|RestMethod)|iwr|irm|echo|if|elseif|while|until|for|foreach|switch|return|in|param|function|throw|Test-\w+|Get-\w+|Select-\w+)$/i;

type Variables = Map<string, unknown>;

/**
 * Reads the commands Invoke-WebRequest and Invoke-RestMethod of a text, as browsers copy them and people write them.
 * Nothing is run: variables that the text does not set once to a known value stay as they are written.
 */
export function readPowerShell(text: string): CodeRead[] {
  const starts = [...text.matchAll(COMMAND)].filter(({ index }) => !isComment(text, index));
  if (starts.length === 0) return [];
  const lineOf = lineCounter(text);
  const budget = new Budget(text.length);
  const variables = variablesOf(text, budget);
  const reader = new PowerShellReader(text, variables, budget);
  return starts.flatMap(({ 0: command, index: start }): CodeRead[] => {
    const { parameters, end } = parametersOf(text, reader, variables, start + command.length, budget);
    const place = { line: lineOf(start), column: 1, found: [] };
    const url = budget.isSpent ? CODE : parameters.get('uri');
    if (url === undefined || url === ':') return []; // a word of prose, or of an error
    if (typeof url !== 'string' || !isUrlKnown(url)) {
      const notes = ['the URL of a request of PowerShell is not known, so that it is not checked'];
      return [{ entry: { ...place, exchange: null, notes }, start, end }];
    }
    const isPiped = /\|[ \t\r\n`]{0,40}$/.test(text.slice(Math.max(0, start - 50), start)) && !parameters.has('body');
    const { request, notes } = requestOf(url, isPiped ? new Map([...parameters, ['body', '$(code)']]) : parameters);
    return [{ entry: { ...place, ...asWritten({ exchange: { request, response: null }, notes }) }, start, end }];
  });
}

function isComment(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 200), index);
  // an error repeats its line behind a plus sign, and cuts it
  return /^[ \t]*(?:#|\+[ \t]+$)/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Variables that are set once, in the order of the text, with what is added to them; names in lower case. */
export function variablesOf(text: string, budget = new Budget(text.length)): Variables {
  const variables: Variables = new Map();
  const reader = new PowerShellReader(text, variables, budget);
  const names = new Set<string>();
  const set = (found: RegExpExecArray) => {
    const name = (found[1] as string).toLowerCase();
    const value = valueSet(text, reader, found);
    if (names.has(name) || isComputed(value)) variables.delete(name);
    else variables.set(name, value);
    names.add(name);
  };
  const steps = [
    ...stepsOf(text, ASSIGNMENT, set),
    ...stepsOf(text, ENTRY, (found) => addEntry(found, reader, variables)),
    ...stepsOf(text, CHANGE, ([, first, second]) => variables.delete((first ?? second ?? '').toLowerCase())),
    ...stepsOf(text, GIVEN, (found) => forgetGiven(found, variables)),
  ];
  for (const { run } of steps.sort((a, b) => a.index - b.index)) run();
  return variables;
}

function stepsOf(text: string, expression: RegExp, run: (found: RegExpExecArray) => unknown) {
  return [...text.matchAll(expression)].map((found) => ({ index: found.index, run: () => run(found) }));
}

function valueSet(text: string, reader: PowerShellReader, found: RegExpExecArray): unknown {
  const at = reader.skipped(found.index + found[0].length);
  const isNew = /^New-Object[ \t]+["']?System\.Collections\.Generic\.Dictionary|^@\{[ \t]*\}/i.test(
    text.slice(at, at + 200),
  );
  return isNew ? Object.create(null) : reader.expression(at).value;
}

/** A hashtable that a function is given may be changed by it. */
function forgetGiven([, command = '', given = '']: RegExpExecArray, variables: Variables): void {
  if (PURE.test(command)) return;
  for (const [, name = ''] of given.matchAll(/\$(\w{1,60})(?![\w.[])/g))
    if (isObject(variables.get(name.toLowerCase()))) variables.delete(name.toLowerCase());
}

function addEntry(found: RegExpExecArray, reader: PowerShellReader, variables: Variables): void {
  const table = variables.get((found[1] as string).toLowerCase());
  if (!isObject(table)) return;
  let at = found.index + found[0].length;
  const isAdded = found[2] === undefined && found[3] === undefined;
  const first = isAdded ? reader.at(at) : undefined;
  if (first !== undefined) at = reader.skipped(first.end, true);
  const key = found[2] ?? found[3] ?? first?.value;
  if (typeof key === 'string') (table as Record<string, unknown>)[key] = reader.expression(at).value;
}

const NAMES = [
  'uri', 'method', 'custommethod', 'headers', 'contenttype', 'body', 'infile', 'form', 'credential', 'authentication', 'token',
]; // biome-ignore format: a table reads better filled
/** Parameters without a value. */
const SWITCHES = /^(?:use|disable|pass|allow|skip|noproxy|preserve|resume|follow|proxyuse|verbose|debug)[a-z]*$/;

/** What a word of a command costs, in characters. */
const OF_WORD = 16;

/** Parameters by their names in lower case; a word without a name is the URL, `@name` those of a table. */
function parametersOf(
  text: string,
  reader: PowerShellReader,
  variables: Variables,
  start: number,
  budget: Budget,
): { readonly parameters: ReadonlyMap<string, unknown>; readonly end: number } {
  const values = new Map<string, unknown>();
  let name: string | undefined;
  let at = reader.skipped(start);
  while (at < text.length && !budget.isSpent && !/[\r\n;|)}]/.test(text[at] as string)) {
    budget.spend(OF_WORD);
    const flag = /^-([A-Za-z]{1,60})(?::|(?![\w-]))/.exec(text.slice(at, at + 70));
    const splat = /^@(\w{1,60})(?![\w{(])/.exec(text.slice(at, at + 70));
    if (flag !== null) {
      const given = (flag[1] as string).toLowerCase();
      name = SWITCHES.test(given) ? undefined : (NAMES.find((each) => each.startsWith(given)) ?? given);
      at += flag[0].length;
    } else if (splat !== null) {
      const table = variables.get((splat[1] as string).toLowerCase());
      const entries = isObject(table) ? Object.entries(table) : undefined;
      budget.spend((entries?.length ?? 0) * OF_WORD);
      if (entries !== undefined) for (const [key, value] of entries) values.set(key.toLowerCase(), value);
      else values.set('uri', '$(code)');
      at += splat[0].length;
    } else {
      const { value, end } = argumentAt(text, reader, at);
      values.set(name ?? (values.has('uri') ? '' : 'uri'), value);
      name = undefined;
      at = Math.max(end, at + 1);
    }
    at = reader.skipped(at);
  }
  return { parameters: values, end: at };
}

/** A value, or a word, which may begin with a variable: `$base/path`. */
function argumentAt(text: string, reader: PowerShellReader, at: number): { value: unknown; end: number } {
  const read = reader.at(at);
  const isWhole = read !== undefined && /^[\s;|)}]?$/.test(text[read.end] ?? '');
  return isWhole ? read : reader.word(at);
}

function requestOf(url: string, given: ReadonlyMap<string, unknown>): { request: HttpRequest; notes: string[] } {
  const method = inWords(given.get('custommethod') ?? given.get('method') ?? 'GET').toUpperCase();
  const body = bodyOf(given);
  const query = method === 'GET' && isObject(given.get('body')) ? body.text : null;
  const headers = given.get('headers') ?? {};
  const isSent = isObject(headers) && query === null && /^(?:POST|PUT)$/.test(method);
  const type = given.get('contenttype') ?? (isSent ? body.type : undefined);
  const pairs = isObject(headers)
    ? Object.entries(headers).map(([name, value]) => [name, inWords(value)] as const)
    : [];
  const hasType = pairs.some(([name]) => name.toLowerCase() === 'content-type');
  const isHidden = given.has('credential') || given.has('authentication') || given.has('token');
  return {
    request: {
      method,
      url: query === null || query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`,
      headers: httpHeaders([
        ...pairs,
        ...(isObject(headers) ? [] : [[CODE, CODE] as const]),
        ...(type === undefined || hasType ? [] : [['content-type', inWords(type)] as const]),
      ]),
      body: query === null ? body.text : '',
      ...(isComputed(method) && { isTemplate: true }),
      ...(isHidden && { isStripped: true }),
    },
    notes: [
      ...(body.note === undefined ? [] : [`the body of the request ${body.note}`]),
      ...(isObject(headers) ? [] : ['some headers of the request are not known, and are not checked']),
    ],
  };
}

interface Body {
  readonly text: string | null;
  readonly type?: string;
  readonly note?: string;
}

const FORM = 'application/x-www-form-urlencoded';
const CUT =
  'is cut by ConvertTo-Json, which writes what is deeper than its -Depth, 2 by default, as the name of a type';

function bodyOf(given: ReadonlyMap<string, unknown>): Body {
  const body = given.get('body');
  if (given.has('infile')) return { text: null, note: 'is in a file, which is not read' };
  if (given.has('form'))
    return { text: null, type: 'multipart/form-data', note: 'is a form of several parts, which is not read' };
  if (body === undefined || body === null) return { text: '' };
  if (isComputed(body)) return { text: null, type: FORM, note: 'is computed by the script, which is not run' };
  if (isObject(body)) return { text: formOf(body), type: FORM };
  const text = inWords(body);
  return { text, type: FORM, ...(text.includes('System.Collections.Hashtable') && { note: CUT }) };
}

function formOf(table: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(table).map(([name, value]) => {
    const text = inWords(value);
    return `${percentEncoded(name)}=${isComputed(text) ? text : percentEncoded(text)}`;
  });
  return pairs.join('&');
}
