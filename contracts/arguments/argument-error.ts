/** An argument or an option that a public function does not take: what is wrong with it, and how to write it. */
export class ArgumentError extends TypeError {
  /** The name of the argument or option, with the place in it: `port`, `tls.cert`, `exchange.request.body`. */
  readonly argument: string;
  /** The message without that name. */
  readonly problem: string;

  constructor(argument: string, problem: string, cause?: unknown) {
    super(
      `${argument}${problem.startsWith('must be ') ? '' : ':'} ${problem}`,
      cause === undefined ? undefined : { cause },
    );
    this.argument = argument;
    this.problem = problem;
  }

  override get name(): string {
    return 'ArgumentError';
  }
}

/** Reads an argument. What its getters, traps and conversions throw becomes an ArgumentError that names it. */
export function readArgument<T>(argument: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isArgumentError(error) ? error : new ArgumentError(argument, `cannot be read: ${reasonOf(error)}`, error);
  }
}

/** The same for what is read in several steps. */
export async function readArgumentLater<T>(argument: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isArgumentError(error) ? error : new ArgumentError(argument, `cannot be read: ${reasonOf(error)}`, error);
  }
}

/** Anything may be thrown, an object that throws when it is looked at included. */
function isArgumentError(error: unknown): boolean {
  try {
    return error instanceof ArgumentError;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  try {
    if (error instanceof RangeError && error.message.includes('call stack')) return 'it is nested too deeply';
    const message: unknown = error instanceof Error ? error.message : error;
    return typeof message === 'string' ? message.slice(0, 200) : 'it throws';
  } catch {
    return 'it throws';
  }
}
