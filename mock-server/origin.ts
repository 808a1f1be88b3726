/** Where the fake is reached: the issuer of its tokens, and the base of every URL in an answer. */
export class Origin {
  #url: string;
  #isSettled: boolean;

  /** Known from the start, or settled by the host when it knows. */
  constructor(known?: string) {
    this.#url = known?.replace(/\/+$/, '') ?? 'http://127.0.0.1:4010';
    this.#isSettled = known !== undefined;
  }

  /** Without a slash at the end. */
  get url(): string {
    return this.#url;
  }

  /** Takes what a host has found out, unless it was known. */
  settle(found: () => string): void {
    if (this.#isSettled) return;
    this.#url = found();
    this.#isSettled = true;
  }
}
