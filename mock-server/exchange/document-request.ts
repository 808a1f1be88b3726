import type {
  CompiledOperation,
  DocumentMatch,
  DocumentResponse,
  PreferredResponse,
  RequestProblem,
  SchemaProblem,
  UnusableSchema,
} from '../../contracts/internal.ts';

/** A request to a path of an OpenAPI document that the fake was given. Each stage fills its own fields. */
export interface DocumentRequest {
  readonly match: DocumentMatch;
  /** What it takes to play the operation, or why it cannot be played; undefined where the path has other methods. */
  readonly compiled: CompiledOperation | UnusableSchema | undefined;
  /** The body without its content codings, or why it cannot be read. */
  readonly text: string | { readonly problem: string; readonly isTooLong?: true };
  /** Whether its bytes are UTF-8. */
  readonly isUtf8: boolean;
  /** The response that the request asks for, as far as there is one. */
  preferred: PreferredResponse | undefined;
  problems: readonly RequestProblem[];
  /** What of this request is not checked, beside what no request is. */
  unchecked: readonly SchemaProblem[];
  response: DocumentResponse | undefined;
}
