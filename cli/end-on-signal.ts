/** Milliseconds after which somebody who waits is told what for. */
const UNTIL_TOLD = 1_000;

/** The first signal lets what is in flight finish, and says so where that takes a while; the second does not wait. */
export function endOnSignal(server: { close(): Promise<unknown> }): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      setTimeout(() => {
        process.stderr.write('fake-cxone: what is in flight is waited for; once more ends it at once\n');
      }, UNTIL_TOLD).unref();
      void server.close();
    });
  }
}
