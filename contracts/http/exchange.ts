/** Header values by name in lower case, each in the order in which it was sent. */
export type HttpHeaders = Readonly<Record<string, readonly string[]>>;

/** A request as it was written or recorded. What is null was not recorded; nothing is reported about it. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute, or path and query alone. */
  readonly url: string;
  readonly headers: HttpHeaders | null;
  readonly body: string | null;
  /** True where the recorder leaves credentials out, as browsers do. */
  readonly isStripped?: boolean;
  /** True for a text that somebody has written, in which placeholders such as `$X` stand for values. */
  readonly isTemplate?: boolean;
}

/** A response as it came over the wire; header names in lower case. What is null was not recorded. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>> | null;
  readonly body: string | null;
  /** The reason phrase, which may hold the text of an error (ERR-12). */
  readonly reason?: string;
}

/** A request, and its response; null if there is none. */
export interface HttpExchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
}
