/** What can be said of anything that was thrown: an object that throws when it is looked at included. */
export function readableError(error: unknown): { readonly message: string; readonly stack?: string } {
  try {
    if (!(error instanceof Error)) return { message: String(error) };
    const { message, stack }: { message: unknown; stack?: unknown } = error;
    return { message: String(message), ...(typeof stack === 'string' && { stack }) };
  } catch {
    return { message: 'an error that cannot be read' };
  }
}

/** `instanceof` for what was thrown: the question alone may throw. */
export function isThrown(error: unknown, kind: new (...args: never[]) => Error): boolean {
  try {
    return error instanceof kind;
  } catch {
    return false;
  }
}

/**
 * Reports what was thrown where nobody could answer for it: as a process warning, which Node prints on stderr. A throw in
 * an event listener or in a callback of the embedding program would otherwise end the process.
 */
export function reportBug(where: string, error: unknown): void {
  const { message, stack } = readableError(error);
  process.emitWarning(`${where}: ${message}`, {
    type: 'FakeCxoneWarning',
    ...(stack !== undefined && { detail: stack }),
  });
}

/** What is done after a report, with the error and what the function was called with. */
type Otherwise<A extends unknown[]> = (error: unknown, ...args: A) => void;

const NOTHING_ELSE = (): void => {};

/** The same function, which reports what it throws, or rejects with, and returns nothing. */
export function guarded<A extends unknown[]>(
  where: string,
  call: (this: never, ...args: A) => unknown,
  otherwise: Otherwise<A> = NOTHING_ELSE,
): (...args: A) => void {
  const failed = (error: unknown, args: A): void => {
    reportBug(where, error);
    otherwise(error, ...args);
  };
  return function (this: unknown, ...args) {
    try {
      const result = call.apply(this as never, args);
      if (result instanceof Promise) result.catch((error: unknown) => failed(error, args));
    } catch (error) {
      failed(error, args);
    }
  };
}

type Listening = 'on' | 'once' | 'prependOnceListener';
type Emitter<H extends Listening = 'on'> = Pick<NodeJS.EventEmitter, H | 'off'>;

/** Listens to an emitter. The only way to do so: what a listener throws would end the process. Gives back how to leave. */
export const on = listening('on');

/** The same for the next time only. */
export const once = listening('once');

/** The same, before all who listen already. */
export const onceFirst = listening('prependOnceListener');

function listening<H extends Listening>(how: H) {
  return <A extends unknown[]>(
    emitter: Emitter<H>,
    event: string,
    listener: (...args: A) => unknown,
    otherwise?: Otherwise<A>,
  ): (() => void) => {
    const safe = guarded(`a listener of '${event}'`, listener, otherwise) as (...args: unknown[]) => void;
    (emitter as NodeJS.EventEmitter)[how](event, safe);
    return () => void emitter.off(event, safe);
  };
}

/** Listens with a guarded function that many emitters share, which they are given as `this`: a request makes none of its own. */
export function onShared(emitter: Emitter, event: string, shared: (...args: never[]) => void): void {
  emitter.on(event, shared as (...args: unknown[]) => void);
}
