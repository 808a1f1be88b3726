import type { Answer, Head, MaybePromise } from '../exchange/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import type { ServerContext } from './server-context.ts';

/** What a control request brings. */
export interface ControlRequest {
  /** The values of the parameters in the route's path, percent-decoded. */
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
  /** Below `/_fake`, with parameters: `/journal/{id}`. */
  readonly path: string;
  /** Set for a list or a report that takes no parameters: one with a query is rejected. */
  readonly takesNoQuery?: true;
  /** A change without it is rejected if something is in the body. */
  readonly takesBody?: true;
  answer(sandbox: Sandbox, request: ControlRequest): MaybePromise<Answer>;
}
