/** An option of the server that does not hold. */
export class BadStartOption extends Error {
  override readonly name = 'BadStartOption';
  readonly option: 'adminToken' | 'cors' | 'tls' | 'tls.cert' | 'tls.key' | 'target';
  /** The message without the name of the option, for whoever calls it by another name. */
  readonly problem: string;

  constructor(option: BadStartOption['option'], problem: string) {
    super(`${option}: ${problem}`);
    this.option = option;
    this.problem = problem;
  }
}
