import type { AdminPaths } from '../../generated/index.ts';

/** What the admin API does, as its OpenAPI document has it: which paths take a method, with what, and what comes back. */

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The paths that take a method. */
export type PathOf<M extends Method> = {
  [P in keyof AdminPaths]: AdminPaths[P] extends Readonly<Record<Lowercase<M>, object>> ? P : never;
}[keyof AdminPaths];

type OperationAt<M extends Method, P extends PathOf<M>> =
  AdminPaths[P] extends Readonly<Record<Lowercase<M>, infer O>> ? O : never;

/** The JSON of a success; undefined for an operation that has none. */
export type ResultOf<M extends Method, P extends PathOf<M>> = JsonIn<OperationAt<M, P>>;

type JsonIn<O> = O extends { readonly responses: { readonly 200: Json<infer B> } | { readonly 201: Json<infer B> } }
  ? B
  : undefined;

interface Json<B> {
  readonly content: { readonly 'application/json': B };
}

/** The values that a request needs: of the parameters in the path, of the query, and the body. */
export type PartsOf<M extends Method, P extends PathOf<M>> = ParametersOf<P> &
  BodyOf<OperationAt<M, P>> & { readonly query?: object };

type ParametersOf<P extends string> = P extends `${string}{${infer Name}}${string}`
  ? { readonly params: Readonly<Record<Name, string>> }
  : unknown;

type BodyOf<O> = O extends { readonly requestBody?: never }
  ? unknown
  : O extends { readonly requestBody?: Json<infer B> }
    ? { readonly body: B }
    : unknown;
