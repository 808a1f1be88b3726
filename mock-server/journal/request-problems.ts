import { METHODS } from 'node:http';
import { quoted, type SchemaProblem, unknownName } from '../../contracts/internal.ts';

/** Methods that an error names. */
const USUAL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

/** Why no request has a method, or undefined. Letter case does not matter. */
export function methodProblem(method: string): string | undefined {
  const written = method.toUpperCase();
  return METHODS.includes(written) ? undefined : unknownName('method', written, USUAL);
}

/** Why no request has a path, or undefined: it is compared as it is sent. The query may follow it. */
export function pathProblem(path: string): string | undefined {
  const isSent = path.startsWith('/') && !path.includes('#') && !/[^\x21-\x7e]/.test(path);
  if (isSent) return undefined;
  const sent = asSent(path);
  return `must begin with / and be as it is sent${sent === undefined ? '' : ` (${sent})`}, not ${quoted(path)}`;
}

/** How a client sends a path or a URL; undefined where it sends none, and where that would be too long to read. */
function asSent(path: string): string | undefined {
  const isAbsolute = /^https?:\/\//i.test(path);
  if (!URL.canParse(path, 'http://localhost')) return undefined;
  const { pathname, search } = new URL(isAbsolute || path.startsWith('/') ? path : `/${path}`, 'http://localhost');
  const sent = (pathname + search).replaceAll('%7B', '{').replaceAll('%7D', '}');
  return sent.length > 100 ? undefined : sent;
}

const PARAMETER = /^\{\w+\}$/;

/** What is wrong with the path of conditions on a request and with its method. */
export function targetProblems(path: string | undefined, method: string | undefined, at: string): SchemaProblem[] {
  const ofMethod = method === undefined ? undefined : methodProblem(method);
  const ofPath = path === undefined ? undefined : (pathProblem(path) ?? templateProblem(path));
  return [
    ...(ofMethod === undefined ? [] : [{ pointer: `${at}/method`, problem: ofMethod }]),
    ...(ofPath === undefined ? [] : [{ pointer: `${at}/path`, problem: ofPath }]),
  ];
}

/** A query is compared as it is. */
function templateProblem(path: string): string | undefined {
  const { pattern } = templateParts(path);
  if (!pattern.includes('{')) return undefined;
  const wrong = pattern.split('/').find((each) => !PARAMETER.test(each) && /[{}]/.test(each));
  if (wrong === undefined) return undefined;
  return `has the segment ${JSON.stringify(wrong)}: beside {name} for a whole segment, a path is literal; for more use {"matches": …}`;
}

/** A path that may have `{name}` segments, and its query with the question mark, or an empty text. */
export function templateParts(path: string): { readonly pattern: string; readonly query: string } {
  const end = path.indexOf('?');
  return end < 0 ? { pattern: path, query: '' } : { pattern: path.slice(0, end), query: path.slice(end) };
}
