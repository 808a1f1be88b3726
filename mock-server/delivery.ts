/** How an answer is sent. Times in milliseconds of real time: whoever waits does so for real. */
export interface Delivery {
  /** Before the first byte. */
  readonly delay?: number;
  /** The body is sent in so many pieces, with a pause between them. */
  readonly dribble?: { readonly pieces: number; readonly pause: number };
  /**
   * The answer never arrives whole: `before` and `within` reset the connection, before the first byte or half-way
   * through the body; `empty` closes it without a byte; `broken-chunk` ends a chunked body with a chunk that is none.
   */
  readonly cut?: 'before' | 'within' | 'empty' | 'broken-chunk';
}
