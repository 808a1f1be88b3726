import type { RequestSeen, ResponseSeen } from '../index.ts';

/** What somebody holds in a test, in this project's terms: a request, an answer, or both. */
export interface Held {
  readonly request: RequestSeen | null;
  readonly response: ResponseSeen | null;
  /** Where an answer without its request came from, if it knows. */
  readonly url: string | null;
}
