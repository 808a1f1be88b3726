import type { FileReference } from '../lists/index.ts';

/** How an answer is sent. Times in milliseconds of real time: anyone who waits does so for real. */
export interface Delivery {
  /** Before the first byte. */
  readonly delay?: number;
  /** The body is sent in N pieces, with a pause between them. */
  readonly dribble?: { readonly pieces: number; readonly pause: number };
  /**
   * The answer never arrives whole: `before` and `within` reset the connection, before the first byte or half-way
   * through the body; `empty` closes it without a byte; `broken-chunk` ends a chunked body with a chunk that is none.
   */
  readonly cut?: 'before' | 'within' | 'empty' | 'broken-chunk';
}

/** The head of a request, as a host has read it. */
export interface Head {
  readonly method: string;
  /** Path as it was sent, without the query, and without `mount`. */
  readonly path: string;
  /** Where the sandbox of a test key is mounted, if that came before the path. */
  readonly mount?: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** Name and value in turn, as they were sent. */
  readonly rawHeaders: readonly string[];
  /** Aborted when the client goes away or the host closes; asked for by a request that waits. */
  readonly leaving?: () => AbortSignal;
  /** Until when it waits, by the clock of `performance`, once it does. */
  readonly waitsUntil?: number;
  /** False where it has waited long enough. */
  readonly mayWait?: boolean;
  /** When the host had it, by the clock of `performance`: the journal's duration counts from there. */
  readonly begun?: number;
}

/** A large text of a body that is base64: it was decoded into a file while it arrived. */
export interface CutFile {
  readonly file: FileReference;
  /** What the body has in its place: its beginning, and from where it is no base64 on the rest. */
  readonly kept: string;
}

/** The body of a request: its bytes, with the text that was cut out, or the news that there were more than the operation takes. */
export type Body = { readonly bytes: Uint8Array; readonly cut?: CutFile } | { readonly tooLarge: true };

/** What goes back: everything but the sockets. */
export interface Answer {
  readonly status: number;
  /** Name and value in turn. */
  readonly headers: string[];
  readonly body: string;
  /** How it is sent, if not at once and whole. Only hosts carry it out. */
  readonly delivery?: Delivery;
  /** In place of an end: goes on until the client has had enough. */
  readonly stream?: AnswerStream;
}

/** Where the text of a stream goes. */
export interface StreamSink {
  /** False where nobody takes it any more. */
  send(text: string): boolean;
  /** Bytes that the client has not taken yet. */
  behind(): number;
  /** Calls back once the client has taken what was sent, or at once where it has. Not where it went away. */
  onceTaken(go: () => void): void;
  /** Ends the answer from this side. */
  end(): void;
}

/** Begins to send, and gives back how to leave off: what can be sent at once still is. */
export type AnswerStream = (sink: StreamSink) => () => void;
