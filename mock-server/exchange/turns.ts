/** Lets work that keeps coming into each other's way be done one after the other. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does work when all that came before is done, however it ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
