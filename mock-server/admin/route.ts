import type { Answer, Head, MaybePromise } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { ServerContext } from './server-context.ts';

/** What a control request brings. */
export interface ControlRequest {
  /** The values of the marks in the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
  readonly head: Head;
  /** The server that it came to. */
  readonly serverContext: ServerContext;
}

/** One thing that the admin API does. */
export interface AdminRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/_fake`, with marks: `/journal/{id}`. */
  readonly path: string;
  answer(sandbox: Sandbox, request: ControlRequest): MaybePromise<Answer>;
}

/** The values of the marks where a path fits a route's, or undefined. */
export function paramsOf(route: AdminRoute, path: string): Record<string, string> | undefined {
  const wanted = route.path.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] as string;
    if (part.startsWith('{') && value !== '') params[part.slice(1, -1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
