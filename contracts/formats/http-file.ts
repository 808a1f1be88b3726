import { VariablesOf } from './http-variables.ts';
import type { NumberedLine } from './numbered-lines.ts';

/** A part of an .http file, or a whole text of messages. */
export interface HttpSection {
  readonly lines: readonly NumberedLine[];
  /** True where it begins with a request, which need not name its version. */
  readonly isRequest: boolean;
  /** The file that has the body of the request. */
  readonly bodyFile: string | undefined;
}

/** The lines of a section in the parts that they are. */
interface Parts {
  readonly request: readonly NumberedLine[];
  readonly rest: readonly NumberedLine[];
}

const METHOD_LINE =
  /^[ \t]*(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|CONNECT|TRACE)[ \t]+\S|(?:get|post|put|patch|delete|head|options)[ \t]+(?:https?:\/\/|\/\w|\{\{))/;
/** Sections for which variables that are set several times are followed. */
const MOST_SECTIONS = 50;
/** A request that is switched off. */
const DISABLED = /^[ \t]*(?:#|\/\/)[ \t]*@disabled(?:[ \t]+true)?[ \t]*\r?$/;
const URL_LINE = /^[ \t]*https?:\/\/\S+[ \t]*\r?$/;
/** What stands before a request: comments, variables, and what other files bring. */
const BEFORE = /^[ \t]*(?:$|\r|#|\/\/|@[\w.-]+[ \t]*:?=|import[ \t]|run[ \t])/;
/** What follows a body: handlers of the answer, files that it is written to, assertions. */
const BEHIND = /^(?:>{1,2}!?[ \t]+\S|<>[ \t]|\?\?[ \t])/;
const FILE = /^<(?:@[\w-]*)?[ \t]+(\S[^\r\n]*)$/;

/** True for a text that is, or begins as, an .http file: its first line that means something is that of a request. */
export function isHttpFile(lines: readonly NumberedLine[]): boolean {
  const { rest } = withoutScripts(lines);
  return (
    partsOf(rest).request.length > 0 ||
    rest.some(({ text }, at) => text.startsWith('###') && partsOf(rest.slice(at + 1, at + 40)).request.length > 0)
  );
}

/**
 * The requests of an .http file as VS Code REST Client, JetBrains and httpYac write it, or of a text of messages: without
 * comments, scripts and assertions, its lines of a request in one, its variables filled in where the file defines them.
 */
export function httpSections(
  lines: readonly NumberedLine[],
  readFile?: (name: string) => string | undefined,
): HttpSection[] {
  const { rest, scripts } = withoutScripts(lines);
  const sections = separated(rest);
  const variables = new VariablesOf(rest, scripts, readFile);
  if (!variables.hasSeveral || sections.length > MOST_SECTIONS)
    return sections.map((section) => readSection(section, variables));
  // what is set behind a request counts for those behind it
  return sections.map((section) => {
    const end = section.at(-1)?.line ?? 0;
    const before = rest.filter(({ line, text }) => line <= end || !variables.isSetAgain(text));
    return readSection(section, new VariablesOf(before, scripts, readFile));
  });
}

/** `###` separates requests. */
function separated(lines: readonly NumberedLine[]): NumberedLine[][] {
  const sections: NumberedLine[][] = [[]];
  for (const each of lines) {
    if (each.text.startsWith('###')) sections.push([]);
    else sections.at(-1)?.push(each);
  }
  return sections;
}

function readSection(lines: readonly NumberedLine[], variables: VariablesOf): HttpSection {
  const { request, rest } = partsOf(lines);
  const [first] = request;
  if (first !== undefined && lines.slice(0, lines.indexOf(first)).some(({ text }) => DISABLED.test(text)))
    return { lines: [], isRequest: false, bodyFile: undefined };
  if (first === undefined) return { lines, isRequest: false, bodyFile: undefined };
  const start = { text: startLine(variables.fill(request.map(({ text }) => text.trim()).join(''))), line: first.line };
  const empty = rest.findIndex(({ text }) => text.trim() === '');
  const head = rest.slice(0, empty < 0 ? rest.length : empty).filter(({ text }) => !/^[ \t]*(?:#|\/\/)/.test(text));
  const body = rest
    .slice(head.length === rest.length || empty < 0 ? rest.length : empty)
    .filter(({ text }) => !BEHIND.test(text));
  const isForm = head.some(({ text }) => /^content-type:[ \t]*application\/x-www-form-urlencoded/i.test(text));
  const whole = isForm ? withoutBreaks(body) : body;
  const written = body.filter(({ text }) => text.trim() !== '');
  const file = written.length === 1 ? FILE.exec(written[0]?.text.replace(/\r$/, '') ?? '')?.[1] : undefined;
  return {
    lines: [
      start,
      ...head.map((each) => ({ ...each, text: asHeader(variables.fill(each.text)) })),
      ...(file === undefined ? variables.filled(whole) : []),
    ],
    isRequest: true,
    bodyFile: file === undefined ? undefined : variables.fill(file.trim()),
  };
}

/** A header that is a variable of its own has no name that is known. */
function asHeader(line: string): string {
  if (/^authorization:[ \t]*(?:openid|oauth2)[ \t]/i.test(line)) return 'Authorization: Bearer {{token}}'; // httpYac gets one
  return /^\{\{[^{}]*\}\}[ \t]*\r?$/.test(line) ? `${line.trimEnd()}:` : line;
}

/** A form goes on in lines that begin with `&`. */
function withoutBreaks(lines: readonly NumberedLine[]): NumberedLine[] {
  const joined: NumberedLine[] = [];
  for (const each of lines) {
    const last = joined.at(-1);
    if (last === undefined || last.text.trim() === '' || !/^[ \t]*&/.test(each.text)) joined.push(each);
    else joined[joined.length - 1] = { ...last, text: `${last.text.trimEnd()}${each.text.trim()}` };
  }
  return joined;
}

/** The lines of the first request, which goes on in lines that begin with white space or with a part of a query. */
function partsOf(lines: readonly NumberedLine[]): Parts {
  const start = lines.findIndex(({ text }) => !BEFORE.test(text));
  const first = lines[start];
  if (first === undefined || !(METHOD_LINE.test(first.text) || URL_LINE.test(first.text)))
    return { request: [], rest: lines };
  let end = start + 1;
  while (isContinued(first.text, lines[end]?.text ?? '')) end += 1;
  return { request: lines.slice(start, end), rest: lines.slice(end) };
}

function isContinued(first: string, next: string): boolean {
  return /^[ \t]*[?&]\S/.test(next) || (/^\S/.test(first) && /^[ \t]+[^\s:]+(?:=|\r?$|[ \t]+HTTP\/)/.test(next));
}

/** A URL alone is a GET; a name in braces with spaces is one word. */
function startLine(written: string): string {
  if (!written.includes('{{')) return URL_LINE.test(written) ? `GET ${written}` : withoutSpaces(written);
  const text = written.replace(
    /\{\{([^{}]*)\}\}/g,
    (_mark, name: string) => `{{${name.trim().replace(/[ \t]+/g, '.')}}}`,
  );
  if (URL_LINE.test(text)) return `GET ${text}`;
  return withoutSpaces(text);
}

/** The spaces of a query are sent encoded. */
function withoutSpaces(line: string): string {
  const [method = '', ...others] = line.split(/[ \t]+/);
  const version = /^HTTP\/[\d.]+$/.test(others.at(-1) ?? '') ? ` ${others.pop()}` : '';
  const isQuery = others.length > 1 && others[0]?.includes('?');
  return isQuery || /^[a-z]/.test(method) ? `${method.toUpperCase()} ${others.join('%20')}${version}` : line;
}

/** The first line of a script: `< {% … %}`, `> {% … %}`, and httpYac's `{{ … }}`. */
const BEGINS_SCRIPT = /^(?:[<>][ \t]*\{%|\{\{[^{}]*$)/;

/** Scripts are code, whatever their lines look like. */
function withoutScripts(lines: readonly NumberedLine[]): {
  readonly rest: readonly NumberedLine[];
  readonly scripts: readonly string[];
} {
  if (!lines.some(({ text }) => BEGINS_SCRIPT.test(text))) return { rest: lines, scripts: [] };
  const rest: NumberedLine[] = [];
  const scripts: string[] = [];
  let end: '%}' | '}}' | undefined;
  for (const each of lines) {
    if (end === undefined) {
      end = !BEGINS_SCRIPT.test(each.text) ? undefined : each.text.startsWith('{') ? '}}' : '%}';
      if (end === undefined) rest.push(each);
      else scripts.push(each.text);
      if (end === '%}' && each.text.includes('%}')) end = undefined;
    } else {
      scripts.push(each.text);
      if (end === '%}' ? each.text.includes('%}') : each.text.startsWith('}}')) end = undefined;
    }
  }
  // a script that is never closed is none
  return end === undefined ? { rest, scripts } : { rest: lines, scripts: [] };
}
