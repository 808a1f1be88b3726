/** Nothing answers; something else answers; the fake does not do what is asked. */
export type ConnectionFault = 'unreachable' | 'not-fake-cxone' | 'refused';

/** Why a fake cannot be used. */
export class NoFakeCxone extends Error {
  override readonly name = 'NoFakeCxone';
  readonly fault: ConnectionFault;

  constructor(fault: ConnectionFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.fault = fault;
  }
}
