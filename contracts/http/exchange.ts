/** Header values by name in lower case, each in the order in which it was sent. */
export type HttpHeaders = Readonly<Record<string, readonly string[]>>;

/** A request as somebody wrote or recorded it. What is null was not recorded, and nothing is said of it. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute, or path and query alone. */
  readonly url: string;
  readonly headers: HttpHeaders | null;
  readonly body: string | null;
  /** True where the recorder leaves credentials out, as browsers do. */
  readonly isStripped?: boolean;
}

/** An answer as it came over the wire; header names in lower case. What is null was not recorded. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>> | null;
  readonly body: string | null;
  /** The reason phrase, which may hold the text of an error (ERR-12). */
  readonly reason?: string;
}

/** A request, and its answer where there is one. */
export interface HttpExchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
}
