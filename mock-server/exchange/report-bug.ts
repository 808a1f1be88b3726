/**
 * Reports what was thrown where nobody could answer for it: as a process warning, which Node prints on stderr. A throw in
 * an event listener or in a callback of the embedding program would otherwise end the process.
 */
export function reportBug(where: string, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.emitWarning(`${where}: ${message}`, {
    type: 'FakeCxoneWarning',
    ...(stack !== undefined && { detail: stack }),
  });
}

/** The same function, which reports what it throws, or rejects with, and returns nothing then. */
export function guarded<A extends unknown[]>(where: string, call: (...args: A) => unknown): (...args: A) => void {
  return (...args) => {
    try {
      const result = call(...args);
      if (result instanceof Promise) result.catch((error: unknown) => reportBug(where, error));
    } catch (error) {
      reportBug(where, error);
    }
  };
}
